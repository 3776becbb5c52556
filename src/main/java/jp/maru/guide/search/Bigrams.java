package jp.maru.guide.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes a folded text apart into all its pairs of neighbouring characters, each at its place, but for those of a sign and
 * a letter after it: the pair before has told of the sign, and the pair after tells of the letter.
 */
final class Bigrams extends Analyzer {

    /** Letters, digits and the marks on them, in any script, by {@link Character#getType(int)}. */
    private static final int LETTERS = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.NON_SPACING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer all = new NGramTokenizer(2, 2);
        return new TokenStreamComponents(all, new Kept(all));
    }

    /** Whether a pair is kept. */
    static boolean isKept(CharSequence bigram) {
        int first = Character.codePointAt(bigram, 0);
        return isLetter(first) || !isLetter(Character.codePointAt(bigram, Character.charCount(first)));
    }

    private static boolean isLetter(int character) {
        return (LETTERS >> Character.getType(character) & 1) != 0;
    }

    private static final class Kept extends FilteringTokenFilter {
        private final CharTermAttribute bigram = addAttribute(CharTermAttribute.class);

        Kept(TokenStream all) {
            super(all);
        }

        @Override
        protected boolean accept() {
            return isKept(bigram);
        }
    }
}
