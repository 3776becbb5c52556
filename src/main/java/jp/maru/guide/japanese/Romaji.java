package jp.maru.guide.japanese;

import com.ibm.icu.text.Transliterator;
import java.util.Optional;
import java.util.regex.Pattern;

/** Japanese written in Latin letters. Thread-safe. */
public final class Romaji {

    private static final Transliterator KANA = Transliterator.getInstance("Latin-Hiragana");

    /** Syllables as Hepburn and Kunrei write them: ICU makes kana of whatever is Latin, of "football" too. */
    private static final Pattern SYLLABLES = Pattern.compile(
            "(?:(?:([bdfghjkmprstvz])\\1?y?|s{1,2}h|(?:c{1,2}|t?c)h|t{1,2}s|ny?|w|y)?[aiueo]|n|m(?=[bpm]))+");

    private Romaji() {}

    /** A word in kana, as it is read; empty where it cannot be read as Japanese. */
    public static Optional<String> kana(String folded) {
        return SYLLABLES.matcher(folded).matches()
                ? Optional.of(KANA.transliterate(folded)).filter(Script::isKana)
                : Optional.empty();
    }
}
