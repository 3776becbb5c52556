package jp.maru.guide.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
                                insert into delivery (id, kind, number, message_id, created, due)
                                values (:id, :kind, :number, :messageId, :created, :due)
                                on conflict do nothing
                                """)
                        .param("id", delivery.id())
                        .param("kind", delivery.kind().name().toLowerCase(Locale.ROOT))
                        .param("number", delivery.about())
                        .param("messageId", delivery.messageId())
                        .param("created", Timestamp.from(delivery.created()))
                        .param("due", Timestamp.from(delivery.due()))
                        .update()
                == 1;
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
                        update delivery
                        set state = :state, attempts = :attempts, unanswered = :unanswered, due = :due, reason = :reason
                        """ + where)
                .param("state", delivery.state().name().toLowerCase(Locale.ROOT))
                .param("attempts", delivery.attempts())
                .param("unanswered", delivery.unanswered())
                .param("due", Timestamp.from(delivery.due()))
                .param("reason", delivery.reason())
                .param("id", delivery.id())
                .update();
    }

    void delete(Delivery delivery) {
        jdbc.sql("delete from delivery where id = ?").param(delivery.id()).update();
    }

    public Optional<Delivery> find(String id) {
        return jdbc.sql("select * from delivery where id = ?")
                .param(id)
                .query(Deliveries::delivery)
                .optional();
    }

    public Optional<Delivery> noticeOf(String about) {
        return jdbc.sql("select * from delivery where number = ? and kind = 'notice'")
                .param(about)
                .query(Deliveries::delivery)
                .optional();
    }

    /** How many mails to the operator, besides one, could not go at once and have certainly not gone so far. */
    int waitingBeside(Delivery delivery) {
        return jdbc.sql("""
                        select count(*) from delivery
                        where state = 'pending' and unanswered = 0 and kind <> 'acknowledgement' and id <> ?
                            and (attempts > 0 or due > created)
                        """).param(delivery.id()).query(Integer.class).single();
    }

    /**
     * Ends the pause of those that have waited longest: they are due now. An acknowledgement that has failed keeps its
     * pause, as it may be asked to, and so does what may have arrived.
     */
    void hurry(Instant now, int most) {
        Timestamp due = Timestamp.from(now);
        jdbc.sql("""
                        update delivery set due = ? where id in (
                            select id from delivery
                            where state = 'pending' and due > ? and unanswered = 0 and (kind <> 'acknowledgement' or attempts = 0)
                            order by created limit ?)
                        """).params(due, due, most).update();
        jdbc.sql("""
                        update scheduled_tasks set execution_time = ?
                        where task_name = ? and picked = false and execution_time > ? and task_instance in (
                            select id from delivery where state = 'pending' and due = ?)
                        """).params(due, DeliveryTask.NAME, due, due).update();
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
                && jdbc.sql("select count(*) from delivery where kind = 'acknowledgement' and number in (:about)")
                                .param("about", about)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    public int acknowledgements(Instant since) {
        return jdbc.sql("select count(*) from delivery where kind = 'acknowledgement' and created > ?")
                .param(Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** Pending ones that no task looks after, the longest waiting first. */
    List<Delivery> forgotten() {
        return jdbc.sql("""
                        select * from delivery
                        where state = 'pending' and not exists (
                            select 1 from scheduled_tasks where task_name = ? and task_instance = delivery.id)
                        order by due
                        """)
                .param(DeliveryTask.NAME)
                .query(Deliveries::delivery)
                .list();
    }

    private static Delivery delivery(ResultSet row, int i) throws SQLException {
        return new Delivery(
                row.getString("id"),
                Delivery.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("number"),
                row.getString("message_id"),
                Delivery.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                row.getInt("unanswered"),
                row.getTimestamp("created").toInstant(),
                row.getTimestamp("due").toInstant(),
                row.getString("reason"));
    }
}
