package jp.maru.guide.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import jp.maru.guide.japanese.Folding;
import jp.maru.guide.japanese.Script;
import jp.maru.guide.japanese.SpellingVariants;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Mends one wrong, missing, superfluous or swapped letter in a word of katakana or of Latin letters. */
final class Correction {

    private static final int SHORTEST = 4;

    private final IndexSearcher index;

    Correction(IndexSearcher index) {
        this.index = index;
    }

    /** The text with every such word mended that no page holds; empty where there is nothing to mend. */
    Optional<String> of(String text) {
        String level = Folding.level(text);
        if (Script.isKana(level)) {
            return nearest(level);
        }
        StringBuilder mended = new StringBuilder(level);
        Script.runs(level, run -> {
            if (Script.of(run.charAt(0)) != Script.KANJI) {
                nearest(run)
                        .ifPresent(
                                word -> mended.replace(mended.indexOf(run), mended.indexOf(run) + run.length(), word));
            }
        });
        return mended.toString().equals(level) ? Optional.empty() : Optional.of(mended.toString());
    }

    private Optional<String> nearest(String word) {
        String stem = SpellingVariants.stem(word);
        if (stem.length() < SHORTEST) {
            return Optional.empty();
        }
        boolean latin = Script.isLatin(stem);
        String best = "";
        int frequency = 0;
        try {
            Terms runs = MultiTerms.getTerms(index.getIndexReader(), IndexField.RUNS.name());
            if (runs == null) {
                return Optional.empty();
            }
            FuzzyTermsEnum near = new FuzzyTermsEnum(runs, new Term(IndexField.RUNS.name(), stem), 1, 0, true);
            for (BytesRef term = near.next(); term != null; term = near.next()) {
                String candidate = term.utf8ToString();
                boolean alike =
                        candidate.equals(stem) || (latin ? Script.isLatin(candidate) : Script.isKana(candidate));
                // not as Lucene tells it, which goes on counting pages that are gone
                int pages = alike ? index.count(new TermQuery(new Term(IndexField.RUNS.name(), candidate))) : 0;
                if (pages > 0 && candidate.equals(stem)) {
                    return Optional.empty();
                }
                if (pages > frequency) {
                    best = candidate;
                    frequency = pages;
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return best.isEmpty()
                ? Optional.empty()
                : Optional.of(latin ? best.toUpperCase(Locale.ROOT) : Script.katakana(best));
    }
}
