package jp.maru.guide.content;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.maru.guide.japanese.Graphemes;
import org.commonmark.node.CustomNode;

/**
 * {@code {漢字|かんじ}}: a word with its reading, for the whole word or, with as many readings as it has characters, for
 * each of them ({@code {取扱|とり|あつかい}}).
 */
final class Ruby extends CustomNode {

    private static final Pattern FORM = Pattern.compile("\\{([^{}|\\n]+)\\|([^{}\\n]+)}");

    static final InlinePattern NOTATION = new InlinePattern(
            FORM,
            false,
            match -> new Ruby(match.group(1), List.of(match.group(2).split("\\|", -1))));

    private final String base;
    private final List<String> readings;

    private Ruby(String base, List<String> readings) {
        this.base = base;
        this.readings = readings;
    }

    /** A text without its readings, as titles and descriptions have it. */
    static String base(String text) {
        return FORM.matcher(text).replaceAll("$1");
    }

    /** The words of a text that have a reading, each with the last reading it has. */
    static Map<String, String> readings(String text) {
        return FORM.matcher(text)
                .results()
                .collect(Collectors.toUnmodifiableMap(
                        match -> match.group(1), match -> match.group(2).replace("|", ""), (one, other) -> other));
    }

    String base() {
        return base;
    }

    /** Whether there is one reading, or one for each character, and none is empty. */
    boolean isInShape() {
        return readings.stream().noneMatch(String::isBlank)
                && (readings.size() == 1
                        || readings.size() == Graphemes.of(base).size());
    }

    /** The word in as many parts as there are readings; whole where these do not fit. */
    List<String> parts() {
        return isWhole() ? List.of(base) : Graphemes.of(base);
    }

    List<String> readings() {
        return isWhole() ? List.of(String.join("", readings)) : readings;
    }

    private boolean isWhole() {
        return readings.size() == 1 || !isInShape();
    }
}
