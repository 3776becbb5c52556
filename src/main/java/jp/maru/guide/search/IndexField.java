package jp.maru.guide.search;

/** What the index knows of a page. */
enum IndexField {
    /** The whole text as folded bigrams: where pages are found. */
    TEXT(2),

    /**
     * Runs of one script, where katakana, Latin letters or a single kanji stand alone: what stands between two changes of
     * script is a word.
     */
    RUNS(1),

    /** How the title sounds, as bigrams. */
    SOUND(4),

    /** Words by how they are read, see {@link WordsByReading}. */
    READINGS(0),

    /** The address of the page, which tells it from the others. */
    ADDRESS(0);

    /** How much a match counts; nothing where no question is asked of it. */
    final float weight;

    IndexField(float weight) {
        this.weight = weight;
    }
}
