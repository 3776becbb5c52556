package jp.maru.guide.inquiry;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
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
    /** Past its time, and not to be kept beyond it. */
    private static final String PAST = "from inquiry where received < ? and held = 0 and ";

    private static final String SENT = """
            exists (
                select 1 from delivery where state = 'sent' and (
                    delivery.number = inquiry.number and kind = 'notice'
                    or delivery.id = inquiry.digest and inquiry.released is null))
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    public Purges(DataSource database) {
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** What the next purge would do. */
    public Purge outlook(Instant now, Duration keep) {
        return look(now, keep, false);
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
            Purge purge = look(now, keep, confirmed);
            if (confirmed || !purge.hasClockJumped()) {
                believe(now);
            }
            if (purge.goes()) {
                forget(Timestamp.from(now.minus(keep)));
            }
            return purge;
        }));
    }

    /**
     * Forgets what the clock showed at the last purge if something was received before that: one of the two is wrong, and
     * nothing is to go by it.
     */
    void distrust(Instant received) {
        jdbc.sql("delete from clock_reading where purpose = 'purge' and seen > ?")
                .param(Timestamp.from(received.plus(Purge.ADJUSTMENT)))
                .update();
    }

    private Purge look(Instant now, Duration keep, boolean confirmed) {
        Timestamp before = Timestamp.from(now.minus(keep));
        return new Purge(
                count("select count(*) " + PAST + SENT, before),
                jdbc.sql("select number " + PAST + "not " + SENT + "order by received")
                        .param(before)
                        .query(String.class)
                        .list(),
                count("select count(*) from inquiry"),
                believed(),
                now,
                confirmed);
    }

    private void forget(Timestamp before) {
        jdbc.sql("delete " + PAST + SENT).param(before).update();
        // a digest says of the inquiries that are left whether they were sent
        jdbc.sql("""
                        delete from delivery
                        where kind in ('digest', 'report') and state <> 'pending' and created < ?
                            and not exists (select 1 from inquiry where inquiry.digest = delivery.id)
                        """).param(before).update();
    }

    private @Nullable Instant believed() {
        return jdbc.sql("select seen from clock_reading where purpose = 'purge'")
                .query((row, i) -> row.getTimestamp("seen").toInstant())
                .optional()
                .orElse(null);
    }

    private void believe(Instant now) {
        jdbc.sql("""
                        insert into clock_reading (purpose, seen) values ('purge', ?)
                        on conflict (purpose) do update set seen = excluded.seen
                        """).param(Timestamp.from(now)).update();
    }

    private int count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Integer.class).single();
    }
}
