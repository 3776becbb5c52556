package jp.maru.guide.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import jp.maru.guide.search.Sought.Alternative;
import jp.maru.guide.search.Sought.Match;
import jp.maru.guide.search.Sought.Part;

/** What a question asks for, as far as the index knows its words. For one question. */
final class Understanding {

    /** Shorter readings are found by chance among particles and endings. */
    private static final int SHORTEST_READING = 3;

    /** The longest name, in words. */
    private static final int LONGEST_NAME = 6;

    /** Readings are sought up to this length; what is longer is found in parts. */
    private static final int LONGEST_READING = 16;

    /** Of more words the first are enough. */
    private static final int MOST_KEYWORDS = 20;

    private static final int MOST_ALTERNATIVES = 8;

    private final LiveSearcher index;
    private final Vocabulary vocabulary;
    private final WordsByReading readings;
    private final Correction correction;
    private final Familiarity familiarity;
    private final List<Sought> sought = new ArrayList<>();
    private final List<Sought> quoted = new ArrayList<>();
    private final Map<String, Float> names = new LinkedHashMap<>();
    private final List<Taken> taken = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    Understanding(Question question, LiveSearcher index, Vocabulary vocabulary) {
        this.index = index;
        this.vocabulary = vocabulary;
        readings = new WordsByReading(index.getIndexReader());
        correction = new Correction(index);
        familiarity = new Familiarity(index);
        List<Question.Word> loose = question.loose();
        if (loose.size() == 1 && index.pages(Ranking.written(loose.get(0).text())) > 0) {
            familiarity.becomesCertain();
        }
        StringBuilder whole = new StringBuilder();
        for (Question.Word word : loose) {
            read(word.text());
            whole.append(word.text());
        }
        question.wanted().stream()
                .filter(Question.Word::exact)
                .map(word -> new Alternative(Match.ASKED, word.text(), "", SpellingVariants.of(word.text())))
                .forEach(word -> quoted.add(new Sought(word.shown(), List.of(part(List.of(word))), List.of(), false)));
        name(whole.toString());
        Romaji.kana(Folding.level(whole.toString())).ifPresent(this::name);
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
        return names;
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
        boolean known = index.isName(Names.key(typed)) || index.isWord(SpellingVariants.stem(level));
        Optional<String> mended =
                known || !Script.isKana(kana) || isReading(kana) ? Optional.empty() : correction.of(kana);
        if (!known && Script.isKana(kana) && isReading(kana)) {
            addReading(kana, typed);
        } else if (mended.isPresent()) {
            sought.add(new Sought(typed, List.of(mended(typed, mended.get())), List.of(), false));
        } else if (!known && Script.isKana(level)) {
            readKana(level);
        } else if (!known && Romaji.kana(level).isPresent()) {
            readKana(kana);
        } else {
            readWords(level, typed);
        }
    }

    /** Kuromoji cannot tell words that are written in kana; those whose reading is known are told by it. */
    private void readKana(String kana) {
        int done = 0;
        for (int start = 0; start + SHORTEST_READING <= kana.length(); start++) {
            int end = Math.min(kana.length(), start + LONGEST_READING);
            while (end - start >= SHORTEST_READING && !isReading(kana.substring(start, end))) {
                end--;
            }
            if (end - start >= SHORTEST_READING) {
                String before = kana.substring(done, start);
                String word = kana.substring(start, end);
                readWords(before, before);
                addReading(word, word);
                done = end;
                start = end - 1;
            }
        }
        String rest = kana.substring(done);
        readWords(rest, rest);
    }

    private boolean isReading(String kana) {
        return index.isName(kana) || !readings.wordsReadAs(kana).isEmpty();
    }

    private void addReading(String kana, String typed) {
        familiarity.becomesCertain();
        name(kana);
        List<Alternative> alternatives = new ArrayList<>();
        alternatives.add(new Alternative(Match.ASKED, typed, SpellingVariants.stem(kana), List.of(kana)));
        for (String word : readings.wordsReadAs(kana)) {
            name(word);
            alternatives.add(Vocabulary.alternative(Match.READING, word));
            alternatives.addAll(vocabulary.synonyms(word));
        }
        alternatives.addAll(vocabulary.synonyms(kana));
        sought.add(new Sought(typed, List.of(part(alternatives)), List.of(), false));
    }

    private void readWords(String level, String typed) {
        if (level.isBlank()) {
            return;
        }
        readSpans(Morphemes.joined(level));
        Folded traced = Folding.trace(typed);
        for (Keyword keyword : Keyword.of(level)) {
            String shown = asTyped(keyword.surface(), traced, typed);
            List<Part> parts = new ArrayList<>();
            for (Morpheme morpheme : keyword.parts()) {
                Part part = part(morpheme);
                parts.add(part);
                familiarity.weigh(morpheme, part);
            }
            boolean strange = keyword.parts().stream().anyMatch(part -> !index.isWord(part.lemma()));
            if (strange && !index.isName(Names.key(keyword.surface()))) {
                correction.of(keyword.surface()).ifPresent(mended -> parts.add(mended(shown, mended)));
            }
            Sought one = new Sought(shown, List.copyOf(parts), keyword.pairs(), false);
            if (one.alternatives().noneMatch(familiarity::isKnown)
                    && index.pages(Ranking.written(keyword.surface())) == 0) {
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
            int most = Math.min(morphemes.size(), start + LONGEST_NAME);
            for (int end = start + 1; end <= most; end++) {
                String span = Morpheme.text(morphemes.subList(start, end));
                name(span);
                List<Alternative> same = end == start + 1 ? List.of() : vocabulary.synonyms(span);
                if (!same.isEmpty()) {
                    familiarity.becomesCertain();
                    List<Alternative> all = Stream.concat(
                                    Stream.of(Vocabulary.alternative(Match.ASKED, span)), same.stream())
                            .toList();
                    sought.add(new Sought(span, List.of(part(all)), List.of(), true));
                }
            }
        }
    }

    private Part part(List<Alternative> alternatives) {
        int pages = alternatives.stream()
                .mapToInt(alternative -> index.pages(IndexField.BODY, alternative.lemma()))
                .max()
                .orElseThrow();
        List<Alternative> first = alternatives.stream().limit(MOST_ALTERNATIVES).toList();
        return new Part(first, Math.log(1 + index.pages() / (1d + pages)));
    }

    private Part part(Morpheme morpheme) {
        List<Alternative> alternatives = new ArrayList<>();
        alternatives.add(Vocabulary.asked(morpheme));
        alternatives.addAll(vocabulary.synonyms(morpheme.surface()));
        if (!morpheme.base().equals(morpheme.surface())) {
            alternatives.addAll(vocabulary.synonyms(morpheme.base()));
        }
        String kana = Folding.hiragana(morpheme.surface());
        if (kana.length() >= SHORTEST_READING && Script.isKana(kana) && !index.isWord(morpheme.lemma())) {
            readings.wordsReadAs(kana).forEach(word -> alternatives.add(Vocabulary.alternative(Match.READING, word)));
        }
        return part(alternatives);
    }

    private Part mended(String typed, String mended) {
        familiarity.becomesCertain();
        taken.add(new Taken(typed, mended));
        name(mended);
        List<Alternative> alternatives = new ArrayList<>();
        alternatives.add(Vocabulary.alternative(Match.MENDED, mended));
        alternatives.addAll(vocabulary.synonyms(mended));
        return part(alternatives);
    }

    private void name(String text) {
        String key = Names.key(text);
        if (key.length() > 1 && !names.containsKey(key) && index.isName(key)) {
            double rare = 1 + (index.pages() + 1d) / (index.pages(Ranking.written(key)) + 1);
            names.put(key, (float) (Math.log(rare) / Math.log(index.pages() + 2)));
        }
    }
}
