package jp.maru.guide.calculator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.maru.guide.content.SitePage;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** One to three offers over the same months, side by side, in the order in which they were entered. */
public record TotalCosts(int months, List<TotalCost> costs) {

    static final int OFFERS = 3;

    static final List<String> FIELDS = Stream.concat(
                    Stream.of("months"),
                    IntStream.rangeClosed(1, OFFERS)
                            .boxed()
                            .flatMap(number -> OfferFields.PARTS.stream().map(part -> part + number)))
            .toList();

    /** Reads the fields; empty if something has to be mended. An offer of which nothing is filled in is passed over. */
    static Optional<TotalCosts> read(Worksheet sheet) {
        int months = sheet.requiredMonths("months");
        List<Offer> offers = new ArrayList<>();
        for (int number = 1; number <= OFFERS; number++) {
            if (number == 1 || sheet.touches(number)) {
                offers.add(OfferFields.read(sheet, number));
            }
        }
        return sheet.resultOf(() -> new TotalCosts(
                months,
                offers.stream().map(offer -> new TotalCost(offer, months)).toList()));
    }

    /** Where the calculator has these filled in, to be changed. */
    public String address() {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(SitePage.Address.TOTAL_COST).queryParam("months", months);
        for (int place = 0; place < costs.size(); place++) {
            int number = place + 1;
            OfferFields.of(costs.get(place).offer())
                    .forEach((part, text) -> address.queryParam(part + number, UriUtils.encode(text, UTF_8)));
        }
        return address.build(true).toUriString();
    }

    /** By how much the dearest is above the cheapest, in yen. */
    public long difference() {
        return costs.stream().mapToLong(TotalCost::total).max().orElse(0)
                - costs.stream().mapToLong(TotalCost::total).min().orElse(0);
    }

    public CostFigure chart() {
        return CostFigure.of(costs, months);
    }
}
