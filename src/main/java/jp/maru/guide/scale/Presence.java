package jp.maru.guide.scale;

import java.util.List;

/** There is such a thing, or there is not. */
record Presence() implements CountedWords {
    private static final String THERE = "あり";

    @Override
    public List<String> words() {
        return List.of(THERE, "なし");
    }

    @Override
    public Control control() {
        return Control.BOX;
    }

    @Override
    public List<String> options(List<String> known) {
        return List.of(THERE);
    }
}
