package jp.maru.guide.search;

import jp.maru.guide.japanese.Script;

/**
 * A folded text to look for, laid out to be looked for in very many pages.
 *
 * @param share how much it counts
 * @param alone whether it counts only where the text changes its script before and after it: what was not asked for must
 *     not be found within other words; "isp" is no part of "display", nor 「親」 of 「親切」
 */
record Clue(String text, float share, boolean alone) {

    /**
     * Where it is in a folded text.
     *
     * @return the index where it begins, or -1
     */
    int indexIn(String folded, int from) {
        int at = folded.indexOf(text, from);
        while (at >= 0 && alone && !Script.isRun(folded, at, at + text.length())) {
            at = folded.indexOf(text, at + 1);
        }
        return at;
    }
}
