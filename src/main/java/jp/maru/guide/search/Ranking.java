package jp.maru.guide.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.maru.guide.japanese.Folding;
import jp.maru.guide.japanese.Script;
import jp.maru.guide.search.Sought.Alternative;
import jp.maru.guide.search.Sought.Part;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;

/** Tells Lucene which pages are wanted and which of them are nearest to what was asked. */
final class Ranking {

    /** How much the second best way in which a page holds something adds to the best. */
    private static final float TIE_BREAK = 0.1f;

    /** How much two words count that stand together as in the question. */
    private static final float TOGETHER = 0.7f;

    /** How much it counts that a word stands in a page as it was typed, however long it is. */
    private static final float WRITTEN = 2;

    /** The weight of a word that every fifth page holds: it finds no page where the question has words that tell more. */
    private static final double COMMON = Math.log(1 + 5);

    /** How much the most telling name counts. */
    private static final float NAME = 8;

    /** So many pages are weighed by all that brings one nearer: to weigh each page that is found would take too long. */
    private static final int CLOSELY = 200;

    private static final Sort NEAREST =
            new Sort(SortField.FIELD_SCORE, new SortField(IndexField.ADDRESS.name(), SortField.Type.STRING));

    private final LiveSearcher index;

    /** Any of it makes a page one that is found. */
    private final BooleanQuery.Builder wanted = new BooleanQuery.Builder();

    /** What brings a page nearer that is found. */
    private final BooleanQuery.Builder besides = new BooleanQuery.Builder();

    /** How long the question is, as names are. */
    private final int length;

    private Ranking(LiveSearcher index, Question question) {
        this.index = index;
        length = question.loose().stream()
                .mapToInt(word -> Names.key(word.text()).length())
                .sum();
    }

    /**
     * The pages that are wanted, the nearest first.
     *
     * @param troubled whether the question is of somebody in trouble
     * @param many how many are to be told
     */
    static TopDocs nearest(Question question, Understanding asked, LiveSearcher index, boolean troubled, int many)
            throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Ranking ranking = new Ranking(index, question);
        if (!question.loose().isEmpty()) {
            ranking.add(question, asked);
            query.add(asked.isForeign() ? new MatchNoDocsQuery() : ranking.wanted.build(), Occur.MUST);
        }
        question.wanted().stream()
                .filter(Question.Word::exact)
                .forEach(word -> query.add(index.writing(word.text()), Occur.MUST));
        question.unwanted().forEach(word -> query.add(index.writing(word.text()), Occur.MUST_NOT));
        IndexField calling = troubled ? IndexField.CALLING_IN_TROUBLE : IndexField.CALLING;
        TopDocs found = index.search(
                called(query, calling),
                new TopFieldCollectorManager(NEAREST, Math.max(many, CLOSELY), Integer.MAX_VALUE));
        bringNearer(found.scoreDocs, called(ranking.besides, calling), index);
        return new TopDocs(found.totalHits, Arrays.copyOf(found.scoreDocs, Math.min(found.scoreDocs.length, many)));
    }

    private static Query called(BooleanQuery.Builder query, IndexField calling) {
        return FunctionScoreQuery.boostByValue(query.build(), DoubleValuesSource.fromDoubleField(calling.name()));
    }

    /** Puts the first in the order that they have with what counts besides. */
    private static void bringNearer(ScoreDoc[] found, Query besides, LiveSearcher index) throws IOException {
        ScoreDoc[] first = Arrays.copyOf(found, Math.min(found.length, CLOSELY));
        for (ScoreDoc page : first) {
            page.score = (float) Objects.requireNonNull(((FieldDoc) page).fields[0]);
        }
        TopDocs wanted = new TopDocs(new TotalHits(first.length, TotalHits.Relation.EQUAL_TO), first);
        QueryRescorer.rescore(index, wanted, besides, 1, first.length);
        Arrays.sort(first, Comparator.comparing((ScoreDoc page) -> -page.score).thenComparing(page ->
                (BytesRef) Objects.requireNonNull(((FieldDoc) page).fields[1])));
        System.arraycopy(first, 0, found, 0, first.length);
    }

    private void add(Question question, Understanding asked) {
        List<Part> parts = asked.sought().stream()
                .flatMap(sought -> sought.parts().stream())
                .toList();
        boolean telling = parts.stream().anyMatch(part -> !isCommon(part) && isHeld(part));
        Set<String> common = new HashSet<>();
        for (Part part : parts) {
            boolean tellsLittle = telling && isCommon(part);
            (tellsLittle ? besides : wanted).add(part(part), Occur.SHOULD);
            if (tellsLittle) {
                common.add(part.alternatives().get(0).shown());
            }
        }
        for (Sought sought : asked.sought()) {
            sought.pairs().forEach(pair -> besides.add(weighted(word(pair), TOGETHER), Occur.SHOULD));
        }
        asked.names().forEach(this::addName);
        for (Question.Word word : question.loose()) {
            (common.contains(word.text()) ? besides : wanted)
                    .add(weighted(index.writing(word.text()), WRITTEN), Occur.SHOULD);
            bigrams(Folding.level(word.text())).forEach(this::addBigram);
        }
    }

    /** What a word means is wanted by whoever asks for hardly more than that word. */
    private void addName(String name, float share) {
        addWanted(new ConstantScoreQuery(index.holding(IndexField.NAME, name)), NAME * share);
        addWanted(new ConstantScoreQuery(index.holding(IndexField.TERM, name)), NAME * share * name.length() / length);
    }

    private static boolean isCommon(Part part) {
        return part.weight() < COMMON;
    }

    private boolean isHeld(Part part) {
        return part.alternatives().stream()
                .anyMatch(
                        it -> it.lemma().isEmpty() ? index.pages(anyOf(it.spellings())) > 0 : index.isWord(it.lemma()));
    }

    private void addWanted(Query query, float weight) {
        wanted.add(weighted(query, weight), Occur.SHOULD);
    }

    private void addBigram(String bigram) {
        for (IndexField field : List.of(IndexField.TEXT, IndexField.NAME_PAIRS)) {
            besides.add(weighted(index.holding(field, bigram), field.weight), Occur.SHOULD);
        }
    }

    private Query part(Part part) {
        return new DisjunctionMaxQuery(
                part.alternatives().stream().map(this::alternative).toList(), TIE_BREAK);
    }

    private Query alternative(Alternative alternative) {
        Query query = alternative.lemma().isEmpty() ? anyOf(alternative.spellings()) : word(alternative.lemma());
        return weighted(query, alternative.match().share);
    }

    private Query word(String lemma) {
        BooleanQuery.Builder fields = new BooleanQuery.Builder();
        for (IndexField field : IndexField.WORDS) {
            fields.add(weighted(index.holding(field, lemma), field.weight), Occur.SHOULD);
        }
        return fields.build();
    }

    private Query anyOf(List<String> spellings) {
        BooleanQuery.Builder fields = new BooleanQuery.Builder();
        for (String spelling : spellings) {
            fields.add(index.phrase(IndexField.TEXT, spelling), Occur.SHOULD);
            fields.add(weighted(index.phrase(IndexField.NAME_PAIRS, spelling), 2), Occur.SHOULD);
        }
        return fields.build();
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

    private static Query weighted(Query query, float weight) {
        return weight == 1 ? query : new BoostQuery(query, weight);
    }
}
