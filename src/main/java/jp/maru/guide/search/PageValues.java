package jp.maru.guide.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;

/** A number for each page that is found, made of its place in the edition and of how near its text is to a question. */
final class PageValues extends DoubleValuesSource {

    private final int[] places;
    private final Value value;

    /** @param places of the pages in the edition, by their numbers in the index */
    PageValues(int[] places, Value value) {
        this.places = places;
        this.value = value;
    }

    interface Value {
        double of(int place, double score);
    }

    @Override
    public DoubleValues getValues(LeafReaderContext segment, DoubleValues scores) {
        return new DoubleValues() {
            private int place;

            @Override
            public boolean advanceExact(int inSegment) throws IOException {
                place = places[segment.docBase + inSegment];
                return scores.advanceExact(inSegment);
            }

            @Override
            public double doubleValue() throws IOException {
                return value.of(place, scores.doubleValue());
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
        return "values of pages";
    }
}
