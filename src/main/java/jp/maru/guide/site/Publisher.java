package jp.maru.guide.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import jp.maru.guide.content.ContentFolder;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.FolderState;
import jp.maru.guide.content.Outcome;
import jp.maru.guide.content.Refusal;
import jp.maru.guide.server.Page;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Holds the current publication and replaces it: when the folder has changed and its content is accepted, and when the
 * day or a document's time turns. Content that is not accepted leaves what readers see as it was, also over a restart; only
 * what the operator has deleted is taken out.
 */
@Component
class Publisher {

    /** How long to wait after the files of an edition could not be kept. */
    private static final Duration LATER = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final ContentFolder folder;
    private final KeptEdition kept;
    private final Printer printer;
    private final Consumer<Edition> index;
    private final SiteSettings settings;
    private final Clock clock;

    private FolderState seen;
    private Instant seenSince;
    private FolderState read;
    private Outcome outcome;
    private Instant keepNext = Instant.MIN;
    private volatile AcceptedEdition accepted;
    private volatile Publication current;
    private volatile CompletableFuture<Publication> next = new CompletableFuture<>();
    private volatile @Nullable Issue printed;
    private volatile boolean over;
    private volatile @Nullable Instant unkeptSince;

    /** @throws RefusedContent when the content has problems and no edition has been accepted before */
    Publisher(
            ContentFolder folder,
            KeptEdition kept,
            Printer printer,
            Consumer<Edition> index,
            SiteSettings settings,
            Clock clock) {
        this.folder = folder;
        this.kept = kept;
        this.printer = printer;
        this.index = index;
        this.settings = settings;
        this.clock = clock;
        seen = folder.state();
        seenSince = clock.instant();
        read = seen;
        outcome = folder.read(read);
        accepted = first();
        tell(null);
        current = publication();
    }

    private AcceptedEdition first() {
        boolean isBehind = outcome instanceof Refusal || kept.holdsMoreThan(folder);
        Optional<Edition> before = isBehind ? kept.read() : Optional.empty();
        if (before.isPresent()) {
            AcceptedEdition first =
                    next(AcceptedEdition.kept(before.get(), kept.note().orElse(null)));
            if (first.standstill() != null) {
                LOG.warn("前に受け入れた版の控え（{}）で公開します。", kept);
                Standstill.first(Standstill.MOST, first.edition().cautions())
                        .forEach(caution -> LOG.warn("注意 {}", caution));
            }
            return first;
        }
        if (outcome instanceof Refusal refused) {
            throw new RefusedContent(refused.problems());
        }
        return AcceptedEdition.of((Edition) outcome);
    }

    Publication current() {
        return current;
    }

    /** Comes when the current publication is replaced, or the site ends. */
    CompletableFuture<Publication> next() {
        return next;
    }

    /** Why readers do not see what lies in the folder; empty as long as they do. */
    Optional<Standstill> standstill() {
        return Optional.ofNullable(accepted.standstill());
    }

    /** Since when pages could not be printed, so that readers see older ones; empty as long as they could. */
    Optional<Instant> unprintedSince() {
        return printer.printed().unprintedSince();
    }

    /** How many pages those are. */
    int unprinted() {
        return printer.printed().unprinted();
    }

    /** Since when what readers see would not outlive a restart with broken content; empty as long as it would. */
    Optional<Instant> unkeptSince() {
        return Optional.ofNullable(unkeptSince);
    }

    /**
     * Looks whether there is something to publish, and keeps what was published. A folder that still changes is left alone
     * until it has been the same at two looks, so that a half-copied folder is not read.
     */
    void watch() {
        look(false);
        keep();
    }

    /** Publishes what is in the folder, which has changed and been still for a moment since. */
    void publishSaved() {
        look(true);
    }

    private synchronized void look(boolean isStill) {
        Instant now = clock.instant();
        FolderState state = folder.state();
        boolean settled = isStill || state.equals(seen);
        if (!state.equals(seen)) {
            seen = state;
            seenSince = now;
        }
        if (settled && !state.equals(read)) {
            read = state;
            outcome = folder.read(state);
            take();
        } else if (settled
                && standstill().filter(standstill -> standstill.isOver(now)).isPresent()) {
            take();
        } else if (!now.isBefore(current.until())) {
            publish();
        }
    }

    /**
     * Prints what nobody has asked for yet, and again what could not be printed some time ago. Gives up when there is a newer
     * publication, or when the site ends.
     */
    void printAhead() {
        Publication publication = current;
        Issue issue = publication.issue();
        if (printed != issue || printer.printed().isDue()) {
            publication.printAll(() -> current.issue() == issue && !over);
            printed = issue;
        }
    }

    /** What is still to be printed does not hold up the end, nor does who waits for something new. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        over = true;
        next.complete(current);
    }

    private void take() {
        AcceptedEdition before = accepted;
        accepted = next(before);
        keepNext = Instant.MIN;
        if (accepted.isShownLike(before)) {
            show(problems().map(current::refused).orElse(current));
        } else {
            publish();
        }
        tell(before.standstill());
    }

    /** Whoever writes sees at once what the folder holds: nobody else looks on. */
    private AcceptedEdition next(AcceptedEdition before) {
        return before.next(outcome, settings.authoring() ? Instant.EPOCH : seenSince, clock.instant());
    }

    private void tell(@Nullable Standstill before) {
        Standstill now = accepted.standstill();
        if (now != null) {
            now.tell(before);
        } else if (settings.authoring()) {
            Standstill.first(Standstill.MOST, accepted.edition().cautions())
                    .forEach(caution -> LOG.info("注意 {}", caution));
        }
    }

    private void publish() {
        show(publication());
        LOG.info("記事{}件を公開しました。", current.edition().documents().size());
    }

    private void show(Publication publication) {
        current = publication;
        CompletableFuture<Publication> shown = next;
        next = new CompletableFuture<>();
        shown.complete(publication);
    }

    private Publication publication() {
        Publication publication = printer.publication(accepted.shown());
        index.accept(publication.edition());
        return problems().map(publication::refused).orElse(publication);
    }

    /** What whoever writes sees in the place of each page as long as there is something to be mended. */
    private Optional<Page> problems() {
        return standstill()
                .filter(standstill -> standstill.isRefused() && settings.authoring())
                .map(printer::problems);
    }

    /** Behind the publication, which does not wait for it: to compare and to write many files takes long. */
    private void keep() {
        Instant now = clock.instant();
        AcceptedEdition edition;
        FolderState state;
        synchronized (this) {
            boolean removed = keepNext.equals(Instant.MAX) && standstill().isEmpty() && !kept.isThere();
            if (now.isBefore(keepNext) && !removed) {
                return;
            }
            edition = accepted;
            state = read;
            keepNext = Instant.MAX;
        }
        try {
            if (edition.standstill() == null) {
                kept.keep(folder, state);
                unkeptSince = null;
            } else {
                kept.note(new KeptEdition.Note(edition.standstill().since(), edition.gone()));
            }
        } catch (IOException | UncheckedIOException unwritable) {
            keepLater(now.plus(LATER));
            if (unkeptSince == null) {
                unkeptSince = now;
                LOG.warn("公開している版の控えを {} に書けません。公開は続けますが、いま記事に誤りができると、次の起動でこの版を出せません。空き容量と書き込みの権限を確かめてください。", kept);
            }
        }
    }

    /** Unless something newer is to be kept at once. */
    private synchronized void keepLater(Instant then) {
        if (keepNext.equals(Instant.MAX)) {
            keepNext = then;
        }
    }
}
