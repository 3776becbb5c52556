package jp.maru.guide.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.japanese.Folding;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** How much pages are alike in their words: by the bigrams that are frequent in one of them and rare elsewhere. */
record Likeness(IndexSearcher searcher, List<Document> documents) {

    /** So many bigrams tell what a page is about; more of them are what all pages share. */
    private static final int BIGRAMS = 80;

    Map<Document, Double> to(Document document, Edition edition, int most) {
        PageText text = PageText.of(document, edition);
        // of many pages only what they say they are about: looking up every word of each would take minutes
        String read = documents.size() > Indexing.BODIES_READ ? text.subject() : text.subject() + "\n" + text.body();
        try {
            ScoreDoc[] hits = searcher.search(query(Folding.fold(read)), most + 1).scoreDocs;
            Map<Document, Double> alike = new LinkedHashMap<>();
            for (ScoreDoc hit : hits) {
                Document other = documents.get(hit.doc);
                if (other != document) {
                    // the page itself has all of its words
                    alike.put(other, Math.min(1, (double) hit.score / hits[0].score));
                }
            }
            return alike;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Query query(String text) throws IOException {
        MoreLikeThis characteristic = new MoreLikeThis(searcher.getIndexReader());
        characteristic.setAnalyzer(new Bigrams());
        characteristic.setFieldNames(new String[] {IndexField.TEXT.name()});
        characteristic.setMinTermFreq(1);
        characteristic.setMinDocFreq(2);
        characteristic.setMaxQueryTerms(BIGRAMS);
        characteristic.setBoost(true);
        return characteristic.like(IndexField.TEXT.name(), new StringReader(text));
    }
}
