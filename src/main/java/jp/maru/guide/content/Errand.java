package jp.maru.guide.content;

/** What a reader goes to an operator's own pages for. */
public enum Errand {
    PRICE("price", "料金"),
    AREA("area", "エリア"),
    CANCELLATION("cancel", "解約"),
    CONTACT("contact", "問い合わせ");

    private final String key;
    private final String label;

    Errand(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** As it is written in a file. */
    String key() {
        return key;
    }

    public String label() {
        return label;
    }
}
