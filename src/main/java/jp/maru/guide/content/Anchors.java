package jp.maru.guide.content;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The anchors of one document: made of the words of its headings, so that they stay while the words stay. */
final class Anchors {

    private final Set<String> taken = new HashSet<>();

    boolean isTaken(String anchor) {
        return taken.contains(anchor);
    }

    /** The anchor for a heading of that text: its letters and digits, never empty, with a number where it was taken. */
    String take(String text) {
        String words = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}_-]+", "-")
                .replaceAll("^-+|-+$", "");
        String anchor = words.isEmpty() ? "section" : words;
        String free = anchor;
        for (int number = 2; !taken.add(free); number++) {
            free = anchor + "-" + number;
        }
        return free;
    }
}
