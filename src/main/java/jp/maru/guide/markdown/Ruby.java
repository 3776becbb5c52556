package jp.maru.guide.markdown;

import java.util.List;
import jp.maru.guide.japanese.Graphemes;
import org.commonmark.node.CustomNode;

/**
 * {@code {漢字|かんじ}}: a word with its reading, for the whole word or, with as many readings as it has characters, for
 * each of them ({@code {取扱|とり|あつかい}}).
 */
final class Ruby extends CustomNode {

    static final InlinePattern NOTATION = new InlinePattern(
            "{",
            Readings.FORM,
            false,
            match -> new Ruby(match.group(1), List.of(match.group(2).split("\\|", -1))));

    private final String base;
    private final List<String> readings;

    private Ruby(String base, List<String> readings) {
        this.base = base;
        this.readings = readings;
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
