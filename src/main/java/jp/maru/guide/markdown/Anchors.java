package jp.maru.guide.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The anchors of one document: made of the words of its headings, so that they stay while the words stay. */
final class Anchors {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_]++");
    private static final Pattern AROUND = Pattern.compile("^-|-$");

    private final Predicate<String> reserved;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param reserved what the page has besides the document */
    Anchors(Predicate<String> reserved) {
        this.reserved = reserved;
    }

    boolean isTaken(String anchor) {
        String plain = plain(anchor);
        return reserved.test(plain) || taken.contains(plain);
    }

    /** The anchor for a heading of that text: its letters and digits, never empty, with a number where it was taken. */
    String take(String text) {
        String anchor = plain(text);
        String free = anchor;
        while (reserved.test(free) || !taken.add(free)) {
            free = anchor + "-" + numbers.merge(anchor, 2, (number, two) -> number + 1);
        }
        return free;
    }

    private static String plain(String text) {
        String level = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String words = AROUND.matcher(BETWEEN.matcher(level).replaceAll("-")).replaceAll("");
        return words.isEmpty() ? "section" : words;
    }
}
