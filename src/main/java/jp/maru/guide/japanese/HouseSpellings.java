package jp.maru.guide.japanese;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How words are spelt in this house, and how else they are spelt. */
public final class HouseSpellings {

    /** By their first characters, longer words first: what is only a part of a word that is right is no slip. */
    private final Map<Character, List<Spelling>> byStart;

    private final BitSet starts = new BitSet();

    /** @param groups spellings of one word each, that of the house first */
    public HouseSpellings(List<List<String>> groups) {
        byStart = groups.stream()
                .flatMap(group -> group.stream().map(word -> new Spelling(word, group.get(0))))
                .filter(spelling -> !spelling.word.isEmpty())
                .sorted(Comparator.comparing((Spelling spelling) -> spelling.word.length())
                        .reversed())
                .collect(Collectors.groupingBy(spelling -> spelling.word.charAt(0)));
        byStart.keySet().forEach(starts::set);
    }

    private record Spelling(String word, String house) {}

    /** Tells every word of the text that is spelt otherwise than the house does. */
    public void slips(String text, Consumer<Slip> teller) {
        for (int at = 0; at < text.length(); ) {
            Spelling spelling = at(text, at);
            if (spelling != null && !spelling.word.equals(spelling.house)) {
                teller.accept(new Slip(spelling.word, spelling.house, at));
            }
            at += spelling == null ? 1 : spelling.word.length();
        }
    }

    private @Nullable Spelling at(String text, int at) {
        if (!starts.get(text.charAt(at))) {
            return null;
        }
        for (Spelling spelling : byStart.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(spelling.word, at)) {
                return spelling;
            }
        }
        return null;
    }

    /**
     * A word that is spelt otherwise than the house spells it.
     *
     * @param start where it begins in the text, from 0
     */
    public record Slip(String word, String house, int start) {}
}
