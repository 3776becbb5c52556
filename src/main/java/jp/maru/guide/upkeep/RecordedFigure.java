package jp.maru.guide.upkeep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.maru.guide.content.Provider;
import jp.maru.guide.price.Building;
import jp.maru.guide.price.Discount;
import jp.maru.guide.price.Equipment;
import jp.maru.guide.price.Fee;
import jp.maru.guide.price.Plan;
import jp.maru.guide.price.SetDiscount;
import jp.maru.guide.price.Tariff;
import jp.maru.guide.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * One amount that is recorded of one or more plans of a service, and the operator's page that has to show it.
 *
 * @param label what it is of, e.g. 月額（2026-12-01から）
 * @param plans by their names, in the order of the file; empty where it is so of every plan
 * @param page null where none is named
 * @param until the last day for which it is known to be so of all of them
 */
record RecordedFigure(
        PriceWord word,
        String label,
        int yen,
        Set<Plan> plans,
        @Nullable String page,
        LocalDate until) {

    private static final Pattern BETWEEN = Pattern.compile("[・、，,／/（）()\\s]+");

    /** All that are recorded of a service on a day, with what is announced; each once. */
    static List<RecordedFigure> of(Provider provider, LocalDate day) {
        List<RecordedFigure> single = new ArrayList<>();
        for (Plan written : provider.plans()) {
            Plan plan = written.on(day);
            new Reading(plan, "", single).all(plan.tariff());
            plan.turns().forEach((from, tariff) -> new Reading(plan, "（" + from + "から）", single).all(tariff));
        }
        Map<List<Object>, RecordedFigure> figures = new LinkedHashMap<>();
        single.forEach(figure -> figures.merge(figure.same(), figure, RecordedFigure::and));
        return figures.values().stream()
                .map(figure ->
                        figure.plans.size() < provider.plans().size() ? figure : figure.of(Set.of(), figure.until))
                .toList();
    }

    private List<Object> same() {
        return List.of(label, yen, Optional.ofNullable(page));
    }

    private RecordedFigure and(RecordedFigure other) {
        Set<Plan> both = new LinkedHashSet<>(plans);
        both.addAll(other.plans);
        return of(both, until.isBefore(other.until) ? until : other.until);
    }

    private RecordedFigure of(Set<Plan> whose, LocalDate day) {
        return new RecordedFigure(word, label, yen, whose, page, day);
    }

    /** What its plans are called, as far as a page may call them so, too. */
    Stream<String> planWords() {
        return plans.stream()
                .flatMap(plan -> Stream.of(
                                homes(plan.building()),
                                BETWEEN.splitAsStream(plan.name()),
                                Stream.ofNullable(plan.speed()).map(speed -> speed.replace("bps", "")))
                        .flatMap(words -> words))
                .filter(word -> word.length() > 1)
                .distinct();
    }

    private static Stream<String> homes(Building building) {
        return switch (building) {
            case HOUSE -> Stream.of("戸建", "ファミリー", "ホーム");
            case FLAT -> Stream.of("マンション", "集合");
            case ANY -> Stream.empty();
        };
    }

    @Override
    public String toString() {
        return "%s %,d円（%s）"
                .formatted(
                        label,
                        yen,
                        plans.isEmpty()
                                ? "どのプランも"
                                : String.join(
                                        "、", plans.stream().map(Plan::name).toList()));
    }

    /** Goes through the parts of a tariff. */
    private record Reading(Plan plan, String from, List<RecordedFigure> found) {

        void all(Tariff tariff) {
            fee(PriceWord.MONTHLY, tariff.monthly());
            each(tariff.discounts()).forEach(this::discount);
            fee(PriceWord.SETUP, tariff.setup());
            if (tariff.construction() != null) {
                fee(PriceWord.CONSTRUCTION, tariff.construction().fee());
            }
            each(tariff.equipment()).forEach(this::equipment);
            if (tariff.leaving() != null) {
                fee(PriceWord.LEAVING, tariff.leaving().fee());
            }
            fee(PriceWord.REMOVAL, tariff.removal());
            each(tariff.sets()).forEach(this::set);
        }

        private static <T> List<T> each(@Nullable List<T> items) {
            return items == null ? List.of() : items;
        }

        private void discount(Discount discount) {
            add(PriceWord.DISCOUNT, discount.name(), discount.amount(), discount.provenance());
            add(PriceWord.DISCOUNT, discount.name(), discount.monthly(), discount.provenance());
        }

        private void equipment(Equipment equipment) {
            amounts(equipment.fee())
                    .forEach(yen -> add(
                            PriceWord.EQUIPMENT,
                            equipment.name(),
                            yen,
                            equipment.fee().provenance()));
        }

        private void set(SetDiscount set) {
            add(PriceWord.SET, set.name(), set.most(), set.provenance());
        }

        private void fee(PriceWord word, @Nullable Fee fee) {
            if (fee != null) {
                amounts(fee).forEach(yen -> add(word, null, yen, fee.provenance()));
            }
        }

        private static Set<Integer> amounts(Fee fee) {
            Set<Integer> amounts = new LinkedHashSet<>(Set.of(fee.yen()));
            NavigableMap<Integer, Optional<Integer>> later = new TreeMap<>(fee.later());
            later.values().forEach(yen -> yen.ifPresent(amounts::add));
            fee.variants().forEach(variant -> amounts.add(variant.yen()));
            return amounts;
        }

        private void add(PriceWord word, @Nullable String name, @Nullable Integer yen, Provenance provenance) {
            if (yen != null) {
                String label = (name == null ? word.label() : name) + from;
                found.add(new RecordedFigure(word, label, yen, Set.of(plan), provenance.page(), provenance.until()));
            }
        }
    }
}
