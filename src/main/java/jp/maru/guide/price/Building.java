package jp.maru.guide.price;

import jp.maru.guide.frontmatter.Format;

/** What a plan is for. */
public enum Building {
    HOUSE("戸建て"),
    FLAT("マンション"),
    /** There is no difference. */
    ANY("どちらも");

    static final Format<Building> FORMAT = Format.named(values(), Building::word);

    private final String word;

    Building(String word) {
        this.word = word;
    }

    /** As it is written in a file. */
    public String word() {
        return word;
    }

    /** Whether a plan for this is one for that home. */
    public boolean includes(Building home) {
        return this == ANY || this == home;
    }
}
