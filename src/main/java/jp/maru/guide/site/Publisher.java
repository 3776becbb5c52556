package jp.maru.guide.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.maru.guide.content.ContentFolder;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Reading;
import jp.maru.guide.content.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Holds the current publication and replaces it: when the folder has changed and its content is in order, and when the
 * day or a document's time turns. Content that is refused leaves what readers see as it was.
 */
@Component
class Publisher {

    /** How long to wait after pages could not be printed. */
    private static final Duration LATER = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final ContentFolder folder;
    private final Printer printer;
    private final SiteSettings settings;
    private final Clock clock;

    private String seen;
    private String read;
    private Edition edition;
    private @Nullable Refusal refusal;
    private Instant printNext;
    private volatile Publication current;

    /** @throws RefusedContent when the content has problems: there is nothing yet that could be shown instead */
    Publisher(ContentFolder folder, Printer printer, SiteSettings settings, Clock clock) {
        this.folder = folder;
        this.printer = printer;
        this.settings = settings;
        this.clock = clock;
        seen = folder.fingerprint();
        read = seen;
        Reading reading = folder.read();
        if (reading instanceof Refusal refused) {
            throw new RefusedContent(refused.problems());
        }
        edition = (Edition) reading;
        tellCautions();
        current = printer.print(edition);
        printNext = current.until();
    }

    Publication current() {
        return current;
    }

    /**
     * Looks whether there is something to publish. A folder that still changes is left alone until it has been the same
     * at two looks, so that a half-copied folder is not read.
     */
    @Scheduled(fixedDelayString = "${guide.site.watch-every}")
    synchronized void watch() {
        String now = folder.fingerprint();
        boolean settled = now.equals(seen);
        seen = now;
        if (settled && !now.equals(read)) {
            read = now;
            read();
        } else if (!clock.instant().isBefore(printNext)) {
            print();
        }
    }

    private void read() {
        Reading reading = folder.read();
        if (reading instanceof Edition accepted) {
            edition = accepted;
            refusal = null;
            print();
            tellCautions();
        } else {
            refusal = (Refusal) reading;
            LOG.warn("記事に{}件の誤りがあるので、前の版のまま公開を続けます。", refusal.problems().size());
            refusal.problems().forEach(problem -> LOG.warn("{}", problem));
            showProblems();
        }
    }

    private void tellCautions() {
        if (settings.authoring()) {
            edition.cautions().forEach(caution -> LOG.info("注意 {}", caution));
        }
    }

    /** Prints the accepted edition anew; a template that fails leaves what readers see, and is tried again later. */
    private void print() {
        printNext = clock.instant().plus(LATER);
        try {
            current = printer.print(edition);
            printNext = current.until();
            LOG.info("記事{}件を公開しました。", current.edition().documents().size());
            showProblems();
        } catch (RuntimeException unprintable) {
            LOG.error("ページを作れないので、前の版のまま公開を続けます。", unprintable);
        }
    }

    private void showProblems() {
        if (refusal != null && settings.authoring()) {
            current = current.refused(printer.problems(refusal.problems()));
        }
    }
}
