package jp.maru.guide.site;

import java.time.Duration;
import jp.maru.guide.content.ContentFolder;
import jp.maru.guide.content.FolderWatch;

/** Publishes what was saved as soon as the system tells of it, and nothing more has come for a moment. */
final class SavedContent {

    /** Editors write a file in several steps, and version control many files one after the other. */
    private static final Duration STILL = Duration.ofMillis(100);

    private final ContentFolder folder;
    private final Publisher publisher;

    SavedContent(ContentFolder folder, Publisher publisher) {
        this.folder = folder;
        this.publisher = publisher;
    }

    /** Goes on until its thread is interrupted. */
    void follow() {
        try (FolderWatch watch = folder.watch()) {
            while (true) {
                watch.await(STILL);
                publisher.publishSaved();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
