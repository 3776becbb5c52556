package jp.maru.guide.scale;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.maru.guide.problem.Place;
import jp.maru.guide.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit. Of several the greatest counts. A reader asks for the least or, where an order begins with
 * the least, for the most of it.
 */
record Amount(String unit, @Nullable Sort sort) implements Scale {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,4})?");

    @Override
    public boolean takes(String word) {
        return number(word).isPresent();
    }

    @Override
    public void refuse(String word, String criterion, Problems problems, Place place) {
        problems.report(place, "measure.no-amount", word, criterion, unit);
    }

    @Override
    public Control control() {
        return Control.LIST;
    }

    @Override
    public List<String> options(List<String> known) {
        return known.stream()
                .sorted(Comparator.comparing(word -> number(word).orElseThrow()))
                .toList();
    }

    @Override
    public String label(String option) {
        return option + (isMost() ? "以下" : "以上");
    }

    @Override
    public boolean isAnswerable(List<String> wanted) {
        return wanted.size() < 2 && Scale.super.isAnswerable(wanted);
    }

    @Override
    public Verdict verdict(List<String> wanted, Measure known) {
        BigDecimal limit = number(wanted.get(0)).orElseThrow();
        return place(known.is())
                .map(place -> isMost() ? place.compareTo(limit) <= 0 : place.compareTo(limit) >= 0)
                .map(met -> met ? Verdict.YES : Verdict.NO)
                .orElse(Verdict.UNKNOWN);
    }

    @Override
    public Optional<BigDecimal> place(List<String> known) {
        return known.stream().flatMap(word -> number(word).stream()).max(Comparator.naturalOrder());
    }

    private boolean isMost() {
        return sort == Sort.LEAST_FIRST;
    }

    /** Empty for what is no number with this unit. */
    private Optional<BigDecimal> number(String word) {
        Matcher matcher = NUMBER.matcher(word);
        return matcher.lookingAt() && word.substring(matcher.end()).equals(unit)
                ? Optional.of(new BigDecimal(matcher.group()))
                : Optional.empty();
    }
}
