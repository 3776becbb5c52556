package jp.maru.guide.scale;

import java.util.List;
import jp.maru.guide.problem.NearestWord;
import jp.maru.guide.problem.Place;
import jp.maru.guide.problem.Problems;

/** Words that can be counted. */
interface CountedWords extends Scale {

    /** There may be more than are named, so that what is not named is unknown, not a no. */
    String AND_MAYBE_MORE = "ほか未確認";

    /** What {@code is} may hold. */
    List<String> words();

    @Override
    default boolean takes(String word) {
        return words().contains(word);
    }

    @Override
    default void refuse(String word, String criterion, Problems problems, Place place) {
        NearestWord.to(word, words())
                .ifPresentOrElse(
                        near -> problems.report(place, "measure.no-choice-near", word, criterion, near),
                        () -> problems.report(
                                place, "measure.no-choice", word, criterion, String.join(" / ", words())));
    }

    @Override
    default boolean isAnswerable(List<String> wanted) {
        return Scale.super.isAnswerable(wanted) && !wanted.contains(AND_MAYBE_MORE);
    }

    @Override
    default Verdict verdict(List<String> wanted, Measure known) {
        if (wanted.stream().anyMatch(known.is()::contains)) {
            return Verdict.YES;
        }
        return known.isNot().containsAll(wanted) ? Verdict.NO : ofWhatIsNotNamed(known);
    }

    /** Of words that are not among those that a service is or is not. */
    static Verdict ofWhatIsNotNamed(Measure known) {
        boolean all =
                !known.is().isEmpty() && known.isNot().isEmpty() && !known.is().contains(AND_MAYBE_MORE);
        return all ? Verdict.NO : Verdict.UNKNOWN;
    }
}
