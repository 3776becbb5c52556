package jp.maru.guide.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private final @Nullable Read before;
    private @Nullable Read read;

    private RelatedArticles(Edition edition, @Nullable Read before) {
        this.edition = edition;
        this.before = before;
    }

    static RelatedArticles of(Edition edition) {
        return new RelatedArticles(edition, null);
    }

    /** For the next edition; articles that stayed the same are not read again. */
    synchronized RelatedArticles anew(Edition next) {
        return new RelatedArticles(next, read == null ? before : read);
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
            read = new Read(edition, before);
        }
        return read;
    }

    /** What the articles are found by. */
    private static final class Read {

        private final List<Document> articles;
        // a document as a key: this one; its hash would read it whole each time
        private final IdentityHashMap<Document, Integer> places = new IdentityHashMap<>();
        private final List<Set<String>> named;
        private final List<Set<String>> words = new ArrayList<>();
        private final Nearest nearest;

        Read(Edition edition, @Nullable Read before) {
            articles = edition.articles();
            named = articles.stream().map(edition::references).toList();
            Map<String, String> same = new HashMap<>();
            for (Document article : articles) {
                Integer place = before == null ? null : before.places.get(article);
                words.add(
                        before == null || place == null
                                ? sharing(same, TellingWords.of(article.article()))
                                : before.words.get(place));
                places.put(article, places.size());
            }
            nearest = before != null && before.named.equals(named) && before.words.equals(words)
                    ? before.nearest
                    : new Nearest(new Kinship(named), new Kinship(words), new ConcurrentHashMap<>());
        }

        /** Equal words become the same one: there are many of them, and they are kept. */
        private static Set<String> sharing(Map<String, String> same, Set<String> words) {
            return words.stream()
                    .map(word -> same.computeIfAbsent(word, first -> first))
                    .collect(Collectors.toUnmodifiableSet());
        }

        List<Document> near(Document article) {
            Integer place = Objects.requireNonNull(places.get(article), "no article of the edition");
            return nearest.to(place).stream().map(articles::get).toList();
        }
    }

    /**
     * Which articles are the nearest, all known by their places.
     *
     * @param known those that were asked for already
     */
    private record Nearest(Kinship named, Kinship worded, Map<Integer, List<Integer>> known) {

        List<Integer> to(Integer place) {
            return known.computeIfAbsent(place, this::found);
        }

        private List<Integer> found(Integer place) {
            Map<Integer, Double> nearness = named.to(place);
            worded.to(place).forEach((other, alike) -> nearness.merge(other, FOR_WORDS * alike, Double::sum));
            nearness.remove(place);
            return nearness.entrySet().stream()
                    .filter(other -> other.getValue() >= NEAR)
                    .sorted(Map.Entry.<Integer, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
