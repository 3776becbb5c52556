package jp.maru.guide.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.maru.guide.content.SearchWords;
import jp.maru.guide.japanese.Folding;
import jp.maru.guide.japanese.Inflection;
import jp.maru.guide.japanese.Morpheme;
import jp.maru.guide.japanese.Morphemes;
import jp.maru.guide.japanese.Pronunciations;
import jp.maru.guide.japanese.Script;
import jp.maru.guide.japanese.SpellingVariants;
import jp.maru.guide.search.Sought.Alternative;
import jp.maru.guide.search.Sought.Match;

/** What may stand for a word: the operator's synonyms, and what is read or written like it. */
final class Vocabulary {

    /** A shorter reading is found by chance within other words. */
    private static final int SHORTEST_OWN_READING = 4;

    private static final int MOST_ALTERNATIVES = 12;

    private final SearchWords words;
    private final Map<String, List<String>> synonyms;
    private final int longestSynonym;
    private final List<String> troubled;
    private final WordsByReading readings;

    Vocabulary(SearchWords words, WordsByReading readings) {
        this.words = words;
        this.readings = readings;
        synonyms = new HashMap<>();
        words.synonyms().forEach(group -> group.forEach(word -> synonyms.putIfAbsent(key(word), group)));
        longestSynonym =
                synonyms.keySet().stream().mapToInt(String::length).max().orElse(0);
        troubled = words.troubled().stream().flatMap(Vocabulary::signsOfTrouble).toList();
    }

    private Vocabulary(Vocabulary other, WordsByReading readings) {
        words = other.words;
        synonyms = other.synonyms;
        longestSynonym = other.longestSynonym;
        troubled = other.troubled;
        this.readings = readings;
    }

    /** For another edition; what the operator says is not read again where it is the same. */
    @SuppressWarnings("ReferenceEquality") // a file that has not changed stays the same document
    Vocabulary anew(SearchWords said, WordsByReading other) {
        return said == words ? new Vocabulary(this, other) : new Vocabulary(said, other);
    }

    /** What is sought by a word that was asked for. */
    Sought sought(Question.Word word) {
        return word.exact() ? exactly(word.text()) : sought(word.text(), SpellingVariants.of(word.text()));
    }

    /**
     * What is sought by a word.
     *
     * @param spellings the folded forms of the word itself
     */
    Sought sought(String word, List<String> spellings) {
        List<Alternative> alternatives = new ArrayList<>();
        alternatives.add(new Alternative(Match.ASKED, word, spellings));
        List<Morpheme> morphemes = Morphemes.of(Folding.level(word));
        addSynonyms(morphemes, alternatives);
        String key = key(word);
        if (Script.isKana(key)) {
            for (String other : readings.wordsReadAs(key)) {
                add(Match.READING, other, alternatives);
                synonyms.getOrDefault(key(other), List.of()).forEach(same -> add(Match.SYNONYM, same, alternatives));
            }
            if (key.length() >= SHORTEST_OWN_READING) {
                alternatives.add(new Alternative(Match.SOUND, word, List.of(key)));
            }
        } else {
            String reading = Pronunciations.of(morphemes);
            if (reading != null && reading.length() >= SHORTEST_OWN_READING) {
                add(Match.READING, reading, alternatives);
            }
        }
        return new Sought(word, List.copyOf(alternatives));
    }

    static Sought exactly(String text) {
        return new Sought(text, List.of(new Alternative(Match.ASKED, text, SpellingVariants.of(text))));
    }

    /** The end of the longest word with synonyms that begins at a morpheme; the start where there is none. */
    int endOfSynonym(List<Morpheme> morphemes, int start) {
        int end = endOfLongestSynonym(morphemes, start);
        while (end > start && !synonyms.containsKey(key(Morpheme.text(morphemes.subList(start, end))))) {
            end--;
        }
        return end;
    }

    boolean isReadingOfNoun(String hiragana) {
        return readings.isReadingOfNoun(hiragana);
    }

    /** Whether somebody who seeks this is in trouble. */
    boolean tellsOfTrouble(Sought sought) {
        return sought.alternatives().stream()
                .flatMap(alternative -> alternative.spellings().stream())
                .anyMatch(spelling -> troubled.stream().anyMatch(spelling::contains));
    }

    /** The word itself and, if it is one verb with an ending (「つながらない」), the verb in all its forms. */
    private static Stream<String> signsOfTrouble(String word) {
        List<Morpheme> telling = Morphemes.of(Folding.level(word)).stream()
                .filter(morpheme -> morpheme.isTellingNoun() || morpheme.isTellingVerb())
                .toList();
        Stream<String> forms = telling.size() == 1 && telling.get(0).isTellingVerb()
                ? Inflection.forms(telling.get(0)).stream().map(Folding::fold)
                : Stream.empty();
        return Stream.concat(SpellingVariants.of(word).stream(), forms);
    }

    /** Where a word that begins at a morpheme becomes too long to have synonyms. */
    private int endOfLongestSynonym(List<Morpheme> morphemes, int start) {
        int end = start;
        // the key of a word is shorter than the word by a sign at its end
        for (int length = 0; end < morphemes.size() && length <= longestSynonym; end++) {
            length += morphemes.get(end).surface().length();
        }
        return end;
    }

    /** What was asked for with other words in the place of those that have synonyms. */
    private void addSynonyms(List<Morpheme> morphemes, List<Alternative> alternatives) {
        for (int start = 0; start < morphemes.size(); start++) {
            for (int end = endOfLongestSynonym(morphemes, start); end > start; end--) {
                String part = key(Morpheme.text(morphemes.subList(start, end)));
                for (String other : synonyms.getOrDefault(part, List.of())) {
                    if (!key(other).equals(part)) {
                        String before = Morpheme.text(morphemes.subList(0, start));
                        String after = Morpheme.text(morphemes.subList(end, morphemes.size()));
                        add(Match.SYNONYM, before + other + after, alternatives);
                    }
                }
            }
        }
    }

    private static void add(Match match, String other, List<Alternative> alternatives) {
        List<String> spellings = forms(other);
        boolean known = alternatives.stream()
                .anyMatch(alternative -> alternative.spellings().equals(spellings));
        if (!known && alternatives.size() < MOST_ALTERNATIVES) {
            alternatives.add(new Alternative(match, other, spellings));
        }
    }

    /** All forms of what is one verb or adjective; the spellings of everything else. */
    private static List<String> forms(String word) {
        List<Morpheme> morphemes = Morphemes.of(Folding.level(word));
        return morphemes.size() == 1 && morphemes.get(0).isTellingVerb()
                ? Inflection.forms(morphemes.get(0)).stream().map(Folding::fold).toList()
                : SpellingVariants.of(word);
    }

    private static String key(String word) {
        List<String> spellings = SpellingVariants.of(word);
        return spellings.isEmpty() ? "" : spellings.get(0);
    }
}
