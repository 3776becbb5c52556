package jp.maru.guide.calculator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One to three offers over the same months, side by side, in the order in which they were entered. */
record TotalCosts(int months, List<TotalCost> costs) {

    static final int OFFERS = 3;

    private static final List<String> PARTS = List.of(
            "offer",
            "fee",
            "first",
            "firstMonths",
            "setup",
            "construction",
            "instalments",
            "rebate",
            "equipment",
            "options",
            "cashback",
            "cashMonth",
            "met",
            "removal");

    static final List<String> FIELDS = Stream.concat(
                    Stream.of("months"),
                    IntStream.rangeClosed(1, OFFERS)
                            .boxed()
                            .flatMap(number -> PARTS.stream().map(part -> part + number)))
            .toList();

    /** Reads the fields; empty if something has to be mended. An offer of which nothing is filled in is passed over. */
    static Optional<TotalCosts> read(Worksheet sheet) {
        int months = sheet.requiredMonths("months");
        List<Offer> offers = new ArrayList<>();
        for (int number = 1; number <= OFFERS; number++) {
            if (number == 1 || isTouched(sheet, number)) {
                offers.add(offer(sheet, number));
            }
        }
        return sheet.resultOf(() -> new TotalCosts(
                months,
                offers.stream().map(offer -> new TotalCost(offer, months)).toList()));
    }

    /** By how much the dearest is above the cheapest, in yen. */
    public long difference() {
        return costs.stream().mapToLong(TotalCost::total).max().orElse(0)
                - costs.stream().mapToLong(TotalCost::total).min().orElse(0);
    }

    public CostFigure chart() {
        return CostFigure.of(costs, months);
    }

    private static boolean isTouched(Worksheet sheet, int number) {
        return PARTS.stream().anyMatch(part -> !sheet.isBlank(part + number));
    }

    private static Offer offer(Worksheet sheet, int number) {
        String name = sheet.line("offer" + number);
        long fee = sheet.requiredYen("fee" + number);
        boolean discounted = !sheet.isBlank("first" + number) || !sheet.isBlank("firstMonths" + number);
        long first = discounted ? sheet.requiredYen("first" + number) : 0;
        int firstMonths = discounted ? sheet.requiredMonths("firstMonths" + number) : 0;
        long setup = sheet.yen("setup" + number);
        long construction = sheet.yen("construction" + number);
        int instalments = sheet.months("instalments" + number, 1, 1);
        long rebate = sheet.yen("rebate" + number);
        if (rebate > construction) {
            sheet.report("rebate" + number, "rebate.most", construction);
        }
        long equipment = sheet.yen("equipment" + number);
        long options = sheet.yen("options" + number);
        long cashback = sheet.yen("cashback" + number);
        boolean met = sheet.choice("met" + number, false, List.of("yes", "")).equals("yes");
        int cashMonth = met && cashback > 0
                ? sheet.requiredMonths("cashMonth" + number)
                : sheet.months("cashMonth" + number, 1, 1);
        long removal = sheet.yen("removal" + number);
        return new Offer(
                name.isEmpty() ? number + "つ目" : name,
                fee,
                first,
                firstMonths,
                setup,
                construction,
                instalments,
                rebate,
                equipment,
                options,
                cashback,
                cashMonth,
                met,
                removal);
    }
}
