package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the templates. */
class TemplateTest {

    private static final int MOST = 160;

    private static final Pattern TAG = Pattern.compile("<[a-z](?:[^<>\"]|\"[^\"]*\")*>");

    /** A sentence is cut in two between {@code <!--/*} and {@code *}{@code /-->}, which leaves no space in the page. */
    @Test
    void hasNoLineThatRunsOn() throws IOException {
        assertThat(templates())
                .isNotEmpty()
                .allSatisfy(template -> assertThat(Files.readAllLines(template))
                        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(MOST)));
    }

    /** A fragment takes the place of a tag before its conditions are looked at: they would never be asked. */
    @Test
    void asksNothingOfATagWhosePlaceAFragmentTakes() throws IOException {
        assertThat(templates())
                .isNotEmpty()
                .allSatisfy(template -> assertThat(
                                TAG.matcher(Files.readString(template)).results())
                        .map(MatchResult::group)
                        .filteredOn(tag -> tag.contains("th:replace="))
                        .allSatisfy(
                                tag -> assertThat(tag).doesNotContain("th:if=", "th:unless=", "th:each=", "th:with=")));
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
