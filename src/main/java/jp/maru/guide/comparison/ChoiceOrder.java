package jp.maru.guide.comparison;

/** By what a reader puts services in order; without that they stand by their readings (五十音). */
public enum ChoiceOrder {
    STAYING("staying", "使い続けるときの合計の少ない順"),
    LEAVING("leaving", "やめるときの合計の少ない順"),
    MONTHLY("monthly", "割引のあとの月額の少ない順"),
    SPEED("speed", "速さの型の大きい順");

    private final String key;
    private final String label;

    ChoiceOrder(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** How an address names it. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }
}
