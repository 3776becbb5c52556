package jp.maru.guide.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalCostTest {

    @ParameterizedTest
    @CsvSource({
        // months, fee, first, firstMonths, setup, construction, instalments, rebate, cashback, cashMonth, met, removal,
        // total
        "24, 5000,    0,  0,    0,     0,  1,     0,     0,  1, false,     0, 120000",
        "24, 5000, 1000,  6, 3300,     0,  1,     0,     0,  1, false,     0,  99300",
        "24, 5000, 1000, 36,    0,     0,  1,     0,     0,  1, false,     0,  24000",
        " 1,    0,    0,  0,    0, 22000, 24,     0,     0,  1, false,     0,  22000",
        "36,    0,    0,  0,    0, 22000, 24,     0,     0,  1, false,     0,  22000",
        "24,    0,    0,  0,    0, 24000, 24, 24000,     0,  1, false,     0,      0",
        "12,    0,    0,  0,    0, 24000, 24, 24000,     0,  1, false,     0,  12000",
        "24,    0,    0,  0,    0, 10000,  3, 10000,     0,  1, false,     0,      0",
        "24, 5000,    0,  0,    0,     0,  1,     0, 30000, 12, true,      0,  90000",
        "24, 5000,    0,  0,    0,     0,  1,     0, 30000, 12, false,     0, 120000",
        "24, 5000,    0,  0,    0,     0,  1,     0, 30000, 25, true,      0, 120000",
        "24, 5000,    0,  0,    0,     0,  1,     0,     0,  1, false, 13200, 133200",
        " 1,    0,    0,  0,    0,     0,  1,     0, 30000,  1, true,      0, -30000"
    })
    void addsUpWhatIsToBePaid(
            int months,
            long fee,
            long first,
            int firstMonths,
            long setup,
            long construction,
            int instalments,
            long rebate,
            long cashback,
            int cashMonth,
            boolean met,
            long removal,
            long total) {
        Offer offer = new Offer(
                "れい光",
                fee,
                first,
                firstMonths,
                setup,
                construction,
                instalments,
                rebate,
                0,
                0,
                cashback,
                cashMonth,
                met,
                removal);

        assertThat(new TotalCost(offer, months).total()).isEqualTo(total);
    }

    @Test
    void roundsTheAverageDownAlsoBelowNought() {
        Offer gift = new Offer("れい光", 0, 0, 0, 0, 0, 1, 0, 0, 0, 100, 1, true, 0);

        assertThat(new TotalCost(gift, 3).average()).isEqualTo(-34);
    }

    @Property
    void isTheSumOfItsLinesAndOfItsMonths(
            @ForAll("offers") Offer offer, @ForAll @IntRange(min = 1, max = 120) int months) {
        TotalCost cost = new TotalCost(offer, months);

        assertThat(cost.lines().values().stream().mapToLong(cost::sum).sum()).isEqualTo(cost.total());
        assertThat(IntStream.rangeClosed(1, months).mapToLong(cost::in).sum()).isEqualTo(cost.total());
        assertThat(cost.until(months)).isEqualTo(cost.total());
        assertThat(cost.until(0)).isZero();
        for (int month = 1; month <= months; month++) {
            assertThat(cost.until(month) - cost.until(month - 1)).isEqualTo(cost.in(month));
        }
    }

    @Property
    void paysTheWholeConstructionFeeWheneverItIsLeft(
            @ForAll("offers") Offer offer, @ForAll @IntRange(min = 1, max = 120) int months) {
        long paid = offer.charges(months).stream()
                .filter(charge ->
                        charge.part() == Charge.Part.CONSTRUCTION || charge.part() == Charge.Part.CONSTRUCTION_REST)
                .mapToLong(Charge::total)
                .sum();

        assertThat(paid).isEqualTo(offer.construction());
    }

    @Property(tries = 200)
    void drawsEveryLineWithinThePlane(
            @ForAll("offers") Offer one,
            @ForAll("offers") Offer other,
            @ForAll @IntRange(min = 1, max = 120) int months) {
        TotalCosts costs = new TotalCosts(months, List.of(new TotalCost(one, months), new TotalCost(other, months)));
        CostFigure chart = costs.chart();

        assertThat(costs.costs()).allSatisfy(cost -> {
            String[] points = chart.points(cost).split(" ");
            assertThat(points).hasSize(months + 1).startsWith("0," + chart.ground());
            assertThat(Arrays.stream(points).map(point -> point.split(","))).allSatisfy(point -> {
                assertThat(Integer.parseInt(point[0])).isBetween(0, CostFigure.WIDTH);
                assertThat(Integer.parseInt(point[1])).isBetween(0, CostFigure.HEIGHT);
            });
        });
    }

    @Provide
    Arbitrary<Offer> offers() {
        Arbitrary<Long> yen = Arbitraries.longs().between(0, Worksheet.MOST_YEN);
        Arbitrary<Integer> count = Arbitraries.integers().between(1, Worksheet.MOST_MONTHS);
        Arbitrary<List<Long>> amounts = yen.list().ofSize(8);
        return Combinators.combine(amounts, count, count, count, Arbitraries.of(true, false))
                .as((some, discount, instalments, cashMonth, met) -> new Offer(
                        "れい光",
                        some.get(0),
                        some.get(1),
                        met ? discount : 0,
                        some.get(2),
                        some.get(3),
                        instalments,
                        Math.min(some.get(3), some.get(4)),
                        some.get(5),
                        some.get(6),
                        some.get(7),
                        cashMonth,
                        met,
                        some.get(0)));
    }
}
