package jp.maru.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.maru.guide.content.ContentFolder;
import jp.maru.guide.content.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions as people type them, asked of the shipped content. */
class QuestionsTest {

    private static final Index INDEX =
            Index.of(((Edition) new ContentFolder("content").read()).at(Instant.parse("2026-11-24T03:00:00Z"), false));

    @ParameterizedTest
    @MethodSource("questions")
    void bringsThePageThatIsMeantAmongTheFirstThree(String line) {
        String[] parts = line.split(" → ");
        List<String> meant = List.of(parts[1].split(" "));

        List<String> firstThree = INDEX.find(parts[0], 1).results().stream()
                .limit(3)
                .map(result -> result.address().replaceFirst("#.*", ""))
                .toList();

        assertThat(firstThree).as(parts[0]).containsAnyElementsOf(meant);
    }

    static Stream<String> questions() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/questions.txt")).stream()
                .filter(line -> !line.startsWith("#"));
    }

    @Test
    void asksAtLeastSixty() throws IOException {
        assertThat(questions()).hasSizeGreaterThanOrEqualTo(60);
    }
}
