package jp.maru.guide.calculator;

import java.util.List;

/**
 * Taking the line away when the contract ends, in yen. If leaving makes it necessary it has the cap of the construction fee
 * (電気通信事業法施行規則 22条の2の13の2 第2号ニ), if the reader asks for it it has none but its usual cost (ホ).
 *
 * @param fee what the company names; nought if there is none
 * @param kind {@code required}, {@code asked} or {@code unknown}, which leaves what may be due between the two
 */
record Removal(long fee, String kind) {

    private static final String REQUIRED = "required";
    private static final String ASKED = "asked";

    static Removal read(Worksheet sheet) {
        return new Removal(
                sheet.yen("removal"), sheet.choice("removalKind", false, List.of(REQUIRED, ASKED, "unknown")));
    }

    /** Whether what may be due for it may go by the rate. */
    boolean mayBeRated() {
        return fee > 0 && !kind.equals(ASKED);
    }

    long least(ResidueRate rate) {
        return kind.equals(ASKED) ? fee : rate.of(fee);
    }

    long most(ResidueRate rate) {
        return kind.equals(REQUIRED) ? rate.of(fee) : fee;
    }
}
