package jp.maru.guide.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.maru.guide.price.Discount;
import jp.maru.guide.price.Fee;
import jp.maru.guide.price.LeavingFee;
import jp.maru.guide.price.Tariff;
import jp.maru.guide.provenance.Provenance;

/** Every figure of a service's prices as a line of a table; with those that are announced under their day. */
final class Figures {

    private static final Pattern YEN_IN_A_NOTE = Pattern.compile("([\\d,]+)円");

    private final String service;
    private final String plan;
    private final LocalDate checked;
    private final List<String> lines = new ArrayList<>();
    private String day = "";

    private Figures(String service, String plan, LocalDate checked) {
        this.service = service;
        this.plan = plan;
        this.checked = checked;
    }

    /** Those that were last checked on a day. */
    static Stream<String> of(Provider provider, LocalDate checked) {
        return provider.plans().stream().flatMap(plan -> {
            Figures figures = new Figures(provider.key(), plan.name(), checked);
            figures.add(plan.tariff());
            plan.turns().forEach((day, tariff) -> {
                figures.day = " @" + day;
                figures.add(tariff);
            });
            return figures.lines.stream();
        });
    }

    private void add(Tariff tariff) {
        add("monthly", tariff.monthly());
        add("setup", tariff.setup());
        add("removal", tariff.removal());
        if (tariff.term() != null) {
            add("term", tariff.term().months(), tariff.term().provenance());
        }
        if (tariff.construction() != null) {
            add("construction", tariff.construction().fee());
            if (tariff.construction().instalments() != null) {
                add(
                        "instalments",
                        runs(tariff.construction().instalments().months()),
                        tariff.construction().fee().provenance());
            }
        }
        add(tariff.leaving());
        list(tariff.discounts()).forEach(this::add);
        list(tariff.equipment()).forEach(equipment -> add("equipment", equipment.fee()));
        list(tariff.sets())
                .forEach(set -> set.mobiles().forEach(mobile -> add("set " + mobile, set.most(), set.provenance())));
    }

    private void add(LeavingFee leaving) {
        if (leaving != null) {
            add("leaving", leaving.fee());
            add("fees", leaving.fees(), leaving.provenance());
            add("within", leaving.within(), leaving.provenance());
            add("free", leaving.free(), leaving.provenance());
        }
    }

    private void add(Discount discount) {
        add(
                (discount.monthly() == null ? "discount of" : "discount to")
                        + (discount.from() == 1 ? "" : ", from " + discount.from())
                        + (discount.months() == null ? "" : ", " + discount.months() + " months"),
                discount.monthly() == null ? discount.amount() : discount.monthly(),
                discount.provenance());
    }

    private void add(String part, Fee fee) {
        if (fee == null) {
            return;
        }
        add(part, fee.yen(), fee.provenance());
        fee.later()
                .forEach((month, yen) ->
                        add(part + " from " + month, yen.isPresent() ? yen.get() : "不明", fee.provenance()));
        fee.variants().forEach(variant -> add(part, variant.yen(), fee.provenance()));
        Matcher yen = YEN_IN_A_NOTE.matcher(Objects.requireNonNullElse(fee.note(), ""));
        while (yen.find()) {
            add("note", yen.group(1).replace(",", ""), fee.provenance());
        }
    }

    private void add(String part, Object yen, Provenance provenance) {
        if (yen != null && provenance.checked().equals(checked)) {
            lines.add(String.join("\t", service, plan, part + day, yen.toString(), provenance.asOf()));
        }
    }

    private static String runs(List<Integer> months) {
        List<String> runs = new ArrayList<>();
        for (int start = 0, end; start < months.size(); start = end) {
            for (end = start; end < months.size() && months.get(end).equals(months.get(start)); ) {
                end++;
            }
            runs.add(months.get(start) + (end - start == 1 ? "" : "×" + (end - start)));
        }
        return String.join(" ", runs);
    }

    private static <T> List<T> list(List<T> items) {
        return Objects.requireNonNullElse(items, List.of());
    }
}
