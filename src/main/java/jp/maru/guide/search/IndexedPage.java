package jp.maru.guide.search;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import jp.maru.guide.content.Desk;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Provider;
import jp.maru.guide.content.Term;
import jp.maru.guide.content.Tool;
import jp.maru.guide.content.Topic;
import jp.maru.guide.content.Trouble;
import jp.maru.guide.japanese.Folding;
import jp.maru.guide.japanese.Keyword;
import jp.maru.guide.japanese.Morpheme;
import jp.maru.guide.japanese.Morphemes;
import jp.maru.guide.japanese.Pronunciations;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/** A page as it is written into the index. */
final class IndexedPage {

    private static final double ENDED = 0.6;
    private static final double TROUBLE = 1.2;

    private IndexedPage() {}

    /**
     * The fields of a page; they can be written once.
     *
     * @param read whether kuromoji is to read the body too
     */
    static Iterable<IndexableField> of(Document document, Edition edition, boolean read) {
        PageText text = PageText.of(document, edition);
        String names = Folding.level(String.join("\n", text.names()));
        String headlines = Folding.level(text.headings() + "\n" + text.description());
        String asked = Folding.level(String.join("\n", document.article().asked()));
        String body = Folding.level(text.body());
        String whole = String.join("\n", names, headlines, asked, body);
        Pronunciations pronunciations = new Pronunciations();
        pronunciations.learn(document.article().readings());

        org.apache.lucene.document.Document page = new org.apache.lucene.document.Document();
        bigrams(page, IndexField.TEXT, whole);
        bigrams(page, IndexField.NAME_PAIRS, names);
        words(page, IndexField.NAMES, names, pronunciations);
        words(page, IndexField.HEADLINES, headlines, pronunciations);
        words(page, IndexField.ASKED, asked, pronunciations);
        words(page, IndexField.BODY, read ? body : "", pronunciations);
        once(
                page,
                document instanceof Term ? IndexField.TERM : IndexField.NAME,
                text.names().stream()
                        .flatMap(name -> Names.keys(name).stream())
                        .distinct()
                        .toList());
        once(page, IndexField.READINGS, WordsByReading.terms(pronunciations));
        double calling = document instanceof Provider provider && provider.ended() ? ENDED : 1;
        page.add(new DoubleDocValuesField(IndexField.CALLING.name(), calling));
        page.add(new DoubleDocValuesField(
                IndexField.CALLING_IN_TROUBLE.name(), document instanceof Trouble ? TROUBLE : calling));
        page.add(new StringField(IndexField.ADDRESS.name(), document.address(), Field.Store.YES));
        page.add(new SortedDocValuesField(IndexField.ADDRESS.name(), new BytesRef(document.address())));
        return page;
    }

    /** What kind of page it is. */
    static String kind(Document document) {
        if (document instanceof Trouble) {
            return "trouble";
        }
        if (document instanceof Topic) {
            return "topic";
        }
        if (document instanceof Term) {
            return "term";
        }
        if (document instanceof Provider) {
            return "service";
        }
        if (document instanceof Tool) {
            return "tool";
        }
        return document instanceof Desk ? "desk" : "page";
    }

    private static void words(
            org.apache.lucene.document.Document page, IndexField field, String level, Pronunciations pronunciations) {
        List<Morpheme> morphemes = Morphemes.joined(level);
        pronunciations.learn(morphemes);
        Stream<String> words = Keyword.of(morphemes).stream().flatMap(keyword -> keyword.terms().stream());
        page.add(new Field(field.name(), new WordStream(words.toList()), field.type));
    }

    private static void once(org.apache.lucene.document.Document page, IndexField field, Collection<String> words) {
        page.add(new Field(field.name(), new WordStream(words), field.type));
    }

    /** With a line end after it, the last character too begins a bigram. */
    private static void bigrams(org.apache.lucene.document.Document page, IndexField field, String level) {
        page.add(new Field(field.name(), Folding.hiragana(level) + "\n", field.type));
    }
}
