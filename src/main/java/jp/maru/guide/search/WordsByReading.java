package jp.maru.guide.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.maru.guide.japanese.Pronunciations;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** How the words of all pages are read, to find them by it. */
record WordsByReading(IndexReader index) {

    /** Stands after a reading, before the word that is read so. */
    private static final String OF = "\t";

    /** What the index knows of the words of one page. */
    static List<String> terms(Pronunciations page) {
        List<String> terms = new ArrayList<>();
        page.words().forEach((reading, words) -> words.forEach(word -> terms.add(reading + OF + word)));
        return terms;
    }

    /** The words that are read so, in a fixed order. */
    List<String> wordsReadAs(String reading) {
        Set<String> words = new TreeSet<>();
        BytesRef start = new BytesRef(reading + OF);
        try {
            for (LeafReaderContext segment : index.leaves()) {
                TermsEnum terms = terms(segment);
                TermsEnum.SeekStatus found = terms.seekCeil(start);
                while (found != TermsEnum.SeekStatus.END && StringHelper.startsWith(terms.term(), start)) {
                    if (isOfAPage(terms, segment)) {
                        words.add(terms.term().utf8ToString().substring(reading.length() + OF.length()));
                    }
                    found = terms.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND;
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return List.copyOf(words);
    }

    private static TermsEnum terms(LeafReaderContext segment) throws IOException {
        Terms terms = segment.reader().terms(IndexField.READINGS.name());
        return terms == null ? TermsEnum.EMPTY : terms.iterator();
    }

    /** Terms stay for a while after the last page that had them is gone. */
    private static boolean isOfAPage(TermsEnum term, LeafReaderContext segment) throws IOException {
        Bits there = segment.reader().getLiveDocs();
        PostingsEnum pages = term.postings(null, PostingsEnum.NONE);
        int page = pages.nextDoc();
        while (there != null && page != PostingsEnum.NO_MORE_DOCS && !there.get(page)) {
            page = pages.nextDoc();
        }
        return page != PostingsEnum.NO_MORE_DOCS;
    }
}
