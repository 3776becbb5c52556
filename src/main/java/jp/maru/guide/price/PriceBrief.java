package jp.maru.guide.price;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.maru.guide.price.PriceCell.Figure;
import jp.maru.guide.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What a service costs in few words, to stand beside others: from the least to the most of the ways that can be asked for.
 *
 * @param plans all of the service
 */
public record PriceBrief(List<Plan> plans, LocalDate today) {

    private static final PriceWords WORDS = new PriceWords();

    /** The homes that are told apart. */
    public static List<Building> homes() {
        return List.of(Building.HOUSE, Building.FLAT);
    }

    /** The monthly fee of a home, of each speed. */
    public List<Figure> monthly(Building home) {
        return monthly(home, today);
    }

    /** The day on which a monthly fee is announced to change next; null for none. */
    public @Nullable LocalDate turn() {
        return offered(today)
                .flatMap(plan -> plan.turns().entrySet().stream())
                .filter(turn -> turn.getValue().monthly() != null)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What changes of {@link #monthly} on the {@link #turn}. */
    public List<Figure> then(Building home) {
        LocalDate turn = turn();
        if (turn == null) {
            return List.of();
        }
        List<String> now = monthly(home).stream().map(Figure::text).toList();
        return monthly(home, turn).stream()
                .filter(figure -> !now.contains(figure.text()))
                .toList();
    }

    /** The figures of another part, each once. */
    public List<Figure> of(PricePart part) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        offered(today)
                .flatMap(plan -> WORDS.cell(part, plan.tariff()).figures().stream())
                .forEach(figure -> figures.putIfAbsent(figure.text(), figure));
        return List.copyOf(figures.values());
    }

    /** The month of which the monthly fees are known, or from which to which; null where none is. */
    public @Nullable String period() {
        List<YearMonth> months = offered(today)
                .flatMap(plan -> Stream.ofNullable(plan.tariff().monthly()))
                .map(fee -> YearMonth.from(fee.provenance().until()))
                .sorted()
                .toList();
        return months.isEmpty() ? null : WORDS.period(months.get(0), months.get(months.size() - 1));
    }

    /** On what all of it rests. */
    public Stream<Provenance> provenances() {
        return plans.stream().filter(plan -> plan.isOffered(today)).flatMap(plan -> plan.provenances(today));
    }

    private Stream<Plan> offered(LocalDate day) {
        return plans.stream().filter(plan -> plan.isOffered(day)).map(plan -> plan.on(day));
    }

    private List<Figure> monthly(Building home, LocalDate day) {
        Map<String, List<Plan>> bySpeed = new LinkedHashMap<>();
        offered(day)
                .filter(plan -> plan.building().includes(home) && plan.tariff().monthly() != null)
                .forEach(plan -> bySpeed.computeIfAbsent(
                                plan.speed() == null ? "" : plan.speed(), speed -> new ArrayList<>())
                        .add(plan));
        return bySpeed.values().stream().map(WORDS::monthly).toList();
    }
}
