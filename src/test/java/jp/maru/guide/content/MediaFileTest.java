package jp.maru.guide.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.maru.guide.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class MediaFileTest {

    /** A file that nobody can read from its beginning, whoever asks. */
    private static final Path UNREADABLE = Path.of("/proc/self/mem");

    @Test
    @EnabledOnOs(OS.LINUX)
    void tellsOfAnImageThatCannotBeRead() {
        List<Medium> media = new ArrayList<>();

        assertThat(MediaFile.read(UNREADABLE, "media/bill.png", "content/media/bill.png", media)
                        .found())
                .extracting(Problem::toString)
                .containsExactly("content/media/bill.png:1:1: ファイルを読めません。 → ファイルの読み取りの権限を確かめてください。");
        assertThat(media).isEmpty();
    }
}
