package jp.maru.guide.price;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.maru.guide.price.PriceCell.Figure;
import org.jspecify.annotations.Nullable;

/** Puts what is known of a price into words: a figure, and sentences that explain it. */
final class PriceWords {

    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle(PriceWords.class.getPackageName() + ".prices", Locale.ROOT);
    /** As a file may have it, where a comma would end the note. */
    private static final Pattern FIGURE = Pattern.compile("(?<![\\d,.])(\\d{4,7})円");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    String building(Building building) {
        return say("building." + building.name());
    }

    String over() {
        return say("over");
    }

    /** Without the building, which stands above. */
    String name(Plan plan) {
        String building = plan.building().word() + "・";
        return plan.name().startsWith(building) ? plan.name().substring(building.length()) : plan.name();
    }

    @Nullable
    String note(Plan plan, LocalDate today, boolean includesIsp) {
        List<String> notes = new ArrayList<>();
        if (plan.note() != null) {
            notes.add(plan.note());
        }
        if (plan.since() != null && plan.since().isAfter(today)) {
            notes.add(say("since", DAY.format(plan.since())));
        }
        if (plan.until() != null && !plan.until().isBefore(today)) {
            notes.add(say("until", DAY.format(plan.until())));
        }
        if (plan.area() != null && !plan.area().is().isEmpty()) {
            notes.add(say("area", String.join("、", plan.area().is())));
        }
        if (!includesIsp && plan.tariff().isp() != null) {
            notes.add(say("isp." + plan.tariff().isp().name()));
        }
        return notes.isEmpty() ? null : String.join("", notes);
    }

    /** The fees of plans of one speed. */
    Figure monthly(List<Plan> plans) {
        List<Fee> fees = plans.stream()
                .flatMap(plan -> Stream.ofNullable(plan.tariff().monthly()))
                .sorted(Comparator.comparingInt(Fee::yen))
                .toList();
        Fee least = fees.get(0);
        Fee most = fees.get(fees.size() - 1);
        Plan any = plans.get(0);
        return new Figure(
                (any.speed() == null ? "" : any.speed() + " ")
                        + (least.yen() == most.yen() ? yen(least.yen()) : say("range", least.yen(), yen(most.yen())))
                        + (any.tariff().isp() == Tariff.IspFee.SEPARATE ? say("isp.apart") : ""),
                least.provenance());
    }

    String period(YearMonth first, YearMonth last) {
        if (first.equals(last)) {
            return say("month", first.getYear() + "", first.getMonthValue());
        }
        return first.getYear() == last.getYear()
                ? say("month.to", first.getYear() + "", first.getMonthValue(), last.getMonthValue())
                : period(first, first) + "〜" + period(last, last);
    }

    PriceCell cell(PricePart part, Tariff tariff) {
        List<Figure> figures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        switch (part) {
            case MONTHLY -> {
                fee(tariff.monthly(), figures, notes);
                Optional.ofNullable(tariff.discounts()).ifPresent(all -> all.forEach(one -> notes.add(discount(one))));
            }
            case TERM -> term(tariff.term(), figures, notes);
            case SETUP -> fee(tariff.setup(), figures, notes);
            case CONSTRUCTION -> construction(tariff.construction(), figures, notes);
            case EQUIPMENT -> equipment(tariff.equipment(), figures, notes);
            case LEAVING -> leaving(tariff.leaving(), figures, notes);
            case REMOVAL -> fee(tariff.removal(), figures, notes);
            case SETS -> sets(tariff.sets(), figures, notes);
        }
        return new PriceCell(
                part, List.copyOf(figures), notes.isEmpty() ? null : say("note", part.label(), String.join("", notes)));
    }

    private void fee(@Nullable Fee fee, List<Figure> figures, List<String> notes) {
        if (fee == null) {
            return;
        }
        figures.add(new Figure(yen(fee.yen()), fee.provenance()));
        if (fee.when() != null || !fee.variants().isEmpty()) {
            String own = fee.when() == null ? say("otherwise") : fee.when();
            notes.add(Stream.concat(
                            Stream.of(say("when", own, yen(fee.yen()))),
                            fee.variants().stream().map(other -> say("when", other.when(), yen(other.yen()))))
                    .collect(Collectors.joining("、", "", say("is"))));
        }
        if (!fee.later().isEmpty()) {
            notes.add(fee.later().entrySet().stream().map(this::stage).collect(Collectors.joining("、", "", say("is"))));
        }
        add(notes, fee.note());
    }

    private String stage(Map.Entry<Integer, Optional<Integer>> stage) {
        return stage.getValue()
                .map(yen -> say("stage", stage.getKey(), yen(yen)))
                .orElseGet(() -> say("stage.unknown", stage.getKey()));
    }

    private String discount(Discount discount) {
        String months = discount.months() == null
                ? say(discount.from() == 1 ? "months.always" : "months.from", discount.from())
                : say("months", discount.from(), discount.from() + discount.months() - 1);
        String less = discount.amount() == null
                ? say("discount.to", yen(discount.monthly() == null ? 0 : discount.monthly()))
                : say("discount.by", yen(discount.amount()));
        String whose = discount.condition() == null ? say("discount.everybody") : discount.condition();
        return say("discount", named(discount.name()), whose, months, less);
    }

    private static void term(@Nullable Commitment term, List<Figure> figures, List<String> notes) {
        if (term == null) {
            return;
        }
        String renewal = term.renews() == null ? "" : say(term.renews() ? "term.renews" : "term.ends");
        figures.add(new Figure(term.months() == 0 ? say("none") : months(term.months()) + renewal, term.provenance()));
        add(notes, term.note());
    }

    private void construction(@Nullable Construction work, List<Figure> figures, List<String> notes) {
        if (work == null) {
            return;
        }
        fee(work.fee(), figures, notes);
        if (work.instalments() != null) {
            notes.add(say("instalments", runs(work.instalments().months())));
        }
        if (work.rest() != null || work.instalments() != null) {
            notes.add(
                    say("rest." + (work.rest() == null ? "UNKNOWN" : work.rest().name())));
        }
    }

    /** Of equal shares, how many. */
    private static String runs(List<Integer> shares) {
        List<String> runs = new ArrayList<>();
        for (int start = 0, end; start < shares.size(); start = end) {
            end = start;
            while (end < shares.size() && shares.get(end).equals(shares.get(start))) {
                end++;
            }
            String yen = yen(shares.get(start));
            runs.add(end - start == 1 ? yen : say("times", yen, end - start));
        }
        return String.join("、", runs);
    }

    private static void equipment(@Nullable List<Equipment> lent, List<Figure> figures, List<String> notes) {
        if (lent == null) {
            return;
        }
        for (Equipment one : lent) {
            String fee = say(
                    one.once() ? "equipment.once" : "equipment.monthly",
                    yen(one.fee().yen()));
            if (Boolean.TRUE.equals(one.obligatory())) {
                figures.add(new Figure(fee, one.fee().provenance()));
                notes.add(say("equipment", one.name(), fee));
            } else {
                notes.add(say(one.obligatory() == null ? "equipment.unsure" : "equipment.optional", one.name(), fee));
            }
            one.fee()
                    .variants()
                    .forEach(other -> notes.add(say("equipment.when", one.name(), other.when(), yen(other.yen()))));
            add(notes, one.fee().note());
        }
        if (figures.isEmpty()) {
            figures.add(new Figure(
                    say("none"), lent.isEmpty() ? null : lent.get(0).fee().provenance()));
        }
    }

    private void leaving(@Nullable LeavingFee leaving, List<Figure> figures, List<String> notes) {
        if (leaving == null) {
            return;
        }
        if (leaving.fee() == null) {
            figures.add(
                    new Figure(say("leaving.fees", leaving.fees() == null ? 0 : leaving.fees()), leaving.provenance()));
            add(notes, leaving.note());
        } else {
            fee(leaving.fee(), figures, notes);
        }
        if (leaving.within() != null) {
            notes.add(say("leaving.within", leaving.within()));
        }
        if (leaving.free() != null) {
            notes.add(say("leaving.free", leaving.free()));
        }
    }

    private static void sets(@Nullable List<SetDiscount> sets, List<Figure> figures, List<String> notes) {
        if (sets == null) {
            return;
        }
        for (SetDiscount set : sets) {
            String mobiles = String.join("、", set.mobiles());
            Figure figure = new Figure(mobiles, set.provenance());
            if (!figures.contains(figure)) {
                figures.add(figure);
            }
            String less = set.most() == null ? say("set.unknown") : say("set.most", yen(set.most()));
            String condition = set.condition() == null ? "" : say("set.condition", set.condition());
            notes.add(say("set", set.name(), mobiles, less, condition));
        }
        if (figures.isEmpty()) {
            figures.add(new Figure(say("none"), null));
        }
    }

    private static String named(@Nullable String name) {
        return name == null ? say("discount.unnamed") : say("discount.named", name);
    }

    private static void add(List<String> notes, @Nullable String note) {
        if (note != null) {
            notes.add(FIGURE.matcher(note).replaceAll(figure -> yen(Integer.parseInt(figure.group(1)))));
        }
    }

    private static String months(int months) {
        return months % 12 == 0 ? say("years", months / 12) : say("months.count", months);
    }

    private static String yen(int yen) {
        return say("yen", yen);
    }

    private static String say(String key, Object... arguments) {
        return new MessageFormat(SENTENCES.getString(key), Locale.JAPANESE).format(arguments);
    }
}
