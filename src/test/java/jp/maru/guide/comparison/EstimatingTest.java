package jp.maru.guide.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import jp.maru.guide.calculator.Charge;
import jp.maru.guide.calculator.FilledIn;
import jp.maru.guide.calculator.TotalCost;
import jp.maru.guide.price.Building;
import jp.maru.guide.price.Commitment;
import jp.maru.guide.price.Construction;
import jp.maru.guide.price.Discount;
import jp.maru.guide.price.Equipment;
import jp.maru.guide.price.Fee;
import jp.maru.guide.price.Instalments;
import jp.maru.guide.price.LeavingFee;
import jp.maru.guide.price.Plan;
import jp.maru.guide.price.SetDiscount;
import jp.maru.guide.price.Tariff;
import jp.maru.guide.provenance.Against;
import jp.maru.guide.provenance.Basis;
import jp.maru.guide.provenance.Provenance;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The sums of any plan at all. */
class EstimatingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate TURN = LocalDate.of(2027, 3, 15);
    private static final Provenance DATED =
            new Provenance(Basis.SECONDARY, "2026-10", TODAY, Against.DOCUMENTS, List.of(), null);

    @Property(tries = 300)
    void isTheSumOfItsLinesAndTheCalculators(
            @ForAll("plans") Plan plan, @ForAll @IntRange(min = 1, max = 120) int months, @ForAll boolean ticked) {
        Estimate estimate = estimate(plan, months, ticked);
        TotalCost cost = estimate.cost();
        TotalCost calculated = new FilledIn(estimate.calculator()).result();

        assertThat(sum(cost, cost.lines(false))).isEqualTo(cost.staying());
        assertThat(cost.staying() + sum(cost, cost.lines(true))).isEqualTo(cost.total());
        assertThat(calculated.lines()).isEqualTo(cost.lines());
        assertThat(calculated.staying()).isEqualTo(cost.staying());
        assertThat(calculated.total()).isEqualTo(cost.total());
    }

    @Property(tries = 300)
    void addsUpMonthByMonthWhatTheFileSays(
            @ForAll("plans") Plan plan, @ForAll @IntRange(min = 1, max = 120) int months, @ForAll boolean ticked) {
        Estimate estimate = estimate(plan, months, ticked);
        Tariff now = plan.tariff();
        // the turn of 15 March counts from the month that begins after it: the sixth
        long fees = IntStream.rangeClosed(1, months)
                .mapToLong(month -> {
                    Fee fee = (month < 6 ? now : plan.on(TURN).tariff()).monthly();
                    int yen = fee.in(month).orElseThrow();
                    int off = now.discounts().stream()
                            .filter(discount -> month >= discount.from() && month < discount.from() + discount.months())
                            .mapToInt(Discount::amount)
                            .sum();
                    return yen - Math.min(yen, off + (ticked ? 1100 : 0));
                })
                .sum();
        long lent = now.equipment().stream()
                .mapToLong(equipment -> equipment.fee().yen() * (equipment.once() ? 1L : months))
                .sum();
        List<Integer> shares = now.construction().instalments().months();
        long paid = shares.stream().limit(months).mapToLong(Integer::longValue).sum();
        long left = now.construction().rest() == Construction.Rest.NOT_DUE
                ? 0
                : now.construction().fee().yen() - paid;

        assertThat(estimate.missing()).isEmpty();
        assertThat(estimate.cost().staying())
                .isEqualTo(fees + lent + paid + now.setup().yen());
        assertThat(estimate.cost().total())
                .isEqualTo(fees
                        + lent
                        + paid
                        + now.setup().yen()
                        + left
                        + now.removal().yen()
                        + (months % 24 < 3 && months >= 24
                                ? 0
                                : now.leaving().fee().yen()));
    }

    private static long sum(TotalCost cost, Map<Charge.Part, List<Charge>> lines) {
        return lines.values().stream().mapToLong(cost::sum).sum();
    }

    private static Estimate estimate(Plan plan, int months, boolean ticked) {
        ChoiceQuery query = new ChoiceQuery(
                Map.of(), null, null, "A携帯", months, null, List.of(), ticked ? List.of("セット割") : List.of(), null);
        return new Estimating(plan, query, new Freshness(TODAY, Period.ofDays(180))).estimate("れい光");
    }

    @Provide
    Arbitrary<Plan> plans() {
        Arbitrary<Integer> yen = Arbitraries.integers().between(0, 60_000);
        Arbitrary<Integer> month = Arbitraries.integers().between(1, 60);
        return Combinators.combine(
                        yen.list().ofSize(9), month.list().ofSize(3), Arbitraries.of(Construction.Rest.values()))
                .as((some, turns, rest) -> {
                    Fee monthly = new Fee(
                            some.get(0),
                            null,
                            new TreeMap<>(Map.of(1 + turns.get(0), Optional.of(some.get(1)))),
                            List.of(),
                            null,
                            DATED);
                    Tariff tariff = new Tariff(
                            monthly,
                            Tariff.IspFee.INCLUDED,
                            List.of(new Discount(null, null, some.get(2), null, turns.get(1), turns.get(2), DATED)),
                            new Commitment(24, true, null, DATED),
                            fee(some.get(3)),
                            construction(some.get(4), turns.get(2), rest),
                            List.of(
                                    new Equipment("借りる機器", fee(some.get(5)), true, false),
                                    new Equipment("買う機器", fee(some.get(6)), true, true)),
                            new LeavingFee(fee(some.get(7)), null, null, 3, null, DATED),
                            fee(some.get(8)),
                            List.of(new SetDiscount("セット割", List.of("A携帯"), 1100, null, DATED)));
                    Tariff turn = new Tariff(fee(some.get(2)), null, null, null, null, null, null, null, null, null);
                    return new Plan(
                            "1ギガ",
                            Building.ANY,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            tariff,
                            new TreeMap<>(Map.of(TURN, turn)));
                });
    }

    private static Construction construction(int yen, int count, Construction.Rest rest) {
        List<Integer> shares = IntStream.rangeClosed(1, count)
                .mapToObj(number -> yen / count + (number == count ? yen % count : 0))
                .toList();
        return new Construction(fee(yen), new Instalments(shares), rest);
    }

    private static Fee fee(int yen) {
        return new Fee(yen, null, new TreeMap<>(), List.of(), null, DATED);
    }
}
