package jp.maru.guide.provenance;

import jp.maru.guide.frontmatter.Format;

/** What a fact rests on. */
public enum Basis {
    /** The operator's own words, or a public body's. */
    OFFICIAL("公式", "公式"),
    /** What others have written. */
    SECONDARY("二次", "資料"),
    /** What is widely known; nobody is named as its source. */
    KNOWN("公知", "広く知られていること");

    public static final Format<Basis> FORMAT = Format.named(values(), Basis::word);

    private final String word;
    private final String label;

    Basis(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** As it is written in a file. */
    public String word() {
        return word;
    }

    /** As a reader reads it. */
    public String label() {
        return label;
    }
}
