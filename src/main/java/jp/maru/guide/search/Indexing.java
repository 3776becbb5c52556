package jp.maru.guide.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Trouble;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Writes the pages of an edition into an index in memory. */
final class Indexing {

    /** With more pages than this, kuromoji reads only titles, headings and descriptions: bodies would take too long. */
    private static final int BODIES_READ = 300;

    private static final double MEGABYTES = 256;
    private static final FieldType WITH_PLACES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType WITHOUT_PLACES = type(IndexOptions.DOCS_AND_FREQS);

    private final Edition edition;
    private final Readings readings;

    Indexing(Edition edition, Readings readings) {
        this.edition = edition;
        this.readings = readings;
    }

    /** The documents in the order of their numbers in {@link Field#PAGE}. */
    DirectoryReader write(List<Document> documents) {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(new BigramsOrWords())
                .setSimilarity(new Nearness())
                .setUseCompoundFile(false)
                .setRAMBufferSizeMB(MEGABYTES);
        try {
            try (IndexWriter writer = new IndexWriter(memory, config)) {
                IntStream.range(0, documents.size()).parallel().forEach(number -> {
                    try {
                        writer.addDocument(page(documents.get(number), number));
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                });
            }
            return DirectoryReader.open(memory);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private org.apache.lucene.document.Document page(Document document, int number) {
        PageText text = PageText.of(document, edition);
        String names = Folding.level(text.names());
        String headings = Folding.level(text.headings());
        String description = Folding.level(text.description());
        String body = Folding.level(text.body());
        List<Morpheme> nameWords = Morphemes.of(names);
        List<Morpheme> headingWords = Morphemes.of(headings);
        List<Morpheme> descriptionWords = Morphemes.of(description);
        Stream.of(nameWords, headingWords, descriptionWords).forEach(readings::learn);
        if (number < BODIES_READ) {
            readings.learn(Morphemes.of(body));
        }

        org.apache.lucene.document.Document page = new org.apache.lucene.document.Document();
        bigrams(page, Field.TITLE, names);
        bigrams(page, Field.HEADINGS, headings);
        bigrams(page, Field.DESCRIPTION, description);
        bigrams(page, Field.BODY, body);
        bigrams(page, Field.SOUND, sound(nameWords) + "\n" + sound(headingWords) + "\n" + sound(descriptionWords));
        words(page, Field.TITLE_WORDS, nameWords.stream().map(Morpheme::surface).map(Folding::hiragana), WITH_PLACES);
        words(
                page,
                Field.HEADING_WORDS,
                headingWords.stream().map(Morpheme::surface).map(Folding::hiragana),
                WITH_PLACES);
        words(page, Field.RUNS, runs(names, headings, description, body), WITHOUT_PLACES);
        if (document instanceof Trouble) {
            page.add(new StringField(Field.TROUBLE.name(), "", org.apache.lucene.document.Field.Store.NO));
        }
        page.add(new NumericDocValuesField(Field.PAGE.name(), number));
        return page;
    }

    private static Stream<String> runs(String... texts) {
        List<String> runs = new ArrayList<>();
        for (String text : texts) {
            Script.runs(text, run -> runs.add(Spellings.stem(run)));
        }
        return runs.stream();
    }

    private static String sound(List<Morpheme> morphemes) {
        return morphemes.stream()
                .map(morpheme -> Objects.requireNonNullElse(morpheme.reading(), Folding.hiragana(morpheme.surface())))
                .collect(Collectors.joining());
    }

    /** With a line end after it, the last character too begins a bigram. */
    private static void bigrams(org.apache.lucene.document.Document page, Field field, String level) {
        String text = Folding.hiragana(level) + "\n";
        page.add(new org.apache.lucene.document.Field(field.name(), text, WITH_PLACES));
    }

    private static void words(
            org.apache.lucene.document.Document page, Field field, Stream<String> words, FieldType type) {
        String text = words.filter(word -> !word.isBlank()).collect(Collectors.joining(" "));
        page.add(new org.apache.lucene.document.Field(field.name(), text, type));
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    /** Bigrams for the texts; for the rest the words they are made of, which are parted by spaces. */
    private static final class BigramsOrWords extends Analyzer {

        BigramsOrWords() {
            super(PER_FIELD_REUSE_STRATEGY);
        }

        @Override
        protected TokenStreamComponents createComponents(String name) {
            return switch (Field.valueOf(name)) {
                case TITLE, HEADINGS, DESCRIPTION, BODY, SOUND -> new TokenStreamComponents(new NGramTokenizer(2, 2));
                default -> new TokenStreamComponents(new WhitespaceTokenizer());
            };
        }
    }
}
