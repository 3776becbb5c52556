package jp.maru.guide.search;

import java.util.List;
import jp.maru.guide.search.Sought.Choice;
import jp.maru.guide.search.Sought.Way;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.NGramPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Tells Lucene which pages are wanted and which of them are nearest to what was asked. */
final class Ranking {

    private static final List<Field> TEXTS = List.of(Field.TITLE, Field.HEADINGS, Field.DESCRIPTION, Field.BODY);

    private Ranking() {}

    /** Pages that hold all that is wanted and nothing that is not. */
    static Query query(List<Sought> wanted, List<Sought> unwanted, boolean troubled) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        wanted.forEach(sought -> query.add(any(sought), Occur.MUST));
        unwanted.forEach(sought -> query.add(any(sought), Occur.MUST_NOT));
        if (troubled) {
            Query trouble = new ConstantScoreQuery(new TermQuery(new Term(Field.TROUBLE.name(), "")));
            query.add(weighted(trouble, Field.TROUBLE.weight * wanted.size()), Occur.SHOULD);
        }
        return query.build();
    }

    private static Query any(Sought sought) {
        return new DisjunctionMaxQuery(
                sought.choices().stream().map(Ranking::choice).toList(), 0.1f);
    }

    private static Query choice(Choice choice) {
        return weighted(
                new DisjunctionMaxQuery(
                        choice.spellings().stream()
                                .map(spelling -> spelling(choice, spelling))
                                .toList(),
                        0.1f),
                choice.way() == Way.ASKED ? 1 : 0.6f);
    }

    private static Query spelling(Choice choice, String spelling) {
        if (choice.way() == Way.SOUND) {
            return bigrams(Field.SOUND, spelling);
        }
        Query run = weighted(new TermQuery(new Term(Field.RUNS.name(), spelling)), Field.RUNS.weight);
        if (choice.mustStandAlone(spelling)) {
            return run;
        }
        BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
        TEXTS.forEach(field -> anywhere.add(bigrams(field, spelling), Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(anywhere.build(), Occur.MUST)
                .add(words(Field.TITLE_WORDS, choice), Occur.SHOULD)
                .add(words(Field.HEADING_WORDS, choice), Occur.SHOULD)
                .add(run, Occur.SHOULD)
                .build();
    }

    /** Consecutive bigrams; for a single character, every bigram that begins with it. */
    private static Query bigrams(Field field, String spelling) {
        int[] characters = spelling.codePoints().toArray();
        if (characters.length == 1) {
            return weighted(new PrefixQuery(new Term(field.name(), spelling)), field.weight / 2);
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int at = 0; at + 1 < characters.length; at++) {
            phrase.add(new Term(field.name(), new String(characters, at, 2)), at);
        }
        return weighted(new NGramPhraseQuery(2, phrase.build()), field.weight);
    }

    private static Query words(Field field, Choice choice) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        Morphemes.of(Folding.level(choice.shown()))
                .forEach(morpheme -> phrase.add(new Term(field.name(), Folding.fold(morpheme.surface()))));
        return weighted(phrase.build(), field.weight);
    }

    private static Query weighted(Query query, float weight) {
        return new BoostQuery(query, weight);
    }
}
