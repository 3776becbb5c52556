package jp.maru.guide.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a provider may ask of a person who leaves a contract early. For contracts made on or after 1 July 2022 the penalty
 * is capped at one month's fee, and of the construction fee at most (N − m + 1)/N may be left in month m of N, fractions
 * of a yen rounded down, and nothing after month N (電気通信事業法施行規則 22条の2の13の2 第2号). The fraction is drawn from the
 * ministry's example (24 months, left in month 10: 15/24). Older contracts have no such cap: nothing is reckoned for them.
 * Fees not yet paid, equipment and removal come on top of it.
 *
 * @param madeOn when the contract was made
 * @param fee a month's fee in yen, before discounts for a limited time
 * @param term the months of the contract, N
 * @param construction the whole construction fee in yen
 * @param written the penalty that the contract names, in yen; null if the reader does not know it, then the cap stands in
 * @param month in which month of the contract it is left, m
 * @param renewal whether the contract renews by itself: yes, no or unknown
 */
record CancelCost(
        LocalDate madeOn,
        long fee,
        int term,
        long construction,
        @Nullable Long written,
        int month,
        String renewal) {

    static final List<String> FIELDS = List.of("made", "fee", "term", "month", "construction", "penalty", "renewal");

    private static final LocalDate CAPPED_FROM = LocalDate.of(2022, 7, 1);

    /** When telecommunications were opened to competition. */
    private static final LocalDate EARLIEST = LocalDate.of(1985, 4, 1);

    private static final String NO = "no";

    /** What may be due on leaving in a month, in yen. */
    record Due(int month, long penalty, long residue) {

        public long total() {
            return penalty + residue;
        }
    }

    /** Reads the fields; empty if something has to be mended. */
    static Optional<CancelCost> read(Worksheet sheet, LocalDate today) {
        LocalDate madeOn = sheet.requiredDay("made", EARLIEST, today.plusYears(1));
        long fee = sheet.requiredYen("fee");
        int term = sheet.requiredMonths("term");
        int month = sheet.requiredMonths("month");
        long construction = sheet.yen("construction");
        Long written = sheet.isBlank("penalty") ? null : Long.valueOf(sheet.yen("penalty"));
        String renewal = sheet.choice("renewal", false, List.of("yes", NO, "unknown"));
        return sheet.resultOf(() -> new CancelCost(madeOn, fee, term, construction, written, month, renewal));
    }

    public boolean isCapped() {
        return !madeOn.isBefore(CAPPED_FROM);
    }

    /** As the contract names it, but at most one month's fee. */
    public long penalty() {
        return written == null ? fee : Math.min(written, fee);
    }

    public boolean isWrittenAboveCap() {
        return written != null && written > fee;
    }

    public boolean mayRenew() {
        return !renewal.equals(NO);
    }

    public Due due() {
        return dueIn(month);
    }

    /** At most this; after the term the penalty may fall due again if the contract has renewed itself. */
    public Due dueIn(int month) {
        if (month > term) {
            return new Due(month, mayRenew() ? penalty() : 0, 0);
        }
        return new Due(month, penalty(), construction * (term - month + 1) / term);
    }

    /** Month by month through the term, and the first month after it. */
    public List<Due> months() {
        return IntStream.rangeClosed(1, term + 1).mapToObj(this::dueIn).toList();
    }
}
