package jp.maru.guide.calculator;

import org.jspecify.annotations.Nullable;

/**
 * A penalty for leaving within a time the contract names, in yen: at most one month's fee of the service and of the options
 * that end with it (電気通信事業法施行規則 22条の2の13の2 第2号ロ).
 *
 * @param fee a month's fee, before discounts for a limited time
 * @param optionFee a month's fee of the options that have a penalty of their own
 * @param written what the contract names; null if the reader does not know it, then the cap stands in
 */
record Penalty(long fee, long optionFee, @Nullable Long written) {

    Penalty ofOptionsAlone() {
        return new Penalty(0, optionFee, written);
    }

    public long cap() {
        return fee + optionFee;
    }

    public long due() {
        return written == null ? cap() : Math.min(written, cap());
    }

    public boolean isWrittenAboveCap() {
        return written != null && written > cap();
    }
}
