package jp.maru.guide.calculator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Eight days, the first of them counted (電気通信事業法 26条の3第1項「受領した日から起算して八日」). That the last one is a Sunday
 * or a holiday does not count as a reason for another day here.
 */
record EightDays(LocalDate first) {

    private static final int DAYS = 8;
    private static final MonthDay OFFICES_OPEN = MonthDay.of(1, 4);
    private static final MonthDay HOTLINE_RESTS = MonthDay.of(12, 29);

    public LocalDate last() {
        return first.plusDays(DAYS - 1);
    }

    /** Also before the first day. */
    public boolean holds(LocalDate today) {
        return !today.isAfter(last());
    }

    /** Today and the days after it up to the last one; nought or less when it is too late. */
    public long left(LocalDate today) {
        return number(last()) - number(today) + 1;
    }

    /** 1 to 8 within the time, less before and more after it. */
    public long number(LocalDate day) {
        return ChronoUnit.DAYS.between(first, day) + 1;
    }

    /** Post offices may be closed then; other holidays are not known here. */
    public boolean endsAtWeekend() {
        return last().getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    /** From 1 to 3 January, when post offices may be closed. */
    public boolean endsAtNewYear() {
        return MonthDay.from(last()).isBefore(OFFICES_OPEN);
    }

    /** From 29 December to 3 January, when the consumers' hotline 188 rests. */
    public boolean endsWithoutHotline() {
        return endsAtNewYear() || !MonthDay.from(last()).isBefore(HOTLINE_RESTS);
    }

    /** The eight of them, in their order. */
    public List<LocalDate> all() {
        return first.datesUntil(first.plusDays(DAYS)).toList();
    }
}
