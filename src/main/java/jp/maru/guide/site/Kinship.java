package jp.maru.guide.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much articles have in common of what each of them has. What few have counts more than what most have; what very many
 * have tells nothing of any of them and is left out, so that the work grows in a line with the articles.
 */
final class Kinship {

    private static final int MOST_BEARERS = 100;

    private final List<Set<String>> traits;
    private final Map<String, List<Integer>> bearers = new HashMap<>();
    private final double[] weights;

    /** @param traits of each article, which is known by its place */
    Kinship(List<Set<String>> traits) {
        this.traits = traits;
        for (int article = 0; article < traits.size(); article++) {
            for (String trait : traits.get(article)) {
                bearers.computeIfAbsent(trait, first -> new ArrayList<>()).add(article);
            }
        }
        bearers.values().removeIf(having -> having.size() > MOST_BEARERS);
        weights = traits.stream()
                .mapToDouble(had -> had.stream().mapToDouble(this::weight).sum())
                .toArray();
    }

    /** What an article and each other one have in common, as a share of what either has: up to 1. */
    Map<Integer, Double> to(int article) {
        Map<Integer, Double> kinship = new HashMap<>();
        for (String trait : traits.get(article)) {
            double weight = weight(trait);
            bearers.getOrDefault(trait, List.of()).forEach(bearer -> kinship.merge(bearer, weight, Double::sum));
        }
        kinship.replaceAll((other, common) -> common == 0 ? 0 : common / (weights[article] + weights[other] - common));
        return kinship;
    }

    /** By how rare a trait is, squared: one that two articles have in common by chance must not bring them together. */
    private double weight(String trait) {
        List<Integer> having = bearers.get(trait);
        double rarity = having == null ? 0 : Math.log((double) traits.size() / having.size());
        return rarity * rarity;
    }
}
