package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the templates. */
class TemplateTest {

    private static final int MOST = 160;

    private static final Set<String> OF_EVERY_PAGE = Set.of("frame", "edition", "comparison");

    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{((?:[^{}]|\\{[^{}]*})*)}");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.#])[A-Za-z]\\w*");
    private static final Pattern LISTED = Pattern.compile("th:(?:fragment=\"[\\w-]+\\(|each=\")([\\w, ]+)");
    private static final Pattern NAMED = Pattern.compile("th:with=\"([^\"]*)\"");
    private static final Pattern GIVEN = Pattern.compile("(?:^|,)\\s*\\w+=(?!=)");
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "null", "true", "false", "le", "lt", "ge", "gt");

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

    /**
     * What is shown on many pages cannot know what the model of each is called. The frame of every page tells at its head
     * what it reads.
     */
    @Test
    void namesAmongItsParametersWhateverAFragmentReads() throws IOException {
        List<String> undeclared = new ArrayList<>();
        for (Path template : templates()) {
            String html = Files.readString(template).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
            List<MatchResult> fragments = FRAGMENT.matcher(html).results().toList();
            for (int i = 0; i < fragments.size() && !template.endsWith("layout.html"); i++) {
                int end = i + 1 < fragments.size()
                        ? html.lastIndexOf('<', fragments.get(i + 1).start())
                        : html.length();
                String text =
                        html.substring(html.lastIndexOf('<', fragments.get(i).start()), end);
                Set<String> read = read(text);
                read.removeAll(OF_EVERY_PAGE);
                read.removeAll(declared(text));
                read.forEach(name -> undeclared.add(template.getFileName() + ": " + name));
            }
        }

        assertThat(undeclared).isEmpty();
    }

    /** The names that expressions begin with; what stands in words, and properties, are none. */
    private static Set<String> read(String text) {
        return EXPRESSION
                .matcher(text)
                .results()
                .map(expression -> expression.group(1))
                .map(expression -> expression.replaceAll("'[^']*'", "''"))
                .map(expression -> expression.replaceAll("\\.[?!]\\[[^\\[\\]]*]", ""))
                .flatMap(expression -> NAME.matcher(expression).results())
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Its parameters, what it goes through one after the other, and what it gives a name on the way. */
    private static Set<String> declared(String text) {
        Stream<MatchResult> listed = LISTED.matcher(text)
                .results()
                .flatMap(names -> NAME.matcher(names.group(1)).results());
        Stream<MatchResult> named = NAMED.matcher(text)
                .results()
                .flatMap(with -> GIVEN.matcher(with.group(1)).results());
        return Stream.concat(listed, named)
                .map(name -> name.group().replaceAll("\\W", ""))
                .collect(Collectors.toSet());
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
