package jp.maru.guide.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.SearchWords;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the pages of the newest edition in an index in memory: what is read and written anew is only what is not the same
 * as in the edition before. For one thread at a time; of no more use once it has failed.
 */
final class Indexing {

    /** Of more pages than this, kuromoji reads only names, headings and descriptions: bodies would take too long. */
    private static final int BODIES_READ = 300;

    /** What is filled before Lucene writes it out: enough for some thousands of articles, and little beside what they hold. */
    private static final double MEGABYTES = 48;

    private final IndexWriter writer;
    private DirectoryReader reader;
    private Map<String, Entry> entries = Map.of();
    private @Nullable Vocabulary vocabulary;

    Indexing() {
        // each file as one array: Lucene goes to and fro in them for every phrase
        ByteBuffersDirectory memory = new ByteBuffersDirectory(
                new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
        IndexWriterConfig config = new IndexWriterConfig(new Bigrams())
                .setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(false)
                .setRAMBufferSizeMB(MEGABYTES);
        try {
            writer = new IndexWriter(memory, config);
            writer.commit();
            reader = DirectoryReader.open(memory);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * What is known of a page.
     *
     * @param read whether its body was read by kuromoji too
     * @param told what the edition was asked for besides the page itself, and its answers
     */
    private record Entry(Document document, boolean read, Map<Edition.Question, Object> told) {

        @SuppressWarnings("ReferenceEquality") // a file that has not changed stays the same document
        boolean holdsFor(Document other, boolean readToo, Edition edition) {
            return document == other
                    && read == readToo
                    && told.entrySet().stream()
                            .allMatch(answer -> answer.getKey().answer(edition).equals(answer.getValue()));
        }
    }

    /** The index of an edition; those of editions before stay what they were. */
    Index index(Edition edition) {
        List<Document> documents = edition.documents().stream()
                .filter(document -> !(document instanceof SearchWords))
                .toList();
        try {
            List<Entry> next = write(documents, edition);
            writer.commit();
            DirectoryReader changed = DirectoryReader.openIfChanged(reader);
            reader = changed == null ? reader : changed;
            entries = next.stream().collect(Collectors.toMap(entry -> entry.document.address(), entry -> entry));
            vocabulary = vocabulary == null ? new Vocabulary(edition.words()) : vocabulary.anew(edition.words());
            return new Index(edition, reader, vocabulary);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @return what is known of each page then */
    private List<Entry> write(List<Document> documents, Edition edition) throws IOException {
        Set<String> gone = new HashSet<>(entries.keySet());
        List<Entry> next = new ArrayList<>();
        for (Document document : documents) {
            boolean read = next.size() < BODIES_READ;
            Entry known = entries.get(document.address());
            gone.remove(document.address());
            next.add(known != null && known.holdsFor(document, read, edition) ? known : write(document, read, edition));
        }
        for (String address : gone) {
            writer.deleteDocuments(key(address));
        }
        return next;
    }

    /** @param read whether kuromoji is to read the body too */
    private Entry write(Document document, boolean read, Edition edition) {
        Set<Edition.Question> asked = new HashSet<>();
        Iterable<IndexableField> page = IndexedPage.of(document, edition.heardBy(asked::add), read);
        try {
            if (entries.containsKey(document.address())) {
                writer.updateDocument(key(document.address()), page);
            } else {
                writer.addDocument(page);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Entry(
                document,
                read,
                asked.stream().collect(Collectors.toUnmodifiableMap(question -> question, it -> it.answer(edition))));
    }

    private static Term key(String address) {
        return new Term(IndexField.ADDRESS.name(), address);
    }
}
