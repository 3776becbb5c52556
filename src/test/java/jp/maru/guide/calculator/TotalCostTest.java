package jp.maru.guide.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        Offer offer = offer(Map.ofEntries(
                Map.entry("fee1", fee + ""),
                Map.entry("first1", firstMonths == 0 ? "" : first + ""),
                Map.entry("firstMonths1", firstMonths == 0 ? "" : firstMonths + ""),
                Map.entry("setup1", setup + ""),
                Map.entry("construction1", construction + ""),
                Map.entry("instalments1", instalments + ""),
                Map.entry("rebate1", rebate + ""),
                Map.entry("cashback1", cashback + ""),
                Map.entry("cashMonth1", cashMonth + ""),
                Map.entry("met1", met ? "yes" : ""),
                Map.entry("removal1", removal + "")));

        assertThat(new TotalCost(offer, months).total()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fee1=5500円×24か月、5329円×36、5049            | 61 | 328893 | 328893
            fee1=5940&off1=1210×24、0                     | 36 | 184800 | 184800
            fee1=5000&off1=1100                          | 12 |  46800 |  46800
            fee1=0&construction1=22000&instalments1=3300、779×23、783 | 2 | 4079 | 22000
            fee1=0&construction1=22000&instalments1=24&waived1=yes | 1 | 932 | 932
            fee1=5280&device1=73260&deviceInstalments1=36&deviceOff1=2035 | 12 | 63360 | 112200
            fee1=5280&device1=73260&deviceOff1=1526×48、0 | 12 | 118308 | 118308
            fee1=4180&leaving1=4180&removal1=1.1万円       | 12 |  50160 |  65340
            """)
    void tellsWhatStayingOnCostsAndWhatLeavingDoes(String query, int months, long staying, long leaving) {
        TotalCost cost = new TotalCost(
                offer(Stream.of(query.strip().split("&"))
                        .map(field -> field.split("="))
                        .collect(Collectors.toMap(field -> field[0], field -> field[1]))),
                months);

        assertThat(cost.staying()).isEqualTo(staying);
        assertThat(cost.total()).isEqualTo(leaving);
    }

    @Property(tries = 300)
    void isTheSameWhereTheCalculatorIsFilledInWithIt(
            @ForAll("offers") Offer offer, @ForAll @IntRange(min = 1, max = 120) int months) {
        TotalCost cost = new TotalCost(offer, months);
        TotalCost same = new FilledIn(new TotalCosts(months, List.of(cost)).address()).result();

        assertThat(same.total()).isEqualTo(cost.total());
        assertThat(same.staying()).isEqualTo(cost.staying());
        assertThat(same.lines()).isEqualTo(cost.lines());
    }

    @Test
    void roundsTheAverageDownAlsoBelowNought() {
        Offer gift = offer(Map.of("fee1", "0", "cashback1", "100", "cashMonth1", "1", "met1", "yes"));

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
        long whole = offer.payments().stream()
                .filter(payment -> payment.part() == Charge.Part.CONSTRUCTION)
                .mapToLong(payment -> payment.yen().sum(1, Worksheet.MOST_MONTHS))
                .sum();
        long paid = offer.charges(months).stream()
                .filter(charge ->
                        charge.part() == Charge.Part.CONSTRUCTION || charge.part() == Charge.Part.CONSTRUCTION_REST)
                .mapToLong(Charge::total)
                .sum();

        assertThat(paid).isEqualTo(whole);
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
        Arbitrary<Long> yen = Arbitraries.longs().between(0, Worksheet.MOST_YEN / 2);
        Arbitrary<Integer> count = Arbitraries.integers().between(1, Worksheet.MOST_MONTHS);
        Arbitrary<Stages> stages = Combinators.combine(
                        yen, yen, yen, Arbitraries.integers().between(0, 60))
                .as((one, two, three, turn) ->
                        Stages.of(2 * turn, month -> month <= turn ? one : month <= 2 * turn ? two : three));
        Arbitrary<Stages> shares = Combinators.combine(yen, count).as(Stages::split);
        Arbitrary<Boolean> flag = Arbitraries.of(true, false);
        return Combinators.combine(
                        stages.list().ofSize(4),
                        shares.list().ofSize(2),
                        yen.list().ofSize(4),
                        count,
                        flag)
                .as((monthly, parts, some, month, met) -> new Offer(
                        "れい光",
                        List.of(
                                new Payment(Charge.Part.FEE, monthly.get(0)),
                                new Payment(Charge.Part.OFF, monthly.get(1).negated()),
                                new Payment(Charge.Part.SETUP, Stages.once(some.get(0), 1)),
                                new Payment(Charge.Part.CONSTRUCTION, parts.get(0), Charge.Part.CONSTRUCTION_REST),
                                new Payment(Charge.Part.EQUIPMENT, monthly.get(2)),
                                new Payment(Charge.Part.DEVICE, parts.get(1), Charge.Part.DEVICE_REST),
                                new Payment(Charge.Part.OPTIONS, monthly.get(3))),
                        new Cashback(some.get(1), month, met),
                        some.get(2),
                        some.get(3)));
    }

    private static Offer offer(Map<String, String> fields) {
        Worksheet sheet = new Worksheet(fields, TotalCosts.FIELDS, LocalDate.EPOCH);
        Offer offer = OfferFields.read(sheet, 1);
        assertThat(sheet.errors()).isEmpty();
        return offer;
    }
}
