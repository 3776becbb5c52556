package jp.maru.guide.search;

import java.util.ArrayList;
import java.util.List;
import jp.maru.guide.japanese.Folding;
import jp.maru.guide.japanese.Morpheme;
import jp.maru.guide.japanese.Script;
import jp.maru.guide.japanese.SpellingVariants;
import jp.maru.guide.search.Sought.Alternative;
import jp.maru.guide.search.Sought.Match;
import jp.maru.guide.search.Sought.Part;
import org.jspecify.annotations.Nullable;

/** What may stand in a page for a word of a question, and how telling that is. */
record Meanings(LiveSearcher index, Vocabulary vocabulary, WordsByReading readings) {

    /** Shorter readings are found by chance among particles and endings. */
    static final int SHORTEST_READING = 3;

    private static final int MOST = 8;

    /** Of a word. */
    Part of(Morpheme word) {
        List<Alternative> alternatives = new ArrayList<>();
        alternatives.add(Vocabulary.asked(word));
        alternatives.addAll(vocabulary.synonyms(word.surface()));
        if (!word.base().equals(word.surface())) {
            alternatives.addAll(vocabulary.synonyms(word.base()));
        }
        String kana = Folding.hiragana(word.isTellingVerb() ? word.base() : word.surface());
        if (kana.length() >= SHORTEST_READING && Script.isKana(kana) && !index.isWord(word.lemma())) {
            readings.wordsReadAs(kana).forEach(read -> alternatives.add(Vocabulary.alternative(Match.READING, read)));
        }
        return of(alternatives);
    }

    /** Of kana that are how words are read. */
    Part ofReading(String kana, String typed) {
        List<Alternative> alternatives = new ArrayList<>();
        alternatives.add(new Alternative(Match.ASKED, typed, SpellingVariants.stem(kana), List.of(kana)));
        for (String word : readings.wordsReadAs(kana)) {
            alternatives.add(Vocabulary.alternative(Match.READING, word));
            alternatives.addAll(vocabulary.synonyms(word));
        }
        alternatives.addAll(vocabulary.synonyms(kana));
        return of(alternatives);
    }

    /** Of what was mended. */
    Part ofMended(String mended) {
        List<Alternative> alternatives = new ArrayList<>();
        alternatives.add(Vocabulary.alternative(Match.MENDED, mended));
        alternatives.addAll(vocabulary.synonyms(mended));
        return of(alternatives);
    }

    /** Of several words in a row, for which the operator has others; null where there are none. */
    @Nullable
    Part ofSpan(String span) {
        List<Alternative> same = vocabulary.synonyms(span);
        if (same.isEmpty()) {
            return null;
        }
        List<Alternative> alternatives = new ArrayList<>(same);
        alternatives.add(0, Vocabulary.alternative(Match.ASKED, span));
        return of(alternatives);
    }

    /** Of what is to be found to the letter. */
    Part ofLetters(String text) {
        return of(List.of(new Alternative(Match.ASKED, text, "", SpellingVariants.of(text))));
    }

    private Part of(List<Alternative> alternatives) {
        int pages = alternatives.stream()
                .mapToInt(alternative -> index.pages(IndexField.BODY, alternative.lemma()))
                .max()
                .orElseThrow();
        List<Alternative> first = alternatives.stream().limit(MOST).toList();
        return new Part(first, Math.log(1 + index.pages() / (1d + pages)));
    }
}
