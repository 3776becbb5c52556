package jp.maru.guide.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.maru.guide.japanese.SpellingVariants;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.NGramPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;

/**
 * Weighs words by the pages that are there: Lucene's own figures go on counting those that are gone until it has tidied up,
 * so that an index that followed every edition would answer otherwise than a new one. For one question, whose words it looks
 * up once.
 */
final class LiveSearcher extends IndexSearcher {

    /** Lucene's own: how soon a word that stands there many times counts no more. */
    private static final float SATURATION = 1.2f;

    /**
     * How much less a word counts in a longer text: little (Lucene's own is 0.75), or a note of two lines that holds one of
     * the words would stand before the case that answers them all.
     */
    private static final float LENGTH = 0.2f;

    private final Map<String, CollectionStatistics> texts;
    private final Map<Term, Found> found = new HashMap<>();
    private final Map<IndexField, List<TermsEnum>> dictionaries = new EnumMap<>(IndexField.class);

    /** @param texts see {@link #texts} */
    LiveSearcher(IndexReader index, Map<String, CollectionStatistics> texts) {
        super(index);
        this.texts = texts;
        setQueryCache(null);
        setSimilarity(new BM25Similarity(SATURATION, LENGTH));
    }

    /** Where a word stands in the dictionary of each segment, and how many pages hold it. */
    private record Found(TermStates states, int pages) {}

    @Override
    public CollectionStatistics collectionStatistics(String field) {
        return Objects.requireNonNull(texts.get(field));
    }

    /** A word is as rare in names as it is in the whole pages, or every common word would weigh much in a name. */
    @Override
    public TermStatistics termStatistics(Term term, int pages, long times) {
        int live = find(term).pages();
        if (IndexField.WORDS.contains(IndexField.valueOf(term.field()))) {
            for (IndexField field : IndexField.WORDS) {
                live = Math.max(live, find(new Term(field.name(), term.bytes())).pages());
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
        return find(new Term(field.name(), word)).pages();
    }

    /** How many pages a query finds. */
    int pages(Query query) {
        try {
            return count(query);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The pages that hold a word in a field. */
    Query holding(IndexField field, String word) {
        Term term = new Term(field.name(), word);
        Found known = find(term);
        return known.pages() == 0 ? new MatchNoDocsQuery() : new TermQuery(term, known.states());
    }

    /** Those in which a text stands as it is written. */
    Query writing(String text) {
        return new DisjunctionMaxQuery(
                SpellingVariants.of(text).stream()
                        .map(spelling -> phrase(IndexField.TEXT, spelling))
                        .toList(),
                0);
    }

    /** Consecutive bigrams; for a single character, every bigram that begins with it. */
    Query phrase(IndexField field, String spelling) {
        int[] characters = spelling.codePoints().toArray();
        if (characters.length == 1) {
            return new PrefixQuery(new Term(field.name(), spelling));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int at = 0; at + 1 < characters.length; at++) {
            String bigram = new String(characters, at, 2);
            if (Bigrams.isKept(bigram)) {
                if (pages(field, bigram) == 0) {
                    return new MatchNoDocsQuery();
                }
                phrase.add(new Term(field.name(), bigram), at);
            }
        }
        return new NGramPhraseQuery(2, phrase.build());
    }

    /** Whether it is a word of some page. */
    boolean isWord(String lemma) {
        return IndexField.WORDS.stream().anyMatch(field -> pages(field, lemma) > 0);
    }

    /** Whether some page is called so. */
    boolean isName(String key) {
        return pages(IndexField.NAME, key) > 0 || pages(IndexField.TERM, key) > 0;
    }

    private Found find(Term term) {
        return found.computeIfAbsent(term, this::lookUp);
    }

    private Found lookUp(Term term) {
        List<TermsEnum> parts = dictionaries.computeIfAbsent(IndexField.valueOf(term.field()), this::dictionary);
        TermStates states = new TermStates(getTopReaderContext());
        int pages = 0;
        try {
            for (LeafReaderContext segment : segments()) {
                TermsEnum dictionary = parts.get(segment.ord);
                if (dictionary.seekExact(term.bytes())) {
                    states.register(
                            dictionary.termState(), segment.ord, dictionary.docFreq(), dictionary.totalTermFreq());
                    pages += live(dictionary, segment);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Found(states, pages);
    }

    /** Segment by segment. */
    private List<TermsEnum> dictionary(IndexField field) {
        return segments().stream()
                .map(segment -> {
                    try {
                        Terms terms = segment.reader().terms(field.name());
                        return terms == null ? TermsEnum.EMPTY : terms.iterator();
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                })
                .toList();
    }

    /** How many pages of a segment that are there hold the word at which its dictionary is open. */
    private static int live(TermsEnum word, LeafReaderContext segment) throws IOException {
        Bits there = segment.reader().getLiveDocs();
        if (there == null) {
            return word.docFreq();
        }
        int count = 0;
        PostingsEnum pages = word.postings(null, PostingsEnum.NONE);
        while (pages.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            count += there.get(pages.docID()) ? 1 : 0;
        }
        return count;
    }

    /** How many pages there are, and how long, by the names of the fields. */
    static Map<String, CollectionStatistics> texts(IndexReader index) throws IOException {
        Map<String, CollectionStatistics> texts = new HashMap<>();
        for (IndexField field : IndexField.values()) {
            texts.put(field.name(), texts(index, field.name()));
        }
        return texts;
    }

    private static CollectionStatistics texts(IndexReader index, String field) throws IOException {
        long length = 0;
        for (LeafReaderContext segment : index.leaves()) {
            Bits there = segment.reader().getLiveDocs();
            NumericDocValues lengths = segment.reader().getNormValues(field);
            while (lengths != null && lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (there == null || there.get(lengths.docID())) {
                    length += SmallFloat.byte4ToInt((byte) lengths.longValue());
                }
            }
        }
        long all = Math.max(1, index.numDocs());
        return new CollectionStatistics(field, all, all, Math.max(all, length), all);
    }

    private List<LeafReaderContext> segments() {
        return getIndexReader().leaves();
    }
}
