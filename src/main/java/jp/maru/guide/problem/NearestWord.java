package jp.maru.guide.problem;

import java.util.Collection;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The word somebody most likely meant. */
public final class NearestWord {

    /** Nobody mistypes more than that, and the distance of long words takes long to find. */
    private static final int MAX_LENGTH = 100;

    private NearestWord() {}

    /**
     * The known word with the fewest letters changed, if at most a third of the letters differ; the first of several. Fast
     * where very many words are known: hardly any of them has to be compared letter by letter.
     */
    public static Optional<String> to(String word, Collection<String> known) {
        String nearest = null;
        int least = MAX_LENGTH;
        if (word.length() <= MAX_LENGTH) {
            long letters = letters(word);
            for (String candidate : known) {
                int most = Math.min(Math.max(1, candidate.length() / 3), least - 1);
                if (candidate.length() <= MAX_LENGTH
                        && Math.abs(candidate.length() - word.length()) <= most
                        && differing(letters, letters(candidate)) <= most) {
                    int distance = new LevenshteinDistance(most).apply(word, candidate);
                    if (distance >= 0) {
                        nearest = candidate;
                        least = distance;
                    }
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Which letters a word has, each as one bit; several letters share one. */
    private static long letters(String word) {
        long letters = 0;
        for (int at = 0; at < word.length(); at++) {
            letters |= 1L << word.charAt(at);
        }
        return letters;
    }

    /** At least so many changes are between words with those letters: a change takes one away and adds one. */
    private static int differing(long one, long other) {
        return Math.max(Long.bitCount(one & ~other), Long.bitCount(other & ~one));
    }
}
