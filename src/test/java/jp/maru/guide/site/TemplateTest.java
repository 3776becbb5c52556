package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the templates. */
class TemplateTest {

    private static final int MOST = 160;

    /** A sentence is cut in two between {@code <!--/*} and {@code *}{@code /-->}, which leaves no space in the page. */
    @Test
    void hasNoLineThatRunsOn() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            List<Path> templates = files.filter(Files::isRegularFile).toList();
            assertThat(templates)
                    .isNotEmpty()
                    .allSatisfy(template -> assertThat(Files.readAllLines(template))
                            .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(MOST)));
        }
    }
}
