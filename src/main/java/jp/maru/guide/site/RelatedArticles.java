package jp.maru.guide.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Trouble;
import jp.maru.guide.search.Index;

/**
 * Which articles of an edition go together. Two are the nearer, the more terms and desks they share — one that few
 * articles name counts more than one that all name — and the more their words are alike; both count the same.
 */
final class RelatedArticles {

    private static final int MOST = 4;

    /** What is less near has a few words in common, as any two texts have. */
    private static final double NEAR = 0.3;

    private final Edition edition;
    private final Index index;
    private final List<Document> articles;
    // a document as a key: this one; its hash would read it whole each time
    private final IdentityHashMap<Document, Set<String>> named = new IdentityHashMap<>();
    private final Map<String, List<Document>> bearers = new HashMap<>();
    private final IdentityHashMap<Document, Double> weights = new IdentityHashMap<>();

    RelatedArticles(Edition edition, Index index) {
        this.edition = edition;
        this.index = index;
        articles = edition.articles();
        for (Document article : articles) {
            Set<String> names = edition.references(article);
            named.put(article, names);
            names.forEach(name ->
                    bearers.computeIfAbsent(name, first -> new ArrayList<>()).add(article));
        }
        named.forEach((article, names) ->
                weights.put(article, names.stream().mapToDouble(this::weight).sum()));
    }

    /** Those the author names, in that order, then the nearest; four at most, and fewer where none is near. */
    List<Document> of(Document article) {
        Set<Document> related = new LinkedHashSet<>();
        if (article instanceof Trouble trouble) {
            related.addAll(edition.troubles(trouble.related()));
        }
        Map<Document, Double> nearness = shared(article);
        index.alike(article, MOST * MOST).forEach((other, alike) -> nearness.merge(other, alike, Double::sum));
        articles.stream()
                .filter(other -> nearness.getOrDefault(other, 0.0) >= NEAR)
                .sorted(Comparator.<Document>comparingDouble(nearness::get).reversed())
                .forEach(related::add);
        related.remove(article);
        return related.stream().limit(MOST).toList();
    }

    /** How much of what an article and another one name both of them name, by its weight: up to 1. */
    private Map<Document, Double> shared(Document article) {
        IdentityHashMap<Document, Double> both = new IdentityHashMap<>();
        for (String name : named.getOrDefault(article, Set.of())) {
            double weight = weight(name);
            bearers.getOrDefault(name, List.of()).forEach(bearer -> both.merge(bearer, weight, Double::sum));
        }
        both.replaceAll((other, common) -> {
            double either = weights.getOrDefault(article, 0.0) + weights.getOrDefault(other, 0.0) - common;
            return either == 0 ? 0 : common / either;
        });
        return both;
    }

    private double weight(String name) {
        return Math.log(
                (double) articles.size() / bearers.getOrDefault(name, articles).size());
    }
}
