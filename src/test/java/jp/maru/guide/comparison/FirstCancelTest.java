package jp.maru.guide.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstCancelTest {

    @ParameterizedTest
    @CsvSource({
        // received, started, mobile, last day
        "2026-11-01,,           false, 2026-11-08",
        "2024-02-22,,           false, 2024-02-29",
        "2025-02-22,,           false, 2025-03-01",
        "2025-12-27,,           false, 2026-01-03",
        "2026-11-01, 2026-11-20, false, 2026-11-08",
        "2026-11-01, 2026-11-20, true,  2026-11-27",
        "2026-11-20, 2026-11-01, true,  2026-11-27",
        "2026-11-01,,           true,  2026-11-08"
    })
    void countsEightDaysFromTheFirst(LocalDate received, LocalDate started, boolean mobile, LocalDate last) {
        assertThat(new FirstCancel("", mobile, received, started, received).lastDay())
                .isEqualTo(last);
    }

    @Test
    void isInTimeOnTheEighthDayAndNoLongerOnTheNinth() {
        LocalDate received = LocalDate.of(2026, 11, 1);

        assertThat(new FirstCancel("", false, received, null, LocalDate.of(2026, 11, 8)).inTime())
                .isTrue();
        assertThat(new FirstCancel("", false, received, null, LocalDate.of(2026, 11, 9)).inTime())
                .isFalse();
    }

    @Property
    void isNeverInTimeAgainOnALaterDay(
            @ForAll @IntRange(min = 0, max = 40_000) int received,
            @ForAll @IntRange(min = -400, max = 400) int started,
            @ForAll boolean mobile,
            @ForAll @IntRange(min = -20, max = 500) int posted) {
        LocalDate first = LocalDate.of(2016, 5, 21).plusDays(received);
        LocalDate today = first.plusDays(posted);
        FirstCancel early = new FirstCancel("", mobile, first, first.plusDays(started), today);
        FirstCancel late = new FirstCancel("", mobile, first, first.plusDays(started), today.plusDays(1));

        assertThat(late.inTime()).isEqualTo(early.daysLeft() > 1);
        assertThat(early.weeks().stream().flatMap(week -> week.stream()).filter(early::counts))
                .hasSize(8);
    }
}
