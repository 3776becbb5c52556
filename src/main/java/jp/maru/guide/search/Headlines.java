package jp.maru.guide.search;

import java.util.BitSet;
import java.util.List;
import jp.maru.guide.japanese.Folding;
import jp.maru.guide.japanese.Morpheme;

/**
 * What a page says about itself: its names, its headings and its description. What is found there counts more than what
 * is found in its text.
 */
final class Headlines {

    /** How much a match counts: in a name, more than all the rest together. */
    private static final float IN_NAMES = 64;

    private static final float AS_WORD_OF_NAMES = 24;
    private static final float IN_HEADINGS = 8;
    private static final float AS_WORD_OF_HEADINGS = 4;
    private static final float IN_DESCRIPTION = 6;

    /** How much a case of trouble counts to somebody in trouble, for each thing that is sought. */
    private static final float TROUBLE = 48;

    /** Lengths, in characters, of parts that are neither long nor short. */
    private static final float USUAL_NAMES = 20;

    private static final float USUAL_HEADINGS = 100;
    private static final float USUAL_DESCRIPTION = 60;

    /** All of it in one piece, folded: most pages hold nothing of what is sought, which one look must tell. */
    private final String text;

    private final int headings;
    private final int description;

    /** Where words begin or end in names and headings. */
    private final BitSet edges;

    private final boolean trouble;

    /**
     * @param names and the others: level
     * @param words all morphemes of names and headings, a line end between them
     */
    Headlines(String names, String headings, String description, List<Morpheme> words, boolean trouble) {
        text = Folding.hiragana(String.join("\n", names, headings, description));
        this.headings = names.length() + 1;
        this.description = this.headings + headings.length() + 1;
        edges = new BitSet(this.description);
        int at = 0;
        edges.set(at);
        for (Morpheme word : words) {
            at += word.surface().length();
            edges.set(at);
        }
        this.trouble = trouble;
    }

    /**
     * How near a page is to what is sought; zero where it says nothing of it.
     *
     * @param wanted for each thing that is sought, its clues
     */
    float nearness(Clue[][] wanted, boolean troubled) {
        float sum = troubled && trouble ? TROUBLE * wanted.length : 0;
        for (Clue[] clues : wanted) {
            float best = 0;
            for (Clue clue : clues) {
                int first = clue.indexIn(text, 0);
                if (first >= 0) {
                    best = Math.max(best, clue.share() * nearness(clue, first));
                }
            }
            sum += best;
        }
        return sum;
    }

    private float nearness(Clue clue, int first) {
        int inNames = 0;
        int inHeadings = 0;
        int inDescription = 0;
        float asWords = 0;
        for (int at = first; at >= 0; at = clue.indexIn(text, at + 1)) {
            boolean asWord = edges.get(at) && edges.get(at + clue.text().length());
            if (at < headings) {
                inNames++;
                asWords = asWord ? AS_WORD_OF_NAMES : asWords;
            } else if (at < description) {
                inHeadings++;
                asWords = asWord ? Math.max(asWords, AS_WORD_OF_HEADINGS) : asWords;
            } else {
                inDescription++;
            }
        }
        return asWords
                + IN_NAMES * Nearness.share(inNames, headings / USUAL_NAMES)
                + IN_HEADINGS * Nearness.share(inHeadings, (description - headings) / USUAL_HEADINGS)
                + IN_DESCRIPTION * Nearness.share(inDescription, (text.length() - description) / USUAL_DESCRIPTION);
    }
}
