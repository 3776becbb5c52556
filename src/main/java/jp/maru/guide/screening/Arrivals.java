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
                                select 1 from arrival where network = ? and received > ? limit ?) as a) as network,
                            (select count(*) from (
                                select 1 from arrival where address = ? and received > ? limit ?) as b) as address,
                            (select count(*) from (
                                select 1 from arrival where message = ? and received > ? limit ?) as c) as message
                        """)
                .params(
                        arrival.network(),
                        anHourAgo,
                        most,
                        arrival.address(),
                        anHourAgo,
                        most,
                        arrival.message(),
                        aDayAgo,
                        most)
                .query((row, i) ->
                        new Arrival.Earlier(row.getInt("network"), row.getInt("address"), row.getInt("message")))
                .single();
    }

    public void add(Arrival arrival) {
        jdbc.sql("insert into arrival (received, network, address, message) values (?, ?, ?, ?)")
                .params(Timestamp.from(arrival.received()), arrival.network(), arrival.address(), arrival.message())
                .update();
    }

    /** When the first of those that count against a network ceases to. */
    public Instant relief(Arrival arrival) {
        return jdbc.sql("select received from arrival where network = ? and received > ? order by received limit 1")
                .params(arrival.network(), Timestamp.from(arrival.received().minus(HOUR)))
                .query(Timestamp.class)
                .single()
                .toInstant()
                .plus(HOUR);
    }

    /** @return how many */
    public int forget(Instant before) {
        return jdbc.sql("delete from arrival where received < ?")
                .param(Timestamp.from(before))
                .update();
    }
}
