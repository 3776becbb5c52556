package jp.maru.guide.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.maru.guide.japanese.Script;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** Mends a wrong, missing, superfluous or swapped letter in a name or a word that no page holds. */
final class Correction {

    private static final int SHORTEST = 3;

    /** From this length on, two letters may be wrong. */
    private static final int LONG = 8;

    private final LiveSearcher index;

    Correction(LiveSearcher index) {
        this.index = index;
    }

    /** The nearest name, or the nearest word; empty where none is near. */
    Optional<String> of(String word) {
        String key = Names.key(word);
        if (key.length() < SHORTEST || key.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        for (IndexField field : List.of(IndexField.NAME, IndexField.NAMES, IndexField.HEADLINES, IndexField.BODY)) {
            Optional<String> nearest = nearest(key, field);
            if (nearest.isPresent()) {
                return nearest.map(found -> Script.isLatin(found) ? found.toUpperCase(Locale.ROOT) : found);
            }
        }
        return Optional.empty();
    }

    private Optional<String> nearest(String key, IndexField field) {
        boolean kana = Script.isKana(key);
        boolean latin = Script.isLatin(key);
        boolean kanji = key.chars().allMatch(letter -> Script.of((char) letter) == Script.KANJI);
        int most = key.length() >= LONG ? 2 : 1;
        String best = "";
        int frequency = 0;
        try {
            Terms terms = MultiTerms.getTerms(index.getIndexReader(), field.name());
            if (terms == null) {
                return Optional.empty();
            }
            FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(field.name(), key), most, 0, true);
            for (BytesRef term = near.next(); term != null; term = near.next()) {
                String candidate = term.utf8ToString();
                boolean alike = kana == Script.isKana(candidate)
                        && latin == Script.isLatin(candidate)
                        && !key.contains(candidate)
                        && (kanji ? candidate.length() == key.length() : key.length() > SHORTEST);
                int pages = alike ? index.pages(field, candidate) : 0;
                if (pages > frequency) {
                    best = candidate;
                    frequency = pages;
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Optional.of(best).filter(found -> !found.isEmpty());
    }
}
