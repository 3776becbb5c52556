package jp.maru.guide.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Words;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pages of one edition by any part of their titles, headings, descriptions and bodies. Immutable and safe for
 * use by many threads; lives in memory, and needs no closing.
 */
public final class Index {

    /** What comes after these is counted, but cannot be turned to. */
    private static final int MOST_PAGES = 100;

    private final Edition edition;
    private final List<Document> documents;
    private final List<Profile> profiles;
    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;

    private Index(Edition edition) {
        this.edition = edition;
        documents = edition.documents().stream()
                .filter(document -> !(document instanceof Words))
                .toList();
        Readings readings = new Readings();
        Indexing indexing = new Indexing(edition, documents, readings);
        searcher = new IndexSearcher(indexing.write());
        profiles = indexing.profiles();
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
     * Answers a question: as it was asked; if that is found nowhere, with its spelling mended; if that is found nowhere
     * either, split into its words, and at last with their spelling mended.
     *
     * @param typed anything
     * @param page which ten results are wanted, from 1; the nearest page there is, if there is no such page
     */
    public Findings find(String typed, int page) {
        Question question = Question.of(typed);
        int many = Math.max(1, Math.min(page, MOST_PAGES)) * Findings.PER_PAGE;
        Attempt asked = attempt(question, many);
        if (!asked.isInVain() || question.wanted().isEmpty()) {
            return findings(question, asked, page);
        }
        Optional<Question> mended = mended(question);
        Stream<Supplier<Optional<Attempt>>> others = Stream.of(
                () -> mended.map(other -> attempt(other, many)),
                () -> Optional.of(attemptInParts(question, many)),
                () -> mended.map(other -> attemptInParts(other, many)));
        Attempt best = others.flatMap(other -> other.get().stream())
                .filter(other -> !other.isInVain())
                .findFirst()
                .orElse(asked);
        return findings(question, best, page);
    }

    /** @param many how many of the nearest pages are wanted */
    private Attempt attempt(Question question, int many) {
        List<Sought> wanted = question.wanted().stream().map(vocabulary::sought).toList();
        return new Attempt(question, wanted, false, many);
    }

    private Attempt attemptInParts(Question question, int many) {
        List<Question.Word> words = question.wanted();
        Attempt attempt = new Attempt(question, split(words, words.size() == 1), true, many);
        return attempt.isInVain() && words.size() > 1 ? new Attempt(question, split(words, true), true, many) : attempt;
    }

    /** @param all whether to split also those words that are found by themselves */
    private List<Sought> split(List<Question.Word> words, boolean all) {
        List<Sought> parts = new ArrayList<>();
        for (Question.Word word : words) {
            Sought whole = vocabulary.sought(word);
            boolean keep = word.exact() || !all && count(whole) > 0;
            parts.addAll(keep ? List.of(whole) : Sentence.split(word.text(), vocabulary));
        }
        return parts;
    }

    private List<Findings.Alone> alone(Question question) {
        List<Sought> parts = question.wanted().stream().map(vocabulary::sought).toList();
        if (parts.size() == 1) {
            parts = split(question.wanted(), true);
        }
        return parts.size() == 1
                ? List.of()
                : parts.stream()
                        .map(part -> new Findings.Alone(part.shown(), count(part)))
                        .filter(part -> part.count() > 0)
                        .distinct()
                        .toList();
    }

    private int count(Sought sought) {
        try {
            return searcher.count(Ranking.query(List.of(sought), List.of()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Optional<Question> mended(Question question) {
        Correction correction = new Correction(searcher.getIndexReader());
        Question mended = question;
        for (Question.Word word : question.wanted()) {
            boolean right = word.exact() || count(vocabulary.sought(word)) > 0;
            Optional<String> other = right ? Optional.empty() : correction.of(word.text());
            if (other.isPresent()) {
                mended = mended.with(word, other.get());
            }
        }
        return mended == question ? Optional.empty() : Optional.of(mended);
    }

    private Findings findings(Question question, Attempt attempt, int page) {
        int count = attempt.count();
        int pages = Math.min(MOST_PAGES, Math.max(1, (count + Findings.PER_PAGE - 1) / Findings.PER_PAGE));
        int shown = Math.max(1, Math.min(page, pages));
        List<Finding> results = attempt.nearest()
                .skip((shown - 1L) * Findings.PER_PAGE)
                .limit(Findings.PER_PAGE)
                .map(document -> Showing.of(document, edition, attempt.wanted))
                .toList();
        return new Findings(
                question.text(),
                !question.wanted().isEmpty(),
                question.shortened(),
                attempt.split ? attempt.wanted.stream().map(Sought::shown).toList() : List.of(),
                attempt.question == question ? "" : attempt.question.text(),
                count == 0 ? alone(question) : List.of(),
                count,
                shown,
                pages,
                results);
    }

    /** What was looked for in one way, and the pages nearest to it. */
    private final class Attempt {

        private final Question question;
        private final List<Sought> wanted;
        private final boolean split;
        private final @Nullable TopDocs found;

        Attempt(Question question, List<Sought> wanted, boolean split, int many) {
            this.question = question;
            this.wanted = wanted;
            this.split = split;
            found = wanted.isEmpty() ? null : search(many);
        }

        int count() {
            return found == null ? 0 : (int) found.totalHits.value;
        }

        boolean isInVain() {
            return count() == 0;
        }

        Stream<Document> nearest() {
            return found == null ? Stream.empty() : Stream.of(found.scoreDocs).map(hit -> documents.get(hit.doc));
        }

        private TopDocs search(int many) {
            List<Sought> unwanted = question.unwanted().stream()
                    .map(word -> Vocabulary.exactly(word.text()))
                    .toList();
            boolean troubled = wanted.stream().anyMatch(vocabulary::tellsOfTrouble);
            Query query =
                    new FunctionScoreQuery(Ranking.query(wanted, unwanted), new Prominence(profiles, wanted, troubled));
            try {
                return searcher.search(query, new TopScoreDocCollectorManager(many, Integer.MAX_VALUE));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
