package jp.maru.guide.search;

import java.util.List;

/**
 * The answer to a question.
 *
 * @param question what was asked, in one line
 * @param asked whether there was anything to look for
 * @param shortened whether the question was too long and only its beginning was looked for
 * @param taken what was taken for something else, since no page holds it as it was typed
 * @param missing the words that no page holds, so that only the others were looked for
 * @param count how many pages were found
 * @param page which ten of them these are, from 1
 * @param pages how many pages of results can be turned to; at least 1
 */
public record SearchAnswer(
        String question,
        boolean asked,
        boolean shortened,
        List<Taken> taken,
        List<String> missing,
        int count,
        int page,
        int pages,
        List<SearchResult> results) {

    /** How many results a page of them shows. */
    static final int PER_PAGE = 10;

    /** A word with its spelling mended. */
    public record Taken(String typed, String mended) {}

    /** The number of the first result shown, from 1. */
    public int from() {
        return (page - 1) * PER_PAGE + 1;
    }
}
