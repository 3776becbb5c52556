package jp.maru.guide.search;

import java.util.ArrayList;
import java.util.List;
import jp.maru.guide.japanese.Folding;
import jp.maru.guide.japanese.Inflection;
import jp.maru.guide.japanese.Morpheme;
import jp.maru.guide.japanese.Morphemes;
import jp.maru.guide.japanese.Script;

/** Splits what was typed in one piece into the words that matter. */
final class Splitting {

    /** Shorter readings are found by chance among particles and endings. */
    private static final int SHORTEST_READING = 3;

    private final Vocabulary vocabulary;
    private final List<Sought> words = new ArrayList<>();

    private Splitting(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The words that matter, in the order of the text; none where there are none. */
    static List<Sought> split(String text, Vocabulary vocabulary) {
        Splitting splitting = new Splitting(vocabulary);
        splitting.readLetters(Folding.level(text));
        return List.copyOf(splitting.words);
    }

    /** Kuromoji cannot tell words written in hiragana alone; those whose reading is known are taken out first. */
    private void readLetters(String level) {
        int done = 0;
        for (int start = 0; start + SHORTEST_READING <= level.length(); start++) {
            int end = endOfHiragana(level, start);
            while (end - start >= SHORTEST_READING && !vocabulary.isReadingOfNoun(level.substring(start, end))) {
                end--;
            }
            if (end - start >= SHORTEST_READING) {
                readWords(level.substring(done, start));
                add(level.substring(start, end));
                done = end;
                start = end - 1;
            }
        }
        readWords(level.substring(done));
    }

    private void readWords(String level) {
        List<Morpheme> morphemes = level.isBlank() ? List.of() : Morphemes.of(level);
        for (int at = 0; at < morphemes.size(); ) {
            Morpheme morpheme = morphemes.get(at);
            int end = vocabulary.endOfSynonym(morphemes, at);
            if (end > at + 1 || end > at && !morpheme.isTellingVerb()) {
                add(Morpheme.text(morphemes.subList(at, end)));
            } else if (morpheme.isTellingVerb()) {
                end = at + 1;
                List<String> forms =
                        Inflection.forms(morpheme).stream().map(Folding::fold).toList();
                words.add(vocabulary.sought(morpheme.base(), forms));
            } else {
                end = endOfNoun(morphemes, at);
                if (end > at) {
                    add(Morpheme.text(morphemes.subList(at, end)));
                }
            }
            at = Math.max(end, at + 1);
        }
    }

    private void add(String word) {
        words.add(vocabulary.sought(new Question.Word(word, false, false)));
    }

    /** A noun with its suffixes: 「解約」「金」 is one word. */
    private static int endOfNoun(List<Morpheme> morphemes, int start) {
        int end = start;
        while (end < morphemes.size()
                && (end == start
                        ? morphemes.get(end).isTellingNoun()
                        : morphemes.get(end).is("名詞-接尾"))) {
            end++;
        }
        return end;
    }

    private static int endOfHiragana(String level, int start) {
        int end = start;
        while (end < level.length() && Script.isKana(level.substring(end, end + 1))) {
            end++;
        }
        return end;
    }
}
