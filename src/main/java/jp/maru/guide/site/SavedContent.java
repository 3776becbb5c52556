package jp.maru.guide.site;

import java.time.Duration;
import jp.maru.guide.content.ContentFolder;
import jp.maru.guide.content.FolderWatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Publishes what was saved as soon as the system tells of it, and nothing more has come for a moment. Has a thread of its
 * own, which begins when the site is open: it waits most of the time, and nothing is to wait for it.
 */
@Component
final class SavedContent implements SmartLifecycle {

    /** Editors write a file in several steps, and version control many files one after the other. */
    private static final Duration STILL = Duration.ofMillis(70);

    private static final Logger LOG = LoggerFactory.getLogger(SavedContent.class);

    private final ContentFolder folder;
    private final Publisher publisher;
    private @Nullable Thread thread;

    SavedContent(ContentFolder folder, Publisher publisher) {
        this.folder = folder;
        this.publisher = publisher;
    }

    @Override
    public synchronized void start() {
        thread = new Thread(this::follow, "saved-content");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void follow() {
        try (FolderWatch watch = folder.watch()) {
            while (true) {
                watch.await(STILL);
                publish();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish() {
        try {
            publisher.publishSaved();
        } catch (RuntimeException broken) {
            LOG.error("保存されたものを公開できませんでした。次に保存されたときに、もう一度試します。", broken);
        }
    }
}
