package jp.maru.guide.japanese;

import java.util.List;
import java.util.Map;

/** The forms of a verb or an adjective, as far as they begin differently from other words. */
public final class Inflection {

    /** Endings of the five-row verbs by the last kana of the form in the dictionary. */
    private static final Map<Character, String> FIVE_ROWS = Map.of(
            'う', "わいうえおっ", 'く', "かきくけこいっ", 'ぐ', "がぎぐげごい", 'す', "さしすせそ", 'つ', "たちつてとっ", 'ぬ', "なにぬねのん", 'ぶ', "ばびぶべぼん",
            'む', "まみむめもん", 'る', "らりるれろっ");

    private static final String ONE_ROW = "るれろなまてたよずさら";
    private static final String ADJECTIVE = "いくかけさそ";

    private Inflection() {}

    /** What to look for to find a word in whichever form; only its surface where it has no forms. */
    public static List<String> forms(Morpheme morpheme) {
        String base = morpheme.base();
        String conjugation = morpheme.conjugation();
        if (conjugation == null || base.length() < 2) {
            return List.of(morpheme.surface());
        }
        String stem = base.substring(0, base.length() - 1);
        String endings = "";
        if (conjugation.startsWith("五段")) {
            endings = FIVE_ROWS.getOrDefault(base.charAt(base.length() - 1), "");
        } else if (conjugation.startsWith("一段")) {
            endings = ONE_ROW;
        } else if (conjugation.startsWith("形容詞")) {
            endings = ADJECTIVE;
        }
        return endings.isEmpty()
                ? List.of(morpheme.surface())
                : endings.chars().mapToObj(ending -> stem + (char) ending).toList();
    }
}
