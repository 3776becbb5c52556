package jp.maru.guide.content;

/**
 * Something a document names that another document, or a file in {@code media}, must answer to.
 *
 * @param value an address with or without {@code #anchor}, or a key
 */
record Mention(Kind kind, String value, Place place) {
    enum Kind {
        ADDRESS,
        DESK,
        TROUBLE
    }
}
