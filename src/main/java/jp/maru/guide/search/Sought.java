package jp.maru.guide.search;

import java.util.List;

/**
 * One thing that a page must hold to be found: what was asked for, or something that stands for it.
 *
 * @param shown how it is named to the visitor
 * @param choices what was asked for first, then what may stand for it; never empty
 */
record Sought(String shown, List<Choice> choices) {

    /** How much less what stands for something counts than the thing itself. */
    private static final float STAND_IN = 0.6f;

    enum Way {
        /** As it was asked for. */
        ASKED(1),
        /** A word that the operator says means the same. */
        SYNONYM(STAND_IN),
        /** A word that is read as it was asked for, or the reading of what was asked for. */
        READING(STAND_IN),
        /** A title that sounds as it was asked for; not to be found in what is written. */
        SOUND(STAND_IN);

        /** How much it counts. */
        final float share;

        Way(float share) {
            this.share = share;
        }
    }

    /**
     * One of the things that satisfy what is sought.
     *
     * @param spellings the folded texts to look for, any of them
     */
    record Choice(Way way, String shown, List<String> spellings) {

        Choice {
            spellings = List.copyOf(spellings);
        }

        /**
         * Where it is in a folded text. What was not asked for must not be found within other words: "isp" is no part of
         * "display", nor 「親」 of 「親切」.
         *
         * @return the index where a spelling begins, or -1
         */
        int indexIn(String folded, String spelling, int from) {
            if (way == Way.SOUND) {
                return -1;
            }
            int at = folded.indexOf(spelling, from);
            while (at >= 0 && mustStandAlone(spelling) && !Script.isRun(folded, at, at + spelling.length())) {
                at = folded.indexOf(spelling, at + 1);
            }
            return at;
        }

        /** Whether a spelling counts only where the text changes its script before and after it. */
        boolean mustStandAlone(String spelling) {
            return way != Way.ASKED && (spelling.length() == 1 || Script.isLatin(spelling));
        }
    }
}
