package jp.maru.guide.provenance;

import jp.maru.guide.frontmatter.Format;

/** What a person held a fact against when it was last checked. */
public enum Against {
    /** Collected documents; nobody has looked at the operator's own page. */
    DOCUMENTS("資料"),
    /** The operator's own page. */
    OFFICIAL("公式");

    public static final Format<Against> FORMAT = Format.named(values(), Against::word);

    private final String word;

    Against(String word) {
        this.word = word;
    }

    /** As it is written in a file. */
    public String word() {
        return word;
    }
}
