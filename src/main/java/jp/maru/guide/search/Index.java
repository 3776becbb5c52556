package jp.maru.guide.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pages of one edition by any part of their titles, headings, descriptions and bodies. Immutable and safe for
 * use by many threads; lives in memory, and needs no closing.
 */
public final class Index {

    /** What comes after these is counted, but cannot be turned to. */
    private static final int MOST_PAGES = 100;

    private final Edition edition;
    private final List<Document> documents;
    private final List<Headlines> headlines;

    /** Of the pages in the edition, by their numbers in the index. */
    private final int[] places;

    /** The nearest first; of those that are equally near, the first in the edition. */
    private final Sort inOrder;

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;

    /**
     * @param documents the pages of the edition
     * @param headlines of the pages, by their places
     */
    Index(
            Edition edition,
            List<Document> documents,
            List<Headlines> headlines,
            IndexReader reader,
            Vocabulary vocabulary)
            throws IOException {
        this.edition = edition;
        this.documents = documents;
        this.headlines = headlines;
        this.vocabulary = vocabulary;
        places = places(documents, reader);
        inOrder = new Sort(SortField.FIELD_SCORE, new PageValues(places, (place, score) -> place).getSortField(false));
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Nearness.of(reader));
        searcher.setQueryCache(null);
    }

    /** Reads every page that readers see. */
    public static Index of(Edition edition) {
        return new Indexing().index(edition);
    }

    private static int[] places(List<Document> documents, IndexReader reader) throws IOException {
        Map<String, Integer> byAddress = new HashMap<>();
        documents.forEach(document -> byAddress.put(document.address(), byAddress.size()));
        int[] places = new int[reader.maxDoc()];
        for (LeafReaderContext segment : reader.leaves()) {
            BinaryDocValues addresses = segment.reader().getBinaryDocValues(IndexField.ADDRESS.name());
            while (addresses.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
                String address = addresses.binaryValue().utf8ToString();
                // a page that is gone has no place, and is not found
                places[segment.docBase + addresses.docID()] = byAddress.getOrDefault(address, -1);
            }
        }
        return places;
    }

    /** The edition whose pages it finds. */
    public Edition edition() {
        return edition;
    }

    /**
     * Answers a question: as it was asked; if that is found nowhere, split into its words, and at last with its spelling
     * mended. Where each word is written in one script, its spelling is mended first: a mistyped word must not be split.
     *
     * @param typed anything
     * @param page which ten results are wanted, from 1; the nearest page there is, if there is no such page
     */
    public SearchAnswer find(String typed, int page) {
        Question question = Question.of(typed);
        int many = Math.max(1, Math.min(page, MOST_PAGES)) * SearchAnswer.PER_PAGE;
        Attempt asked = attempt(question, many);
        if (!asked.isInVain() || question.wanted().isEmpty()) {
            return answer(question, asked, page);
        }
        Optional<Attempt> mended = question.isOfSingleWords() ? mended(question, many) : Optional.empty();
        if (mended.isPresent()) {
            return answer(question, mended.get(), page);
        }
        Attempt inParts = attemptInParts(question, many);
        return answer(question, inParts.isInVain() ? mended(question, many).orElse(inParts) : inParts, page);
    }

    /** @param many how many of the nearest pages are wanted */
    private Attempt attempt(Question question, int many) {
        List<Sought> wanted = question.wanted().stream().map(vocabulary::sought).toList();
        return new Attempt(question, wanted, false, many);
    }

    private Attempt attemptInParts(Question question, int many) {
        List<Question.Word> words = question.wanted();
        Attempt attempt = new Attempt(question, split(words, words.size() == 1), true, many);
        return attempt.isInVain() && words.size() > 1 ? new Attempt(question, split(words, true), true, many) : attempt;
    }

    /** @param all whether to split also those words that are found by themselves */
    private List<Sought> split(List<Question.Word> words, boolean all) {
        List<Sought> parts = new ArrayList<>();
        for (Question.Word word : words) {
            Sought whole = vocabulary.sought(word);
            boolean keep = word.exact() || !all && isFound(whole);
            parts.addAll(keep ? List.of(whole) : Splitting.split(word.text(), vocabulary));
        }
        return parts;
    }

    /** The words that were asked for, or, of one sentence, those it was split into. */
    private List<String> alone(Question question, Attempt vain) {
        List<Sought> words = question.wanted().size() == 1
                ? vain.wanted
                : question.wanted().stream().map(vocabulary::sought).toList();
        return words.size() < 2
                ? List.of()
                : words.stream()
                        .filter(this::isFound)
                        .map(Sought::shown)
                        .distinct()
                        .toList();
    }

    private boolean isFound(Sought sought) {
        Query query = new ConstantScoreQuery(Ranking.query(List.of(sought), List.of()));
        try {
            return searcher.search(query, new TopScoreDocCollectorManager(1, 1)).scoreDocs.length > 0;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Empty where there is nothing to mend, or nothing is found by it. */
    private Optional<Attempt> mended(Question question, int many) {
        Correction correction = new Correction(searcher);
        List<Question.Word> words = question.wanted();
        Question mended = question;
        for (Question.Word word : words) {
            boolean right = word.exact() || words.size() > 1 && isFound(vocabulary.sought(word));
            Optional<String> other = right ? Optional.empty() : correction.of(word.text());
            if (other.isPresent()) {
                mended = mended.with(word, other.get());
            }
        }
        if (mended.equals(question)) {
            return Optional.empty();
        }
        Attempt attempt = attempt(mended, many);
        return Optional.of(attempt.isInVain() ? attemptInParts(mended, many) : attempt)
                .filter(found -> !found.isInVain());
    }

    private SearchAnswer answer(Question question, Attempt attempt, int page) {
        int count = attempt.count();
        int pages = Math.min(MOST_PAGES, Math.max(1, (count + SearchAnswer.PER_PAGE - 1) / SearchAnswer.PER_PAGE));
        int shown = Math.max(1, Math.min(page, pages));
        List<SearchResult> results = attempt.nearest()
                .skip((shown - 1L) * SearchAnswer.PER_PAGE)
                .limit(SearchAnswer.PER_PAGE)
                .map(document -> BestPassage.of(document, edition, attempt.wanted))
                .toList();
        return new SearchAnswer(
                question.text(),
                !question.wanted().isEmpty(),
                question.shortened(),
                attempt.split ? attempt.wanted.stream().map(Sought::shown).toList() : List.of(),
                attempt.question.equals(question) ? "" : attempt.question.text(),
                count == 0 ? alone(question, attempt) : List.of(),
                count,
                shown,
                pages,
                results);
    }

    /** What was looked for in one way, and the pages nearest to it. */
    private final class Attempt {

        private final Question question;
        private final List<Sought> wanted;
        private final boolean split;
        private final @Nullable TopDocs found;

        Attempt(Question question, List<Sought> wanted, boolean split, int many) {
            this.question = question;
            this.wanted = wanted;
            this.split = split;
            found = wanted.isEmpty() ? null : search(many);
        }

        int count() {
            return found == null ? 0 : (int) found.totalHits.value;
        }

        boolean isInVain() {
            return count() == 0;
        }

        Stream<Document> nearest() {
            return found == null
                    ? Stream.empty()
                    : Stream.of(found.scoreDocs).map(hit -> documents.get(places[hit.doc]));
        }

        private TopDocs search(int many) {
            List<Sought> unwanted = question.unwanted().stream()
                    .map(word -> Vocabulary.exactly(word.text()))
                    .toList();
            boolean troubled = wanted.stream().anyMatch(vocabulary::tellsOfTrouble);
            Query query = new FunctionScoreQuery(
                    Ranking.query(wanted, unwanted),
                    new PageValues(places, new Prominence(headlines, wanted, troubled)));
            try {
                return searcher.search(query, new TopFieldCollectorManager(inOrder, many, Integer.MAX_VALUE));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
