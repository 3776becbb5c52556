package jp.maru.guide.japanese;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How words are spelt in this house, and how else they are spelt. */
public final class HouseSpellings {

    private static final Pattern NEVER = Pattern.compile("(?!)");

    /** Every spelling, with the one of the house. */
    private final Map<String, String> house = new HashMap<>();

    /** Longer words first: what is only a part of a word that is right is no slip. */
    private final Pattern any;

    /** @param groups spellings of one word each, that of the house first */
    public HouseSpellings(List<List<String>> groups) {
        groups.forEach(group -> group.forEach(word -> house.put(word, group.get(0))));
        any = house.isEmpty()
                ? NEVER
                : Pattern.compile(house.keySet().stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|")));
    }

    /** Tells every word of the text that is spelt otherwise than the house does. */
    public void slips(String text, Consumer<Slip> teller) {
        Matcher matcher = any.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            String right = house.getOrDefault(word, word);
            if (!right.equals(word)) {
                teller.accept(new Slip(word, right, matcher.start()));
            }
        }
    }

    /**
     * A word that is spelt otherwise than the house spells it.
     *
     * @param start where it begins in the text, from 0
     */
    public record Slip(String word, String house, int start) {}
}
