package jp.maru.guide.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Trouble;
import jp.maru.guide.japanese.Folding;
import jp.maru.guide.japanese.Morpheme;
import jp.maru.guide.japanese.Morphemes;
import jp.maru.guide.japanese.Pronunciations;
import jp.maru.guide.japanese.Script;
import jp.maru.guide.japanese.SpellingVariants;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * A page as it is written into the index.
 *
 * @param fields can be written once
 */
record IndexedPage(Document fields, Headlines headlines) {

    private static final FieldType WITH_PLACES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType WITHOUT_PLACES = type(IndexOptions.DOCS, true);

    /** @param read whether kuromoji is to read the body too */
    static IndexedPage of(jp.maru.guide.content.Document document, Edition edition, boolean read) {
        PageText text = PageText.of(document, edition);
        String names = Folding.level(text.names());
        String headings = Folding.level(text.headings());
        String description = Folding.level(text.description());
        String body = Folding.level(text.body());
        String whole = String.join("\n", names, headings, description, body);
        List<Morpheme> words = Morphemes.of(names + "\n" + headings);
        Pronunciations pronunciations = new Pronunciations();
        pronunciations.learn(words);
        pronunciations.learn(document.article().readings());
        if (read) {
            pronunciations.learn(Morphemes.of(description + "\n" + body));
        }

        Document page = new Document();
        bigrams(page, IndexField.TEXT, Folding.hiragana(whole));
        bigrams(page, IndexField.SOUND, sound(words));
        words(page, IndexField.RUNS, runs(whole));
        words(page, IndexField.READINGS, WordsByReading.terms(pronunciations));
        words(page, IndexField.ADDRESS, List.of(document.address()));
        page.add(new BinaryDocValuesField(IndexField.ADDRESS.name(), new BytesRef(document.address())));
        return new IndexedPage(page, new Headlines(names, headings, description, words, document instanceof Trouble));
    }

    private static Set<String> runs(String level) {
        Set<String> runs = new HashSet<>();
        Script.runs(level, run -> {
            if (run.length() == 1 || Script.of(run.charAt(0)) != Script.KANJI) {
                runs.add(SpellingVariants.stem(run));
            }
        });
        return runs;
    }

    private static String sound(List<Morpheme> morphemes) {
        return morphemes.stream()
                .map(morpheme -> Objects.requireNonNullElse(morpheme.reading(), Folding.hiragana(morpheme.surface())))
                .collect(Collectors.joining());
    }

    private static void words(Document page, IndexField field, Collection<String> words) {
        page.add(new Field(field.name(), new WordStream(words), WITHOUT_PLACES));
    }

    /** With a line end after it, the last character too begins a bigram. */
    private static void bigrams(Document page, IndexField field, String folded) {
        page.add(new Field(field.name(), folded + "\n", WITH_PLACES));
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
