package jp.maru.guide.japanese;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the words of a text are pronounced, to find them by it. For one thread. */
public final class Pronunciations {

    /** 「電気通信事業法」 is four words, and one to those who look for it. */
    private static final int LONGEST_COMPOUND = 4;

    private final Map<String, Set<String>> words = new HashMap<>();

    /** Notes every word of a text in which there is kanji, alone and joined with its neighbours. */
    public void learn(List<Morpheme> morphemes) {
        for (int first = 0; first < morphemes.size(); first++) {
            Morpheme morpheme = morphemes.get(first);
            if (morpheme.isTellingVerb()) {
                learnBase(morpheme);
            } else if (morpheme.isTellingNoun()) {
                learnCompounds(morphemes, first);
            }
        }
    }

    /** Notes a word by the reading the operator gave it. */
    public void learn(Map<String, String> written) {
        written.forEach((word, reading) -> learn(Folding.fold(reading), Folding.level(word)));
    }

    /** The words by their readings. */
    public Map<String, Set<String>> words() {
        return words;
    }

    private void learnCompounds(List<Morpheme> morphemes, int first) {
        StringBuilder word = new StringBuilder();
        StringBuilder reading = new StringBuilder();
        int last = Math.min(morphemes.size(), first + LONGEST_COMPOUND);
        for (Morpheme part : morphemes.subList(first, last)) {
            if (!part.is("名詞") || part.reading() == null) {
                return;
            }
            reading.append(part.reading());
            word.append(part.surface());
            learn(reading.toString(), word.toString());
        }
    }

    /** The form that a dictionary has, from the reading of the form that stands in the text. */
    private void learnBase(Morpheme morpheme) {
        String surface = morpheme.surface();
        String base = morpheme.base();
        String reading = morpheme.reading();
        int kana = surface.length();
        while (kana > 0 && Script.of(surface.charAt(kana - 1)) != Script.KANJI) {
            kana--;
        }
        int okurigana = surface.length() - kana;
        if (kana > 0
                && reading != null
                && reading.length() > okurigana
                && base.startsWith(surface.substring(0, kana))) {
            learn(reading.substring(0, reading.length() - okurigana) + base.substring(kana), base);
        }
    }

    /** Notes a word that is worth it: one without kanji is found as it is read. */
    private void learn(String reading, String word) {
        if (reading.length() > 1 && hasKanji(word)) {
            words.computeIfAbsent(reading, any -> new HashSet<>(1)).add(word);
        }
    }

    private static boolean hasKanji(String word) {
        return word.chars().anyMatch(character -> Script.of((char) character) == Script.KANJI);
    }
}
