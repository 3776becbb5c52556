package jp.maru.guide.comparison;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import jp.maru.guide.content.Review;

/** How old a check is on one day, which is Tokyo's. */
record Freshness(LocalDate today, Period staleAfter) {

    long days(LocalDate checked) {
        return ChronoUnit.DAYS.between(checked, today);
    }

    /** A check, and the days for which it holds. */
    Review review(LocalDate checked, boolean compared) {
        return new Review(checked, (int) ChronoUnit.DAYS.between(checked, checked.plus(staleAfter)), compared);
    }

    /** To be marked. */
    boolean isStale(LocalDate checked) {
        return checked.plus(staleAfter).isBefore(today);
    }

    /** Too old to filter or order by. */
    boolean isExpired(LocalDate checked) {
        return checked.plus(staleAfter.multipliedBy(2)).isBefore(today);
    }
}
