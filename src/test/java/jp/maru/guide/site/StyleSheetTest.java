package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the style sheets, and the contrast of every colour they may use. */
class StyleSheetTest {

    private static final Path FOLDER = Path.of("src/main/resources/static/css");

    private static final List<String> GROUNDS = List.of("paper", "surface", "maru", "now", "note", "warn");
    private static final List<String> TEXTS = List.of("ink", "soft", "link", "visited", "shu", "leaf");

    /** On which nothing is filled. */
    private static final String PAPER = "@media print";

    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): (#[0-9a-f]{3,6});");
    private static final Pattern WIDTH = Pattern.compile("\\((?:min|max)-width: ([\\d.]+rem)\\)");

    private static final Pattern CLASS = Pattern.compile("\\.([a-z][\\w-]*)");

    /** What has a name that depends on the direction of the script. */
    private static final Pattern PHYSICAL = Pattern.compile(
            "(?m)^\\s*((?:min-|max-)?(?:width|height)|(?:margin|padding|border|scroll-padding)-(?:top|right|bottom|left)"
                    + "|top|right|bottom|left|text-align: (?:left|right))\\b");

    private final Map<String, String> files = new TreeMap<>();

    StyleSheetTest() throws IOException {
        try (Stream<Path> folder = Files.walk(FOLDER)) {
            for (Path file : folder.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@media (prefers-color-scheme: dark)",
                "@media (prefers-contrast: more)",
                "@media (prefers-contrast: more) and (prefers-color-scheme: dark)",
                PAPER
            })
    void keepsEveryTextReadableOnEveryGround(String scheme) {
        Map<String, String> colours = colours(scheme);

        for (String ground : GROUNDS) {
            for (String text : TEXTS) {
                assertThat(contrast(colours.get(text), colours.get(ground)))
                        .as(text + " on " + ground)
                        .isGreaterThan(5.6);
            }
            assertThat(contrast(colours.get("line"), colours.get(ground)))
                    .as("line on " + ground)
                    .isGreaterThan(3.6);
        }
        if (!scheme.equals(PAPER)) {
            assertThat(contrast(colours.get("on-link"), colours.get("link"))).isGreaterThan(5.6);
        }
        assertThat(contrast(colours.get("paper"), colours.get("ink"))).isGreaterThan(12);
    }

    @Test
    void tellsTheBrowserThePaperOfEachScheme() throws IOException {
        String layout = Files.readString(Path.of("src/main/resources/templates/layout.html"));

        assertThat(layout)
                .contains("content=\"" + colours("").get("paper") + "\" media=\"(prefers-color-scheme: light)\"")
                .contains("content=\""
                        + colours("@media (prefers-color-scheme: dark)").get("paper")
                        + "\" media=\"(prefers-color-scheme: dark)\"");
    }

    @Test
    void takesEveryColourFromTheTokens() {
        files.forEach((name, css) -> {
            if (!name.equals("tokens.css")) {
                assertThat(css.replaceAll("(?s)@media print.*", ""))
                        .as(name)
                        .doesNotContainPattern("#[0-9a-f]{3,6}\\b");
            }
        });
    }

    @Test
    void knowsThreeWidthsOnly() {
        files.forEach((name, css) -> assertThat(WIDTH.matcher(css).results().map(width -> width.group(1)))
                .as(name)
                .isSubsetOf("48rem", "64rem", "80rem", "47.99rem", "63.99rem", "79.99rem"));
    }

    @Test
    void isWrittenForEveryDirectionOfScript() {
        files.forEach((name, css) -> assertThat(PHYSICAL.matcher(css).results().map(MatchResult::group))
                .as(name)
                .isEmpty());
    }

    /** A phone of 2021 leaves out a layer, or a rule within a rule, as a whole. */
    @Test
    void isUnderstoodByPhonesOfSomeYearsAgo() {
        files.forEach((name, css) -> {
            assertThat(css).as(name).doesNotContain("@layer", "&");
            assertThat(css.lines()).as(name).hasSizeLessThanOrEqualTo(300);
        });
    }

    /** A block that is shown no more takes its rules with it. */
    @Test
    void hasRulesForNothingThatNobodyShows() throws IOException {
        StringBuilder shown = new StringBuilder();
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            for (Path file : sources.filter(path -> path.toString().matches(".*\\.(?:html|java|js)"))
                    .toList()) {
                shown.append(Files.readString(file));
            }
        }

        files.forEach((name, css) -> assertThat(
                        CLASS.matcher(css.replaceAll("(?s)/\\*.*?\\*/", "")).results())
                .as(name)
                .extracting(found -> found.group(1))
                .allMatch(found -> Pattern.compile("\\b" + found + "\\b(?!-)")
                                .matcher(shown)
                                .find()
                        || shown.indexOf(found.replaceAll("[^-]+$", "") + "$") >= 0
                        || shown.indexOf(found.replaceAll("[^-]+$", "") + "\"") >= 0));
    }

    /** As they are in a scheme: those of the light one, and what the scheme says otherwise. */
    private Map<String, String> colours(String scheme) {
        Map<String, String> colours = new HashMap<>();
        if (scheme.contains(" and ")) {
            colours.putAll(colours("@media (prefers-color-scheme: dark)"));
        } else if (!scheme.isEmpty()) {
            colours.putAll(colours(""));
        }
        String tokens = files.get("tokens.css");
        String block = tokens.substring(tokens.indexOf(scheme + (scheme.isEmpty() ? ":root {" : " {")));
        TOKEN.matcher(block.substring(0, block.indexOf("}")))
                .results()
                .forEach(token -> colours.put(token.group(1), token.group(2)));
        return colours;
    }

    /** As WCAG 2.2 defines it. */
    private static double contrast(String one, String other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(String colour) {
        String digits = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
        double[] parts = Stream.of(1, 3, 5)
                .mapToDouble(from -> Integer.parseInt(digits.substring(from, from + 2), 16) / 255.0)
                .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
