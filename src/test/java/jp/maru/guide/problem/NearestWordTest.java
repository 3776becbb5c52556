package jp.maru.guide.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.Test;

class NearestWordTest {

    @Test
    void namesTheFirstOfTheWordsThatAreEquallyNear() {
        assertThat(NearestWord.to("titel", List.of("tite", "title", "titels"))).contains("tite");
    }

    @Test
    void guessesNothingForAWordThatNobodyMistypes() {
        assertThat(NearestWord.to("a".repeat(101), List.of("a".repeat(100)))).isEmpty();
        assertThat(NearestWord.to("xyz", List.of("title", "order"))).isEmpty();
    }

    /** However few words are compared letter by letter. */
    @Property(tries = 500)
    void findsTheSameAsComparingWithEveryWord(
            @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'f') String word,
            @ForAll @Size(max = 20) List<@StringLength(max = 12) @CharRange(from = 'a', to = 'f') String> known) {
        assertThat(NearestWord.to(word, known)).isEqualTo(ofAll(word, known));
    }

    private static Optional<String> ofAll(String word, Collection<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .filter(candidate -> distance.apply(word, candidate) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.comparing(candidate -> distance.apply(word, candidate)));
    }
}
