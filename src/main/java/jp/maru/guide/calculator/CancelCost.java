package jp.maru.guide.calculator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a provider may ask at most of a person who leaves a contract (電気通信事業法施行規則 22条の2の13の2 第2号, as in force on
 * 1 July 2022; later versions were not read). For contracts made on or after that day the {@link Penalty}, the
 * construction fee by its {@link ResidueRate} and the {@link Removal} are capped. Older contracts, those of companies and
 * those of single persons purely for business have no such cap: nothing is reckoned for them. Fees and interest not yet
 * paid, the loss of fixtures (ヘ), rented (ト) and bought equipment come on top of it.
 *
 * @param madeOn when the contract was made
 * @param business whether it is a company's, or a person's for business alone (22条の2の3 第6項1号)
 * @param term the months of the contract, N; nought if it has no term, null if the reader does not know
 * @param month in which month of the service it is left, m
 * @param construction the whole construction fee in yen; nought if nothing was built
 * @param renewal whether the contract renews by itself: yes, no or unknown
 */
record CancelCost(
        LocalDate madeOn,
        boolean business,
        Penalty penalty,
        @Nullable Integer term,
        int month,
        long construction,
        Removal removal,
        String renewal) {

    static final List<String> FIELDS = List.of(
            "made",
            "use",
            "fee",
            "term",
            "month",
            "construction",
            "penalty",
            "renewal",
            "removal",
            "removalKind",
            "optionFee");

    private static final LocalDate CAPPED_FROM = LocalDate.of(2022, 7, 1);

    /** When telecommunications were opened to competition. */
    private static final LocalDate EARLIEST = LocalDate.of(1985, 4, 1);

    private static final String BUSINESS = "business";
    private static final String NO = "no";

    /** What may be due on leaving in a month, in yen; how much of the removal depends on its kind. */
    record Due(int month, ResidueRate rate, long penalty, long residue, long removalLeast, long removalMost) {

        public long least() {
            return penalty + residue + removalLeast;
        }

        public long most() {
            return penalty + residue + removalMost;
        }
    }

    /** Reads the fields; empty if something has to be mended. */
    static Optional<CancelCost> read(Worksheet sheet, LocalDate today) {
        LocalDate madeOn = sheet.requiredDayOrMonth("made", EARLIEST, today.plusYears(1));
        boolean business = sheet.choice("use", false, List.of(BUSINESS, "home")).equals(BUSINESS);
        long fee = sheet.requiredYen("fee");
        Integer term = sheet.isBlank("term") ? null : Integer.valueOf(sheet.months("term", 0, 0));
        int month = sheet.requiredMonths("month");
        long construction = sheet.yen("construction");
        Long written = sheet.isBlank("penalty") ? null : Long.valueOf(sheet.yen("penalty"));
        String renewal = sheet.choice("renewal", false, List.of("yes", NO, "unknown"));
        Removal removal = Removal.read(sheet);
        Penalty penalty = new Penalty(fee, sheet.yen("optionFee"), written);
        return sheet.resultOf(
                () -> new CancelCost(madeOn, business, penalty, term, month, construction, removal, renewal));
    }

    public boolean isCapped() {
        return !business && !isOld();
    }

    public boolean isOld() {
        return madeOn.isBefore(CAPPED_FROM);
    }

    public boolean hasTerm() {
        return term != null && term > 0;
    }

    public boolean mayRenew() {
        return !renewal.equals(NO);
    }

    /** Whether the contract has ended by then and has not renewed itself. */
    public boolean isOver(int month) {
        return hasTerm() && month > knownTerm() && !mayRenew();
    }

    public Due due() {
        return dueIn(month);
    }

    public Due dueIn(int month) {
        ResidueRate rate = ResidueRate.highest(knownTerm(), month);
        return new Due(
                month, rate, penaltyIn(month).due(), rate.of(construction), removal.least(rate), removal.most(rate));
    }

    /** That of the service ends with its contract; options may have a time of their own. */
    public Penalty penaltyIn(int month) {
        return isOver(month) ? penalty.ofOptionsAlone() : penalty;
    }

    /** Whether a term that is not known may leave more by the rate than 24 months do; in the first month all is left. */
    public boolean mayBeMore() {
        return term == null && month > 1 && (construction > 0 || removal.mayBeRated());
    }

    /** What of the construction fee may be asked if the contract runs so many months. */
    public long residueOf(int term) {
        return ResidueRate.highest(term, month).of(construction);
    }

    /** How much is left if the months of the contract alone counted. */
    public ResidueRate ownRate() {
        return ResidueRate.left(knownTerm(), month);
    }

    /** How much is left of 24 months. */
    public ResidueRate commonRate() {
        return ResidueRate.left(ResidueRate.MONTHS, month);
    }

    /** From this month on nothing is left by the rate. */
    public int free() {
        return Math.max(knownTerm(), ResidueRate.MONTHS) + 1;
    }

    /** Whether a row of {@link #months} is the one of the month of leaving. */
    public boolean isHere(Due row) {
        return row.month == Math.min(month, free());
    }

    /** Month by month as long as anything is left by the rate, and the first month after it. */
    public List<Due> months() {
        return IntStream.rangeClosed(1, free()).mapToObj(this::dueIn).toList();
    }

    /** What is not known counts as the least. */
    private int knownTerm() {
        return term == null ? 0 : term;
    }
}
