package jp.maru.guide.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.SearchWords;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** What the index has to be better than: Lucene's own bigrams and BM25 over the same pages, any of the words. */
final class PlainBigrams {

    private static final int FIRST = 10;

    private final Analyzer bigrams = new CJKAnalyzer();
    private final IndexSearcher searcher;

    PlainBigrams(Edition edition) throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(bigrams))) {
            for (jp.maru.guide.content.Document page : edition.documents()) {
                if (!(page instanceof SearchWords)) {
                    PageText text = PageText.of(page, edition);
                    Document document = new Document();
                    document.add(new StringField("address", page.address(), Store.YES));
                    document.add(new TextField(
                            "text",
                            String.join("\n", page.title(), text.headings(), text.description(), text.body()),
                            Store.NO));
                    writer.addDocument(document);
                }
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(memory));
    }

    /** Addresses, the nearest first. */
    List<String> find(String question) {
        Query query = new QueryBuilder(bigrams).createBooleanQuery("text", question, Occur.SHOULD);
        try {
            return query == null
                    ? List.of()
                    : Stream.of(searcher.search(query, FIRST).scoreDocs)
                            .map(hit -> address(hit.doc))
                            .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String address(int document) {
        try {
            return searcher.storedFields().document(document).get("address");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
