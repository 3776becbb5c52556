package jp.maru.guide.search;

import java.util.List;
import java.util.stream.Stream;
import jp.maru.guide.japanese.Script;

/**
 * One keyword of a question.
 *
 * @param shown how it is named to the visitor
 * @param parts the words it is made of
 * @param pairs each two of them that stand together, as the index has them
 * @param extra whether it merely says in other words what other keywords ask for, so that no page can lack it
 */
record Sought(String shown, List<Part> parts, List<String> pairs, boolean extra) {

    /** How much less what stands for something counts than the thing itself. */
    private static final float STAND_IN = 0.7f;

    enum Match {
        /** As it was asked for. */
        ASKED(1),
        /** The same with its spelling mended. */
        MENDED(0.9f),
        /** A word that the operator says means the same. */
        SYNONYM(STAND_IN),
        /** A word that is read as it was asked for. */
        READING(STAND_IN);

        /** How much it counts. */
        final float share;

        Match(float share) {
            this.share = share;
        }
    }

    /** @param alternatives what was asked for first, then what may stand for it; never empty */
    record Part(List<Alternative> alternatives) {}

    /**
     * One of the things that satisfy what is sought.
     *
     * @param lemma the word as the index has it; empty where it is more than one word
     * @param spellings the folded texts as which it stands in a page
     */
    record Alternative(Match match, String shown, String lemma, List<String> spellings) {

        /**
         * Where a spelling is in a folded text from a place on; -1 where it is not. What stands for another word must not be
         * found within others: "isp" is no part of "display", nor 「親」 of 「親切」.
         */
        int indexIn(String folded, String spelling, int from) {
            boolean alone = match != Match.ASKED && (Script.isLatin(spelling) || spelling.length() == 1);
            int at = folded.indexOf(spelling, from);
            while (at >= 0 && alone && !Script.isRun(folded, at, at + spelling.length())) {
                at = folded.indexOf(spelling, at + 1);
            }
            return at;
        }
    }

    Stream<Alternative> alternatives() {
        return parts.stream().flatMap(part -> part.alternatives().stream());
    }
}
