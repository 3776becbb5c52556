package jp.maru.guide.search;

import java.util.List;

/** What the index knows of a page. */
enum IndexField {
    /** The whole text as folded bigrams: where what is sought to the letter is found. */
    TEXT(0.35f),

    /** The words of what the page is called. */
    NAMES(3),

    /** The same as bigrams. */
    NAME_PAIRS(1),

    /** The words of its headings and its description. */
    HEADLINES(1.4f),

    /** The words of its text. */
    BODY(1),

    /** Each name in one piece. */
    NAME(0),

    /** Words by how they are read, see {@link WordsByReading}. */
    READINGS(0),

    /** What kind of page it is, and {@code ended} where what it is about has ended. */
    KIND(0),

    /** The address of the page, which tells it from the others. */
    ADDRESS(0);

    /** Those that hold the words of a page. */
    static final List<IndexField> WORDS = List.of(NAMES, HEADLINES, BODY);

    /** How much a match counts. */
    final float weight;

    IndexField(float weight) {
        this.weight = weight;
    }
}
