package jp.maru.guide.inquiry;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jp.maru.guide.mail.Deliveries;
import jp.maru.guide.mail.Delivery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets what is past its time, but only what the operator was sent: the notice of an inquiry, or the digest that brings a
 * suspected one. Methods throw Spring's {@code DataAccessException} or {@code TransactionException} if the database cannot be
 * used. Thread-safe, on several machines too.
 */
@Component
public class Purges {
    private final JdbcClient jdbc;
    private final Inquiries inquiries;
    private final Deliveries deliveries;
    private final TransactionOperations transaction;

    Purges(JdbcClient jdbc, Inquiries inquiries, Deliveries deliveries, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.inquiries = inquiries;
        this.deliveries = deliveries;
        this.transaction = transaction;
    }

    /** Without a site that runs. */
    public static Purges at(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        return new Purges(
                jdbc,
                new Inquiries(jdbc),
                new Deliveries(jdbc),
                new TransactionTemplate(new JdbcTransactionManager(database)));
    }

    /** What the next purge would do. */
    public Purge outlook(Instant now, Duration keep) {
        return past(now.minus(keep)).purge(now, false);
    }

    /**
     * Forgets what is past its time, unless the purge has to be {@link Purge#goes confirmed}. What the clock shows is then
     * the time that the next purge is measured by.
     *
     * @param keep how long an inquiry is kept from its receipt on
     * @param confirmed whether the operator has said so
     */
    public Purge carryOut(Instant now, Duration keep, boolean confirmed) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Outlook outlook = past(now.minus(keep));
            Purge purge = outlook.purge(now, confirmed);
            if (confirmed || !purge.hasClockJumped()) {
                believe(now);
            }
            if (purge.goes()) {
                outlook.sent().forEach(inquiries::forget);
                // a digest says of the inquiries that are left whether they were sent
                deliveries.over(now.minus(keep)).stream()
                        .filter(delivery -> !inquiries.anyBroughtBy(delivery.id()))
                        .forEach(deliveries::delete);
            }
            return purge;
        }));
    }

    /**
     * Forgets what the clock showed at the last purge if something was received before that: one of the two is wrong, and
     * nothing is to go by it.
     */
    void distrust(Instant received) {
        jdbc.sql("delete from clock_reading where purpose = 'purge' and seen > :latest")
                .param("latest", Timestamp.from(received.plus(Purge.ADJUSTMENT)))
                .update();
    }

    private Outlook past(Instant before) {
        List<Inquiries.Past> past = inquiries.past(before);
        Set<String> delivered = past.isEmpty() ? Set.of() : deliveries.sent();
        Map<Boolean, List<ReceiptNumber>> numbers = past.stream()
                .collect(Collectors.partitioningBy(
                        inquiry -> wasSent(inquiry, delivered),
                        Collectors.mapping(Inquiries.Past::number, Collectors.toList())));
        return new Outlook(
                Objects.requireNonNull(numbers.get(true)),
                Objects.requireNonNull(numbers.get(false)),
                inquiries.count(),
                believed());
    }

    private static boolean wasSent(Inquiries.Past inquiry, Set<String> delivered) {
        return delivered.contains(Delivery.noticeIdOf(inquiry.number().text()))
                || inquiry.digest() != null && delivered.contains(inquiry.digest());
    }

    private @Nullable Instant believed() {
        return jdbc.sql("select seen from clock_reading where purpose = 'purge'")
                .query((row, i) -> row.getTimestamp("seen").toInstant())
                .optional()
                .orElse(null);
    }

    private void believe(Instant now) {
        jdbc.sql("""
                        insert into clock_reading (purpose, seen) values ('purge', :now)
                        on conflict (purpose) do update set seen = excluded.seen
                        """).param("now", Timestamp.from(now)).update();
    }

    /** What is past its time and not held. */
    private record Outlook(
            List<ReceiptNumber> sent,
            List<ReceiptNumber> unsent,
            int stored,
            @Nullable Instant seen) {
        Purge purge(Instant now, boolean confirmed) {
            List<String> waiting = unsent.stream().map(ReceiptNumber::text).toList();
            return new Purge(sent.size(), waiting, stored, seen, now, confirmed);
        }
    }
}
