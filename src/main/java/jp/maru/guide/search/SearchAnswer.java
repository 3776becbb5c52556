package jp.maru.guide.search;

import java.util.List;

/**
 * The answer to a question.
 *
 * @param question what was asked, in one line
 * @param asked whether there was anything to look for
 * @param shortened whether the question was too long and only its beginning was looked for
 * @param words the words it was split into, since it is found nowhere in one piece; otherwise empty
 * @param corrected the spelling that was looked for, since nothing was found as it was typed; otherwise empty
 * @param alone the words that are found each by itself, where no page holds all of them; otherwise empty
 * @param count how many pages were found
 * @param page which ten of them these are, from 1
 * @param pages how many pages of results can be turned to; at least 1
 */
public record SearchAnswer(
        String question,
        boolean asked,
        boolean shortened,
        List<String> words,
        String corrected,
        List<String> alone,
        int count,
        int page,
        int pages,
        List<SearchResult> results) {

    /** How many results a page of them shows. */
    static final int PER_PAGE = 10;

    /** The number of the first result shown, from 1. */
    public int from() {
        return (page - 1) * PER_PAGE + 1;
    }
}
