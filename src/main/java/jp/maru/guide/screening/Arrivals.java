package jp.maru.guide.screening;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sent how much lately, on whichever machine. */
@Repository
public class Arrivals {
    static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param most beyond this nothing is counted: a flood must not make counting slow */
    public Arrival.Earlier before(Arrival arrival, int most) {
        Timestamp anHourAgo = Timestamp.from(arrival.received().minus(HOUR));
        Timestamp aDayAgo = Timestamp.from(arrival.received().minus(Arrival.REMEMBERED));
        return jdbc.sql("""
                        select
                            (select count(*) from (
                                select 1 from arrival where network = :network and received > :anHourAgo limit :most) as a) as network,
                            (select count(*) from (
                                select 1 from arrival where address = :address and received > :anHourAgo limit :most) as b) as address,
                            (select count(*) from (
                                select 1 from arrival where message = :message and received > :aDayAgo limit :most) as c) as message
                        """)
                .param("network", arrival.network())
                .param("address", arrival.address())
                .param("message", arrival.message())
                .param("anHourAgo", anHourAgo)
                .param("aDayAgo", aDayAgo)
                .param("most", most)
                .query((row, i) ->
                        new Arrival.Earlier(row.getInt("network"), row.getInt("address"), row.getInt("message")))
                .single();
    }

    public void add(Arrival arrival) {
        jdbc.sql(
                        "insert into arrival (received, network, address, message) values (:received, :network, :address, :message)")
                .param("received", Timestamp.from(arrival.received()))
                .param("network", arrival.network())
                .param("address", arrival.address())
                .param("message", arrival.message())
                .update();
    }

    /** When the first of those that count against a network ceases to. */
    public Instant relief(Arrival arrival) {
        return jdbc.sql(
                        "select received from arrival where network = :network and received > :anHourAgo order by received limit 1")
                .param("network", arrival.network())
                .param("anHourAgo", Timestamp.from(arrival.received().minus(HOUR)))
                .query(Timestamp.class)
                .single()
                .toInstant()
                .plus(HOUR);
    }

    /** @return how many */
    public int forget(Instant before) {
        return jdbc.sql("delete from arrival where received < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
