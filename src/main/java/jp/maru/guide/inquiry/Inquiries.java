package jp.maru.guide.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.maru.guide.mail.Delivery;
import jp.maru.guide.mail.MailAddress;
import jp.maru.guide.screening.Suspicion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored inquiries. */
@Repository
class Inquiries {
    private final JdbcClient jdbc;

    Inquiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores an inquiry unless its number or the ticket is already taken.
     *
     * @return whether it was stored
     */
    boolean add(Inquiry inquiry, Ticket ticket) {
        return jdbc.sql("""
                                insert into inquiry (number, ticket, received, topic, name, email, mail_address,
                                    phone, phone_number, provider, message, origin, suspicions)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(
                                inquiry.number().text(),
                                ticket.id(),
                                Timestamp.from(inquiry.received()),
                                inquiry.topic(),
                                inquiry.name(),
                                inquiry.email(),
                                inquiry.address().text(),
                                inquiry.phone(),
                                inquiry.phoneNumber(),
                                inquiry.provider(),
                                inquiry.message(),
                                inquiry.origin(),
                                Suspicion.names(inquiry.suspicions()))
                        .update()
                == 1;
    }

    Optional<ReceiptNumber> numberOf(Ticket ticket) {
        return jdbc.sql("select number from inquiry where ticket = ?")
                .param(ticket.id())
                .query((row, i) -> new ReceiptNumber(row.getString("number")))
                .optional();
    }

    Optional<Inquiry> find(ReceiptNumber number) {
        return jdbc.sql("select * from inquiry where number = ?")
                .param(number.text())
                .query(Inquiries::inquiry)
                .optional();
    }

    /** Those that came from an address, in whichever case it was typed, after a moment. */
    List<ReceiptNumber> from(MailAddress address, Instant since) {
        return jdbc.sql("select number from inquiry where received > ? and lower(mail_address) = lower(?)")
                .params(Timestamp.from(since), address.text())
                .query((row, i) -> new ReceiptNumber(row.getString("number")))
                .list();
    }

    /** Suspected ones, received before a moment, that no digest has brought to the operator: the oldest first. */
    List<ReceiptNumber> withoutDigest(Instant before, int most) {
        return jdbc.sql("""
                        select number from inquiry
                        where suspicions <> '' and digest is null and released is null and received < ?
                        order by received, number limit ?
                        """)
                .params(Timestamp.from(before), most)
                .query((row, i) -> new ReceiptNumber(row.getString("number")))
                .list();
    }

    void bringBy(Delivery digest, List<ReceiptNumber> numbers) {
        for (ReceiptNumber number : numbers) {
            jdbc.sql("update inquiry set digest = ? where number = ?")
                    .params(digest.id(), number.text())
                    .update();
        }
    }

    /** What a digest has to bring: without what was released since. */
    List<Inquiry> broughtBy(Delivery digest) {
        return jdbc.sql("select * from inquiry where digest = ? and released is null order by received, number")
                .param(digest.id())
                .query(Inquiries::inquiry)
                .list();
    }

    private static Inquiry inquiry(ResultSet row, int i) throws SQLException {
        return new Inquiry(
                new ReceiptNumber(row.getString("number")),
                row.getTimestamp("received").toInstant(),
                row.getString("topic"),
                row.getString("name"),
                row.getString("email"),
                new MailAddress(row.getString("mail_address")),
                row.getString("phone"),
                row.getString("provider"),
                row.getString("message"),
                row.getString("origin"),
                Suspicion.read(row.getString("suspicions")));
    }
}
