package jp.maru.guide.site;

import java.time.Clock;
import java.util.List;
import jp.maru.guide.content.ContentFolder;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Problem;
import jp.maru.guide.content.Reading;
import jp.maru.guide.content.Refusal;
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

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final ContentFolder folder;
    private final Printer printer;
    private final SiteSettings settings;
    private final Clock clock;

    private String seen;
    private String read;
    private Edition edition;
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
        if (reading instanceof Refusal refusal) {
            throw new RefusedContent(refusal.problems());
        }
        edition = (Edition) reading;
        current = printer.print(edition);
    }

    Publication current() {
        return current;
    }

    /**
     * Looks whether there is something to publish. A folder that still changes is left alone until it has been the same
     * at two looks, so that a half-copied folder is not read.
     */
    @Scheduled(fixedDelayString = "${guide.site.watch-every:1s}")
    synchronized void watch() {
        String now = folder.fingerprint();
        boolean settled = now.equals(seen);
        seen = now;
        if (settled && !now.equals(read)) {
            read = now;
            read();
        } else if (!clock.instant().isBefore(current.until())) {
            publish(edition);
        }
    }

    private void read() {
        Reading reading = folder.read();
        if (reading instanceof Refusal refusal) {
            refuse(refusal.problems());
        } else if (publish((Edition) reading)) {
            edition = (Edition) reading;
        }
    }

    private boolean publish(Edition accepted) {
        try {
            current = printer.print(accepted);
            LOG.info("記事{}件を公開しました。", current.edition().documents().size());
            return true;
        } catch (RuntimeException unprintable) {
            LOG.error("ページを作れないので、前の版のまま公開を続けます。", unprintable);
            return false;
        }
    }

    private void refuse(List<Problem> problems) {
        LOG.warn("記事に{}件の誤りがあるので、前の版のまま公開を続けます。", problems.size());
        problems.forEach(problem -> LOG.warn("{}", problem));
        if (settings.authoring()) {
            current = current.refused(printer.problems(problems));
        }
    }
}
