package jp.maru.guide.search;

/**
 * The parts of a page that the index knows apart. The whole text, as folded bigrams, is where pages are found; the others
 * help to put in order what was found.
 */
enum Field {
    TEXT(2),

    /** Parts of the text, as bigrams. */
    TITLE(64),
    HEADINGS(8),
    DESCRIPTION(6),

    /** Words as kuromoji tells them. */
    TITLE_WORDS(24),
    HEADING_WORDS(4),

    /** Runs of one script: what stands between two changes of script is a word, or a compound of words. */
    RUNS(1),

    /** How title and headings sound, as bigrams. */
    SOUND(4),

    /** Whether it is a case of trouble. */
    TROUBLE(48);

    /** How much a match counts. What was found in a title counts more than all the rest together. */
    final float weight;

    Field(float weight) {
        this.weight = weight;
    }
}
