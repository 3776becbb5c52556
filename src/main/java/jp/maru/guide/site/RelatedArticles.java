package jp.maru.guide.site;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * Which articles of an edition go together. Two are the nearer, the more terms and desks they share, and the more of the
 * words in which they say what they are about. Reads the articles when it is first asked; safe for use by many threads.
 */
final class RelatedArticles {

    private static final int MOST = 4;

    /** The words that two articles about one thing share are but a few of all they have. */
    private static final int FOR_WORDS = 2;

    /** What is less near has a few words in common, as any two texts have. */
    private static final double NEAR = 0.08;

    private final Edition edition;
    private final IdentityHashMap<Document, Set<String>> known;
    private @Nullable Read read;

    private RelatedArticles(Edition edition, IdentityHashMap<Document, Set<String>> known) {
        this.edition = edition;
        this.known = known;
    }

    static RelatedArticles of(Edition edition) {
        return new RelatedArticles(edition, new IdentityHashMap<>());
    }

    /** For the next edition; articles that stayed the same are not read again. */
    synchronized RelatedArticles anew(Edition next) {
        return new RelatedArticles(next, read == null ? known : read.words);
    }

    /** Those the author names, in that order, then the nearest; four at most, and fewer where none is near. */
    List<Document> of(Document article) {
        Set<Document> related = new LinkedHashSet<>();
        if (article instanceof Trouble trouble) {
            related.addAll(edition.troubles(trouble.related()));
        }
        related.addAll(read().near(article));
        related.remove(article);
        return related.stream().limit(MOST).toList();
    }

    private synchronized Read read() {
        if (read == null) {
            read = new Read(edition, known);
        }
        return read;
    }

    /** What the articles are found by. */
    private static final class Read {

        private final List<Document> articles;
        // a document as a key: this one; its hash would read it whole each time
        private final IdentityHashMap<Document, Integer> places = new IdentityHashMap<>();
        private final IdentityHashMap<Document, Set<String>> words = new IdentityHashMap<>();
        private final Kinship named;
        private final Kinship worded;

        Read(Edition edition, IdentityHashMap<Document, Set<String>> known) {
            articles = edition.articles();
            Map<String, String> same = new HashMap<>();
            for (Document article : articles) {
                places.put(article, places.size());
                Set<String> before = known.get(article);
                words.put(article, before == null ? sharing(same, TellingWords.of(article.article())) : before);
            }
            named = new Kinship(articles.stream().map(edition::references).toList());
            worded = new Kinship(articles.stream().map(words::get).toList());
        }

        /** Equal words become the same one: there are many of them, and they are kept. */
        private static Set<String> sharing(Map<String, String> same, Set<String> words) {
            return words.stream()
                    .map(word -> same.computeIfAbsent(word, first -> first))
                    .collect(Collectors.toUnmodifiableSet());
        }

        List<Document> near(Document article) {
            int place = Objects.requireNonNull(places.get(article), "no article of the edition");
            Map<Integer, Double> nearness = named.to(place);
            worded.to(place).forEach((other, alike) -> nearness.merge(other, FOR_WORDS * alike, Double::sum));
            nearness.remove(place);
            return nearness.entrySet().stream()
                    .filter(other -> other.getValue() >= NEAR)
                    .sorted(Map.Entry.<Integer, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST)
                    .map(other -> articles.get(other.getKey()))
                    .toList();
        }
    }
}
