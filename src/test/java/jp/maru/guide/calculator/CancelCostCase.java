package jp.maru.guide.calculator;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;

/** A case worked by hand from the articles: what a reader fills in, and what is to come of it. */
record CancelCostCase(ArgumentsAccessor line) {

    private static final int CAPPED = 14;

    /** As it is filled into the form. */
    Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        String[] fields = {
            "made",
            "use",
            "fee",
            "term",
            "month",
            "construction",
            "removal",
            "removalKind",
            "penalty",
            "optionFee",
            "renewal"
        };
        for (int field = 0; field < fields.length; field++) {
            String text = line.getString(field + 3);
            if (text != null) {
                entries.put(fields[field], text);
            }
        }
        return entries;
    }

    CancelCost cost(LocalDate today) {
        return CancelCost.read(new Worksheet(entries(), CancelCost.FIELDS, today), today)
                .orElseThrow();
    }

    boolean isCapped() {
        return line.getBoolean(CAPPED);
    }

    ResidueRate rate() {
        return new ResidueRate(line.getInteger(CAPPED + 1), line.getInteger(CAPPED + 2));
    }

    long penaltyMost() {
        return line.getLong(CAPPED + 3);
    }

    /** The cap, or what the contract names if that is less. */
    long penalty() {
        Long written = line.getLong(11);
        return written == null ? penaltyMost() : Math.min(written, penaltyMost());
    }

    long construction() {
        return line.getLong(8);
    }

    long residueMost() {
        return line.getLong(CAPPED + 4);
    }

    boolean hasRemoval() {
        return line.getLong(9) != null;
    }

    /** What may be due for the removal; nothing is expected where its kind is not known: between its rate and the whole. */
    long removalLeast() {
        if (!hasRemoval()) {
            return 0;
        }
        Long expected = line.getLong(CAPPED + 5);
        return expected == null ? line.getLong(9) * rate().numerator() / rate().denominator() : expected;
    }

    long removalMost() {
        Long expected = line.getLong(CAPPED + 5);
        return !hasRemoval() ? 0 : expected == null ? line.getLong(9) : expected;
    }

    /** The range of the sum, as it stands on the page. */
    String sum() {
        long others = penalty() + residueMost();
        return range(others + removalLeast(), others + removalMost());
    }

    String removal() {
        return range(removalLeast(), removalMost());
    }

    static String yen(long amount) {
        return NumberFormat.getIntegerInstance(Locale.JAPAN).format(amount) + "円";
    }

    private static String range(long least, long most) {
        return least == most ? yen(least) : yen(least) + "〜" + yen(most);
    }
}
