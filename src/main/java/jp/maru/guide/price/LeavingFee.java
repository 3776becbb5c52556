package jp.maru.guide.price;

import java.util.Optional;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import jp.maru.guide.provenance.Provenance;
import jp.maru.guide.provenance.Source;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to leave, besides what is left of instalments.
 *
 * @param fee null where it is told in {@code fees}
 * @param fees so many monthly fees; null where it is told in yen
 * @param within due only in so many first months; null where that is not told
 * @param free so many months, from the last of a term on, in which it is not due; null where that is not told
 */
public record LeavingFee(
        @Nullable Fee fee,
        @Nullable Integer fees,
        @Nullable Integer within,
        @Nullable Integer free,
        @Nullable String note,
        Provenance provenance) {

    /**
     * What is due of whoever leaves at the end of a month of the contract, in yen; empty where that is not known. The last
     * months of a term, and those after one that does not renew, are told by {@code free}.
     *
     * @param month counted from 1
     * @param term how long the contract binds; null where that is not known
     * @param monthly the fee of that month, before discounts
     */
    public Optional<Integer> due(int month, @Nullable Commitment term, int monthly) {
        if (within != null && month > within || term != null && isFree(month, term)) {
            return Optional.of(0);
        }
        return fees == null ? Optional.ofNullable(fee).flatMap(known -> known.in(month)) : Optional.of(fees * monthly);
    }

    private boolean isFree(int month, Commitment term) {
        if (term.months() == 0 || month < term.months()) {
            return false;
        }
        boolean renews = !Boolean.FALSE.equals(term.renews());
        int since = renews ? month % term.months() : month - term.months();
        boolean isOver = !renews && since > 0 && fee != null && fee.later().isEmpty();
        return isOver || free != null && since < free;
    }

    static @Nullable LeavingFee read(FrontMatter front, Provenance above, Format<Source> sources) {
        return front.itemOr("leaving", "yen")
                .map(item -> read(item, above.ofPrice(item, sources)))
                .orElse(null);
    }

    private static LeavingFee read(FrontMatter front, Provenance provenance) {
        Integer fees = front.valueIfAny("fees", Format.NUMBER);
        Fee fee = fees == null ? Fee.read(front, provenance) : null;
        return new LeavingFee(
                fee,
                fees,
                front.valueIfAny("within", Format.NUMBER),
                front.valueIfAny("free", Format.NUMBER),
                fee == null ? front.textIfAny("note") : fee.note(),
                provenance);
    }
}
