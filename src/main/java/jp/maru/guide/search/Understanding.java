package jp.maru.guide.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.maru.guide.japanese.Folded;
import jp.maru.guide.japanese.Folding;
import jp.maru.guide.japanese.Keyword;
import jp.maru.guide.japanese.Morpheme;
import jp.maru.guide.japanese.Morphemes;
import jp.maru.guide.japanese.Romaji;
import jp.maru.guide.japanese.Script;
import jp.maru.guide.japanese.SpellingVariants;
import jp.maru.guide.search.SearchAnswer.Taken;
import jp.maru.guide.search.Sought.Part;

/** What a question asks for, as far as the index knows its words. For one question. */
final class Understanding {

    /** Readings are sought up to this length; what is longer is found in parts. */
    private static final int LONGEST_READING = 16;

    /** Of more words the first are enough. */
    private static final int MOST_KEYWORDS = 20;

    /** How something is done, without which kuromoji knows the verb. */
    private static final Pattern MANNER = Pattern.compile("(?<=..)かた$");

    private final LiveSearcher index;
    private final WordsByReading readings;
    private final Correction correction;
    private final Familiarity familiarity;
    private final List<Sought> sought = new ArrayList<>();
    private final List<Sought> quoted = new ArrayList<>();
    private final AskedNames names;
    private final Meanings meanings;
    private final List<Taken> taken = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    Understanding(Question question, LiveSearcher index, Vocabulary vocabulary) {
        this.index = index;
        readings = new WordsByReading(index.getIndexReader());
        correction = new Correction(index);
        familiarity = new Familiarity(index);
        names = new AskedNames(index);
        meanings = new Meanings(index, vocabulary, readings);
        List<Question.Word> loose = question.loose();
        if (loose.size() == 1 && index.pages(index.writing(loose.get(0).text())) > 0) {
            familiarity.becomesCertain();
        }
        StringBuilder whole = new StringBuilder();
        for (Question.Word word : loose) {
            read(word.text());
            whole.append(word.text());
        }
        question.wanted().stream()
                .filter(Question.Word::exact)
                .map(Question.Word::text)
                .forEach(text ->
                        quoted.add(new Sought(text, List.of(meanings.ofLetters(text)), List.of(), true, false)));
        names.look(whole.toString());
        Romaji.kana(Folding.level(whole.toString())).ifPresent(names::look);
    }

    /** Whether it asks for more than is looked for. */
    boolean isTooLong() {
        return sought.size() > MOST_KEYWORDS;
    }

    /** In the order of the question. */
    List<Sought> sought() {
        return sought.stream().limit(MOST_KEYWORDS).toList();
    }

    /** All that is to be marked where it is found: what is sought to the letter too. */
    List<Sought> marked() {
        return Stream.concat(quoted.stream(), sought().stream()).toList();
    }

    /** The names of pages in it, and how telling each is: between nothing and one. */
    Map<String, Float> names() {
        return names.shares();
    }

    /** Whether too little of it is known here for any page to be an answer. */
    boolean isForeign() {
        return familiarity.isForeign();
    }

    /** What was taken for something else than was typed. */
    List<Taken> taken() {
        return taken;
    }

    /** What no page holds, nor anything that stands for it. */
    List<String> missing() {
        return missing;
    }

    private void read(String typed) {
        String level = Folding.level(typed);
        String kana = Romaji.kana(level).orElse(Folding.hiragana(level));
        boolean word = index.isWord(SpellingVariants.stem(level));
        boolean known = isKnown(level);
        Optional<String> mended =
                known || !Script.isKana(kana) || isReading(kana) ? Optional.empty() : correction.of(kana);
        if (!word && Script.isKana(kana) && isReading(kana)) {
            addReading(kana, typed);
        } else if (mended.isPresent()) {
            sought.add(new Sought(typed, List.of(mended(typed, mended.get())), List.of(), true, false));
        } else if (!known && Script.isKana(level)) {
            readKana(level);
        } else if (!known && Romaji.kana(level).isPresent()) {
            readKana(kana);
        } else if (!known && Script.isKana(kana)) {
            readKatakana(level, typed);
        } else {
            readWords(level, typed);
        }
    }

    /** Kuromoji takes no word apart that it does not know: it may be two, one known, and the other known or to be mended. */
    private void readKatakana(String level, String typed) {
        OptionalInt seam = IntStream.range(2, level.length() - 1)
                .filter(at -> isOneKnown(level.substring(0, at), level.substring(at)))
                .findFirst();
        if (seam.isPresent()) {
            read(level.substring(0, seam.getAsInt()));
            read(level.substring(seam.getAsInt()));
        } else {
            readWords(level, typed);
        }
    }

    private boolean isOneKnown(String one, String other) {
        return isKnown(one) && (isKnown(other) || correction.of(other).isPresent())
                || isKnown(other) && correction.of(one).isPresent();
    }

    private boolean isKnown(String level) {
        return index.isWord(SpellingVariants.stem(level)) || index.isName(Names.key(level));
    }

    /** Kuromoji cannot tell words that are written in kana; those whose reading is known are told by it. */
    private void readKana(String typed) {
        String kana = Folding.hiragana(typed);
        int done = 0;
        for (int start = 0; start + Meanings.SHORTEST_READING <= kana.length(); start++) {
            int end = Math.min(kana.length(), start + LONGEST_READING);
            while (end - start >= Meanings.SHORTEST_READING && !isReading(kana.substring(start, end))) {
                end--;
            }
            if (end - start >= Meanings.SHORTEST_READING) {
                String before = typed.substring(done, start);
                String word = kana.substring(start, end);
                readWords(before, before);
                addReading(word, typed.substring(start, end));
                done = end;
                start = end - 1;
            }
        }
        String rest = MANNER.matcher(typed.substring(done)).replaceFirst("");
        readWords(rest, rest);
    }

    private boolean isReading(String kana) {
        return index.isName(kana) || !readings.wordsReadAs(kana).isEmpty();
    }

    private void addReading(String kana, String typed) {
        familiarity.becomesCertain();
        names.look(kana);
        readings.wordsReadAs(kana).forEach(names::look);
        sought.add(new Sought(typed, List.of(meanings.ofReading(kana, typed)), List.of(), true, false));
    }

    private void readWords(String level, String typed) {
        if (level.isBlank()) {
            return;
        }
        List<Morpheme> morphemes = Morphemes.joined(level);
        readSpans(morphemes);
        Folded traced = Folding.trace(typed);
        for (Keyword keyword : Keyword.of(morphemes)) {
            String shown = asTyped(keyword.surface(), traced, typed);
            List<Part> parts = new ArrayList<>();
            for (Morpheme morpheme : keyword.parts()) {
                Part part = meanings.of(morpheme);
                parts.add(part);
                familiarity.weigh(morpheme, part);
            }
            boolean strange = keyword.parts().stream().anyMatch(part -> !index.isWord(part.lemma()));
            if (strange && !index.isName(Names.key(keyword.surface()))) {
                correction.of(keyword.surface()).ifPresent(mended -> parts.add(mended(shown, mended)));
            }
            Sought one = new Sought(
                    shown,
                    List.copyOf(parts),
                    keyword.pairs(),
                    keyword.parts().get(0).isTellingNoun(),
                    false);
            if (one.thing()
                    && one.alternatives().noneMatch(familiarity::isKnown)
                    && index.pages(index.writing(keyword.surface())) == 0) {
                missing.add(shown);
            }
            sought.add(one);
        }
    }

    /** A word as it was typed; as it is where it was typed in another way of writing. */
    private static String asTyped(String word, Folded traced, String typed) {
        int at = traced.text().indexOf(Folding.hiragana(word));
        return at < 0 ? word : typed.substring(traced.start(at), traced.end(at + word.length() - 1));
    }

    /** Names, and what the operator has synonyms for, may be several words. */
    private void readSpans(List<Morpheme> morphemes) {
        for (int start = 0; start < morphemes.size(); start++) {
            int most = Math.min(morphemes.size(), start + AskedNames.LONGEST);
            for (int end = start + 1; end <= most; end++) {
                String span = Morpheme.text(morphemes.subList(start, end));
                names.look(span);
                Part same = end == start + 1 ? null : meanings.ofSpan(span);
                if (same != null) {
                    familiarity.becomesCertain();
                    sought.add(new Sought(span, List.of(same), List.of(), true, true));
                }
            }
        }
    }

    private Part mended(String typed, String mended) {
        familiarity.becomesCertain();
        taken.add(new Taken(typed, mended));
        names.look(mended);
        return meanings.ofMended(mended);
    }
}
