package jp.maru.guide.calculator;

/**
 * The same amount in each of some months.
 *
 * @param from the first month, counted from 1
 * @param to the last month, not before the first
 * @param amount in yen; what is given back is negative
 */
public record Charge(Part part, int from, int to, long amount) {

    /** What an offer is made of, in the order in which it is told. */
    public enum Part {
        DISCOUNTED_FEE("割引中の月額料金"),
        FEE("月額料金"),
        OFF("毎月の割引"),
        SETUP("事務手数料など"),
        CONSTRUCTION("工事費"),
        CONSTRUCTION_REST("工事費の分割の残り"),
        CONSTRUCTION_DISCOUNT("工事費の割引"),
        EQUIPMENT("機器のレンタル料"),
        DEVICE("端末の代金など"),
        DEVICE_REST("端末の分割の残り"),
        DEVICE_DISCOUNT("端末の分割のあいだの割引"),
        OPTIONS("オプション"),
        LEAVING("解約金"),
        REMOVAL("撤去の費用"),
        CASHBACK("キャッシュバック");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether it is due only because one leaves. */
        public boolean isOnLeaving() {
            return this == CONSTRUCTION_REST || this == DEVICE_REST || this == LEAVING || this == REMOVAL;
        }
    }

    public int months() {
        return to - from + 1;
    }

    public long total() {
        return amount * months();
    }

    long in(int month) {
        return from <= month && month <= to ? amount : 0;
    }
}
