package jp.maru.guide.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Words;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/**
 * Finds the pages of one edition by any part of their titles, headings, descriptions and bodies. Immutable and safe for
 * use by many threads; lives in memory, and needs no closing.
 */
public final class Index {

    /** What comes after these is counted, but cannot be turned to. */
    private static final int MOST_SHOWN = 1000;

    private static final Sort NEAREST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(Field.PAGE.name(), SortField.Type.INT));

    private final Edition edition;
    private final List<Document> documents;
    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;

    private Index(Edition edition) {
        this.edition = edition;
        documents = edition.documents().stream()
                .filter(document -> !(document instanceof Words))
                .toList();
        Readings readings = new Readings();
        searcher = new IndexSearcher(new Indexing(edition, readings).write(documents));
        searcher.setSimilarity(new Nearness());
        searcher.setQueryCache(null);
        vocabulary = new Vocabulary(edition.words(), readings);
    }

    /** Reads every page that readers see. */
    public static Index of(Edition edition) {
        return new Index(edition);
    }

    /** The edition whose pages it finds. */
    public Edition edition() {
        return edition;
    }

    /** The titles of the pages, to be suggested to whoever begins to type. */
    public List<String> titles() {
        return documents.stream().map(Document::title).distinct().toList();
    }

    /**
     * Answers a question: as it was asked; if that is found nowhere, split into its words; if they are found nowhere
     * together, with its spelling mended.
     *
     * @param typed anything
     * @param page which ten results are wanted, from 1; the nearest page there is, if there is no such page
     */
    public Findings find(String typed, int page) {
        Question question = Question.of(typed);
        Attempt asked = attempt(question);
        Attempt best = asked;
        String corrected = "";
        if (asked.isInVain()) {
            Optional<Question> mended = mended(question);
            Optional<Attempt> again = mended.map(this::attempt).filter(attempt -> !attempt.isInVain());
            corrected = again.isPresent() ? mended.orElseThrow().text() : "";
            best = again.orElse(asked);
        }
        return answer(question, best, corrected, page);
    }

    private Attempt attempt(Question question) {
        List<Sought> unwanted = question.unwanted().stream()
                .map(word -> Vocabulary.exactly(word.text()))
                .toList();
        List<Sought> asked = question.wanted().stream().map(vocabulary::sought).toList();
        Attempt first = new Attempt(asked, unwanted, false);
        if (!first.isInVain() || asked.isEmpty()) {
            return first;
        }
        return Stream.of(false, true)
                .map(all -> new Attempt(split(question.wanted(), unwanted, all), unwanted, true))
                .filter(attempt -> !attempt.isInVain())
                .findFirst()
                .orElse(first);
    }

    /** @param all whether to split also those words that are found by themselves */
    private List<Sought> split(List<Question.Word> words, List<Sought> unwanted, boolean all) {
        List<Sought> parts = new ArrayList<>();
        for (Question.Word word : words) {
            Sought whole = vocabulary.sought(word);
            boolean found = !all && !new Attempt(List.of(whole), unwanted, false).isInVain();
            parts.addAll(word.exact() || found ? List.of(whole) : Sentence.split(word.text(), vocabulary));
        }
        return parts;
    }

    private Optional<Question> mended(Question question) {
        Correction correction = new Correction(searcher.getIndexReader());
        Question mended = question;
        for (Question.Word word : question.wanted()) {
            Optional<String> other = word.exact() ? Optional.empty() : correction.of(word.text());
            if (other.isPresent()) {
                mended = mended.with(word, other.get());
            }
        }
        return mended == question ? Optional.empty() : Optional.of(mended);
    }

    private Findings answer(Question question, Attempt attempt, String corrected, int page) {
        int count = attempt.count();
        int last = Math.max(1, (Math.min(count, MOST_SHOWN) + Findings.PER_PAGE - 1) / Findings.PER_PAGE);
        int shown = Math.max(1, Math.min(page, last));
        List<Finding> results = count == 0
                ? List.of()
                : nearest(attempt, shown * Findings.PER_PAGE)
                        .skip((shown - 1L) * Findings.PER_PAGE)
                        .map(document -> Showing.of(document, edition, attempt.wanted))
                        .toList();
        return new Findings(
                question.text(),
                !question.wanted().isEmpty(),
                question.shortened(),
                attempt.split ? attempt.wanted.stream().map(Sought::shown).toList() : List.of(),
                corrected,
                count,
                shown,
                last,
                results);
    }

    private Stream<Document> nearest(Attempt attempt, int many) {
        boolean troubled = attempt.wanted.stream().anyMatch(vocabulary::tellsOfTrouble);
        Query query = Ranking.query(attempt.wanted, attempt.unwanted, troubled);
        try {
            TopFieldDocs nearest = searcher.search(query, new TopFieldCollectorManager(NEAREST_FIRST, many, many));
            return Stream.of(nearest.scoreDocs).map(this::document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Document document(ScoreDoc found) {
        return documents.get((Integer) ((FieldDoc) found).fields[1]);
    }

    /** One way to look for what was asked. */
    private final class Attempt {

        private final List<Sought> wanted;
        private final List<Sought> unwanted;
        private final boolean split;
        private final int count;

        Attempt(List<Sought> wanted, List<Sought> unwanted, boolean split) {
            this.wanted = wanted;
            this.unwanted = unwanted;
            this.split = split;
            count = wanted.isEmpty() ? 0 : matching(Ranking.query(wanted, unwanted, false));
        }

        int count() {
            return count;
        }

        boolean isInVain() {
            return count == 0;
        }

        private int matching(Query query) {
            try {
                return searcher.count(query);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
