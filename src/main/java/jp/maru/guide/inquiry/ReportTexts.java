package jp.maru.guide.inquiry;

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
        jdbc.sql("insert into report (delivery, subject, text) values (?, ?, ?)")
                .params(delivery.id(), words.subject(), words.text())
                .update();
    }

    Optional<ReportText> find(Delivery delivery) {
        return jdbc.sql("select subject, text from report where delivery = ?")
                .param(delivery.id())
                .query((row, i) -> new ReportText(row.getString("subject"), row.getString("text")))
                .optional();
    }
}
