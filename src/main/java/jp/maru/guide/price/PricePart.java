package jp.maru.guide.price;

/** What a price consists of, in the order in which a table has it. */
public enum PricePart {
    MONTHLY("月額"),
    TERM("約束の期間"),
    SETUP("事務手数料"),
    CONSTRUCTION("工事費"),
    EQUIPMENT("必ず要る機器"),
    LEAVING("途中でやめる額"),
    REMOVAL("撤去の費用"),
    SETS("スマホの割引");

    private final String label;

    PricePart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
