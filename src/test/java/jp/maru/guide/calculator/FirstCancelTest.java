package jp.maru.guide.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FirstCancelTest {

    private static final Map<String, WayOut> WAYS = Map.of(
            "yes", WayOut.LETTER,
            "conditional", WayOut.LETTER_IF_NAMED,
            "other", WayOut.CALL,
            "line", WayOut.LINE_FIRST,
            "no", WayOut.NONE,
            "unknown", WayOut.DOCUMENT_FIRST);

    private static final Map<String, FirstCancel.Stage> STATES = Map.of(
            "open", FirstCancel.Stage.OPEN,
            "unsure", FirstCancel.Stage.UNSURE,
            "late", FirstCancel.Stage.LATE,
            "notbegun", FirstCancel.Stage.NOT_BEGUN,
            "", FirstCancel.Stage.NOT_BEGUN);

    static List<FirstCancelCase> cases() throws IOException {
        return FirstCancelCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void judgesAsTheArticlesDo(FirstCancelCase worked) {
        FirstCancel result = read(worked.entries(), worked.today());
        Optional<EightDays> safe = Optional.ofNullable(result.safe());
        Optional<EightDays> later = Optional.ofNullable(result.later());

        assertThat(result.way()).isEqualTo(WAYS.get(worked.right()));
        assertThat(result.state()).isEqualTo(STATES.get(worked.state()));
        assertThat(safe.map(EightDays::last)).isEqualTo(Optional.ofNullable(worked.safeLast()));
        assertThat(later.map(EightDays::last)).isEqualTo(Optional.ofNullable(worked.laterLast()));
        assertThat(result.isLaterOpen()).isEqualTo(worked.laterOpen());
        assertThat(safe.map(days -> Math.max(0, days.left(worked.today()))).orElse(0L))
                .isEqualTo(worked.daysLeft());
        assertThat(result.hasLetter()).isEqualTo(!worked.letter().equals("no"));
    }

    @Property
    void neverTurnsBackWithTime(
            @ForAll @IntRange(min = 0, max = 40_000) int received,
            @ForAll @IntRange(min = -400, max = 365) int started,
            @ForAll boolean named,
            @ForAll @IntRange(min = 0, max = 500) int passed) {
        LocalDate day = LocalDate.of(2016, 5, 21).plusDays(received);
        Map<String, String> entries = Map.of(
                "line",
                "mobile",
                "word",
                named ? "initial" : "unknown",
                "received",
                day.toString(),
                "started",
                day.plusDays(Math.max(started, -received)).toString());

        FirstCancel early = read(entries, day.plusDays(passed));
        FirstCancel late = read(entries, day.plusDays(passed + 1L));

        assertThat(late.state()).isGreaterThanOrEqualTo(early.state());
        assertThat(early.safe().all()).hasSize(8).endsWith(early.safe().last());
    }

    private static FirstCancel read(Map<String, String> entries, LocalDate today) {
        return FirstCancel.read(new Worksheet(entries, FirstCancel.FIELDS, today), today)
                .orElseThrow();
    }
}
