package jp.maru.guide.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import jp.maru.guide.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class KnownFileTest {

    /** A file that nobody can read from its beginning, whoever asks. */
    private static final Path UNREADABLE = Path.of("/proc/self/mem");

    @Test
    void tellsOfAnImageThatCannotBeRead() {
        KnownFile image = read("media/bill.png");

        assertThat(image.problems())
                .extracting(Problem::toString)
                .containsExactly("content/media/bill.png:1:1: ファイルを読めません。 → ファイルの読み取りの権限を確かめてください。");
        assertThat(image.image()).isNull();
    }

    @Test
    void tellsOfADocumentThatCannotBeRead() {
        KnownFile about = read("pages/about.md");

        assertThat(about.document().problems())
                .extracting(Problem::toString)
                .containsExactly("content/pages/about.md:1:1: ファイルを読めません。 → ファイルの読み取りの権限を確かめてください。");
    }

    private static KnownFile read(String inside) {
        FolderState.Entry entry = new FolderState.Entry(inside, UNREADABLE, FileState.of(UNREADABLE));
        return KnownFile.read(entry, Instant.now(), "content/" + inside, null);
    }
}
