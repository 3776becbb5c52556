package jp.maru.guide.search;

import java.util.List;
import jp.maru.guide.search.Sought.Alternative;
import jp.maru.guide.search.Sought.Match;
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
        return best(sought.alternatives().stream().map(Ranking::alternative).toList());
    }

    private static Query alternative(Alternative alternative) {
        Query spellings = best(alternative.spellings().stream()
                .map(spelling -> spelling(alternative, spelling))
                .toList());
        return weighted(spellings, alternative.match().share);
    }

    private static Query best(List<Query> queries) {
        return queries.size() == 1 ? queries.get(0) : new DisjunctionMaxQuery(queries, TIE_BREAK);
    }

    private static Query spelling(Alternative alternative, String spelling) {
        if (alternative.match() == Match.SOUND) {
            return bigrams(IndexField.SOUND, spelling);
        }
        Query run = weighted(new TermQuery(new Term(IndexField.RUNS.name(), spelling)), IndexField.RUNS.weight);
        if (alternative.mustStandAlone(spelling)) {
            return run;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(bigrams(IndexField.TEXT, spelling), Occur.MUST);
        query.add(run, Occur.SHOULD);
        return query.build();
    }

    /** Consecutive bigrams; for a single character, every bigram that begins with it. */
    private static Query bigrams(IndexField field, String spelling) {
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
