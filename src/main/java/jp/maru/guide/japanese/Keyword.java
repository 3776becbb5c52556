package jp.maru.guide.japanese;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A word that says what a text is about: a verb or an adjective, or nouns that stand together (「工事費」「残債」).
 *
 * @param parts the words it is made of; never empty
 */
public record Keyword(List<Morpheme> parts) {

    /** Those of a text, in its order. */
    public static List<Keyword> of(String level) {
        return of(Morphemes.joined(level));
    }

    /** Those of a text that has been taken apart already. */
    public static List<Keyword> of(List<Morpheme> morphemes) {
        List<Keyword> keywords = new ArrayList<>();
        List<Morpheme> nouns = new ArrayList<>();
        for (Morpheme morpheme : morphemes) {
            boolean noun = morpheme.isTellingNoun() || morpheme.is("接頭詞-名詞接続");
            if (!noun && !nouns.isEmpty()) {
                keywords.add(new Keyword(List.copyOf(nouns)));
                nouns.clear();
            }
            if (noun) {
                nouns.add(morpheme);
            } else if (morpheme.isTellingVerb()) {
                keywords.add(new Keyword(List.of(morpheme)));
            }
        }
        if (!nouns.isEmpty()) {
            keywords.add(new Keyword(List.copyOf(nouns)));
        }
        return keywords;
    }

    /** As it stands in the text. */
    public String surface() {
        return Morpheme.text(parts);
    }

    /** By what it is found: its parts, and each two of them that stand together. */
    public List<String> terms() {
        List<String> terms = parts.stream().map(Morpheme::lemma).collect(Collectors.toCollection(ArrayList::new));
        terms.addAll(pairs());
        return terms;
    }

    /** Each two parts that stand together. */
    public List<String> pairs() {
        List<String> pairs = new ArrayList<>();
        for (int at = 1; at < parts.size(); at++) {
            pairs.add(parts.get(at - 1).lemma() + parts.get(at).lemma());
        }
        return pairs;
    }
}
