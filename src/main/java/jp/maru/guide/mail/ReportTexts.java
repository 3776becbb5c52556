package jp.maru.guide.mail;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored words of the reports, each of which goes with its delivery. */
@Repository
class ReportTexts {
    private final JdbcClient jdbc;

    ReportTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record ReportText(String subject, String text) {}

    void add(Delivery delivery, ReportText words) {
        jdbc.sql("insert into report (delivery, subject, text) values (:delivery, :subject, :text)")
                .param("delivery", delivery.id())
                .param("subject", words.subject())
                .param("text", words.text())
                .update();
    }

    /** The id of the last delivery that begins so. */
    Optional<String> last(String beginning) {
        return jdbc.sql("""
                        select delivery.id from report join delivery on delivery.id = report.delivery
                        where substr(report.delivery, 1, :length) = :beginning order by created desc limit 1
                        """)
                .param("length", beginning.length())
                .param("beginning", beginning)
                .query(String.class)
                .optional();
    }

    Optional<ReportText> find(Delivery delivery) {
        return jdbc.sql("select subject, text from report where delivery = :delivery")
                .param("delivery", delivery.id())
                .query((row, i) -> new ReportText(row.getString("subject"), row.getString("text")))
                .optional();
    }
}
