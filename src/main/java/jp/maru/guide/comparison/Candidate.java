package jp.maru.guide.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.maru.guide.content.Provider;
import jp.maru.guide.price.Plan;
import jp.maru.guide.scale.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A service that a reader may choose.
 *
 * @param verdict whether it is what the reader asks for
 * @param doubts titles of what is not known to be so
 * @param estimates of the plans that fit best: first the one that stands for the service, which is the first in its file of
 *     which there is a total, or the first; empty where no price is told of such a plan
 */
public record Candidate(Provider provider, Verdict verdict, List<String> doubts, List<Estimate> estimates) {

    public Optional<Estimate> estimate() {
        return estimates.stream().findFirst();
    }

    /** The other plans that fit. */
    public List<Estimate> others() {
        return estimates.stream().skip(1).toList();
    }

    /** What the file remarks on where it is to be had, and of what kind it is. */
    public List<String> remarks() {
        return Stream.of(Plan.AREA, Wish.LINE)
                .flatMap(criterion -> provider.fact(criterion).stream())
                .flatMap(fact -> Stream.ofNullable(fact.note()))
                .toList();
    }

    /** Tells candidates apart, as far as they look different. */
    public Object look() {
        return List.of(
                provider.key(), doubts, estimates.stream().map(Estimate::look).toList());
    }

    boolean isComplete() {
        return estimate().filter(Estimate::isComplete).isPresent();
    }

    static Candidate of(Comparison comparison, ChoiceQuery query, Provider provider) {
        Map<Plan, Map<String, Verdict>> verdicts = new LinkedHashMap<>();
        for (Plan plan : provider.plans()) {
            if (plan.isOffered(comparison.freshness().today())
                    && (query.home() == null || plan.building().includes(query.home()))) {
                verdicts.put(plan, verdicts(comparison, query, provider, plan));
            }
        }
        Verdict best = Stream.of(Verdict.YES, Verdict.UNKNOWN)
                .filter(wanted -> verdicts.values().stream().anyMatch(all -> verdict(all) == wanted))
                .findFirst()
                .orElse(Verdict.NO);
        if (best == Verdict.NO) {
            Map<String, Verdict> own = verdicts(comparison, query, provider, null);
            return new Candidate(provider, verdict(own), doubts(own), List.of());
        }
        List<Estimate> estimates = new ArrayList<>();
        List<String> doubts = new ArrayList<>();
        verdicts.forEach((plan, all) -> {
            if (verdict(all) == best) {
                estimates.add(new Estimating(plan, query, comparison.freshness()).estimate(provider.title()));
                doubts.addAll(doubts(all));
            }
        });
        estimates.stream().filter(Estimate::isComplete).findFirst().ifPresent(first -> {
            estimates.remove(first);
            estimates.add(0, first);
        });
        return new Candidate(provider, best, doubts.stream().distinct().toList(), List.copyOf(estimates));
    }

    /** By what was asked for, of a plan or, where that is null, of the service. */
    private static Map<String, Verdict> verdicts(
            Comparison comparison, ChoiceQuery query, Provider provider, @Nullable Plan plan) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        if (query.prefecture() != null) {
            comparison.edition().criterion(Plan.AREA).ifPresent(area -> {
                List<String> wanted = List.of(query.prefecture());
                Cell cell = comparison.cell(provider, area);
                verdicts.put(
                        area.title(),
                        area.scale()
                                .verdict(wanted, plan == null || plan.area() == null ? cell.measure() : plan.area()));
            });
        }
        for (Wish wish : query.wishes()) {
            wish.criterion(comparison.edition())
                    .ifPresent(criterion ->
                            verdicts.put(wish.label(), wish.verdict(plan, comparison.cell(provider, criterion))));
        }
        return verdicts;
    }

    private static Verdict verdict(Map<String, Verdict> verdicts) {
        return Verdict.ofAll(List.copyOf(verdicts.values()));
    }

    private static List<String> doubts(Map<String, Verdict> verdicts) {
        return verdicts.entrySet().stream()
                .filter(one -> one.getValue() == Verdict.UNKNOWN)
                .map(Map.Entry::getKey)
                .toList();
    }
}
