package jp.maru.guide.calculator;

/**
 * Money that is given back later.
 *
 * @param month in which it comes
 * @param met whether the reader says that its conditions are met
 */
public record Cashback(long yen, int month, boolean met) {

    public static final Cashback NONE = new Cashback(0, 1, false);

    boolean comes(int months) {
        return met && month <= months;
    }
}
