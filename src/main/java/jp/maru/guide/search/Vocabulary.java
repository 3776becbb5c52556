package jp.maru.guide.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.maru.guide.content.SearchWords;
import jp.maru.guide.japanese.Folding;
import jp.maru.guide.japanese.Inflection;
import jp.maru.guide.japanese.Keyword;
import jp.maru.guide.japanese.Morpheme;
import jp.maru.guide.japanese.Morphemes;
import jp.maru.guide.japanese.SpellingVariants;
import jp.maru.guide.japanese.WrittenFigures;
import jp.maru.guide.search.Sought.Alternative;
import jp.maru.guide.search.Sought.Match;

/** What the operator says of words: which mean the same, and by which somebody in trouble is told. */
final class Vocabulary {

    private final SearchWords words;
    private final Map<String, Set<String>> synonyms = new HashMap<>();
    private final Map<String, List<Alternative>> read = new ConcurrentHashMap<>();
    private final Set<String> troubled = new LinkedHashSet<>();

    Vocabulary(SearchWords words) {
        this.words = words;
        Stream.of(words.synonyms(), words.spellings())
                .flatMap(Collection::stream)
                .forEach(
                        group -> group.forEach(word -> synonyms.computeIfAbsent(key(word), any -> new LinkedHashSet<>())
                                .addAll(group)));
        words.troubled().forEach(word -> troubled.addAll(spellings(word)));
    }

    /** For another edition; what the operator says is not read again where it is the same. */
    @SuppressWarnings("ReferenceEquality") // a file that has not changed stays the same document
    Vocabulary anew(SearchWords said) {
        return said == words ? this : new Vocabulary(said);
    }

    /** What means the same as a word; nothing where the operator knows nothing. */
    List<Alternative> synonyms(String word) {
        String key = key(word);
        Set<String> group = synonyms.get(key);
        return group == null
                ? List.of()
                : read.computeIfAbsent(
                        key,
                        any -> group.stream()
                                .filter(other -> !key(other).equals(key))
                                .map(other -> alternative(Match.SYNONYM, other))
                                .toList());
    }

    /** Whether somebody who asks this is in trouble. */
    boolean isTroubled(String folded) {
        return troubled.stream().anyMatch(folded::contains);
    }

    /** Something that stands for what was asked. */
    static Alternative alternative(Match match, String word) {
        List<Keyword> keywords = Keyword.of(Folding.level(word));
        boolean one = keywords.size() == 1
                && keywords.get(0).parts().size() == 1
                && key(keywords.get(0).surface()).equals(key(word));
        return new Alternative(match, word, one ? keywords.get(0).parts().get(0).lemma() : "", spellings(word));
    }

    /** A word of a question as it was asked for. */
    static Alternative asked(Morpheme word) {
        List<String> forms = word.isTellingVerb()
                ? Inflection.forms(word).stream().map(Folding::fold).toList()
                : SpellingVariants.of(word.surface());
        return new Alternative(Match.ASKED, word.surface(), word.lemma(), forms);
    }

    /** All forms of what is one verb or adjective; the spellings of everything else. */
    private static List<String> spellings(String word) {
        List<Morpheme> morphemes = new ArrayList<>(Morphemes.of(Folding.level(word)));
        List<Morpheme> telling = morphemes.stream()
                .filter(it -> it.isTellingNoun() || it.isTellingVerb())
                .toList();
        boolean verb = telling.size() == 1
                && telling.get(0).isTellingVerb()
                && morphemes.get(0).equals(telling.get(0));
        return verb
                ? Inflection.forms(telling.get(0)).stream().map(Folding::fold).toList()
                : SpellingVariants.of(word);
    }

    private static String key(String word) {
        return SpellingVariants.stem(WrittenFigures.level(Folding.level(word)));
    }
}
