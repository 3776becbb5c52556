package jp.maru.guide.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;

/** Adds to how near a text is to a question how near the page is by what it says about itself. */
final class Prominence extends DoubleValuesSource {

    private final List<Headlines> headlines;
    private final Clue[][] wanted;
    private final boolean troubled;

    /** @param headlines of the pages, by their numbers in the index */
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
    public DoubleValues getValues(LeafReaderContext segment, DoubleValues scores) {
        return new DoubleValues() {
            private int number;

            @Override
            public boolean advanceExact(int inSegment) throws IOException {
                number = segment.docBase + inSegment;
                return scores.advanceExact(inSegment);
            }

            @Override
            public double doubleValue() throws IOException {
                return scores.doubleValue() + headlines.get(number).nearness(wanted, troubled);
            }
        };
    }

    @Override
    public boolean needsScores() {
        return true;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext segment) {
        return false;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return "prominence of " + Arrays.deepToString(wanted);
    }
}
