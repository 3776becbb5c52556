package jp.maru.guide.inquiry;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import jp.maru.guide.mail.Deliveries;
import jp.maru.guide.mail.Delivery;
import jp.maru.guide.mail.Envelope;
import jp.maru.guide.mail.Identity;
import jp.maru.guide.mail.Outbox;
import jp.maru.guide.screening.Suspicion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The stored inquiries as the operator looks after them, with or without a running site. Every method throws Spring's
 * {@code DataAccessException} if the database cannot be used. Receipt numbers are taken as somebody reads them out: in small
 * letters, in full-width ones, with spaces. Thread-safe.
 */
@Component
public class OperatorDesk {
    /** How inquiries stand, each with the mail to the operator. */
    private static final String STORED = """
            select inquiry.number, received, topic, held, closed, suspicions, released, state, attempts, unanswered, reason
            from inquiry left join delivery on delivery.number = inquiry.number and kind = 'notice'
            """;

    private final JdbcClient jdbc;
    private final Inquiries inquiries;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Identity identity;

    public OperatorDesk(DataSource database, Identity identity) {
        this.identity = identity;
        jdbc = JdbcClient.create(database);
        inquiries = new Inquiries(jdbc);
        deliveries = new Deliveries(jdbc);
        outbox = new Outbox(
                deliveries,
                SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                        .build());
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** All of them: those whose mail is stuck first, then the newest. */
    public List<InquiryStatus> list() {
        return jdbc.sql(STORED
                        + "order by case when state = 'pending' and attempts > 0 then 0 else 1 end, received desc")
                .query(OperatorDesk::stored)
                .list();
    }

    /** All that is stored of each, from the oldest to the newest. */
    public List<WholeInquiry> everything() {
        return jdbc.sql("""
                        select inquiry.*, case when state = 'sent' then due end as sent
                        from inquiry left join delivery on delivery.number = inquiry.number and kind = 'notice'
                        order by received
                        """).query(OperatorDesk::whole).list();
    }

    /** How one stands. */
    public Optional<InquiryStatus> find(String number) {
        return ReceiptNumber.read(number)
                .flatMap(read -> jdbc.sql(STORED + "where inquiry.number = ?")
                        .param(read.text())
                        .query(OperatorDesk::stored)
                        .optional());
    }

    /** An inquiry as the mail to the operator tells it. */
    public Optional<String> text(String number) {
        return ReceiptNumber.read(number).flatMap(inquiries::find).map(InquiryLetter::entries);
    }

    /**
     * Takes a suspected inquiry for a genuine one and has it mailed as soon as the site runs. Does nothing to one that is
     * not suspected, or not any more.
     */
    public boolean release(String number, Instant now) {
        Optional<ReceiptNumber> found =
                ReceiptNumber.read(number).flatMap(inquiries::find).map(Inquiry::number);
        found.ifPresent(read -> transaction.executeWithoutResult(status -> {
            if (jdbc.sql("update inquiry set released = ? where number = ? and suspicions <> '' and released is null")
                            .params(Timestamp.from(now), read.text())
                            .update()
                    == 1) {
                outbox.send(Delivery.noticeOf(read.text(), Envelope.domainOf(identity), now));
            }
        }));
        return found.isPresent();
    }

    /** @return whether there is such an inquiry; the same holds for the others */
    public boolean close(String number, Instant now) {
        boolean found = change("update inquiry set closed = ? where number = ?", Timestamp.from(now), number);
        if (found) {
            // whoever has dealt with it has it: a mail that may have arrived need not come again
            change("""
                            update delivery set state = 'sent', due = ?
                            where number = ? and kind = 'notice' and state = 'pending' and unanswered > 0
                            """, Timestamp.from(now), number);
        }
        return found;
    }

    /** @param held whether it is to be kept beyond its time */
    public boolean hold(String number, boolean held) {
        return change("update inquiry set held = ? where number = ?", held ? 1 : 0, number);
    }

    /**
     * Has the mail sent once more, under the same Message-ID, as soon as the site runs.
     *
     * @return whether there is such a mail: a suspected inquiry has none before its release
     */
    public boolean resend(String number, Instant now) {
        Optional<Delivery> delivery =
                ReceiptNumber.read(number).map(ReceiptNumber::text).flatMap(deliveries::noticeOf);
        delivery.map(sent -> sent.again(now)).ifPresent(outbox::sendAgain);
        return delivery.isPresent();
    }

    /** Forgets an inquiry and its mail; what was sent is in the operator's mailbox. */
    public boolean delete(String number) {
        return ReceiptNumber.read(number)
                .filter(read -> jdbc.sql("delete from inquiry where number = ?")
                                .param(read.text())
                                .update()
                        == 1)
                .isPresent();
    }

    private boolean change(String sql, Object value, String number) {
        return ReceiptNumber.read(number)
                .filter(read -> jdbc.sql(sql).params(value, read.text()).update() == 1)
                .isPresent();
    }

    private static WholeInquiry whole(ResultSet row, int i) throws SQLException {
        return new WholeInquiry(
                row.getString("number"),
                row.getTimestamp("received").toInstant(),
                Inquiries.texts(row),
                row.getString("mail_address"),
                row.getString("phone_number"),
                row.getString("origin"),
                row.getString("suspicions"),
                instant(row, "sent"),
                instant(row, "closed"),
                row.getInt("held") != 0);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static InquiryStatus stored(ResultSet row, int i) throws SQLException {
        return new InquiryStatus(
                row.getString("number"),
                row.getTimestamp("received").toInstant(),
                row.getString("topic"),
                "sent".equals(row.getString("state")),
                row.getInt("attempts"),
                row.getInt("unanswered") > 0,
                row.getString("reason"),
                row.getInt("held") != 0,
                instant(row, "closed"),
                Suspicion.read(row.getString("suspicions")).stream()
                        .map(Suspicion::sentence)
                        .toList(),
                instant(row, "released"));
    }
}
