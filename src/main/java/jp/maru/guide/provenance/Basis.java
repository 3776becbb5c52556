package jp.maru.guide.provenance;

import jp.maru.guide.frontmatter.Format;

/** What a fact rests on. */
public enum Basis {
    /** The operator's own words, or a public body's. */
    OFFICIAL("公式"),
    /** What others have written. */
    SECONDARY("二次"),
    /** What is widely known; nobody is named as its source. */
    KNOWN("公知");

    public static final Format<Basis> FORMAT = Format.named(values(), Basis::word);

    private final String word;

    Basis(String word) {
        this.word = word;
    }

    /** As it is written in a file. */
    public String word() {
        return word;
    }
}
