package jp.maru.guide.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.maru.guide.price.Plan;
import jp.maru.guide.price.SetDiscount;
import jp.maru.guide.provenance.Provenance;
import jp.maru.guide.provenance.Source;
import jp.maru.guide.scale.Verdict;

/**
 * The services that are there for a reader's home: every service that is offered stands in exactly one of its parts. Made for
 * one question.
 *
 * @param candidates all that are offered, by their readings
 */
public record ChoiceAnswer(Comparison comparison, ChoiceQuery query, List<Candidate> candidates) {

    /** As it stands where nothing is answered yet. */
    public static ChoiceAnswer toNothing(Comparison comparison) {
        return of(comparison, ChoiceQuery.NOTHING);
    }

    static ChoiceAnswer of(Comparison comparison, ChoiceQuery query) {
        return new ChoiceAnswer(
                comparison,
                query,
                comparison.providers().stream()
                        .map(provider -> Candidate.of(comparison, query, provider))
                        .toList());
    }

    /** What is there, with a total: in the order that was asked for, otherwise by reading. */
    public List<Candidate> placed() {
        ChoiceOrder order = query.order();
        List<Candidate> fitting = candidates(candidate -> candidate.isComplete() && hasPlace(candidate));
        return order == null
                ? fitting
                : fitting.stream()
                        .sorted(Comparator.comparing(
                                candidate -> place(order, candidate).orElse(0.0)))
                        .toList();
    }

    /** What is there, but there is no total of it, or no place in the order that was asked for. */
    public List<Candidate> withoutPlace() {
        return candidates(
                candidate -> candidate.estimate().isPresent() && !(candidate.isComplete() && hasPlace(candidate)));
    }

    /** What is there, but of which no price is told. */
    public List<Candidate> withoutPrice() {
        return candidates(candidate -> candidate.estimate().isEmpty());
    }

    /** What may be there. */
    public List<Candidate> unsure() {
        return with(Verdict.UNKNOWN);
    }

    /** What is not there, or is something else. */
    public List<Candidate> leftOut() {
        return with(Verdict.NO);
    }

    private List<Candidate> candidates(Predicate<Candidate> which) {
        return with(Verdict.YES).stream().filter(which).toList();
    }

    private List<Candidate> with(Verdict verdict) {
        return candidates.stream()
                .filter(candidate -> candidate.verdict() == verdict)
                .toList();
    }

    private boolean hasPlace(Candidate candidate) {
        return query.order() == null || place(query.order(), candidate).isPresent();
    }

    private static Optional<Double> place(ChoiceOrder order, Candidate candidate) {
        return candidate.estimate().flatMap(estimate -> estimate.place(order));
    }

    /** What a reader can say of the mobile phone: whose have a discount with some service. */
    public List<String> mobiles() {
        return plans().flatMap(plan -> Optional.ofNullable(plan.tariff().sets()).orElse(List.of()).stream())
                .flatMap(set -> set.mobiles().stream())
                .distinct()
                .toList();
    }

    public List<String> prefectures() {
        return ChoiceQuery.prefectures(comparison.edition());
    }

    /** What can be wished. */
    public List<Wish> wishes() {
        return Arrays.stream(Wish.values())
                .filter(wish -> wish.criterion(comparison.edition()).isPresent())
                .toList();
    }

    public List<ChoiceOrder> orders() {
        return List.of(ChoiceOrder.values());
    }

    /** The discounts of what is shown that the reader's phone may bring, by their words. */
    public Map<String, SetDiscount> sets() {
        Map<String, SetDiscount> sets = new LinkedHashMap<>();
        shown().flatMap(estimate -> estimate.sets().stream())
                .forEach(set -> sets.putIfAbsent(ChoiceQuery.word(set), set));
        return sets;
    }

    /** Where the figures that are shown come from. */
    public List<Source> sources() {
        return candidates.stream()
                .filter(candidate -> candidate.verdict() != Verdict.NO)
                .flatMap(candidate -> candidate.estimates().stream()
                        .flatMap(estimate -> estimate.found().used().stream())
                        .flatMap(used ->
                                (used.sources().isEmpty() ? candidate.provider().sources() : used.sources()).stream()))
                .distinct()
                .toList();
    }

    /** The date of the oldest source of what has a place. */
    public Optional<String> oldest() {
        return used().min(Comparator.comparing(Provenance::until)).map(Estimate::words);
    }

    /** The date of the newest source of what has a place. */
    public Optional<String> newest() {
        return used().max(Comparator.comparing(Provenance::until)).map(Estimate::words);
    }

    private Stream<Provenance> used() {
        return placed().stream()
                .flatMap(candidate -> candidate.estimate().stream())
                .flatMap(estimate -> estimate.found().used().stream());
    }

    private Stream<Estimate> shown() {
        return candidates.stream()
                .filter(candidate -> candidate.verdict() != Verdict.NO)
                .flatMap(candidate -> candidate.estimates().stream());
    }

    private Stream<Plan> plans() {
        return comparison.providers().stream().flatMap(provider -> comparison.plans(provider).stream());
    }
}
