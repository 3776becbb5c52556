package jp.maru.guide.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The word somebody most likely meant. */
final class NearestWord {

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private NearestWord() {}

    /** The known word with the fewest letters changed, if at most a third of the letters differ. */
    static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> DISTANCE.apply(word, candidate) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.comparing(candidate -> DISTANCE.apply(word, candidate)));
    }
}
