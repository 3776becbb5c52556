package jp.maru.guide.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.content.Provider;
import jp.maru.guide.content.Scale;

/**
 * What a reader wants of one criterion: one of several words, all of several prefectures, or at least (where an order
 * begins with the least: at most) an amount.
 *
 * @param wanted not empty; of an amount, one word
 */
record Condition(Criterion criterion, List<String> wanted) {

    Verdict verdict(Cell cell) {
        if (criterion.scale() instanceof Scale.Amount amount) {
            return verdict(cell, amount);
        }
        List<String> words = cell.words();
        Stream<String> sought = wanted.stream();
        boolean met = criterion.scale() instanceof Scale.Prefectures
                ? words.contains(Scale.Prefectures.ALL) || sought.allMatch(words::contains)
                : sought.anyMatch(words::contains);
        if (met) {
            return Verdict.YES;
        }
        return words.isEmpty() || words.contains(Scale.AND_MAYBE_MORE) ? Verdict.UNKNOWN : Verdict.NO;
    }

    private Verdict verdict(Cell cell, Scale.Amount amount) {
        Optional<BigDecimal> known = cell.amount();
        if (known.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        int difference = known.get().compareTo(amount.number(wanted.get(0)).orElseThrow());
        boolean atMost = amount.sort().filter(Scale.Sort.LEAST_FIRST::equals).isPresent();
        return (atMost ? difference <= 0 : difference >= 0) ? Verdict.YES : Verdict.NO;
    }

    /** A no to one condition is a no to all; otherwise what is unknown of one is unknown of all. */
    static Verdict ofAll(List<Condition> conditions, Comparison comparison, Provider provider) {
        List<Verdict> verdicts = conditions.stream()
                .map(condition -> condition.verdict(comparison.cell(provider, condition.criterion())))
                .toList();
        if (verdicts.contains(Verdict.NO)) {
            return Verdict.NO;
        }
        return verdicts.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.YES;
    }
}
