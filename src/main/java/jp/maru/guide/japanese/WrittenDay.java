package jp.maru.guide.japanese;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseEra;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people type it: 2026年11月1日, 2026/11/1, 20261101, 令和8年11月1日, with 全角 digits or spaces. */
public record WrittenDay(String typed) {

    private static final String MONTH_AND_DAY = "[-−‐/.年]([0-9]{1,2})[-−‐/.月]([0-9]{1,2})日?";
    private static final Pattern WESTERN = Pattern.compile("([0-9]{4})" + MONTH_AND_DAY);
    private static final Pattern DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern JAPANESE = Pattern.compile("(令和|平成|昭和|[RHS])([0-9]{1,2}|元)" + MONTH_AND_DAY);

    private static final Pattern MONTH = Pattern.compile("[^-−‐/.年]+[-−‐/.年][0-9]{1,2}(月?)");

    private static final Map<String, JapaneseEra> ERAS = Map.of(
            "令和", JapaneseEra.REIWA,
            "R", JapaneseEra.REIWA,
            "平成", JapaneseEra.HEISEI,
            "H", JapaneseEra.HEISEI,
            "昭和", JapaneseEra.SHOWA,
            "S", JapaneseEra.SHOWA);

    /**
     * Empty if it does not look like a day.
     *
     * @throws DateTimeException if it looks like one and is none, such as 29 February of most years
     */
    public Optional<LocalDate> day() {
        String plain = plain();
        Matcher japanese = JAPANESE.matcher(plain);
        if (japanese.matches()) {
            String year = japanese.group(2);
            return Optional.of(LocalDate.from(JapaneseChronology.INSTANCE.date(
                    ERAS.get(japanese.group(1)),
                    year.equals("元") ? 1 : Integer.parseInt(year),
                    Integer.parseInt(japanese.group(3)),
                    Integer.parseInt(japanese.group(4)))));
        }
        Matcher western = WESTERN.matcher(plain);
        Matcher digits = DIGITS.matcher(plain);
        return western.matches() ? western(western) : digits.matches() ? western(digits) : Optional.empty();
    }

    /** If it looks like a month alone (2024年4月, 2024/4), the first day of it; else the same. */
    public WrittenDay first() {
        String plain = plain();
        Matcher month = MONTH.matcher(plain);
        return month.matches() ? new WrittenDay(plain + (month.group(1).isEmpty() ? "/1" : "1日")) : this;
    }

    private String plain() {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static Optional<LocalDate> western(Matcher parts) {
        return Optional.of(LocalDate.of(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))));
    }
}
