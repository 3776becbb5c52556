package jp.maru.guide.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * One keyword of a question.
 *
 * @param shown how it is named to the visitor
 * @param parts the words it is made of
 * @param pairs each two of them that stand together, as the index has them
 * @param thing whether it names something, which a page can lack: how things go, a verb says in many ways
 * @param extra whether it merely says in other words what other keywords ask for, so that no page can lack it
 */
record Sought(String shown, List<Part> parts, List<String> pairs, boolean thing, boolean extra) {

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

    /**
     * One word of it.
     *
     * @param alternatives what was asked for first, then what may stand for it; never empty
     * @param weight how telling it is: the more, the fewer pages hold it
     */
    record Part(List<Alternative> alternatives, double weight) {}

    /**
     * One of the things that satisfy what is sought.
     *
     * @param lemma the word as the index has it; empty where it is more than one word
     * @param spellings the folded texts as which it stands in a page
     */
    record Alternative(Match match, String shown, String lemma, List<String> spellings) {}

    /** Those of all its parts. */
    Stream<Alternative> alternatives() {
        return parts.stream().flatMap(part -> part.alternatives().stream());
    }
}
