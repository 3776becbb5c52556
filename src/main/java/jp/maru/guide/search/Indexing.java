package jp.maru.guide.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Trouble;
import jp.maru.guide.japanese.Folding;
import jp.maru.guide.japanese.Morpheme;
import jp.maru.guide.japanese.Morphemes;
import jp.maru.guide.japanese.Pronunciations;
import jp.maru.guide.japanese.Script;
import jp.maru.guide.japanese.SpellingVariants;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;

/** Writes the pages of an edition into an index in memory. */
final class Indexing {

    /** With more pages than this, kuromoji reads only titles and headings: bodies would take too long. */
    private static final int BODIES_READ = 300;

    /** More pages are written by two threads; their number does not depend on the machine, so that no order does. */
    private static final int PAGES_OF_ONE = 500;

    /** As much as a thread may fill before Lucene writes it out: enough for all. */
    private static final double MEGABYTES = 256;

    private static final FieldType WITH_PLACES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType WITHOUT_PLACES = type(IndexOptions.DOCS, true);

    private final Edition edition;
    private final List<Document> documents;
    private final Pronunciations pronunciations;
    private final Headlines[] headlines;

    Indexing(Edition edition, List<Document> documents, Pronunciations pronunciations) {
        this.edition = edition;
        this.documents = documents;
        this.pronunciations = pronunciations;
        headlines = new Headlines[documents.size()];
    }

    /** The numbers of the documents in the index are their places in the list. */
    IndexReader write() {
        int size = documents.size();
        int middle = size <= PAGES_OF_ONE ? size : size / 2;
        try {
            return new MultiReader(IntStream.of(0, middle)
                    .parallel()
                    .mapToObj(first -> write(first, first == 0 ? middle : size))
                    .toArray(IndexReader[]::new));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What the documents say about themselves; once they are written. */
    List<Headlines> headlines() {
        return List.of(headlines);
    }

    private IndexReader write(int first, int end) {
        // each file as one array: Lucene goes to and fro in them for every phrase
        ByteBuffersDirectory memory = new ByteBuffersDirectory(
                new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
        IndexWriterConfig config = new IndexWriterConfig(new Bigrams())
                .setSimilarity(new Nearness())
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setUseCompoundFile(false)
                .setRAMBufferSizeMB(MEGABYTES);
        try {
            try (IndexWriter writer = new IndexWriter(memory, config)) {
                for (int number = first; number < end; number++) {
                    writer.addDocument(page(number));
                }
            }
            return DirectoryReader.open(memory);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private org.apache.lucene.document.Document page(int number) {
        Document document = documents.get(number);
        PageText text = PageText.of(document, edition);
        String names = Folding.level(text.names());
        String headings = Folding.level(text.headings());
        String description = Folding.level(text.description());
        String body = Folding.level(text.body());
        String whole = String.join("\n", names, headings, description, body);
        List<Morpheme> words = Morphemes.of(names + "\n" + headings);
        pronunciations.learn(words);
        pronunciations.learn(document.article().readings());
        if (number < BODIES_READ) {
            pronunciations.learn(Morphemes.of(description + "\n" + body));
        }

        headlines[number] = new Headlines(names, headings, description, words, document instanceof Trouble);
        org.apache.lucene.document.Document page = new org.apache.lucene.document.Document();
        bigrams(page, IndexField.TEXT, Folding.hiragana(whole));
        bigrams(page, IndexField.SOUND, sound(words));
        page.add(new org.apache.lucene.document.Field(IndexField.RUNS.name(), runs(whole), WITHOUT_PLACES));
        return page;
    }

    private static WordStream runs(String level) {
        Set<String> runs = new HashSet<>();
        Script.runs(level, run -> {
            if (run.length() == 1 || Script.of(run.charAt(0)) != Script.KANJI) {
                runs.add(SpellingVariants.stem(run));
            }
        });
        return new WordStream(runs);
    }

    private static String sound(List<Morpheme> morphemes) {
        return morphemes.stream()
                .map(morpheme -> Objects.requireNonNullElse(morpheme.reading(), Folding.hiragana(morpheme.surface())))
                .collect(Collectors.joining());
    }

    /** With a line end after it, the last character too begins a bigram. */
    private static void bigrams(org.apache.lucene.document.Document page, IndexField field, String folded) {
        page.add(new org.apache.lucene.document.Field(field.name(), folded + "\n", WITH_PLACES));
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
