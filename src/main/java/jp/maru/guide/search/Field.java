package jp.maru.guide.search;

/**
 * The parts of a page that the index knows apart. The first four hold folded text as bigrams, so that any part of it is
 * found; the others only help to put in order what was found.
 */
enum Field {
    TITLE(64),
    HEADINGS(8),
    DESCRIPTION(6),
    BODY(2),

    /** Words as kuromoji tells them. */
    TITLE_WORDS(24),
    HEADING_WORDS(4),

    /** Runs of one script: what stands between two changes of script is a word, or a compound of words. */
    RUNS(1),

    /** How title, headings and description sound, as bigrams. */
    SOUND(4),

    TROUBLE(48),

    /** Which page it is, and the order of pages that are equally near. */
    PAGE(0);

    /** How much a match counts. What was found in a title counts more than all the rest together. */
    final float weight;

    Field(float weight) {
        this.weight = weight;
    }
}
