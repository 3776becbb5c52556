package jp.maru.guide.comparison;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.maru.guide.calculator.Stages;
import jp.maru.guide.calculator.TotalCost;
import jp.maru.guide.calculator.TotalCosts;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.price.Commitment;
import jp.maru.guide.price.Construction;
import jp.maru.guide.price.Plan;
import jp.maru.guide.price.SetDiscount;
import jp.maru.guide.provenance.Provenance;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a plan costs over some months, as far as that is known: for whoever asks for it today. An announced change counts
 * from the month on whose first day it is so.
 *
 * @param query what was asked for
 * @param plan as it is today
 * @param cost what of it is known
 * @param fee of every month, before discounts; those of which it is not known count as nought
 * @param feeUnknownFrom the first month of which the fee is not known
 * @param off what goes off of that each month
 * @param equipment what is lent each month and cannot be done without
 * @param removalIsOpen whether taking the line away may cost something on top
 * @param sets discounts for the reader's mobile phone
 * @param found what came to light meanwhile
 */
public record Estimate(
        ChoiceQuery query,
        Plan plan,
        TotalCost cost,
        Stages fee,
        int feeUnknownFrom,
        Stages off,
        Stages equipment,
        boolean removalIsOpen,
        List<SetDiscount> sets,
        Findings found) {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-0?(\\d+)(?:-0?(\\d+))?)?");

    /** What has to be paid and is not known, so that there is no total; in Japanese. */
    public Set<String> missing() {
        return found.missing();
    }

    /** What is due on leaving and is not known; in Japanese. */
    public Set<String> open() {
        return found.open();
    }

    /** What it rests on: for whom a figure is so, and what is not in it; in Japanese. */
    public Set<String> remarks() {
        return found.remarks();
    }

    /** Whether all that has to be paid is known; only then there is a total. */
    public boolean isComplete() {
        return missing().isEmpty();
    }

    public boolean leavingIsKnown() {
        return isComplete() && open().isEmpty();
    }

    /** Whether the fee of the first month is known, at least. */
    public boolean tellsFee() {
        return feeUnknownFrom > 1;
    }

    /** Whether a discount for the phone counts. */
    public boolean isTicked() {
        return sets.stream().anyMatch(query::ticks);
    }

    /** Tells estimates apart, as far as they look different; of what was typed it has the months alone, a number up to 120. */
    Object look() {
        return List.of(
                query.months(), plan, sets, sets.stream().filter(query::ticks).toList());
    }

    /** The month of the highest fee, after discounts and with what has to be lent, in yen. */
    private long mostMonthly() {
        return IntStream.rangeClosed(1, cost.months())
                .mapToLong(month -> fee.in(month) - off.in(month) + equipment.in(month))
                .max()
                .orElseThrow();
    }

    /** Where it stands in an order, the least first; empty where it has no place. */
    Optional<Double> place(ChoiceOrder order) {
        if (!isComplete()) {
            return Optional.empty();
        }
        return switch (order) {
            case STAYING -> Optional.of((double) cost.staying());
            case LEAVING -> leavingIsKnown() ? Optional.of((double) cost.total()) : Optional.empty();
            case MONTHLY -> Optional.of((double) mostMonthly());
            case SPEED -> Optional.ofNullable(plan.mbps()).map(mbps -> -mbps);
        };
    }

    /** The fee by the month from which it is so, as far as it is known and counted. */
    public Map<Integer, Long> stages() {
        return fee.from().headMap(Math.min(cost.months() + 1, feeUnknownFrom), false);
    }

    /** The calculator, filled in with this. */
    public String calculator() {
        return new TotalCosts(cost.months(), List.of(cost)).address();
    }

    /** The calculator of what a provider may ask on leaving, filled in with this. */
    public String leavingCalculator(LocalDate made) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(SitePage.Address.CANCEL_COST)
                .queryParam("made", made)
                .queryParam("fee", fee.in(cost.months()))
                .queryParam("month", cost.months());
        Commitment term = plan.tariff().term();
        if (term != null) {
            address.queryParam("term", term.months());
            if (term.renews() != null) {
                address.queryParam("renewal", term.renews() ? "yes" : "no");
            }
        }
        Construction construction = plan.tariff().construction();
        if (construction != null) {
            address.queryParam("construction", construction.fee().yen());
        }
        if (leavingIsKnown()) {
            address.queryParam("penalty", cost.offer().leaving());
        }
        return address.toUriString();
    }

    /** What its oldest figure rests on; empty where nothing is known. */
    public Optional<Provenance> oldest() {
        return found.used().stream().min(Comparator.comparing(Provenance::until));
    }

    /** The date of its source as people write it: 2026年8月20日, 2026年8月. */
    public static String words(Provenance provenance) {
        Matcher date = DATE.matcher(provenance.asOf());
        if (!date.matches()) {
            return provenance.asOf();
        }
        return date.group(1) + "年"
                + (date.group(2) == null ? "" : date.group(2) + "月")
                + (date.group(3) == null ? "" : date.group(3) + "日");
    }
}
