package jp.maru.guide.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.japanese.Folding;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.springframework.util.ConcurrentLruCache;

/**
 * Finds the pages of one edition by whatever is to be read in them. Immutable and safe for use by many threads; lives in
 * memory, and needs no closing.
 */
public final class Index {

    /** What comes after these is counted, but cannot be turned to. */
    private static final int MOST_PAGES = 100;

    private static final int FIRST = 3;

    /** So many pages are kept ready to be shown in results, some kilobytes each. */
    private static final int MOST_SHOWN = 500;

    private final Edition edition;
    private final IndexReader reader;
    private final Map<String, CollectionStatistics> texts;
    private final Vocabulary vocabulary;
    private final ConcurrentLruCache<String, ShownPage> shown;

    Index(Edition edition, IndexReader reader, Vocabulary vocabulary) throws IOException {
        this.edition = edition;
        this.vocabulary = vocabulary;
        this.reader = reader;
        texts = LiveSearcher.texts(reader);
        shown = new ConcurrentLruCache<>(
                MOST_SHOWN, address -> ShownPage.of(edition.find(address).orElseThrow(), edition));
    }

    /** Reads every page that readers see. */
    public static Index of(Edition edition) {
        return new Indexing().index(edition);
    }

    /** The edition whose pages it finds. */
    public Edition edition() {
        return edition;
    }

    /**
     * Answers a question with the pages that hold most of what it asks for.
     *
     * @param typed anything
     * @param page which ten results are wanted, from 1; the nearest page there is, if there is no such page
     */
    public SearchAnswer find(String typed, int page) {
        Question question = Question.of(typed);
        LiveSearcher searcher = new LiveSearcher(reader, texts);
        Understanding asked = new Understanding(question, searcher, vocabulary);
        int many = Math.max(1, Math.min(page, MOST_PAGES)) * SearchAnswer.PER_PAGE;
        try {
            boolean troubled = vocabulary.isTroubled(Folding.fold(question.text()));
            return answer(question, asked, Ranking.nearest(question, asked, searcher, troubled, many), page);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private SearchAnswer answer(Question question, Understanding asked, TopDocs found, int page) throws IOException {
        int count = (int) found.totalHits.value;
        int pages = Math.min(MOST_PAGES, Math.max(1, (count + SearchAnswer.PER_PAGE - 1) / SearchAnswer.PER_PAGE));
        int turned = Math.max(1, Math.min(page, pages));
        List<Document> nearest = new ArrayList<>();
        for (ScoreDoc hit : found.scoreDocs) {
            String address = reader.storedFields().document(hit.doc).get(IndexField.ADDRESS.name());
            nearest.add(edition.find(address).orElseThrow());
        }
        BestPassage passage = new BestPassage(asked.marked());
        List<SearchResult> results = onePartOfEachPage(nearest).stream()
                .skip((turned - 1L) * SearchAnswer.PER_PAGE)
                .limit(SearchAnswer.PER_PAGE)
                .map(document -> passage.of(document, shown.get(document.address())))
                .toList();
        return new SearchAnswer(
                question.text(),
                !question.wanted().isEmpty(),
                question.shortened() || asked.isTooLong(),
                asked.taken(),
                asked.missing(),
                count,
                turned,
                pages,
                results);
    }

    /** Of a page that is put together from parts, one part among the first: the others come behind. */
    private static List<Document> onePartOfEachPage(List<Document> nearest) {
        List<Document> order = new ArrayList<>();
        List<Document> behind = new ArrayList<>();
        Set<String> pages = new HashSet<>();
        for (Document document : nearest) {
            boolean first = pages.add(document.address().replaceFirst("#.*", ""));
            (first || order.size() >= FIRST ? order : behind).add(document);
            if (order.size() == FIRST) {
                order.addAll(behind);
                behind.clear();
            }
        }
        order.addAll(behind);
        return order;
    }
}
