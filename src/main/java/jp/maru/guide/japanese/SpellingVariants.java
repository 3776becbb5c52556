package jp.maru.guide.japanese;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The folded ways to write a text: a ー at the end of a katakana word may stand or be left out, if what remains is three
 * characters or longer (「サーバー」, but not 「カバー」).
 */
public final class SpellingVariants {

    private static final int SHORTEST = 3;

    /** Each doubles the number of spellings. */
    private static final int MOST_WORDS = 2;

    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺ][ァ-ヺー]*|[ぁ-ゖ][ぁ-ゖー]*ー(?![ぁ-ゖァ-ヺー])");

    private SpellingVariants() {}

    /** None is contained in another that comes after it; the list is empty only if nothing is left of the text. */
    public static List<String> of(String text) {
        String level = Folding.level(text);
        List<String> spellings = new ArrayList<>(List.of(""));
        Matcher word = KATAKANA.matcher(level);
        int done = 0;
        int words = 0;
        while (words < MOST_WORDS && word.find()) {
            String stem = withoutEnd(word.group());
            if (stem.length() >= SHORTEST) {
                words++;
                String before = level.substring(done, word.start()) + stem;
                // what ends with the stem is found with and without the sign after it
                boolean atEnd = word.end() == level.length();
                List<String> ends = atEnd ? List.of(before) : List.of(before, before + "ー");
                spellings = spellings.stream()
                        .flatMap(start -> ends.stream().map(start::concat))
                        .toList();
                done = word.end();
            }
        }
        String rest = level.substring(done);
        Set<String> folded = spellings.stream()
                .map(start -> Folding.hiragana(start + rest))
                .filter(spelling -> !spelling.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return List.copyOf(folded);
    }

    /** The folded word, without the sign at its end if it may be left out. */
    public static String stem(String level) {
        String stem = withoutEnd(level);
        return Folding.hiragana(stem.length() >= SHORTEST ? stem : level);
    }

    private static String withoutEnd(String word) {
        int end = word.length();
        while (end > 0 && word.charAt(end - 1) == Folding.LONG_VOWEL) {
            end--;
        }
        return word.substring(0, end);
    }
}
