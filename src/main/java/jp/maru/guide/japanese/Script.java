package jp.maru.guide.japanese;

import java.util.function.Consumer;

/** The kinds of characters a Japanese text changes between, so that a change of kind is often the edge of a word. */
public enum Script {
    KANJI,
    KATAKANA,
    LATIN,
    OTHER;

    /** Of a character of a level text. */
    public static Script of(char character) {
        if (character >= '一' && character <= '\u9fff' || character == '々' || Character.isSurrogate(character)) {
            return KANJI;
        }
        if (character >= 'ァ' && character <= 'ヺ' || character == Folding.LONG_VOWEL) {
            return KATAKANA;
        }
        return character >= 'a' && character <= 'z' || character >= '0' && character <= '9' ? LATIN : OTHER;
    }

    /** Hands over every run of one kind, {@link #OTHER} left out, in a level text. */
    public static void runs(String level, Consumer<String> taker) {
        int start = 0;
        Script script = OTHER;
        for (int at = 0; at <= level.length(); at++) {
            Script next = at == level.length() ? OTHER : of(level.charAt(at));
            if (next != script) {
                if (script != OTHER) {
                    taker.accept(level.substring(start, at));
                }
                start = at;
                script = next;
            }
        }
    }

    public static boolean isLatin(String folded) {
        return folded.chars().allMatch(character -> of((char) character) == LATIN);
    }

    /** Hiragana alone, as folding leaves of all kana. */
    public static boolean isKana(String folded) {
        return folded.chars()
                .allMatch(character -> character >= 'ぁ' && character <= 'ゖ' || character == Folding.LONG_VOWEL);
    }

    /** Whether the script changes at both ends of a part of a text. */
    public static boolean isRun(String text, int start, int end) {
        return (start == 0 || of(text.charAt(start - 1)) != of(text.charAt(start)))
                && (end == text.length() || of(text.charAt(end)) != of(text.charAt(end - 1)));
    }

    /** A folded text in katakana. */
    public static String katakana(String folded) {
        return folded.codePoints()
                .map(character -> character >= 'ぁ' && character <= 'ゖ' ? character - 'ぁ' + 'ァ' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
