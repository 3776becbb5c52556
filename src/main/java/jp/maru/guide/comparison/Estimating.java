package jp.maru.guide.comparison;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import jp.maru.guide.calculator.Cashback;
import jp.maru.guide.calculator.Charge;
import jp.maru.guide.calculator.Offer;
import jp.maru.guide.calculator.Payment;
import jp.maru.guide.calculator.Stages;
import jp.maru.guide.calculator.TotalCost;
import jp.maru.guide.price.Commitment;
import jp.maru.guide.price.Construction;
import jp.maru.guide.price.Discount;
import jp.maru.guide.price.Equipment;
import jp.maru.guide.price.Fee;
import jp.maru.guide.price.LeavingFee;
import jp.maru.guide.price.Plan;
import jp.maru.guide.price.SetDiscount;
import jp.maru.guide.price.Tariff;
import jp.maru.guide.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/** Reckons one {@link Estimate}, and notes what is missing in it. For one thread. */
final class Estimating {

    private static final int LONGEST_NAME = 100;
    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle(Estimating.class.getPackageName() + ".estimate", Locale.ROOT);

    private final Plan plan;
    private final ChoiceQuery query;
    private final Freshness freshness;
    private final List<Tariff> tariffs;
    private final Tariff first;
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private final Set<Provenance> used = new LinkedHashSet<>();
    private int feeUnknownFrom = Integer.MAX_VALUE;

    Estimating(Plan plan, ChoiceQuery query, Freshness freshness) {
        this.plan = plan;
        this.query = query;
        this.freshness = freshness;
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
        long set = sets.stream()
                .filter(query::ticks)
                .mapToLong(this::setDiscount)
                .max()
                .orElse(0);
        Stages off = monthly(month -> Math.min(fee.in(month), discount(month) + set));
        long setup = usable(first.setup(), "setup", missing).map(Fee::yen).orElse(0);
        Payment construction = construction();
        List<Equipment> obligatory = obligatory();
        Stages equipment = monthly(month -> equipment(obligatory, month));
        long device = obligatory.stream()
                .filter(Equipment::once)
                .flatMap(one -> usable(one.fee(), one.name(), missing).stream())
                .mapToLong(Fee::yen)
                .sum();
        long leaving = leaving(fee.in(months));
        boolean lineless = construction.yen().equals(Stages.NOTHING) && first.construction() != null;
        Optional<Fee> removal = lineless && first.removal() == null
                ? Optional.empty()
                : usable(in(months).removal(), "removal", new LinkedHashSet<>());
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
                missing,
                open,
                !lineless && removal.isEmpty(),
                remarks,
                sets,
                used);
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
            missing.add(say("isp.separate"));
        } else if (first.isp() == null) {
            missing.add(say("isp.unknown"));
        }
    }

    private long fee(int month) {
        Optional<Fee> fee = usable(in(month).monthly(), "monthly", missing);
        Optional<Integer> yen = fee.flatMap(known -> known.in(month));
        if (yen.isEmpty()) {
            feeUnknownFrom = Math.min(feeUnknownFrom, month);
        }
        if (fee.isPresent() && yen.isEmpty()) {
            missing.add(say("monthly.later", fee.get().later().floorKey(month)));
        }
        return yen.orElse(0);
    }

    private long discount(int month) {
        long off = 0;
        for (Discount discount : Optional.ofNullable(in(month).discounts()).orElse(List.of())) {
            if (discount.condition() != null) {
                remarks.add(say("discount.condition", name(discount), discount.condition()));
            } else if (discount.runs(month) && isFresh(discount.provenance())) {
                off += discount.off((int) fee(month));
            }
        }
        return off;
    }

    private static String name(Discount discount) {
        return Optional.ofNullable(discount.name()).orElseGet(() -> say("discount"));
    }

    private List<SetDiscount> sets() {
        return Optional.ofNullable(first.sets()).orElse(List.of()).stream()
                .filter(set -> set.mobiles().contains(query.mobile()))
                .filter(set -> isFresh(set.provenance()))
                .toList();
    }

    private long setDiscount(SetDiscount set) {
        used.add(set.provenance());
        remarks.add(say("set", set.name()));
        return set.most() == null ? 0 : set.most();
    }

    private Payment construction() {
        Construction construction = first.construction();
        Optional<Fee> fee = usable(construction == null ? null : construction.fee(), "construction", missing);
        if (construction == null || fee.isEmpty() || fee.get().yen() == 0) {
            return new Payment(Charge.Part.CONSTRUCTION, Stages.NOTHING);
        }
        if (construction.instalments() == null) {
            remarks.add(say("construction.at-once"));
            return new Payment(Charge.Part.CONSTRUCTION, Stages.once(fee.get().yen(), 1));
        }
        List<Integer> shares = construction.instalments().months();
        boolean isLeft = shares.size() > query.months();
        if (isLeft && construction.rest() == null) {
            remarks.add(say("construction.rest"));
        }
        return new Payment(
                Charge.Part.CONSTRUCTION,
                Stages.of(shares.size(), month -> month > shares.size() ? 0 : shares.get(month - 1)),
                construction.rest() == Construction.Rest.NOT_DUE ? null : Charge.Part.CONSTRUCTION_REST);
    }

    private List<Equipment> obligatory() {
        if (first.equipment() == null) {
            missing.add(say("equipment.unknown"));
            return List.of();
        }
        List<Equipment> obligatory = new ArrayList<>();
        for (Equipment equipment : first.equipment()) {
            if (equipment.obligatory() == null) {
                missing.add(say("equipment.doubt", equipment.name()));
            } else if (equipment.obligatory()) {
                obligatory.add(equipment);
                remarks.add(say(
                        equipment.once() ? "equipment.bought" : "equipment.lent",
                        equipment.name(),
                        equipment.fee().yen()));
            } else {
                remarks.add(say("equipment.optional", equipment.name()));
            }
        }
        return obligatory;
    }

    private long equipment(List<Equipment> obligatory, int month) {
        return obligatory.stream()
                .filter(equipment -> !equipment.once())
                .flatMap(equipment -> usable(equipment.fee(), equipment.name(), missing).stream())
                .mapToLong(fee -> fee.in(month).orElse(0))
                .sum();
    }

    private long leaving(long fee) {
        Tariff last = in(query.months());
        LeavingFee leaving = last.leaving();
        if (leaving == null) {
            open.add(say("leaving"));
            return 0;
        }
        if (leaving.within() != null && query.months() > leaving.within()
                || last.term() != null && isFree(leaving, last.term())) {
            used.add(leaving.provenance());
            return 0;
        }
        if (leaving.fees() != null) {
            used.add(leaving.provenance());
            return leaving.fees() * fee;
        }
        return usable(leaving.fee(), "leaving", open)
                .flatMap(known -> {
                    Optional<Integer> yen = known.in(query.months());
                    if (yen.isEmpty()) {
                        open.add(say("leaving"));
                    }
                    return yen;
                })
                .orElse(0);
    }

    /** Whether it is not due at the end of a term, or because the term is over for good. */
    private boolean isFree(LeavingFee leaving, Commitment term) {
        int months = query.months();
        if (term.months() == 0 || months < term.months()) {
            return false;
        }
        boolean renews = !Boolean.FALSE.equals(term.renews());
        int since = renews ? months % term.months() : months - term.months();
        boolean isOver = !renews
                && months > term.months()
                && leaving.fee() != null
                && leaving.fee().later().isEmpty();
        return isOver || leaving.free() != null && since < leaving.free();
    }

    /**
     * A figure that counts; what is not known, or from too long ago, is noted.
     *
     * @param what its key, or its name if it has none
     */
    private Optional<Fee> usable(@Nullable Fee fee, String what, Set<String> gaps) {
        String name = SENTENCES.containsKey(what) ? say(what) : what;
        if (fee == null) {
            gaps.add(name);
            return Optional.empty();
        }
        String day = Estimate.words(fee.provenance());
        if (!isFresh(fee.provenance())) {
            gaps.add(say("expired", name, day, fee.yen()));
            return Optional.empty();
        }
        used.add(fee.provenance());
        if (freshness.isStale(fee.provenance().until())) {
            remarks.add(say("stale", name, day));
        }
        if (fee.when() != null) {
            remarks.add(say("when", name, fee.when()));
        }
        fee.variants().forEach(variant -> remarks.add(say("variant", name, variant.when(), variant.yen())));
        if (fee.note() != null) {
            remarks.add(say("note", name, fee.note()));
        }
        return Optional.of(fee);
    }

    private boolean isFresh(Provenance provenance) {
        return !freshness.isExpired(provenance.until());
    }

    private static String say(String sentence, Object... details) {
        return new MessageFormat(SENTENCES.getString(sentence), Locale.JAPANESE).format(details);
    }
}
