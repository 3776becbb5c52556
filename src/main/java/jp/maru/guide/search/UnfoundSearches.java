package jp.maru.guide.search;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored searches that found nothing: words and numbers, nobody's address. */
public class UnfoundSearches {

    private final JdbcClient jdbc;

    public UnfoundSearches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The most asked first. */
    public List<UnfoundSearch> list() {
        return jdbc.sql(
                        "select question, times, last_day from unfound_search order by times desc, last_day desc, question")
                .query((row, i) -> new UnfoundSearch(
                        row.getString("question"), row.getInt("times"), LocalDate.parse(row.getString("last_day"))))
                .list();
    }

    void add(String question, int times, LocalDate day) {
        jdbc.sql("""
                        insert into unfound_search (question, times, last_day) values (:question, :times, :day)
                        on conflict (question) do update
                        set times = unfound_search.times + excluded.times, last_day = excluded.last_day
                        """)
                .param("question", question)
                .param("times", times)
                .param("day", day.toString())
                .update();
    }

    /** Forgets what was last asked before a day, and of the rest all but so many. */
    void forget(LocalDate before, int most) {
        jdbc.sql("delete from unfound_search where last_day < :before")
                .param("before", before.toString())
                .update();
        jdbc.sql("""
                        delete from unfound_search where question not in (
                            select question from unfound_search order by last_day desc, times desc limit :most)
                        """).param("most", most).update();
    }
}
