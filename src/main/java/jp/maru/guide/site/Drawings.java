package jp.maru.guide.site;

/**
 * Where the drawings of the site are. All of them are decoration: what they show is said in words beside them.
 *
 * @param mark the ring of 「maru」, which browsers show beside the title
 * @param touchIcon the same for a telephone's home screen
 * @param ring the brush ring, which few pages draw
 * @param file the one that holds the mark and the glyphs that every page draws
 */
record Drawings(String mark, String touchIcon, String ring, String file) {

    /** The address of one of those in the file. */
    public String of(String name) {
        return file + "#" + name;
    }
}
