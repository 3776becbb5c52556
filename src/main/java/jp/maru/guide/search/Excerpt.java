package jp.maru.guide.search;

import java.util.ArrayList;
import java.util.List;
import jp.maru.guide.japanese.Script;

/** The part of a text around what was sought, cut where a phrase ends. */
final class Excerpt {

    private static final int BEFORE = 30;
    private static final int LENGTH = 100;

    /** How far a cut may move to the end of a phrase. */
    private static final int SLACK = 12;

    /** After these a phrase has ended. */
    private static final String CLOSING = "、。）」』！？ 　";

    /** These belong to the noun behind them. */
    private static final String POLITE = "おご";

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
        int last = Math.min(limit, from + SLACK);
        for (int at = from; at < last; at++) {
            if (isEndOfPhrase(text.charAt(at - 1), text.charAt(at))) {
                return at;
            }
        }
        return last == limit ? limit : from;
    }

    /** Most phrases end in hiragana, and begin with anything else: taking all words apart for a cut would cost too much. */
    private static boolean isEndOfPhrase(char before, char next) {
        boolean begins = Script.of(next) != Script.OTHER || Character.getType(next) == Character.START_PUNCTUATION;
        boolean ended = CLOSING.indexOf(before) >= 0 || before >= 'ぁ' && before <= 'ゖ' && POLITE.indexOf(before) < 0;
        return begins && ended;
    }
}
