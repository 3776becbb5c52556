package jp.maru.guide.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import jp.maru.guide.japanese.Folded;
import jp.maru.guide.search.Sought.Alternative;

/** A text in which everything that is sought is marked. */
final class Marking {

    private static final String LONG_VOWELS = "ーｰ";

    private final String text;
    private final BitSet marked = new BitSet();
    private final Set<Alternative> found = Collections.newSetFromMap(new IdentityHashMap<>());

    Marking(ShownPage.Text text, Spellings wanted) {
        this.text = text.shown();
        Folded folded = text.folded();
        wanted.find(folded.text(), (spelling, at) -> {
            found.add(spelling.alternative());
            marked.set(
                    folded.start(at), endOfWord(folded.end(at + spelling.text().length() - 1)));
        });
    }

    /** A word is sought without a ー at its end, and marked with it. */
    private int endOfWord(int end) {
        int whole = end;
        while (whole < text.length() && LONG_VOWELS.indexOf(text.charAt(whole)) >= 0) {
            whole++;
        }
        return whole;
    }

    String text() {
        return text;
    }

    /** Which alternatives of the things that are sought are in the text. */
    Set<Alternative> found() {
        return found;
    }

    /** Where the first mark from a place on begins; that place where there is none. */
    int firstMark(int from) {
        int first = marked.nextSetBit(from);
        return first < 0 ? from : first;
    }

    /** Where the mark that begins at a place ends; that place where none begins. */
    int endOfMark(int start) {
        return marked.nextClearBit(start);
    }

    /** The text between two places in pieces. */
    List<Piece> pieces(int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        for (int at = start; at < end; ) {
            boolean mark = marked.get(at);
            int change = mark ? marked.nextClearBit(at) : marked.nextSetBit(at);
            int next = change < 0 ? end : Math.min(change, end);
            pieces.add(new Piece(text.substring(at, next), mark));
            at = next;
        }
        return pieces;
    }
}
