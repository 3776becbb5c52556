package jp.maru.guide.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.maru.guide.content.FormField;
import jp.maru.guide.inquiry.WholeInquiry;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Stored inquiries in a form that other programs read. Times in CSV are Japan's, in JSON they are UTC (ISO 8601). */
enum Export {
    /** For spreadsheets: with the mark at the start (BOM) by which they know UTF-8. */
    CSV {
        @Override
        void write(List<WholeInquiry> inquiries, PrintWriter out) throws IOException {
            out.print('\ufeff');
            CSVPrinter csv = new CSVPrinter(out, CSVFormat.EXCEL);
            csv.printRecord(COLUMNS.stream().map(Column::heading));
            for (WholeInquiry inquiry : inquiries) {
                csv.printRecord(COLUMNS.stream().map(column -> cell(column.value(inquiry))));
            }
            csv.flush();
        }
    },
    JSON {
        @Override
        void write(List<WholeInquiry> inquiries, PrintWriter out) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(inquiries.stream().map(Export::object).toList()));
        }
    };

    private static final List<Column> COLUMNS = columns();

    /**
     * What a spreadsheet would take for a formula, wide signs included: it is told to take it for text (OWASP, CSV
     * Injection).
     */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Tokyo"));

    abstract void write(List<WholeInquiry> inquiries, PrintWriter out) throws IOException;

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("number", "受付番号", WholeInquiry::number));
        columns.add(new Column("received", "受付日時", WholeInquiry::received));
        for (FormField field : FormField.values()) {
            columns.add(new Column(
                    field.id(), field.heading(), inquiry -> inquiry.texts().get(field)));
            if (field == FormField.EMAIL) {
                columns.add(new Column("mailAddress", "返信先", WholeInquiry::mailAddress));
            } else if (field == FormField.PHONE) {
                columns.add(new Column("phoneNumber", field.heading() + "（数字だけ）", WholeInquiry::phoneNumber));
            }
        }
        columns.add(new Column("origin", "見ていたページ", WholeInquiry::origin));
        columns.add(new Column("suspicions", "疑い", WholeInquiry::suspicions));
        columns.add(new Column("sent", "メールを出した日時", WholeInquiry::sent));
        columns.add(new Column("closed", "対応が済んだ日時", WholeInquiry::closed));
        columns.add(new Column("held", "消さない", WholeInquiry::held));
        return columns;
    }

    private static Map<String, @Nullable Object> object(WholeInquiry inquiry) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        COLUMNS.forEach(column -> object.put(column.name(), column.value(inquiry)));
        return object;
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof Instant time) {
            return TIME.format(time);
        }
        if (value instanceof Boolean yes) {
            return yes ? "はい" : "";
        }
        return value == null ? "" : harmless(value.toString());
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /**
     * @param name in JSON
     * @param heading in CSV
     */
    private record Column(String name, String heading, Function<WholeInquiry, @Nullable Object> of) {
        @Nullable
        Object value(WholeInquiry inquiry) {
            return of.apply(inquiry);
        }
    }
}
