package jp.maru.guide.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import jp.maru.guide.japanese.Script;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** Mends a wrong, missing, superfluous or swapped letter in a name or a word that no page holds. */
final class Correction {

    private static final int SHORTEST = 3;

    /** From this length on, two letters may be wrong in what is written in one script. */
    private static final int LONG = 8;

    private final LiveSearcher index;

    Correction(LiveSearcher index) {
        this.index = index;
    }

    /** The nearest name, or the nearest word; empty where none is near. */
    Optional<String> of(String word) {
        String key = Names.key(word);
        boolean kanji = key.chars().allMatch(letter -> Script.of((char) letter) == Script.KANJI);
        boolean tooShort = kanji ? key.length() < SHORTEST : key.length() <= SHORTEST;
        if (tooShort || key.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        int most = key.length() >= LONG && isOfOneScript(key) ? 2 : 1;
        CompiledAutomaton near = FuzzyQuery.getFuzzyAutomaton(key, most, 0, true);
        Predicate<String> fits = candidate -> !key.contains(candidate)
                && Script.isKana(key) == Script.isKana(candidate)
                && Script.isLatin(key) == Script.isLatin(candidate)
                && (!kanji || candidate.length() == key.length());
        for (IndexField field :
                List.of(IndexField.NAME, IndexField.TERM, IndexField.NAMES, IndexField.HEADLINES, IndexField.BODY)) {
            String nearest = nearest(near, field, fits);
            if (!nearest.isEmpty()) {
                return Optional.of(likeNames(nearest));
            }
        }
        return Optional.empty();
    }

    /** Most names of one script are written in katakana or in capitals. */
    private static String likeNames(String key) {
        return Script.isLatin(key) ? key.toUpperCase(Locale.ROOT) : Script.isKana(key) ? Script.katakana(key) : key;
    }

    private static boolean isOfOneScript(String key) {
        return Script.isKana(key) || Script.isLatin(key);
    }

    /** The one that most pages have; nothing where there is none. */
    private String nearest(CompiledAutomaton near, IndexField field, Predicate<String> fits) {
        String best = "";
        int frequency = 0;
        try {
            Terms terms = MultiTerms.getTerms(index.getIndexReader(), field.name());
            TermsEnum candidates = terms == null ? TermsEnum.EMPTY : terms.intersect(near, null);
            for (BytesRef term = candidates.next(); term != null; term = candidates.next()) {
                String candidate = term.utf8ToString();
                int pages = fits.test(candidate) ? index.pages(field, candidate) : 0;
                if (pages > frequency) {
                    best = candidate;
                    frequency = pages;
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return best;
    }
}
