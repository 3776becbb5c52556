package jp.maru.guide.calculator;

/**
 * How much of a fee for work done on the line may still be asked of somebody who leaves: the higher of the months left of
 * the contract and of those left of 24 months, each with the month of leaving (電気通信事業法施行規則 22条の2の13の2 第2号ハ, ニ).
 * Not reduced; nought is 0/24.
 */
record ResidueRate(int numerator, int denominator) {

    static final int MONTHS = 24;

    /**
     * @param term the months of the contract, from the one in which the service started to the one in which it ends; nought
     *     if it has no term, which leaves the 24 months alone
     * @param month in which of them it is left, counted from 1
     */
    static ResidueRate highest(int term, int month) {
        ResidueRate common = left(MONTHS, month);
        return term == 0 || !left(term, month).isAbove(common) ? common : left(term, month);
    }

    static ResidueRate left(int months, int month) {
        return new ResidueRate(Math.max(0, months - month + 1), months);
    }

    /** Fractions of a yen rounded down. */
    long of(long yen) {
        return yen * numerator / denominator;
    }

    private boolean isAbove(ResidueRate other) {
        return numerator * other.denominator > other.numerator * denominator;
    }
}
