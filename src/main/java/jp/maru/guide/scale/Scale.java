package jp.maru.guide.scale;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.maru.guide.problem.Place;
import jp.maru.guide.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What a program can tell of the values of a criterion: the words that a fact's {@code is} may hold, and how services are
 * asked for, met and put in order by them. A fact without them is shown as it is written, and is an unknown in every filter.
 * A new kind is a record and a line in {@link ScaleType}.
 */
public interface Scale {

    /** Whether a fact may hold this. */
    boolean takes(String word);

    /** Says why a fact may not hold this, under the name of the criterion. */
    void refuse(String word, String criterion, Problems problems, Place place);

    /** How a reader asks for it. */
    Control control();

    /**
     * What a reader can choose, in the order in which it is offered.
     *
     * @param known the words that some service has
     */
    List<String> options(List<String> known);

    /** How an option is named to the reader. */
    default String label(String option) {
        return option;
    }

    /** Whether a reader can ask for this. */
    default boolean isAnswerable(List<String> wanted) {
        return wanted.stream().allMatch(this::takes);
    }

    /**
     * Whether a service is what a reader asks for.
     *
     * @param wanted not empty; answerable
     * @param known what is known of the service; {@link Measure#UNKNOWN} where it has no fact
     */
    Verdict verdict(List<String> wanted, Measure known);

    /**
     * Whether two services are alike: not where one is known to be what the other is not, whatever words a page has for
     * it; unknown where that may be.
     */
    default Verdict alike(Measure one, Measure other) {
        List<Verdict> verdicts = Stream.concat(met(one, other), met(other, one)).toList();
        boolean apart = verdicts.contains(Verdict.NO) || excludes(one, other) || excludes(other, one);
        return apart ? Verdict.NO : verdicts.isEmpty() ? Verdict.UNKNOWN : Verdict.ofAll(verdicts);
    }

    private Stream<Verdict> met(Measure one, Measure other) {
        return one.is().stream()
                .map(word -> isAnswerable(List.of(word)) ? verdict(List.of(word), other) : Verdict.UNKNOWN);
    }

    private boolean excludes(Measure one, Measure other) {
        return one.isNot().stream().anyMatch(word -> verdict(List.of(word), other) == Verdict.YES);
    }

    /** Which end an order begins with; null if there is none. */
    default @Nullable Sort sort() {
        return null;
    }

    /** The place of a fact with such words in the order; empty where it has none. */
    default Optional<BigDecimal> place(List<String> known) {
        return Optional.empty();
    }

    /** What a reader asks with. */
    enum Control {
        /** Nothing: it is for reading alone. */
        NONE,
        /** Any of the options. */
        BOXES,
        /** The one option. */
        BOX,
        /** One of the options. */
        LIST,
        /** An option for where one is and one for where one goes. */
        MOVE
    }

    /** Which end of a scale an order begins with. */
    enum Sort {
        GREATEST_FIRST("大きい順", "descending"),
        LEAST_FIRST("小さい順", "ascending");

        private final String word;
        private final String direction;

        Sort(String word, String direction) {
            this.word = word;
            this.direction = direction;
        }

        /** As it is written in a file. */
        public String word() {
            return word;
        }

        /** As {@code aria-sort} has it. */
        public String direction() {
            return direction;
        }
    }
}
