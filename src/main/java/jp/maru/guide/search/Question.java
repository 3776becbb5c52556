package jp.maru.guide.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.maru.guide.japanese.Folding;

/**
 * What somebody typed: words parted by spaces, all of them wanted; {@code "…"} to the letter, from the first letter on; {@code -word} not wanted.
 *
 * @param text the question in one line
 * @param words what it asks for; empty where there is nothing that could be looked for
 * @param shortened whether something had to be left out because it was too long
 */
record Question(String text, List<Word> words, boolean shortened) {

    static final int LONGEST = 200;
    static final int MOST_WORDS = 10;

    /** What sets words apart, or would only turn the direction of the page's own words. */
    private static final Pattern SPACES =
            Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cs}\\u200b\\ufeff\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+");

    private static final Pattern QUOTES = Pattern.compile("[“”„‟＂″]");
    private static final Pattern WORD = Pattern.compile("([-‐−－](?=[^\\s‐−－-]))?(?:\"([^\"]*)\"?|([^\\s\"]+))");
    private static final Pattern START = Pattern.compile("^[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern EDGES = Pattern.compile(START + "|[^\\p{L}\\p{N}\\p{M}]+$");

    /** Takes anything, however long and odd. */
    static Question of(String typed) {
        String line = SPACES.matcher(typed).replaceAll(" ").strip();
        boolean tooLong = line.codePointCount(0, line.length()) > LONGEST;
        String text = tooLong ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) : line;
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(QUOTES.matcher(text).replaceAll("\""));
        while (matcher.find()) {
            boolean exact = matcher.group(2) != null;
            String word = exact
                    ? START.matcher(matcher.group(2)).replaceAll("").strip()
                    : EDGES.matcher(matcher.group(3)).replaceAll("");
            if (!Folding.fold(word).isEmpty()) {
                words.add(new Word(word, exact, matcher.group(1) != null));
            }
        }
        boolean tooMany = words.size() > MOST_WORDS;
        return new Question(text, List.copyOf(tooMany ? words.subList(0, MOST_WORDS) : words), tooLong || tooMany);
    }

    List<Word> wanted() {
        return words.stream().filter(word -> !word.excluded()).toList();
    }

    /** What is wanted, but not to the letter. */
    List<Word> loose() {
        return wanted().stream().filter(word -> !word.exact()).toList();
    }

    List<Word> unwanted() {
        return words.stream().filter(Word::excluded).toList();
    }

    /**
     * One word, or several in quotes.
     *
     * @param text without the quotes; never empty, not even when folded
     */
    record Word(String text, boolean exact, boolean excluded) {}
}
