package jp.maru.guide.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CancelCostTest {

    private static final LocalDate NEW = LocalDate.of(2022, 7, 1);

    /** The first line is the ministry's own example: 24 months, left in month 10, 15/24 of the construction fee. */
    @ParameterizedTest
    @CsvSource({
        // construction, term, month, residue
        "24000, 24, 10, 15000",
        "24000, 24,  1, 24000",
        "24000, 24, 24,  1000",
        "24000, 24, 25,     0",
        "22000, 24, 10, 13750",
        "41250, 36, 13, 27500",
        "10000, 36, 10,  7500",
        "10000,  3,  2,  6666",
        "    1, 24,  2,     0",
        "    0, 24,  5,     0",
        "44000,  1,  1, 44000"
    })
    void leavesOfTheConstructionFeeWhatTheMonthsLeftAreOfAllMonthsRoundedDown(
            long construction, int term, int month, long residue) {
        assertThat(cost(5000, term, construction, null, "no").dueIn(month).residue())
                .isEqualTo(residue);
    }

    @ParameterizedTest
    @CsvSource({"4980,,4980", "4980,9500,4980", "4980,3000,3000", "4980,0,0", "0,9500,0"})
    void capsThePenaltyAtOneMonthsFee(long fee, Long written, long penalty) {
        assertThat(cost(fee, 24, 0, written, "no").dueIn(3).penalty()).isEqualTo(penalty);
    }

    @Test
    void mayAskAPenaltyAgainOnlyAfterARenewal() {
        assertThat(cost(4980, 24, 24000, null, "no").dueIn(25).total()).isZero();
        assertThat(cost(4980, 24, 24000, null, "yes").dueIn(25).total()).isEqualTo(4980);
        assertThat(cost(4980, 24, 24000, null, "unknown").dueIn(25).total()).isEqualTo(4980);
    }

    @Test
    void knowsTheFirstDayOfTheCap() {
        assertThat(cost(1, 1, 1, null, "no").isCapped()).isTrue();
        assertThat(new CancelCost(NEW.minusDays(1), 1, 1, 1, null, 1, "no").isCapped())
                .isFalse();
    }

    @Property
    void neverRisesFromMonthToMonthAndEndsAtNothing(
            @ForAll @LongRange(max = 9_999_999) long fee,
            @ForAll @IntRange(min = 1, max = 120) int term,
            @ForAll @LongRange(max = 9_999_999) long construction) {
        CancelCost cost = cost(fee, term, construction, null, "no");

        assertThat(cost.months()).hasSize(term + 1);
        for (int month = 1; month <= term; month++) {
            assertThat(cost.dueIn(month + 1).residue())
                    .isLessThanOrEqualTo(cost.dueIn(month).residue());
            assertThat(cost.dueIn(month + 1).total())
                    .isLessThanOrEqualTo(cost.dueIn(month).total());
            assertThat(cost.dueIn(month).residue() * term).isLessThanOrEqualTo(construction * (term - month + 1));
        }
        assertThat(cost.dueIn(1).residue()).isEqualTo(construction);
        assertThat(cost.dueIn(term + 1).total()).isZero();
    }

    private static CancelCost cost(long fee, int term, long construction, Long written, String renewal) {
        return new CancelCost(NEW, fee, term, construction, written, 1, renewal);
    }
}
