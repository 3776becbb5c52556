package jp.maru.guide.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single cases, worked by hand from the articles, stand in {@link CancelCostPagesTest}. */
class CancelCostTest {

    private static final LocalDate NEW = LocalDate.of(2022, 7, 1);

    @ParameterizedTest
    @CsvSource({"4980,,4980", "4980,9500,4980", "4980,3000,3000", "4980,0,0", "0,9500,0"})
    void capsThePenaltyAtOneMonthsFee(long fee, Long written, long penalty) {
        assertThat(new Penalty(fee, 0, written).due()).isEqualTo(penalty);
    }

    @Test
    void mayAskAPenaltyAgainOnlyAfterARenewal() {
        assertThat(cost(4980, 24, 24000, "no").dueIn(25).most()).isZero();
        assertThat(cost(4980, 24, 24000, "yes").dueIn(25).most()).isEqualTo(4980);
        assertThat(cost(4980, 24, 24000, "unknown").dueIn(25).most()).isEqualTo(4980);
    }

    @Property
    void isNeverBelowEitherOfTheTwoRatesAndNeverRises(
            @ForAll @LongRange(max = Worksheet.MOST_YEN) long fee,
            @ForAll @IntRange(max = Worksheet.MOST_MONTHS) int term,
            @ForAll @LongRange(max = Worksheet.MOST_YEN) long construction) {
        CancelCost cost = cost(fee, term, construction, "no");

        assertThat(cost.months()).hasSize(Math.max(term, 24) + 1);
        for (int month = 1; month < cost.free(); month++) {
            CancelCost.Due due = cost.dueIn(month);
            long ofTerm = term == 0 ? 0 : Math.max(0, construction * (term - month + 1) / term);
            long ofTwoYears = Math.max(0, construction * (25 - month) / 24);
            assertThat(due.residue()).isEqualTo(Math.max(ofTerm, ofTwoYears));
            assertThat(due.rate().numerator()).isPositive();
            assertThat(cost.dueIn(month + 1).most()).isLessThanOrEqualTo(due.most());
        }
        assertThat(cost.dueIn(1).residue()).isEqualTo(construction);
        assertThat(cost.dueIn(cost.free()).residue()).isZero();
    }

    @Property
    void reckonsNoMoreForWhoDoesNotKnowTheTermThanForAnyTerm(
            @ForAll @IntRange(max = Worksheet.MOST_MONTHS) int term,
            @ForAll @IntRange(min = 1, max = Worksheet.MOST_MONTHS) int month) {
        assertThat(cost(4980, null, 24000, "yes").dueIn(month).least())
                .isLessThanOrEqualTo(cost(4980, term, 24000, "yes").dueIn(month).least());
    }

    private static CancelCost cost(long fee, @Nullable Integer term, long construction, String renewal) {
        return new CancelCost(
                NEW, false, new Penalty(fee, 0, null), term, 1, construction, new Removal(0, "unknown"), renewal);
    }
}
