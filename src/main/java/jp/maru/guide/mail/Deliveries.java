package jp.maru.guide.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored deliveries: the truth about every mail. */
@Repository
public class Deliveries {
    private final JdbcClient jdbc;

    public Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if it is there already */
    boolean add(Delivery delivery) {
        return jdbc.sql("""
                                insert into delivery (id, kind, about, message_id, state, attempts, unanswered, created, due, reason)
                                values (:id, :kind, :about, :messageId, :state, :attempts, :unanswered, :created, :due, :reason)
                                on conflict do nothing
                                """).params(values(delivery)).update() == 1;
    }

    /** Notes how an attempt ended. What another machine has seen through stays so. */
    void update(Delivery delivery) {
        write(delivery, "where id = :id and state = 'pending'");
    }

    /** Notes that one is to go again, also if it has gone. */
    void reopen(Delivery delivery) {
        write(delivery, "where id = :id");
    }

    private void write(Delivery delivery, String where) {
        jdbc.sql("""
                        update delivery set state = :state, attempts = :attempts, unanswered = :unanswered, due = :due,
                            reason = :reason
                        """ + where).params(values(delivery)).update();
    }

    private static Map<String, @Nullable Object> values(Delivery delivery) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", delivery.id());
        values.put("kind", word(delivery.kind()));
        values.put("about", delivery.about());
        values.put("messageId", delivery.messageId());
        values.put("state", word(delivery.state()));
        values.put("attempts", delivery.attempts());
        values.put("unanswered", delivery.unanswered());
        values.put("created", Timestamp.from(delivery.created()));
        values.put("due", Timestamp.from(delivery.due()));
        values.put("reason", delivery.reason());
        return values;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public void delete(Delivery delivery) {
        jdbc.sql("delete from delivery where id = :id")
                .param("id", delivery.id())
                .update();
    }

    public Optional<Delivery> find(String id) {
        return jdbc.sql("select * from delivery where id = :id")
                .param("id", id)
                .query(Deliveries::delivery)
                .optional();
    }

    public Optional<Delivery> noticeOf(String about) {
        return jdbc.sql("select * from delivery where about = :about and kind = 'notice'")
                .param("about", about)
                .query(Deliveries::delivery)
                .optional();
    }

    /** All notices, by what they are about. */
    public Map<String, Delivery> notices() {
        return jdbc.sql("select * from delivery where kind = 'notice'").query(Deliveries::delivery).list().stream()
                .collect(Collectors.toMap(delivery -> Objects.requireNonNull(delivery.about()), Function.identity()));
    }

    /** The ids of those that have brought something to the operator. */
    public Set<String> sent() {
        return jdbc.sql("select id from delivery where state = 'sent' and kind in ('notice', 'digest')")
                .query(String.class)
                .set();
    }

    /** What brought several things to the operator, or told something, written before a moment and not under way any more. */
    public List<Delivery> over(Instant before) {
        return jdbc.sql("""
                        select * from delivery
                        where kind in ('digest', 'report') and state <> 'pending' and created < :before
                        """)
                .param("before", Timestamp.from(before))
                .query(Deliveries::delivery)
                .list();
    }

    /** Somebody has what a notice brings: one that may have arrived need not go again. */
    public void settle(String about, Instant now) {
        jdbc.sql("""
                        update delivery set state = 'sent', due = :now
                        where about = :about and kind = 'notice' and state = 'pending' and unanswered > 0
                        """).param("now", Timestamp.from(now)).param("about", about).update();
    }

    /** How many mails to the operator, besides one, could not go at once and have certainly not gone so far. */
    int waitingBeside(Delivery delivery) {
        return jdbc.sql("""
                        select count(*) from delivery
                        where state = 'pending' and unanswered = 0 and kind <> 'acknowledgement' and id <> :id
                            and (attempts > 0 or due > created)
                        """).param("id", delivery.id()).query(Integer.class).single();
    }

    /**
     * Ends the pause of those that have waited longest: they are due now. An acknowledgement that has failed keeps its
     * pause, as it may be asked to, and so does what may have arrived.
     */
    void hurry(Instant now, int most) {
        Timestamp due = Timestamp.from(now);
        jdbc.sql("""
                        update delivery set due = :due where id in (
                            select id from delivery
                            where state = 'pending' and due > :due and unanswered = 0 and (kind <> 'acknowledgement' or attempts = 0)
                            order by created limit :most)
                        """).param("due", due).param("most", most).update();
        jdbc.sql("""
                        update scheduled_tasks set execution_time = :due
                        where task_name = :task and picked = false and execution_time > :due and task_instance in (
                            select id from delivery where state = 'pending' and due = :due)
                        """).param("due", due).param("task", DeliveryTask.NAME).update();
    }

    /** When the oldest one to the operator was written that is still under way; empty if none is. */
    Optional<Instant> oldestPending() {
        return jdbc.sql("""
                        select created from delivery
                        where state = 'pending' and kind <> 'acknowledgement' order by created limit 1
                        """)
                .query((row, i) -> row.getTimestamp("created").toInstant())
                .optional();
    }

    int pending() {
        return jdbc.sql("select count(*) from delivery where state = 'pending'")
                .query(Integer.class)
                .single();
    }

    /** Those that may have arrived, reports left out: nobody is told about what tells. */
    List<Delivery> unanswered() {
        return jdbc.sql("""
                        select * from delivery
                        where state = 'pending' and unanswered > 0 and kind <> 'report' order by created
                        """).query(Deliveries::delivery).list();
    }

    /** Whether an acknowledgement of any of these went, or is to go. */
    public boolean acknowledgeAny(List<String> about) {
        return !about.isEmpty()
                && jdbc.sql("select count(*) from delivery where kind = 'acknowledgement' and about in (:about)")
                                .param("about", about)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    public int acknowledgements(Instant since) {
        return jdbc.sql("select count(*) from delivery where kind = 'acknowledgement' and created > :since")
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** Pending ones that no task looks after, the longest waiting first. */
    List<Delivery> forgotten() {
        return jdbc.sql("""
                        select * from delivery
                        where state = 'pending' and not exists (
                            select 1 from scheduled_tasks where task_name = :task and task_instance = delivery.id)
                        order by due
                        """)
                .param("task", DeliveryTask.NAME)
                .query(Deliveries::delivery)
                .list();
    }

    private static Delivery delivery(ResultSet row, int i) throws SQLException {
        return new Delivery(
                row.getString("id"),
                Delivery.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("about"),
                row.getString("message_id"),
                Delivery.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                row.getInt("unanswered"),
                row.getTimestamp("created").toInstant(),
                row.getTimestamp("due").toInstant(),
                row.getString("reason"));
    }
}
