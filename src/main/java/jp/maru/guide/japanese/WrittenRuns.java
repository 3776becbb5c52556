package jp.maru.guide.japanese;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Amounts one after the other, as people type them, each for some months: 5,500円×24か月、5,329円. */
public record WrittenRuns(String typed) {

    private static final Pattern BETWEEN = Pattern.compile("[、;；→+＋]");
    private static final Pattern TIMES = Pattern.compile("[×xX✕*＊]");

    /**
     * The same amount in so many months, or times.
     *
     * @param times nought where it is not told
     */
    public record Run(long yen, long times) {}

    /** Empty if it is something else; a run without its months can only be the last unless all are. */
    public Optional<List<Run>> runs() {
        List<Run> runs = new ArrayList<>();
        for (String part : BETWEEN.split(typed, -1)) {
            String[] sides = TIMES.split(part, -1);
            OptionalLong yen = new WrittenNumber(sides[0]).yen();
            OptionalLong times =
                    sides.length == 2 ? new WrittenNumber(sides[1].replace("間", "")).months() : OptionalLong.of(0);
            if (sides.length > 2 || yen.isEmpty() || times.isEmpty() || sides.length == 2 && times.getAsLong() < 1) {
                return Optional.empty();
            }
            runs.add(new Run(yen.getAsLong(), times.getAsLong()));
        }
        return Optional.of(List.copyOf(runs));
    }
}
