package jp.maru.guide.search;

import java.util.List;
import jp.maru.guide.search.Sought.Choice;
import jp.maru.guide.search.Sought.Way;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.NGramPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Tells Lucene which pages are wanted and which of them are nearest to what was asked. */
final class Ranking {

    /** How much the second best way in which a page holds something adds to the best. */
    private static final float TIE_BREAK = 0.1f;

    private Ranking() {}

    /** Pages that hold all that is wanted and nothing that is not. */
    static Query query(List<Sought> wanted, List<Sought> unwanted) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        wanted.forEach(sought -> query.add(any(sought), Occur.MUST));
        unwanted.forEach(sought -> query.add(any(sought), Occur.MUST_NOT));
        return query.build();
    }

    private static Query any(Sought sought) {
        return best(sought.choices().stream().map(Ranking::choice).toList());
    }

    private static Query choice(Choice choice) {
        Query spellings = best(choice.spellings().stream()
                .map(spelling -> spelling(choice, spelling))
                .toList());
        return weighted(spellings, choice.way().share);
    }

    private static Query best(List<Query> queries) {
        return queries.size() == 1 ? queries.get(0) : new DisjunctionMaxQuery(queries, TIE_BREAK);
    }

    private static Query spelling(Choice choice, String spelling) {
        if (choice.way() == Way.SOUND) {
            return bigrams(Field.SOUND, spelling);
        }
        Query run = weighted(new TermQuery(new Term(Field.RUNS.name(), spelling)), Field.RUNS.weight);
        if (choice.mustStandAlone(spelling)) {
            return run;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(bigrams(Field.TEXT, spelling), Occur.MUST);
        query.add(run, Occur.SHOULD);
        return query.build();
    }

    /** Consecutive bigrams; for a single character, every bigram that begins with it. */
    private static Query bigrams(Field field, String spelling) {
        int[] characters = spelling.codePoints().toArray();
        if (characters.length == 1) {
            return weighted(new PrefixQuery(new Term(field.name(), spelling)), field.weight / 2);
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int at = 0; at + 1 < characters.length; at++) {
            String bigram = new String(characters, at, 2);
            if (Bigrams.isKept(bigram)) {
                phrase.add(new Term(field.name(), bigram), at);
            }
        }
        return weighted(new NGramPhraseQuery(2, phrase.build()), field.weight);
    }

    private static Query weighted(Query query, float weight) {
        return new BoostQuery(query, weight);
    }
}
