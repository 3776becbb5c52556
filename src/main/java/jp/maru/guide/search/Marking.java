package jp.maru.guide.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.maru.guide.japanese.Folded;
import jp.maru.guide.japanese.Folding;

/** A text in which everything that is sought is marked. */
final class Marking {

    private final String text;
    private final BitSet marked = new BitSet();
    private final Set<Sought.Alternative> found = new HashSet<>();

    private Marking(String text) {
        this.text = text;
    }

    static Marking of(String text, List<Sought> wanted) {
        Marking marking = new Marking(text);
        Folded folded = Folding.trace(text);
        wanted.stream().flatMap(Sought::alternatives).forEach(alternative -> marking.mark(alternative, folded));
        return marking;
    }

    String text() {
        return text;
    }

    /** Which alternatives of the things that are sought are in the text. */
    Set<Sought.Alternative> found() {
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

    private void mark(Sought.Alternative alternative, Folded folded) {
        for (String spelling : alternative.spellings()) {
            int at = alternative.indexIn(folded.text(), spelling, 0);
            while (at >= 0) {
                found.add(alternative);
                int end = at + spelling.length();
                marked.set(folded.start(at), folded.end(end - 1));
                at = alternative.indexIn(folded.text(), spelling, end);
            }
        }
    }
}
