package jp.maru.guide.content;

import jp.maru.guide.problem.Place;

/**
 * Something a document names that only all documents together can answer for: that it is there, or, for an alias, that
 * nobody else has it.
 *
 * @param value an address with or without {@code #anchor}, or a key; for a branch, an address at or below which there is
 *     something; for a measure, {@code criterion=word}
 */
record Mention(Kind kind, String value, Place place) {
    enum Kind {
        ADDRESS,
        ALIAS,
        BRANCH,
        DESK,
        CRITERION,
        FACT,
        MEASURE,
        MEDIUM,
        TERM,
        TROUBLE
    }
}
