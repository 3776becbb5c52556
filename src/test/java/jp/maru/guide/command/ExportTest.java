package jp.maru.guide.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.maru.guide.content.FormField;
import jp.maru.guide.inquiry.WholeInquiry;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet or another program reads. */
class ExportTest {
    private static final Instant TEN = Instant.parse("2026-11-24T01:00:00Z");

    @Test
    void givesASpreadsheetEveryWord() throws Exception {
        String csv = export(Export.CSV, inquiry("山田花子", "一行目\n\"二行目\", と読点、😀"));

        assertThat(csv).startsWith("\ufeff受付番号,受付日時,種類,お名前,");
        CSVRecord row = row(csv);
        assertThat(row.get("受付日時")).isEqualTo("2026-11-24 10:00:00");
        assertThat(row.get("お名前")).isEqualTo("山田花子");
        assertThat(row.get("内容")).isEqualTo("一行目\n\"二行目\", と読点、😀");
        assertThat(row.get("対応が済んだ日時")).isEmpty();
        assertThat(row.get("消さない")).isEqualTo("はい");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81 90", "-1", "@SUM(A1)", "\t=1", "\n=1", "＝ＳＵＭ(A1)", "＋1", "－1", "＠x"})
    void givesASpreadsheetNoFormula(String text) throws Exception {
        CSVRecord row = row(export(Export.CSV, inquiry(text, text)));

        assertThat(row.get("お名前")).isEqualTo("'" + text);
        assertThat(row.get("内容")).isEqualTo("'" + text);
    }

    @Test
    void givesAProgramEverythingAsItIs() throws Exception {
        assertThat(export(Export.JSON, inquiry("=花子", "😀\n二行目")))
                .contains(
                        "\"number\" : \"20261124-7K3Q9\"",
                        "\"received\" : \"2026-11-24T01:00:00Z\"",
                        "\"name\" : \"=花子\"",
                        "\"message\" : \"😀\\n二行目\"",
                        "\"closed\" : null");
    }

    @ParameterizedTest
    @EnumSource
    void givesEveryFieldOfTheForm(FormField field) throws Exception {
        WholeInquiry inquiry = inquiry("山田花子", "一行目");
        String typed = inquiry.texts().getOrDefault(field, "");

        assertThat(row(export(Export.CSV, inquiry)).get(field.heading())).isEqualTo(typed);
        assertThat(export(Export.JSON, inquiry)).contains("\"" + field.id() + "\" : ");
    }

    private static WholeInquiry inquiry(String name, String message) {
        return new WholeInquiry(
                "20261124-7K3Q9",
                TEN,
                Map.of(
                        FormField.TOPIC,
                        "契約・解約",
                        FormField.NAME,
                        name,
                        FormField.EMAIL,
                        "hanako@example.jp",
                        FormField.PHONE,
                        "090",
                        FormField.MESSAGE,
                        message),
                "hanako@example.jp",
                "090",
                "",
                "",
                TEN,
                null,
                true);
    }

    private static String export(Export format, WholeInquiry inquiry) throws Exception {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        format.write(List.of(inquiry), out);
        out.flush();
        return text.toString();
    }

    private static CSVRecord row(String csv) throws Exception {
        return CSVFormat.EXCEL
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.substring(1)))
                .getRecords()
                .get(0);
    }
}
