package jp.maru.guide.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Notes searches that found nothing, so that the operator learns what is missing. A search itself only counts in memory;
 * what was counted is stored a little later, and what a failing store costs is lost. Thread-safe.
 */
@Component
class SearchLog {

    private static final Logger LOG = LoggerFactory.getLogger(SearchLog.class);

    private static final int MOST_WAITING = 1000;
    private static final int LONGEST = 60;

    /** Somebody's address or number, typed into the wrong field. */
    private static final Pattern PERSONAL = Pattern.compile("@|＠|(?:[\\p{Nd}][-ー－ ]?){7,}");

    /** Whether the operator knows already: the store may stay away for long. */
    private boolean told;

    private final Map<String, Integer> waiting = new ConcurrentHashMap<>();
    private final UnfoundSearches searches;
    private final SearchSettings settings;
    private final Clock clock;

    SearchLog(JdbcClient jdbc, SearchSettings settings, Clock clock) {
        this.searches = new UnfoundSearches(jdbc);
        this.settings = settings;
        this.clock = clock;
    }

    void note(SearchAnswer found) {
        String question = found.question();
        boolean worthNoting = found.asked()
                && found.count() == 0
                && question.codePointCount(0, question.length()) <= LONGEST
                && !PERSONAL.matcher(question).find();
        if (worthNoting && (waiting.size() < MOST_WAITING || waiting.containsKey(question))) {
            waiting.merge(question, 1, Integer::sum);
        }
    }

    /** Stores what has been counted since the last time; does not touch the database when that is nothing. */
    @Scheduled(fixedDelayString = "${guide.search.store-every}")
    void store() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            for (String question : List.copyOf(waiting.keySet())) {
                Integer times = waiting.remove(question);
                if (times != null) {
                    searches.add(question, times, LocalDate.now(clock));
                }
            }
            told = false;
        } catch (DataAccessException failed) {
            if (!told) {
                LOG.warn("見つからなかった検索を記録できませんでした。検索そのものには影響ありません。");
            }
            told = true;
        }
    }

    /** Forgets what is old, each night and at the start. */
    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Tokyo")
    @EventListener(ApplicationReadyEvent.class)
    void forget() {
        try {
            searches.forget(LocalDate.now(clock).minus(settings.keep()), settings.most());
        } catch (DataAccessException failed) {
            LOG.warn("古い検索の記録を消せませんでした。次の夜にもう一度消します。");
        }
    }
}
