package jp.maru.guide.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.maru.guide.japanese.Folding;
import jp.maru.guide.japanese.Script;
import jp.maru.guide.japanese.SpellingVariants;
import jp.maru.guide.search.Sought.Alternative;
import jp.maru.guide.search.Sought.Part;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.NGramPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Tells Lucene which pages are wanted and which of them are nearest to what was asked. */
final class Ranking {

    /** How much the second best way in which a page holds something adds to the best. */
    private static final float TIE_BREAK = 0.1f;

    /** How much two words count that stand together as in the question. */
    private static final float TOGETHER = 0.7f;

    /** How much it counts that a word stands in a page as it was typed, however long it is. */
    private static final float WRITTEN = 2;

    /** How much the most telling name counts. */
    private static final float NAME = 8;

    private static final float TROUBLE = 1.2f;
    private static final float ENDED = 0.6f;

    /** Any of it makes a page one that is found. */
    private final BooleanQuery.Builder wanted = new BooleanQuery.Builder();

    /** What brings a page nearer that is found. */
    private final BooleanQuery.Builder besides = new BooleanQuery.Builder();

    /** How long the question is, as names are. */
    private final int length;

    private Ranking(int length) {
        this.length = length;
    }

    static Query query(Question question, Understanding asked, boolean troubled) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (!question.loose().isEmpty()) {
            Ranking ranking = new Ranking(question.loose().stream()
                    .mapToInt(word -> Names.key(word.text()).length())
                    .sum());
            ranking.add(question, asked);
            query.add(asked.isForeign() ? new MatchNoDocsQuery() : ranking.wanted.build(), Occur.MUST);
            query.add(ranking.besides.build(), Occur.SHOULD);
        }
        question.wanted().stream()
                .filter(Question.Word::exact)
                .forEach(word -> query.add(written(word.text()), Occur.MUST));
        question.unwanted().forEach(word -> query.add(written(word.text()), Occur.MUST_NOT));
        Query all = FunctionScoreQuery.boostByQuery(query.build(), kind(IndexedPage.ENDED), ENDED);
        return troubled ? FunctionScoreQuery.boostByQuery(all, kind(IndexedPage.TROUBLE), TROUBLE) : all;
    }

    /** Where a text stands as it is written. */
    static Query written(String text) {
        return new DisjunctionMaxQuery(
                SpellingVariants.of(text).stream()
                        .map(spelling -> phrase(IndexField.TEXT, spelling))
                        .toList(),
                0);
    }

    private void add(Question question, Understanding asked) {
        for (Sought sought : asked.sought()) {
            sought.parts().forEach(part -> addWanted(part(part), 1));
            sought.pairs().forEach(pair -> besides.add(weighted(word(pair), TOGETHER), Occur.SHOULD));
        }
        asked.names().forEach(this::addName);
        for (Question.Word word : question.loose()) {
            addWanted(written(word.text()), WRITTEN);
            bigrams(Folding.level(word.text())).forEach(this::addBigram);
        }
    }

    /** What a word means is wanted by whoever asks for hardly more than that word. */
    private void addName(String name, float share) {
        Query named = in(IndexField.NAME, name);
        Query terms = kind(IndexedPage.TERM);
        addWanted(new ConstantScoreQuery(both(named, Occur.MUST_NOT, terms)), NAME * share);
        addWanted(new ConstantScoreQuery(both(named, Occur.MUST, terms)), NAME * share * name.length() / length);
    }

    private static Query both(Query one, Occur occur, Query other) {
        return new BooleanQuery.Builder().add(one, Occur.MUST).add(other, occur).build();
    }

    private void addWanted(Query query, float weight) {
        wanted.add(weighted(query, weight), Occur.SHOULD);
    }

    private void addBigram(String bigram) {
        for (IndexField field : List.of(IndexField.TEXT, IndexField.NAME_PAIRS)) {
            besides.add(weighted(in(field, bigram), field.weight), Occur.SHOULD);
        }
    }

    private static Query part(Part part) {
        return new DisjunctionMaxQuery(
                part.alternatives().stream().map(Ranking::alternative).toList(), TIE_BREAK);
    }

    private static Query alternative(Alternative alternative) {
        Query query = alternative.lemma().isEmpty() ? anyOf(alternative.spellings()) : word(alternative.lemma());
        return weighted(query, alternative.match().share);
    }

    private static Query word(String lemma) {
        BooleanQuery.Builder fields = new BooleanQuery.Builder();
        for (IndexField field : IndexField.WORDS) {
            fields.add(weighted(in(field, lemma), field.weight), Occur.SHOULD);
        }
        return fields.build();
    }

    private static Query anyOf(List<String> spellings) {
        BooleanQuery.Builder fields = new BooleanQuery.Builder();
        for (String spelling : spellings) {
            fields.add(phrase(IndexField.TEXT, spelling), Occur.SHOULD);
            fields.add(weighted(phrase(IndexField.NAME_PAIRS, spelling), 2), Occur.SHOULD);
        }
        return fields.build();
    }

    /** Consecutive bigrams; for a single character, every bigram that begins with it. */
    private static Query phrase(IndexField field, String spelling) {
        int[] characters = spelling.codePoints().toArray();
        if (characters.length == 1) {
            return new PrefixQuery(new Term(field.name(), spelling));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int at = 0; at + 1 < characters.length; at++) {
            String bigram = new String(characters, at, 2);
            if (Bigrams.isKept(bigram)) {
                phrase.add(new Term(field.name(), bigram), at);
            }
        }
        return new NGramPhraseQuery(2, phrase.build());
    }

    /** The pairs of characters that say something: of kanji and katakana, and what follows a kanji. */
    private static Set<String> bigrams(String level) {
        Set<String> bigrams = new LinkedHashSet<>();
        for (int at = 0; at + 1 < level.length(); at++) {
            Script one = Script.of(level.charAt(at));
            Script two = Script.of(level.charAt(at + 1));
            boolean telling = one == Script.KANJI && two != Script.LATIN
                    || one == Script.KATAKANA && (two == Script.KANJI || two == Script.KATAKANA);
            if (telling) {
                bigrams.add(Folding.hiragana(level.substring(at, at + 2)));
            }
        }
        return bigrams;
    }

    private static Query kind(String kind) {
        return in(IndexField.KIND, kind);
    }

    private static Query in(IndexField field, String word) {
        return new TermQuery(new Term(field.name(), word));
    }

    private static Query weighted(Query query, float weight) {
        return weight == 1 ? query : new BoostQuery(query, weight);
    }
}
