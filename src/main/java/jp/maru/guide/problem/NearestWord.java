package jp.maru.guide.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The word somebody most likely meant. */
public final class NearestWord {

    /** Nobody mistypes more than that, and the distance of long words takes long to find. */
    private static final int MAX_LENGTH = 100;

    private NearestWord() {}

    /** The known word with the fewest letters changed, if at most a third of the letters differ. */
    public static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> word.length() <= MAX_LENGTH && candidate.length() <= MAX_LENGTH)
                .filter(candidate -> distance(word, candidate) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.comparing(candidate -> distance(word, candidate)));
    }

    private static int distance(String word, String candidate) {
        return LevenshteinDistance.getDefaultInstance().apply(word, candidate);
    }
}
