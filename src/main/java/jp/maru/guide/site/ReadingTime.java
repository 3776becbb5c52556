package jp.maru.guide.site;

import java.util.List;
import jp.maru.guide.markdown.Passage;

/**
 * How long a text takes to read, at 500 characters a minute: the pace of a calm reader of Japanese. Spaces and line ends
 * do not count, headings do.
 *
 * @param characters how many it has, by code points
 */
record ReadingTime(long characters) {

    private static final int A_MINUTE = 500;

    static ReadingTime of(List<Passage> text) {
        return new ReadingTime(text.stream()
                .flatMapToInt(passage -> (passage.heading() + passage.text()).codePoints())
                .filter(character -> !Character.isWhitespace(character))
                .count());
    }

    /** Begun minutes; at least one. */
    public long minutes() {
        return Math.max(1, (characters + A_MINUTE - 1) / A_MINUTE);
    }
}
