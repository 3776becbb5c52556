package jp.maru.guide.calculator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import jp.maru.guide.japanese.WrittenRuns;

/**
 * What is paid in each month, in yen, less than nought where it is given back.
 *
 * @param from the amounts by the month, counted from 1, from which they are so; two that follow each other differ
 */
public record Stages(NavigableMap<Integer, Long> from) {

    public static final Stages NOTHING = always(0);

    public static Stages always(long yen) {
        return new Stages(new TreeMap<>(Map.of(1, yen)));
    }

    public static Stages once(long yen, int month) {
        return of(month, any -> any == month ? yen : 0);
    }

    /** In equal shares, what does not divide in the first. */
    public static Stages split(long whole, int count) {
        return of(count, month -> month > count ? 0 : whole / count + (month == 1 ? whole % count : 0));
    }

    /**
     * So much in each month up to one, and after it what {@code yen} says of the month after.
     *
     * @param last the last month that may differ from the one after it
     */
    public static Stages of(int last, IntToLongFunction yen) {
        NavigableMap<Integer, Long> from = new TreeMap<>();
        for (int month = 1; month <= last + 1; month++) {
            long amount = yen.applyAsLong(month);
            if (from.isEmpty() || from.lastEntry().getValue() != amount) {
                from.put(month, amount);
            }
        }
        return new Stages(from);
    }

    /**
     * @param runs nothing is paid where there are none
     * @param lasts whether the last amount is paid on when its months are over
     */
    static Stages of(List<WrittenRuns.Run> runs, boolean lasts) {
        List<Long> months = new ArrayList<>();
        for (WrittenRuns.Run run : runs) {
            for (long time = 0; time < Math.max(1, run.times()); time++) {
                months.add(run.yen());
            }
        }
        long on = lasts && !months.isEmpty() ? months.get(months.size() - 1) : 0;
        return of(months.size(), month -> month > months.size() ? on : months.get(month - 1));
    }

    public long in(int month) {
        return from.floorEntry(month).getValue();
    }

    public long sum(int first, int last) {
        return charges(Charge.Part.FEE, first, last).stream()
                .mapToLong(Charge::total)
                .sum();
    }

    /** The month after which nothing changes; nought where it is always the same. */
    public int end() {
        return from.lastKey() - 1;
    }

    public Stages negated() {
        return of(end(), month -> -in(month));
    }

    /** Up to a month so, from then on as the other. */
    Stages then(int month, Stages other) {
        return of(Math.max(month, other.end()), any -> any <= month ? in(any) : other.in(any));
    }

    List<Charge> charges(Charge.Part part, int first, int last) {
        List<Charge> charges = new ArrayList<>();
        from.forEach((begin, amount) -> {
            Integer next = from.higherKey(begin);
            int from = Math.max(begin, first);
            int to = next == null ? last : Math.min(next - 1, last);
            if (amount != 0 && from <= to) {
                charges.add(new Charge(part, from, to, amount));
            }
        });
        return charges;
    }

    /** As a field of the calculator takes it. */
    String written() {
        return written(from);
    }

    /** The same of shares of a whole, which end. */
    String writtenShares() {
        return written(from.headMap(end(), true));
    }

    private String written(NavigableMap<Integer, Long> stages) {
        return stages.entrySet().stream()
                .map(stage -> {
                    Integer next = from.higherKey(stage.getKey());
                    return stage.getValue() + (next == null ? "" : "×" + (next - stage.getKey()));
                })
                .collect(Collectors.joining("、"));
    }
}
