package jp.maru.guide.calculator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an offer costs altogether over some months, in yen, and how that comes about. */
record TotalCost(Offer offer, int months) {

    private List<Charge> charges() {
        return offer.charges(months);
    }

    /** By part, in the order in which they are told. */
    public Map<Charge.Part, List<Charge>> lines() {
        return charges().stream().collect(Collectors.groupingBy(Charge::part, LinkedHashMap::new, Collectors.toList()));
    }

    public long sum(List<Charge> line) {
        return line.stream().mapToLong(Charge::total).sum();
    }

    /** The sum of all lines, which is the sum of all months. */
    public long total() {
        return sum(charges());
    }

    public long in(int month) {
        return charges().stream().mapToLong(charge -> charge.in(month)).sum();
    }

    /** What has been paid up to the end of a month; nought before the first. */
    public long until(int month) {
        List<Charge> charges = charges();
        return charges.stream()
                .mapToLong(charge -> charge.amount() * Math.max(0, Math.min(charge.to(), month) - charge.from() + 1))
                .sum();
    }

    /** A month's share, fractions of a yen rounded down. */
    public long average() {
        return Math.floorDiv(total(), (long) months);
    }

    /** Instalments that are left at the end, and due at once. */
    public int instalmentsLeft() {
        return offer.construction() == 0 ? 0 : offer.rest(months);
    }

    public boolean leavesOutCashback() {
        return offer.cashback() > 0 && !(offer.met() && offer.cashMonth() <= months);
    }
}
