package jp.maru.guide.japanese;

import com.ibm.icu.text.Transliterator;
import java.util.Optional;

/** Japanese written in Latin letters. Thread-safe. */
public final class Romaji {

    private static final Transliterator KANA = Transliterator.getInstance("Latin-Hiragana");

    private Romaji() {}

    /** A word in kana, as it is read; empty where it cannot be read as Japanese. */
    public static Optional<String> kana(String folded) {
        return folded.isEmpty() || !folded.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')
                ? Optional.empty()
                : Optional.of(KANA.transliterate(folded)).filter(Script::isKana);
    }
}
