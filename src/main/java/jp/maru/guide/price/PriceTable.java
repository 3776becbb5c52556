package jp.maru.guide.price;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a service costs on a day, each way to have it a row.
 *
 * @param columns the parts in which the ways differ, the monthly fee always
 * @param groups what is for the same building, then what can be asked for no more
 * @param common the other parts
 * @param includesIsp whether the monthly fee of all of them includes the provider's
 * @param notes whatever belongs to some of it, each once, in the order in which the table comes to it
 */
public record PriceTable(
        List<PricePart> columns, List<Group> groups, List<PriceCell> common, boolean includesIsp, List<String> notes) {

    private static final PriceWords WORDS = new PriceWords();

    /** Rows below one heading. */
    public record Group(String title, boolean offered, List<PriceRow> rows) {}

    public static PriceTable of(List<Plan> plans, LocalDate today) {
        boolean includesIsp =
                plans.stream().allMatch(plan -> plan.on(today).tariff().isp() == Tariff.IspFee.INCLUDED);
        List<Group> groups = new ArrayList<>();
        for (Building building : Building.values()) {
            add(
                    groups,
                    new Group(
                            WORDS.building(building),
                            true,
                            plans.stream()
                                    .filter(plan -> plan.building() == building && !isOver(plan, today))
                                    .flatMap(plan -> rows(plan, today, includesIsp))
                                    .toList()));
        }
        add(
                groups,
                new Group(
                        WORDS.over(),
                        false,
                        plans.stream()
                                .filter(plan -> isOver(plan, today))
                                .flatMap(plan -> rows(plan, today, includesIsp))
                                .toList()));
        List<PricePart> columns = new ArrayList<>();
        List<PriceCell> common = new ArrayList<>();
        for (PricePart part : PricePart.values()) {
            common(part, groups).ifPresentOrElse(common::add, () -> columns.add(part));
        }
        return new PriceTable(columns, groups, common, includesIsp, notes(columns, groups, common));
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** By which mark a note is known, counted from 1. */
    public int number(String note) {
        return notes.indexOf(note) + 1;
    }

    /** Of which part something is not known of what can be asked for. */
    public List<PricePart> unknown() {
        return Arrays.stream(PricePart.values())
                .filter(part -> groups.stream()
                        .filter(Group::offered)
                        .flatMap(group -> group.rows().stream())
                        .flatMap(row -> Stream.ofNullable(row.cell(part)))
                        .anyMatch(cell -> !cell.isKnown()))
                .toList();
    }

    /** The first day on which something is announced to change; null for none. */
    public @Nullable LocalDate turn() {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> Stream.ofNullable(row.from()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static void add(List<Group> groups, Group group) {
        if (!group.rows().isEmpty()) {
            groups.add(group);
        }
    }

    private static boolean isOver(Plan plan, LocalDate today) {
        return plan.until() != null && plan.until().isBefore(today);
    }

    private static Stream<PriceRow> rows(Plan plan, LocalDate today, boolean includesIsp) {
        Plan now = plan.on(today);
        Map<PricePart, PriceCell> before = cells(now.tariff());
        List<PriceRow> rows = new ArrayList<>();
        rows.add(new PriceRow(WORDS.name(now), null, WORDS.note(now, today, includesIsp), before));
        for (LocalDate day : now.turns().keySet()) {
            Map<PricePart, PriceCell> then = cells(plan.on(day).tariff());
            Map<PricePart, PriceCell> changed = new EnumMap<>(then);
            changed.entrySet().removeAll(before.entrySet());
            rows.add(new PriceRow(WORDS.name(now), day, null, changed));
            before = then;
        }
        return rows.stream();
    }

    private static Map<PricePart, PriceCell> cells(Tariff tariff) {
        Map<PricePart, PriceCell> cells = new EnumMap<>(PricePart.class);
        Arrays.stream(PricePart.values()).forEach(part -> cells.put(part, WORDS.cell(part, tariff)));
        return cells;
    }

    /** What all rows say of a part; of what can be asked for no more, not everything is known. */
    private static Optional<PriceCell> common(PricePart part, List<Group> groups) {
        if (part == PricePart.MONTHLY || groups.isEmpty()) {
            return Optional.empty();
        }
        PriceCell first = groups.get(0).rows().get(0).cells().get(part);
        boolean same = groups.stream()
                .allMatch(group -> group.rows().stream()
                        .flatMap(row -> Stream.ofNullable(row.cell(part)))
                        .allMatch(cell -> first != null && cell.saysAs(first) || !group.offered() && !cell.isKnown()));
        boolean changes = groups.stream()
                .flatMap(group -> group.rows().stream())
                .anyMatch(row -> row.from() != null && row.cells().containsKey(part));
        return same && !changes ? Optional.ofNullable(first) : Optional.empty();
    }

    private static List<String> notes(List<PricePart> columns, List<Group> groups, List<PriceCell> common) {
        LinkedHashSet<String> notes = new LinkedHashSet<>();
        groups.forEach(group -> group.rows().forEach(row -> {
            Stream.ofNullable(row.note()).forEach(notes::add);
            columns.stream()
                    .flatMap(part -> Stream.ofNullable(row.cell(part)))
                    .flatMap(cell -> Stream.ofNullable(cell.note()))
                    .forEach(notes::add);
        }));
        common.stream().flatMap(cell -> Stream.ofNullable(cell.note())).forEach(notes::add);
        return List.copyOf(notes);
    }
}
