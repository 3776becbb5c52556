package jp.maru.guide.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;

/**
 * Weighs words by the pages that are there: Lucene's own figures go on counting those that are gone until it has tidied up,
 * so that an index that followed every edition would answer otherwise than a new one.
 */
final class LiveSearcher extends IndexSearcher {

    /** Lucene's own: how soon a word that stands there many times counts no more. */
    private static final float SATURATION = 1.2f;

    /**
     * How much less a word counts in a longer text: little (Lucene's own is 0.75), or a note of two lines that holds one of
     * the words would stand before the case that answers them all.
     */
    private static final float LENGTH = 0.2f;

    private final Map<String, CollectionStatistics> texts = new HashMap<>();

    LiveSearcher(IndexReader index) throws IOException {
        super(index);
        setQueryCache(null);
        setSimilarity(new BM25Similarity(SATURATION, LENGTH));
        for (IndexField field : IndexField.values()) {
            texts.put(field.name(), texts(field.name()));
        }
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) {
        return Objects.requireNonNull(texts.get(field));
    }

    /** A word is as rare in names as it is in the whole pages, or every common word would weigh much in a name. */
    @Override
    public TermStatistics termStatistics(Term term, int pages, long times) throws IOException {
        int live = live(term);
        if (IndexField.WORDS.contains(IndexField.valueOf(term.field()))) {
            for (IndexField field : IndexField.WORDS) {
                live = Math.max(live, live(new Term(field.name(), term.bytes())));
            }
        }
        int some = Math.max(1, live);
        return new TermStatistics(term.bytes(), some, some);
    }

    /** How many pages there are. */
    int pages() {
        return getIndexReader().numDocs();
    }

    /** How many pages hold a word in a field. */
    int pages(IndexField field, String word) {
        try {
            return live(new Term(field.name(), word));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** How many pages a query finds. */
    int pages(Query query) {
        try {
            return count(query);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether it is a word of some page. */
    boolean isWord(String lemma) {
        return IndexField.WORDS.stream().anyMatch(field -> pages(field, lemma) > 0);
    }

    /** Whether some page is called so. */
    boolean isName(String key) {
        return pages(IndexField.NAME, key) > 0;
    }

    private int live(Term term) throws IOException {
        if (!getIndexReader().hasDeletions()) {
            return getIndexReader().docFreq(term);
        }
        int count = 0;
        for (LeafReaderContext segment : segments()) {
            PostingsEnum pages = segment.reader().postings(term, PostingsEnum.NONE);
            Bits there = segment.reader().getLiveDocs();
            while (pages != null && pages.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                count += there == null || there.get(pages.docID()) ? 1 : 0;
            }
        }
        return count;
    }

    private CollectionStatistics texts(String field) throws IOException {
        long length = 0;
        for (LeafReaderContext segment : segments()) {
            Bits there = segment.reader().getLiveDocs();
            NumericDocValues lengths = segment.reader().getNormValues(field);
            while (lengths != null && lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (there == null || there.get(lengths.docID())) {
                    length += SmallFloat.byte4ToInt((byte) lengths.longValue());
                }
            }
        }
        long all = Math.max(1, pages());
        return new CollectionStatistics(field, all, all, Math.max(all, length), all);
    }

    private List<LeafReaderContext> segments() {
        return getIndexReader().leaves();
    }
}
