package jp.maru.guide.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.maru.guide.content.Edition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The newest index that is ready. Follows the editions behind, on a thread of its own: neither a page nor an edit waits for
 * it, and of several editions only the last is indexed. What cannot be indexed leaves the index before. Thread-safe.
 */
@Component
class CurrentIndex implements Consumer<Edition>, Supplier<Index>, DisposableBean {

    /** How long a question waits for the first index. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How long the first pages have the machine for themselves. */
    private static final Duration LATER = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(CurrentIndex.class);

    private final Clock clock;
    private final ExecutorService behind;
    private final Duration patience;
    private final AtomicReference<@Nullable Edition> next = new AtomicReference<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private volatile boolean started;
    private volatile @Nullable Index ready;
    private volatile @Nullable Instant failingSince;
    private Indexing indexing = new Indexing();

    @Autowired
    CurrentIndex(Clock clock) {
        this(clock, Executors.newSingleThreadExecutor(CurrentIndex::thread), PATIENCE);
    }

    /** @param behind does one thing after the other */
    CurrentIndex(Clock clock, ExecutorService behind, Duration patience) {
        this.clock = clock;
        this.behind = behind;
        this.patience = patience;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "index");
        thread.setDaemon(true);
        return thread;
    }

    /** Takes the edition that readers see from now on; never waits. */
    @Override
    public void accept(Edition edition) {
        next.set(edition);
        if (started) {
            behind.execute(this::follow);
        }
    }

    /** Not before the first pages are served: nothing is to stand in their way. */
    @EventListener(ApplicationReadyEvent.class)
    void startLater() {
        CompletableFuture.delayedExecutor(LATER.toMillis(), TimeUnit.MILLISECONDS, behind)
                .execute(this::start);
    }

    /** A question that comes earlier is enough, too. */
    void start() {
        started = true;
        behind.execute(this::follow);
    }

    /**
     * The newest index that is ready, which knows the edition it was made of. Waits for the first one, but not long.
     *
     * @throws SearchLater if it takes longer
     */
    @Override
    public Index get() {
        Index index = ready;
        return index == null ? waitForFirst() : index;
    }

    /** Since when questions are answered of an earlier edition because a newer one cannot be indexed; empty as long as it can. */
    Optional<Instant> failingSince() {
        return Optional.ofNullable(failingSince);
    }

    @Override
    public void destroy() {
        behind.shutdownNow();
    }

    private Index waitForFirst() {
        start();
        try {
            boolean done = first.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            Index index = ready;
            if (done && index != null) {
                return index;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new SearchLater("the first index is not ready");
    }

    private void follow() {
        Edition edition = next.getAndSet(null);
        if (edition == null) {
            return;
        }
        try {
            ready = indexing.index(edition);
            first.countDown();
            failingSince = null;
        } catch (RuntimeException failed) {
            indexing = new Indexing();
            failingSince = failingSince == null ? clock.instant() : failingSince;
            LOG.error("検索の索引を作れませんでした。検索は前の版で続けます。", failed);
        }
    }
}
