package jp.maru.guide.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder in {@code rejected/} is one mistake laid over the tiny site; the file of the same name is what the operator
 * is told, to the letter.
 */
class RejectedContentTest {

    private static final Path CASES = TinySite.RESOURCES.resolve("rejected");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("mistakes")
    void tellsTheMistakeAndTheCure(String mistake) throws IOException {
        List<String> expected = Files.readAllLines(CASES.resolve(mistake + ".txt"));

        List<String> problems =
                TinySite.in(folder).overlay(CASES.resolve(mistake)).problems();

        assertThat(problems).isEqualTo(expected);
    }

    static Stream<String> mistakes() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            return cases
                    .filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
