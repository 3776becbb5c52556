package jp.maru.guide.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
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
            csv.printRecord(HEADINGS);
            for (WholeInquiry inquiry : inquiries) {
                csv.printRecord(cells(inquiry));
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
                    .writeValueAsString(inquiries));
        }
    };

    private static final List<String> HEADINGS = List.of(
            "受付番号",
            "受付日時",
            "種類",
            "お名前",
            "メールアドレス",
            "返信先",
            "電話番号",
            "電話番号（数字だけ）",
            "ご利用のプロバイダ",
            "内容",
            "見ていたページ",
            "疑い",
            "メールを出した日時",
            "対応が済んだ日時",
            "消さない");

    /**
     * What a spreadsheet would take for a formula, wide signs included: it is told to take it for text (OWASP, CSV
     * Injection).
     */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Tokyo"));

    abstract void write(List<WholeInquiry> inquiries, PrintWriter out) throws IOException;

    private static List<String> cells(WholeInquiry inquiry) {
        return List.of(
                inquiry.number(),
                time(inquiry.received()),
                harmless(inquiry.topic()),
                harmless(inquiry.name()),
                harmless(inquiry.email()),
                harmless(inquiry.mailAddress()),
                harmless(inquiry.phone()),
                harmless(inquiry.phoneNumber()),
                harmless(inquiry.provider()),
                harmless(inquiry.message()),
                inquiry.origin(),
                inquiry.suspicions(),
                time(inquiry.sent()),
                time(inquiry.closed()),
                inquiry.held() ? "はい" : "");
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "" : TIME.format(time);
    }
}
