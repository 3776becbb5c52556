package jp.maru.guide.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * Counts a match between half and all of its weight: more, the more often a text holds what is sought and the shorter
 * the text is. How rare it is does not count, since every page found holds all of it.
 */
final class Nearness extends Similarity {

    private static final float HALF_AT = 2;

    @Override
    public SimScorer scorer(float weight, CollectionStatistics texts, TermStatistics... terms) {
        float average = Math.max(1, (float) texts.sumTotalTermFreq() / texts.docCount());
        return new SimScorer() {
            @Override
            public float score(float count, long norm) {
                float length = SmallFloat.byte4ToInt((byte) norm) / average;
                return weight * share(count, length);
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
