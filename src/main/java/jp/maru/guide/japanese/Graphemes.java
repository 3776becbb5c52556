package jp.maru.guide.japanese;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a reader calls the characters of a text: a letter with its marks, an emoji of several signs, is one. */
public final class Graphemes {

    private Graphemes() {}

    /** All of them; joined they are the text again. */
    public static List<String> of(String text) {
        BreakIterator edges = BreakIterator.getCharacterInstance(Locale.ROOT);
        edges.setText(text);
        List<String> graphemes = new ArrayList<>();
        int start = 0;
        for (int end = edges.next(); end != BreakIterator.DONE; end = edges.next()) {
            graphemes.add(text.substring(start, end));
            start = end;
        }
        return graphemes;
    }
}
