package jp.maru.guide.price;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has changed of a plan, as far as it was recorded.
 *
 * @param from the first day on which it was so
 */
public record PriceChange(LocalDate from, String plan, PricePart part, String before, String after) {

    /** What has become so by a day, the newest first. */
    public static List<PriceChange> of(List<Plan> plans, LocalDate today) {
        return plans.stream()
                .flatMap(plan -> plan.turns().headMap(today, true).keySet().stream()
                        .flatMap(day -> between(plan, plan.on(day.minusDays(1)), plan.on(day), day)))
                .sorted((one, other) -> other.from.compareTo(one.from))
                .toList();
    }

    private static Stream<PriceChange> between(Plan plan, Plan before, Plan after, LocalDate day) {
        PriceWords words = new PriceWords();
        return Arrays.stream(PricePart.values())
                .map(part -> new PriceChange(
                        day,
                        plan.name(),
                        part,
                        figures(words.cell(part, before.tariff())),
                        figures(words.cell(part, after.tariff()))))
                .filter(change -> !change.before.equals(change.after) && !change.before.isEmpty());
    }

    private static String figures(PriceCell cell) {
        return cell.figures().stream().map(PriceCell.Figure::text).collect(Collectors.joining("、"));
    }
}
