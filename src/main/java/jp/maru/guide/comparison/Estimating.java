package jp.maru.guide.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import jp.maru.guide.calculator.Cashback;
import jp.maru.guide.calculator.Charge;
import jp.maru.guide.calculator.Offer;
import jp.maru.guide.calculator.Payment;
import jp.maru.guide.calculator.Stages;
import jp.maru.guide.calculator.TotalCost;
import jp.maru.guide.price.Construction;
import jp.maru.guide.price.Discount;
import jp.maru.guide.price.Equipment;
import jp.maru.guide.price.Fee;
import jp.maru.guide.price.LeavingFee;
import jp.maru.guide.price.Plan;
import jp.maru.guide.price.SetDiscount;
import jp.maru.guide.price.Tariff;

/** Reckons one {@link Estimate}, and notes what is missing in it. For one thread. */
final class Estimating {

    private static final int LONGEST_NAME = 100;

    private final Plan plan;
    private final ChoiceQuery query;
    private final Freshness freshness;
    private final List<Tariff> tariffs;
    private final Tariff first;
    private final Findings found;
    private int feeUnknownFrom = Integer.MAX_VALUE;

    Estimating(Plan plan, ChoiceQuery query, Freshness freshness) {
        this.plan = plan;
        this.query = query;
        this.freshness = freshness;
        this.found = new Findings(freshness);
        this.tariffs = IntStream.range(0, query.months())
                .mapToObj(later -> later == 0
                        ? freshness.today()
                        : freshness.today().withDayOfMonth(1).plusMonths(later))
                .map(day -> plan.on(day).tariff())
                .toList();
        this.first = in(1);
    }

    /** @param service how the service is called */
    Estimate estimate(String service) {
        int months = query.months();
        isp();
        Stages fee = monthly(this::fee);
        List<SetDiscount> sets = sets();
        long set = setDiscount(sets);
        Stages off = monthly(month -> Math.min(fee.in(month), discount(month) + set));
        long setup = found.usable(first.setup(), "setup").map(Fee::yen).orElse(0);
        Payment construction = construction();
        List<Equipment> obligatory = obligatory();
        Stages equipment = monthly(month -> equipment(obligatory, month));
        long device = obligatory.stream()
                .filter(Equipment::once)
                .flatMap(one -> found.usable(one.fee(), one.name()).stream())
                .mapToLong(Fee::yen)
                .sum();
        long leaving = leaving(fee.in(months));
        boolean lineless =
                first.construction() != null && first.construction().fee().yen() == 0;
        Optional<Fee> removal = lineless && first.removal() == null
                ? Optional.empty()
                : found.usable(in(months).removal(), "removal", false);
        Offer offer = new Offer(
                name(service),
                List.of(
                        new Payment(Charge.Part.FEE, fee),
                        new Payment(Charge.Part.OFF, off.negated()),
                        new Payment(Charge.Part.SETUP, Stages.once(setup, 1)),
                        construction,
                        new Payment(Charge.Part.EQUIPMENT, equipment),
                        new Payment(Charge.Part.DEVICE, Stages.once(device, 1))),
                Cashback.NONE,
                leaving,
                removal.map(Fee::yen).orElse(0));
        return new Estimate(
                query,
                plan.on(freshness.today()),
                new TotalCost(offer, months),
                fee,
                feeUnknownFrom,
                off,
                equipment,
                !lineless && removal.isEmpty(),
                sets,
                found);
    }

    private String name(String service) {
        String name = service + " " + plan.name();
        return name.substring(
                0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))));
    }

    /** What it costs in a month of the contract, counted from 1: today's, then that of the first day of the month. */
    private Tariff in(int month) {
        return tariffs.get(month - 1);
    }

    private Stages monthly(IntToLongFunction yen) {
        return Stages.of(query.months(), month -> yen.applyAsLong(Math.min(month, query.months())));
    }

    private void isp() {
        if (first.isp() == Tariff.IspFee.SEPARATE) {
            found.missing("isp.separate");
        } else if (first.isp() == null) {
            found.missing("isp.unknown");
        }
    }

    private long fee(int month) {
        Optional<Fee> fee = found.usable(in(month).monthly(), "monthly");
        Optional<Integer> yen = fee.flatMap(known -> known.in(month));
        if (yen.isEmpty()) {
            feeUnknownFrom = Math.min(feeUnknownFrom, month);
        }
        if (fee.isPresent() && yen.isEmpty()) {
            found.missing("monthly.later", fee.get().later().floorKey(month));
        }
        return yen.orElse(0);
    }

    private long discount(int month) {
        long off = 0;
        for (Discount discount : Optional.ofNullable(in(month).discounts()).orElse(List.of())) {
            if (discount.condition() != null) {
                found.remark("discount.condition", name(discount), discount.condition());
            } else if (discount.runs(month) && found.isFresh(discount.provenance())) {
                off += discount.off((int) fee(month));
            }
        }
        return off;
    }

    private static String name(Discount discount) {
        return Optional.ofNullable(discount.name()).orElseGet(() -> Findings.say("discount"));
    }

    private List<SetDiscount> sets() {
        return Optional.ofNullable(first.sets()).orElse(List.of()).stream()
                .filter(set -> query.mobile() != null && set.mobiles().contains(query.mobile()))
                .filter(set -> found.isFresh(set.provenance()))
                .toList();
    }

    /** One phone has but one of them: the greatest of those whose conditions are met. */
    private long setDiscount(List<SetDiscount> sets) {
        Optional<SetDiscount> greatest =
                sets.stream().filter(query::ticks).max(Comparator.comparingInt(Estimating::most));
        greatest.ifPresent(set -> {
            found.use(set.provenance());
            found.remark("set", set.name());
        });
        return greatest.map(Estimating::most).orElse(0);
    }

    private static int most(SetDiscount set) {
        return set.most() == null ? 0 : set.most();
    }

    private Payment construction() {
        Construction construction = first.construction();
        Optional<Fee> fee = found.usable(construction == null ? null : construction.fee(), "construction");
        if (construction == null || fee.isEmpty() || fee.get().yen() == 0) {
            return new Payment(Charge.Part.CONSTRUCTION, Stages.NOTHING);
        }
        if (construction.instalments() == null) {
            found.remark("construction.at-once");
            return new Payment(Charge.Part.CONSTRUCTION, Stages.once(fee.get().yen(), 1));
        }
        List<Integer> shares = construction.instalments().months();
        boolean isLeft = shares.size() > query.months();
        if (isLeft && construction.rest() == null) {
            found.remark("construction.rest");
        }
        return new Payment(
                Charge.Part.CONSTRUCTION,
                Stages.of(shares.size(), month -> month > shares.size() ? 0 : shares.get(month - 1)),
                construction.rest() == Construction.Rest.NOT_DUE ? null : Charge.Part.CONSTRUCTION_REST);
    }

    private List<Equipment> obligatory() {
        if (first.equipment() == null) {
            found.missing("equipment.unknown");
            return List.of();
        }
        List<Equipment> obligatory = new ArrayList<>();
        for (Equipment equipment : first.equipment()) {
            if (equipment.obligatory() == null) {
                found.missing("equipment.doubt", equipment.name());
            } else if (equipment.obligatory()) {
                obligatory.add(equipment);
                found.remark(
                        equipment.once() ? "equipment.bought" : "equipment.lent",
                        equipment.name(),
                        equipment.fee().yen());
            } else {
                found.remark("equipment.optional", equipment.name());
            }
        }
        return obligatory;
    }

    private long equipment(List<Equipment> obligatory, int month) {
        return obligatory.stream()
                .filter(equipment -> !equipment.once())
                .flatMap(equipment -> found.usable(equipment.fee(), equipment.name()).stream())
                .mapToLong(fee -> fee.in(month).orElseGet(() -> {
                    found.missing("equipment.later", fee.later().floorKey(month));
                    return 0;
                }))
                .sum();
    }

    private long leaving(long fee) {
        Tariff last = in(query.months());
        LeavingFee leaving = last.leaving();
        if (leaving == null) {
            found.open("leaving");
            return 0;
        }
        if (leaving.fee() != null
                && found.usable(leaving.fee(), "leaving", true).isEmpty()) {
            return 0;
        }
        found.use(leaving.provenance());
        Optional<Integer> due = leaving.due(query.months(), last.term(), (int) fee);
        if (due.isEmpty()) {
            found.open("leaving");
        }
        return due.orElse(0);
    }
}
