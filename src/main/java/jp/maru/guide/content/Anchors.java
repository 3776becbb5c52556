package jp.maru.guide.content;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The anchors of one document: made of the words of its headings, so that they stay while the words stay. */
final class Anchors {

    /** Ids that the templates give to their own parts. */
    private static final Set<String> TEMPLATES = Set.of(
            "main",
            "desks",
            "outline-title",
            "desks-title",
            "next-title",
            "provenance-title",
            "index-title",
            "footer-index-title",
            "search-box-q",
            "search-box-titles",
            "cases-title",
            "doors-title",
            "greeting-title",
            "error-summary-title",
            "topic",
            "name",
            "email",
            "phone",
            "provider",
            "message",
            "consent");

    private final Set<String> taken = new HashSet<>(TEMPLATES);
    private final Map<String, Integer> numbers = new HashMap<>();

    boolean isTaken(String anchor) {
        return taken.contains(anchor);
    }

    /** The anchor for a heading of that text: its letters and digits, never empty, with a number where it was taken. */
    String take(String text) {
        String words = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}_]++", "-")
                .replaceAll("^-|-$", "");
        String anchor = words.isEmpty() ? "section" : words;
        String free = anchor;
        while (!taken.add(free)) {
            free = anchor + "-" + numbers.merge(anchor, 2, (number, two) -> number + 1);
        }
        return free;
    }
}
