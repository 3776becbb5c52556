package jp.maru.guide.comparison;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 初期契約解除: until when a contract for a telecommunications service can be ended by a letter alone, without the
 * provider's consent (電気通信事業法 26条の3). The first of the eight days is the day the contract document arrived; with a
 * service of the mobile kind it is the day the service started, if that is later. The letter counts from the day it is
 * posted. That the last day is a Sunday or a holiday does not count as a reason for another day here.
 *
 * @param service as the reader calls it; may be empty
 * @param mobile whether it runs over the mobile network, a home router for instance
 * @param received when the contract document arrived
 * @param started when a mobile service started; null if it has not, or nobody knows
 * @param today in Asia/Tokyo
 */
record FirstCancel(
        String service,
        boolean mobile,
        LocalDate received,
        @Nullable LocalDate started,
        LocalDate today) {

    static final List<String> FIELDS = List.of("service", "line", "received", "started");

    private static final LocalDate IN_FORCE = LocalDate.of(2016, 5, 21);
    private static final int DAYS = 8;
    private static final int WEEK = 7;
    private static final String MOBILE = "mobile";

    /** Reads the fields; empty if something has to be mended. */
    static Optional<FirstCancel> read(Worksheet sheet, LocalDate today) {
        String service = sheet.line("service");
        boolean mobile = sheet.choice("line", true, List.of("fixed", MOBILE)).equals(MOBILE);
        LocalDate received = sheet.requiredDay("received", IN_FORCE, today);
        LocalDate started = sheet.day("started", IN_FORCE, today.plusYears(1));
        return sheet.resultOf(() -> new FirstCancel(service, mobile, received, started, today));
    }

    public LocalDate firstDay() {
        return startsLater() ? started : received;
    }

    public boolean startsLater() {
        return mobile && started != null && started.isAfter(received);
    }

    /** The last day to post the letter. */
    public LocalDate lastDay() {
        return firstDay().plusDays(DAYS - 1);
    }

    /** Whether the last day may yet move, because the service has not started. */
    public boolean isLeast() {
        return mobile && started == null;
    }

    /** Whether a letter posted today is in time; one posted before the first day is, too. */
    public boolean inTime() {
        return !today.isAfter(lastDay());
    }

    /** Today and the days after it up to the last one; nought or less when it is too late. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(today, lastDay()) + 1;
    }

    /** 1 to 8 within the time, less before and more after it. */
    public long number(LocalDate day) {
        return ChronoUnit.DAYS.between(firstDay(), day) + 1;
    }

    public boolean counts(LocalDate day) {
        return number(day) >= 1 && number(day) <= DAYS;
    }

    /** Whether post offices may be closed on the last day; holidays are not known here. */
    public boolean endsAtWeekend() {
        return lastDay().getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    /** Whole weeks from Sunday to Saturday that hold the eight days. */
    public List<List<LocalDate>> weeks() {
        LocalDate sunday = firstDay().with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        return Stream.iterate(sunday, day -> !day.isAfter(lastDay()), day -> day.plusDays(WEEK))
                .map(start -> IntStream.range(0, WEEK).mapToObj(start::plusDays).toList())
                .toList();
    }
}
