package jp.maru.guide.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;

/**
 * Counts a match between half and all of its weight: more, the more often a text holds what is sought and the shorter
 * the text is. How rare it is does not count, since every page found holds all of it.
 */
final class Nearness extends Similarity {

    private static final float HALF_AT = 2;

    private final Map<String, Float> usual;

    private Nearness(Map<String, Float> usual) {
        this.usual = usual;
    }

    /** For an index that is written, of which nothing is asked. */
    static Nearness ofNothing() {
        return new Nearness(Map.of());
    }

    /** By the pages that are there: Lucene's own figures go on counting those that are gone, until it has tidied up. */
    static Nearness of(IndexReader index) throws IOException {
        Map<String, Float> usual = new HashMap<>();
        for (IndexField field : List.of(IndexField.TEXT, IndexField.SOUND)) {
            usual.put(field.name(), usualLength(index, field));
        }
        return new Nearness(usual);
    }

    private static float usualLength(IndexReader index, IndexField field) throws IOException {
        long sum = 0;
        int texts = 0;
        for (LeafReaderContext segment : index.leaves()) {
            Bits there = segment.reader().getLiveDocs();
            NumericDocValues lengths = segment.reader().getNormValues(field.name());
            while (lengths != null && lengths.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
                if (lengths.longValue() != 0 && (there == null || there.get(lengths.docID()))) {
                    sum += length(lengths.longValue());
                    texts++;
                }
            }
        }
        return texts == 0 ? 1 : Math.max(1, (float) sum / texts);
    }

    private static int length(long norm) {
        return SmallFloat.byte4ToInt((byte) norm);
    }

    @Override
    public SimScorer scorer(float weight, CollectionStatistics texts, TermStatistics... terms) {
        float average = usual.getOrDefault(texts.field(), 1f);
        return new SimScorer() {
            @Override
            public float score(float count, long norm) {
                return weight * share(count, length(norm) / average);
            }
        };
    }

    /**
     * Between half and one; zero where there is nothing.
     *
     * @param count how often what is sought is in the text
     * @param length of the text, in usual lengths of such texts
     */
    static float share(float count, float length) {
        return count == 0 ? 0 : (1 + count / (count + HALF_AT * (0.5f + length / 2))) / 2;
    }
}
