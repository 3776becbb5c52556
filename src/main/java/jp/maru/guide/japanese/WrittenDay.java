package jp.maru.guide.japanese;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A day as people type it: 2026年11月1日, 2026/11/1, 20261101, 令和8年11月1日, 令8.11.1, 11月1日, with 全角 digits, kanji or spaces,
 * and the day of the week behind it.
 */
public record WrittenDay(String typed) {

    private static final String MONTH_AND_DAY = "[-−‐/.年]([0-9]{1,2})[-−‐/.月]([0-9]{1,2})日?";
    private static final Pattern WESTERN = Pattern.compile("([0-9]{4})" + MONTH_AND_DAY);
    private static final Pattern DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern JAPANESE = Pattern.compile("(令和?|平成?|昭和?|[RHS])([0-9]{1,2}|元)" + MONTH_AND_DAY);

    private static final Pattern WITHOUT_YEAR = Pattern.compile("([0-9]{1,2})(?:月([0-9]{1,2})日|/([0-9]{1,2}))");
    private static final Pattern DAY_OF_WEEK = Pattern.compile("[(（]?[月火水木金土日](?:曜日?)?[)）]$|[月火水木金土日]曜日?$");

    private static final Pattern MONTH = Pattern.compile("[^-−‐/.年]+[-−‐/.年][0-9]{1,2}(月?)");

    /** By the first letter. */
    private static final Map<Character, JapaneseEra> ERAS = Map.of(
            '令', JapaneseEra.REIWA,
            'R', JapaneseEra.REIWA,
            '平', JapaneseEra.HEISEI,
            'H', JapaneseEra.HEISEI,
            '昭', JapaneseEra.SHOWA,
            'S', JapaneseEra.SHOWA);

    /**
     * Empty if it does not look like a day.
     *
     * @param near where no year is written, the nearest such day to this is meant
     * @throws DateTimeException if it looks like one and is none, such as 29 February of most years
     */
    public Optional<LocalDate> day(LocalDate near) {
        String plain = plain();
        Matcher japanese = JAPANESE.matcher(plain);
        if (japanese.matches()) {
            String year = japanese.group(2);
            return Optional.of(LocalDate.from(JapaneseChronology.INSTANCE.date(
                    ERAS.get(japanese.group(1).charAt(0)),
                    year.equals("元") ? 1 : Integer.parseInt(year),
                    Integer.parseInt(japanese.group(3)),
                    Integer.parseInt(japanese.group(4)))));
        }
        Matcher withoutYear = WITHOUT_YEAR.matcher(plain);
        if (withoutYear.matches()) {
            return Optional.of(nearest(withoutYear, near));
        }
        Matcher western = WESTERN.matcher(plain);
        Matcher digits = DIGITS.matcher(plain);
        return western.matches() ? western(western) : digits.matches() ? western(digits) : Optional.empty();
    }

    /** If it looks like a month alone (2024年4月, 2024/4), the first day of it; else the same. */
    public WrittenDay first() {
        String plain = plain();
        Matcher month = MONTH.matcher(plain);
        return month.matches() && !WITHOUT_YEAR.matcher(plain).matches()
                ? new WrittenDay(plain + (month.group(1).isEmpty() ? "/1" : "1日"))
                : this;
    }

    private String plain() {
        return DAY_OF_WEEK.matcher(WrittenFigures.entered(typed)).replaceFirst("");
    }

    private static LocalDate nearest(Matcher written, LocalDate near) {
        String day = written.group(2) == null ? written.group(3) : written.group(2);
        MonthDay sought = MonthDay.of(Integer.parseInt(written.group(1)), Integer.parseInt(day));
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(years -> near.getYear() + years)
                .filter(sought::isValidYear)
                .map(sought::atYear)
                .min(Comparator.comparingLong(found -> Math.abs(ChronoUnit.DAYS.between(near, found))))
                .orElseThrow(() -> new DateTimeException(sought.toString()));
    }

    private static Optional<LocalDate> western(Matcher parts) {
        return Optional.of(LocalDate.of(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))));
    }
}
