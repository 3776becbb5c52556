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
    SOUND(4);

    /** How much a match counts. */
    final float weight;

    IndexField(float weight) {
        this.weight = weight;
    }
}
