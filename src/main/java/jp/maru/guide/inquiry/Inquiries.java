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
import org.jspecify.annotations.Nullable;
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
        return jdbc.sql("select number from inquiry where ticket = :ticket")
                .param("ticket", ticket.id())
                .query(Inquiries::number)
                .optional();
    }

    Optional<KeptInquiry> find(ReceiptNumber number) {
        return jdbc.sql("select * from inquiry where number = :number")
                .param("number", number.text())
                .query(Inquiries::kept)
                .optional();
    }

    /** All of them, from the oldest to the newest. */
    List<KeptInquiry> all() {
        return jdbc.sql("select * from inquiry order by received")
                .query(Inquiries::kept)
                .list();
    }

    int count() {
        return jdbc.sql("select count(*) from inquiry").query(Integer.class).single();
    }

    /** Those received before a moment that are not held, the oldest first; without what was written in them. */
    List<Past> past(Instant before) {
        return jdbc.sql("""
                        select number, case when released is null then digest end as digest from inquiry
                        where received < :before and held = 0 order by received
                        """)
                .param("before", Timestamp.from(before))
                .query((row, i) -> new Past(number(row, i), row.getString("digest")))
                .list();
    }

    /** Those that came from an address, in whichever case it was typed, after a moment. */
    List<ReceiptNumber> from(MailAddress address, Instant since) {
        return jdbc.sql("select number from inquiry where received > :since and lower(mail_address) = lower(:address)")
                .param("since", Timestamp.from(since))
                .param("address", address.text())
                .query(Inquiries::number)
                .list();
    }

    /** Suspected ones, received before a moment, that no digest has brought to the operator: the oldest first. */
    List<ReceiptNumber> withoutDigest(Instant before, int most) {
        return jdbc.sql("""
                        select number from inquiry
                        where suspicions <> '' and digest is null and released is null and received < :before
                        order by received, number limit :most
                        """)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query(Inquiries::number)
                .list();
    }

    void bringBy(Delivery digest, List<ReceiptNumber> numbers) {
        numbers.forEach(number -> change("digest = :value", number, digest.id()));
    }

    /** What a digest has to bring: without what was released since. */
    List<Inquiry> broughtBy(Delivery digest) {
        return jdbc
                .sql("select * from inquiry where digest = :digest and released is null order by received, number")
                .param("digest", digest.id())
                .query(Inquiries::kept)
                .list()
                .stream()
                .map(KeptInquiry::inquiry)
                .toList();
    }

    /** Whether any was brought, or is to be, by a digest. */
    boolean anyBroughtBy(String digest) {
        return jdbc.sql("select count(*) from inquiry where digest = :digest")
                        .param("digest", digest)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return false if it is not suspected, or not any more */
    boolean release(ReceiptNumber number, Instant now) {
        return jdbc.sql("""
                                update inquiry set released = :now
                                where number = :number and suspicions <> '' and released is null
                                """)
                        .param("now", Timestamp.from(now))
                        .param("number", number.text())
                        .update()
                == 1;
    }

    /** @return whether there is such an inquiry; the same holds for the others */
    boolean close(ReceiptNumber number, Instant now) {
        return change("closed = :value", number, Timestamp.from(now));
    }

    boolean hold(ReceiptNumber number, boolean held) {
        return change("held = :value", number, held ? 1 : 0);
    }

    /** With it its mails go. */
    boolean delete(ReceiptNumber number) {
        return jdbc.sql("delete from inquiry where number = :number")
                        .param("number", number.text())
                        .update()
                == 1;
    }

    /** Deletes it, unless somebody has come to hold it. */
    void forget(ReceiptNumber number) {
        jdbc.sql("delete from inquiry where number = :number and held = 0")
                .param("number", number.text())
                .update();
    }

    private boolean change(String setting, ReceiptNumber number, Object value) {
        return jdbc.sql("update inquiry set " + setting + " where number = :number")
                        .param("value", value)
                        .param("number", number.text())
                        .update()
                == 1;
    }

    /**
     * One whose time is over.
     *
     * @param digest the delivery that brings it to the operator; null if it has, or is to have, one of its own
     */
    record Past(ReceiptNumber number, @Nullable String digest) {}

    private static Map<String, Object> row(Inquiry inquiry, Ticket ticket) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", inquiry.number().text());
        row.put("ticket", ticket.id());
        row.put("received", Timestamp.from(inquiry.received()));
        inquiry.texts().forEach((field, text) -> row.put(field.id(), text));
        row.put("mail_address", inquiry.address().text());
        row.put("phone_number", inquiry.phoneNumber());
        row.put("origin", inquiry.origin());
        row.put("suspicions", Suspicion.names(inquiry.suspicions()));
        return row;
    }

    private static ReceiptNumber number(ResultSet row, int i) throws SQLException {
        return new ReceiptNumber(row.getString("number"));
    }

    private static KeptInquiry kept(ResultSet row, int i) throws SQLException {
        Inquiry inquiry = new Inquiry(
                number(row, i),
                row.getTimestamp("received").toInstant(),
                texts(row),
                new MailAddress(row.getString("mail_address")),
                row.getString("origin"),
                Suspicion.read(row.getString("suspicions")));
        return new KeptInquiry(
                inquiry,
                instant(row, "released"),
                row.getString("digest"),
                instant(row, "closed"),
                row.getInt("held") != 0);
    }

    /** What was typed into each field: a column of its name holds it. */
    private static Map<FormField, String> texts(ResultSet row) throws SQLException {
        Map<FormField, String> texts = new EnumMap<>(FormField.class);
        for (FormField field : FormField.values()) {
            texts.put(field, row.getString(field.id()));
        }
        return texts;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
