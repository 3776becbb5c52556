package jp.maru.guide.search;

import java.util.List;

/** Adds to how near a text is to a question how near the page is by what it says about itself. */
final class Prominence implements PageValues.Value {

    private final List<Headlines> headlines;
    private final Clue[][] wanted;
    private final boolean troubled;

    /** @param headlines of the pages, by their places in the edition */
    Prominence(List<Headlines> headlines, List<Sought> wanted, boolean troubled) {
        this.headlines = headlines;
        this.wanted = wanted.stream().map(Prominence::clues).toArray(Clue[][]::new);
        this.troubled = troubled;
    }

    private static Clue[] clues(Sought sought) {
        return sought.alternatives().stream()
                .flatMap(alternative -> alternative.clues().stream())
                .toArray(Clue[]::new);
    }

    @Override
    public double of(int place, double score) {
        return score + headlines.get(place).nearness(wanted, troubled);
    }
}
