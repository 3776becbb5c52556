package jp.maru.guide.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import jp.maru.guide.server.Page;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages as they were last printed. A page is printed when it is first asked for, and again when what it was made of has
 * changed; until then, and while that fails, the old one stays. Thread-safe.
 */
final class PrintedPages {

    /** How long to wait before what could not be printed is tried again. */
    private static final Duration LATER = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(PrintedPages.class);

    private final Map<String, Plate> plates = new ConcurrentHashMap<>();
    private final Map<String, Failure> failures = new ConcurrentHashMap<>();
    /** Most pages are told much the same, and keep it: it is to be there once. */
    private final Map<Grounds.Question<?>, Grounds.Told> told = new ConcurrentHashMap<>();

    /** Of readers who have the former page not all print at once: others read pages that have not changed. */
    private final Semaphore printers =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    private final Clock clock;

    PrintedPages(Clock clock) {
        this.clock = clock;
    }

    /** A page, and the last issue for which it was found to be right. */
    private record Print(Page page, Object basis, List<Grounds.Told> told, Issue issue) {

        boolean isRightFor(Sheet sheet, Issue issue) {
            return basis.equals(sheet.basis()) && told.stream().allMatch(one -> one.holdsIn(issue));
        }
    }

    /** @param since when printing began to fail; a later try does not begin it anew */
    private record Failure(Issue issue, Instant since, Instant tried) {}

    /** Where a page is printed: by one thread at a time. */
    private static final class Plate {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable Print print;
    }

    /** The page as it is in that issue if that is known already; never waits. */
    @Nullable
    Page ready(Sheet sheet, Issue issue) {
        Plate plate = plates.get(sheet.address());
        Print print = plate == null ? null : plate.print;
        return print != null && print.issue == issue ? print.page : null;
    }

    /**
     * The page, printed now if need be.
     *
     * @param exact whether a page is wanted as it is in this issue, even if other threads are printing just now; otherwise the
     *     former one will do meanwhile
     * @return empty if it cannot be printed and never could
     */
    Optional<Page> page(Sheet sheet, Issue issue, boolean exact) {
        Plate plate = plates.computeIfAbsent(sheet.address(), address -> new Plate());
        Print before = plate.print;
        if (exact || before == null) {
            plate.lock.lock();
        } else if (!plate.lock.tryLock()) {
            return Optional.of(before.page);
        }
        try {
            Optional<Page> right = right(plate, sheet, issue);
            if (right.isPresent()) {
                return right;
            }
            if (exact || before == null) {
                return print(plate, sheet, issue);
            }
            if (!printers.tryAcquire()) {
                return Optional.of(before.page);
            }
            try {
                return print(plate, sheet, issue);
            } finally {
                printers.release();
            }
        } finally {
            plate.lock.unlock();
        }
    }

    /** The page as it was printed for whatever issue, if it is right in this one. */
    private Optional<Page> right(Plate plate, Sheet sheet, Issue issue) {
        Print before = plate.print;
        if (before == null || before.issue != issue && !before.isRightFor(sheet, issue)) {
            return Optional.empty();
        }
        if (before.issue != issue) {
            plate.print = new Print(before.page, before.basis, before.told, issue);
            failures.remove(sheet.address());
        }
        return Optional.of(before.page);
    }

    private Optional<Page> print(Plate plate, Sheet sheet, Issue issue) {
        Print before = plate.print;
        Failure failure = failures.get(sheet.address());
        Instant now = clock.instant();
        if (failure == null || failure.issue != issue || !now.isBefore(failure.tried.plus(LATER))) {
            try {
                Grounds grounds = new Grounds(issue);
                Page page = sheet.print().apply(grounds);
                plate.print = new Print(
                        page, sheet.basis(), grounds.told().map(this::shared).toList(), issue);
                failures.remove(sheet.address());
                return Optional.of(page);
            } catch (RuntimeException | StackOverflowError unprintable) {
                if (failures.isEmpty()) {
                    LOG.error("ページ（{}）を作れません。作れないページは、前の版のまま公開を続けます。", sheet.address(), unprintable);
                }
                failures.put(sheet.address(), new Failure(issue, failure == null ? now : failure.since, now));
            }
        }
        return Optional.ofNullable(before).map(Print::page);
    }

    private Grounds.Told shared(Grounds.Told one) {
        return told.merge(one.question(), one, (known, again) -> known.answer().equals(again.answer()) ? known : again);
    }

    /** Since when a page could not be printed, so that readers see an older one or none; empty as long as all could. */
    Optional<Instant> unprintedSince() {
        return failures.values().stream().map(Failure::since).min(Comparator.naturalOrder());
    }

    /** How many pages could not be printed. */
    int unprinted() {
        return failures.size();
    }

    /** Whether it is time to try again what could not be printed. */
    boolean isDue() {
        Instant now = clock.instant();
        return failures.values().stream().anyMatch(failure -> !now.isBefore(failure.tried.plus(LATER)));
    }

    /** Forgets what stands at no address any more. */
    void keepOnly(Collection<String> addresses) {
        plates.keySet().retainAll(addresses);
        failures.keySet().retainAll(addresses);
        told.clear();
    }
}
