package jp.maru.guide.markdown;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that have broken other programs; the time limit only guards against a hang. */
class HostileTextTest {

    private static final int LENGTH = 300_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("texts")
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void neitherHangsNorBreaks(String text) {
        TinySite site = TinySite.in(folder).about(text);

        assertThatCode(() -> {
                    if (site.folder().read() instanceof Edition edition) {
                        edition.at(Instant.parse("2026-11-24T03:00:00Z"), false)
                                .documents()
                                .forEach(edition::html);
                    }
                })
                .doesNotThrowAnyException();
    }

    static Stream<String> texts() {
        return Stream.of(
                "[[" + " ".repeat(LENGTH) + "x",
                "## a" + " ".repeat(LENGTH) + "b",
                "## a" + "-".repeat(LENGTH) + "b",
                "## a\n".repeat(LENGTH / 6),
                "[a](#" + "b".repeat(LENGTH / 3) + ")\n\n## " + "c".repeat(LENGTH / 3),
                ("|a".repeat(1000) + "|\n") + ("|-".repeat(1000) + "|\n") + "|a\n".repeat(2000),
                "*".repeat(LENGTH),
                "*a **a ".repeat(LENGTH / 7),
                "a**b".repeat(LENGTH / 4),
                "[".repeat(LENGTH),
                "[a](".repeat(LENGTH / 4),
                "[[desk:".repeat(LENGTH / 7),
                "> ".repeat(LENGTH / 2),
                "- ".repeat(LENGTH / 2),
                ":::note\n".repeat(LENGTH / 8),
                "`".repeat(LENGTH),
                "<!--".repeat(LENGTH / 4),
                "|".repeat(5000) + "\n" + "|-".repeat(5000) + "|\n",
                ("|あ".repeat(100) + "|\n") + ("|-".repeat(100) + "|\n") + ("|あ".repeat(100) + "|\n").repeat(100),
                "http://".repeat(LENGTH / 7),
                "1".repeat(LENGTH),
                "~~a".repeat(LENGTH / 3));
    }
}
