package jp.maru.guide.search;

import java.util.List;
import jp.maru.guide.japanese.Script;

/**
 * One thing that a page must hold to be found: what was asked for, or something that stands for it.
 *
 * @param shown how it is named to the visitor
 * @param alternatives what was asked for first, then what may stand for it; never empty
 */
record Sought(String shown, List<Alternative> alternatives) {

    /** How much less what stands for something counts than the thing itself. */
    private static final float STAND_IN = 0.6f;

    enum Match {
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

        Match(float share) {
            this.share = share;
        }
    }

    /**
     * One of the things that satisfy what is sought.
     *
     * @param spellings the folded texts to look for, any of them
     */
    record Alternative(Match match, String shown, List<String> spellings) {

        Alternative {
            spellings = List.copyOf(spellings);
        }

        /** What to look for in what is written; nothing where it is a sound. */
        List<Clue> clues() {
            return match == Match.SOUND
                    ? List.of()
                    : spellings.stream().map(this::clue).toList();
        }

        /** Whether a spelling counts only where it is no part of another word. */
        boolean mustStandAlone(String spelling) {
            return match != Match.ASKED && (spelling.length() == 1 || Script.isLatin(spelling));
        }

        private Clue clue(String spelling) {
            return new Clue(spelling, match.share, mustStandAlone(spelling));
        }
    }
}
