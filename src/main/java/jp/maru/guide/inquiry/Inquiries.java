package jp.maru.guide.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.maru.guide.content.FormField;
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
        Map<String, Object> row = row(inquiry, ticket);
        return jdbc.sql("insert into inquiry (" + String.join(", ", row.keySet()) + ") values (:"
                                + String.join(", :", row.keySet()) + ") on conflict do nothing")
                        .params(row)
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

    private static Map<String, Object> row(Inquiry inquiry, Ticket ticket) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", inquiry.number().text());
        row.put("ticket", ticket.id());
        row.put("received", Timestamp.from(inquiry.received()));
        for (FormField field : FormField.values()) {
            row.put(field.id(), inquiry.text(field));
        }
        row.put("mail_address", inquiry.address().text());
        row.put("phone_number", inquiry.phoneNumber());
        row.put("origin", inquiry.origin());
        row.put("suspicions", Suspicion.names(inquiry.suspicions()));
        return row;
    }

    private static Inquiry inquiry(ResultSet row, int i) throws SQLException {
        return new Inquiry(
                new ReceiptNumber(row.getString("number")),
                row.getTimestamp("received").toInstant(),
                texts(row),
                new MailAddress(row.getString("mail_address")),
                row.getString("origin"),
                Suspicion.read(row.getString("suspicions")));
    }

    /** What was typed into each field: a column of its name holds it. */
    static Map<FormField, String> texts(ResultSet row) throws SQLException {
        Map<FormField, String> texts = new EnumMap<>(FormField.class);
        for (FormField field : FormField.values()) {
            texts.put(field, row.getString(field.id()));
        }
        return texts;
    }
}
