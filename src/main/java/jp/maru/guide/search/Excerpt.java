package jp.maru.guide.search;

import java.util.ArrayList;
import java.util.List;
import jp.maru.guide.japanese.Phrases;

/** The part of a text around what was sought, cut where a phrase ends. */
final class Excerpt {

    private static final int BEFORE = 30;
    private static final int LENGTH = 100;

    /** How far a cut may move to the end of a phrase. */
    private static final int SLACK = 12;

    /** How much is read before a cut, so that no word is begun in its middle: it costs as much as what comes after. */
    private static final int LEAD = 6;

    private static final String CUT = "…";

    private Excerpt() {}

    /** @param from where the part begins that the excerpt may be taken from */
    static List<Piece> of(Marking marking, int from) {
        String text = marking.text();
        int first = marking.firstMark(from);
        int start = first - from <= BEFORE + SLACK ? from : cut(text, first - BEFORE, first);
        int end = text.length() - start <= LENGTH + SLACK
                ? text.length()
                : cut(text, Math.max(start + LENGTH, marking.endOfMark(first)), text.length());
        List<Piece> pieces = new ArrayList<>();
        if (start > from) {
            pieces.add(new Piece(CUT, false));
        }
        pieces.addAll(marking.pieces(start, end));
        if (end < text.length()) {
            pieces.add(new Piece(CUT, false));
        }
        return pieces;
    }

    /** The first end of a phrase from a place on; the place itself where none is near. */
    private static int cut(String text, int from, int limit) {
        int at = Math.max(0, from - LEAD);
        for (String phrase : Phrases.of(text.substring(at, Math.min(limit, from + SLACK)))) {
            if (at >= from) {
                return at;
            }
            at += phrase.length();
        }
        return at == limit ? limit : from;
    }
}
