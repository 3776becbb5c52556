package jp.maru.guide.calculator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an offer costs altogether over some months, in yen, and how that comes about.
 *
 * @param charges everything that is to be paid
 */
public record TotalCost(Offer offer, int months, List<Charge> charges) {

    public TotalCost(Offer offer, int months) {
        this(offer, months, offer.charges(months));
    }

    /** By part, in the order in which they are told. */
    public Map<Charge.Part, List<Charge>> lines() {
        return charges.stream().collect(Collectors.groupingBy(Charge::part, LinkedHashMap::new, Collectors.toList()));
    }

    /** Those that are due only because one leaves, or those that are due also of whoever stays. */
    public Map<Charge.Part, List<Charge>> lines(boolean onLeaving) {
        Map<Charge.Part, List<Charge>> lines = new LinkedHashMap<>(lines());
        lines.keySet().removeIf(part -> part.isOnLeaving() != onLeaving);
        return lines;
    }

    public long sum(List<Charge> line) {
        return line.stream().mapToLong(Charge::total).sum();
    }

    /** For whoever leaves at the end of the last month: the sum of all lines, which is the sum of all months. */
    public long total() {
        return sum(charges);
    }

    /** For whoever stays on: the sum of the lines but for those of leaving. */
    public long staying() {
        return sum(
                charges.stream().filter(charge -> !charge.part().isOnLeaving()).toList());
    }

    public long in(int month) {
        return charges.stream().mapToLong(charge -> charge.in(month)).sum();
    }

    /** What has been paid up to the end of a month; nought before the first. */
    public long until(int month) {
        return charges.stream()
                .mapToLong(charge -> charge.amount() * Math.max(0, Math.min(charge.to(), month) - charge.from() + 1))
                .sum();
    }

    /** A month's share, fractions of a yen rounded down. */
    public long average() {
        return Math.floorDiv(total(), (long) months);
    }

    /** Those of which instalments are left at the end, and due at once, with how many there are. */
    public Map<Charge.Part, Integer> left() {
        return offer.payments().stream()
                .filter(payment -> payment.left(months) > 0)
                .collect(Collectors.toMap(
                        Payment::part, payment -> payment.left(months), Integer::sum, LinkedHashMap::new));
    }

    public boolean leavesOutCashback() {
        return offer.cashback().yen() > 0 && !offer.cashback().comes(months);
    }
}
