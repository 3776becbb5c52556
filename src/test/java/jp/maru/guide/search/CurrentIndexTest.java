package jp.maru.guide.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import jp.maru.guide.MovableClock;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class CurrentIndexTest {

    private final TinySite site;
    private final Behind behind = new Behind();
    private final MovableClock clock = new MovableClock("2026-11-24T00:00:00Z");
    private final CurrentIndex index = new CurrentIndex(clock, behind, Duration.ZERO);

    CurrentIndexTest(@TempDir Path folder) {
        site = TinySite.in(folder);
    }

    @Test
    void answersOfTheEditionBeforeUntilTheNewerOneIsIndexed() {
        index.start();
        index.accept(edition("古い話です。"));
        behind.work();
        index.accept(edition("新しい話です。"));

        assertThat(index.get().find("古い話", 1).count()).isEqualTo(1);
        behind.work();
        assertThat(index.get().find("古い話", 1).count()).isZero();
        assertThat(index.get().find("新しい話", 1).count()).isEqualTo(1);
    }

    @Test
    void indexesOnlyTheLastOfSeveralEditions() {
        Edition last = edition("新しい話です。");
        index.start();
        index.accept(edition("古い話です。"));
        index.accept(last);
        behind.work();

        assertThat(index.get().edition()).isSameAs(last);
    }

    @Test
    void saysThatNothingCanBeSoughtYetWhereTheFirstIndexTakesLong() {
        index.accept(edition("新しい話です。"));

        assertThatThrownBy(index::get).isInstanceOf(SearchLater.class);
        behind.work();
        assertThat(index.get().find("新しい話", 1).count()).isEqualTo(1);
    }

    @Test
    void standsInTheWayOfNoPageBeforeItIsStarted() {
        index.accept(edition("話です。"));
        assertThat(behind.waiting).isEmpty();

        index.start();
        assertThat(behind.waiting).isNotEmpty();
    }

    @Test
    void keepsTheIndexBeforeAndSaysSinceWhenWhereOneCannotBeMade() {
        Edition good = edition("話です。");
        index.start();
        index.accept(good);
        behind.work();
        index.accept(good.without(Set.of("/search")));
        behind.work();

        assertThat(index.get().edition()).isSameAs(good);
        assertThat(health().health().getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health().health().getDetails())
                .containsExactly(entry("notIndexedSince", OffsetDateTime.parse("2026-11-24T09:00:00+09:00")));

        Edition mended = edition("直した話です。");
        index.accept(mended);
        behind.work();
        assertThat(index.get().edition()).isSameAs(mended);
        assertThat(index.get().find("直した話", 1).count()).isEqualTo(1);
        assertThat(health().health().getStatus()).isEqualTo(Status.UP);
    }

    private IndexHealth health() {
        return new IndexHealth(index, clock);
    }

    private Edition edition(String about) {
        return site.about(about + "\n").edition();
    }

    /** Works when it is told to. */
    private static final class Behind extends AbstractExecutorService {

        private final List<Runnable> waiting = new ArrayList<>();

        void work() {
            List<Runnable> now = List.copyOf(waiting);
            waiting.clear();
            now.forEach(Runnable::run);
        }

        @Override
        public void execute(Runnable command) {
            waiting.add(command);
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return waiting;
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
