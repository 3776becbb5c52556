package jp.maru.guide.japanese;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the words of a text are pronounced, to find them by it. For one thread. */
public final class Pronunciations {

    /** 「電気通信事業法」 is four words, and one to those who look for it. */
    private static final int LONGEST_COMPOUND = 4;

    private final Map<String, Set<String>> words = new HashMap<>();
    private final Set<String> nouns = new HashSet<>();

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
        written.forEach((word, reading) -> {
            String sound = Folding.fold(reading);
            learn(sound, Folding.level(word));
            nouns.add(sound);
        });
    }

    /** The words by their readings. */
    public Map<String, Set<String>> words() {
        return words;
    }

    /** The readings of nouns. */
    public Set<String> nouns() {
        return nouns;
    }

    /** The reading of a text of which every word is known, or null. */
    public static @Nullable String of(List<Morpheme> morphemes) {
        StringBuilder reading = new StringBuilder();
        for (Morpheme morpheme : morphemes) {
            if (morpheme.reading() != null) {
                reading.append(morpheme.reading());
            } else if (Script.isKana(Folding.fold(morpheme.surface()))) {
                reading.append(Folding.fold(morpheme.surface()));
            } else {
                return null;
            }
        }
        return reading.toString();
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
            if (learn(reading.toString(), word.toString())) {
                nouns.add(reading.toString());
            }
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

    /** Whether it is worth knowing: a word without kanji is found as it is read. */
    private boolean learn(String reading, String word) {
        boolean worth = reading.length() > 1 && hasKanji(word);
        if (worth) {
            words.computeIfAbsent(reading, any -> new HashSet<>(1)).add(word);
        }
        return worth;
    }

    private static boolean hasKanji(String word) {
        return word.chars().anyMatch(character -> Script.of((char) character) == Script.KANJI);
    }
}
