package jp.maru.guide.japanese;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Map;

/**
 * Levels what makes no difference to somebody who searches: width, capitals, everything else NFKC levels, katakana and
 * hiragana, ー and its look-alikes, old and new forms of characters. Each grapheme cluster is folded by itself, so that a
 * part of a text, cut between clusters, folds to a part of the folded text.
 */
public final class Folding {

    static final char LONG_VOWEL = 'ー';

    /** What is typed, or printed, for ー: hyphens, dashes, the minus sign, lines. */
    private static final String LONG_VOWEL_LIKE = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\u2501";

    private static final Normalizer2 NFKC = Normalizer2.getNFKCCasefoldInstance();
    private static final Map<Integer, Integer> OLD_FORMS = OldForms.read();

    /** What a character that is always a cluster of its own becomes, where that is one character; otherwise 0. */
    private static final char[] ALONE = alone();

    private Folding() {}

    public static String fold(String text) {
        return hiragana(level(text));
    }

    /** Folds all but one thing: katakana stays katakana. */
    public static String level(String text) {
        StringBuilder level = new StringBuilder(text.length());
        walk(text, (start, end) -> append(text, start, end, level));
        return level.toString();
    }

    /** The rest of folding for a text that is level. */
    public static String hiragana(String level) {
        char[] characters = level.toCharArray();
        for (int at = 0; at < characters.length; at++) {
            char character = characters[at];
            if (character >= 'ァ' && character <= 'ヶ' || character == 'ヽ' || character == 'ヾ') {
                characters[at] = (char) (character - 'ァ' + 'ぁ');
            }
        }
        return new String(characters);
    }

    /** The folded text, its figures in one way of writing, together with where each of its characters comes from. */
    public static Folded trace(String text) {
        StringBuilder level = new StringBuilder(text.length());
        Folded.Spans spans = new Folded.Spans();
        walk(text, (start, end) -> {
            append(text, start, end, level);
            spans.extend(level.length(), start, end);
        });
        Folded figures = WrittenFigures.level(new Folded(level.toString(), spans));
        return new Folded(hiragana(figures.text()), figures.spans());
    }

    private interface Cluster {
        void visit(int start, int end);
    }

    private static void walk(String text, Cluster cluster) {
        BreakIterator clusters = null;
        int length = text.length();
        for (int start = 0; start < length; ) {
            int end = start + 1;
            boolean alone = isAlone(text.charAt(start)) && (end == length || isAlone(text.charAt(end)));
            if (!alone) {
                if (clusters == null) {
                    clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
                    clusters.setText(text);
                }
                end = clusters.following(start);
            }
            cluster.visit(start, end);
            start = end;
        }
    }

    private static void append(String text, int start, int end, StringBuilder level) {
        if (end == start + 1 && isAlone(text.charAt(start))) {
            level.append(ALONE[text.charAt(start)]);
        } else {
            NFKC.normalize(text.substring(start, end))
                    .codePoints()
                    .map(Folding::form)
                    .forEach(level::appendCodePoint);
        }
    }

    private static boolean isAlone(char character) {
        return ALONE[character] != 0;
    }

    /** The form of a character that NFKC has levelled already. */
    private static int form(int character) {
        return LONG_VOWEL_LIKE.indexOf(character) >= 0 ? LONG_VOWEL : OLD_FORMS.getOrDefault(character, character);
    }

    private static char[] alone() {
        char[] alone = new char[Character.MAX_VALUE + 1];
        for (char character = 1; character < Character.MAX_VALUE; character++) {
            if (character == '\n' || isAlwaysAlone(character)) {
                String level = NFKC.normalize(String.valueOf(character));
                if (level.length() == 1) {
                    int form = form(level.charAt(0));
                    alone[character] = form <= Character.MAX_VALUE ? (char) form : 0;
                }
            }
        }
        return alone;
    }

    @SuppressWarnings("EnumOrdinal") // which is how ICU tells the value of this property
    private static boolean isAlwaysAlone(char character) {
        return !Character.isSurrogate(character)
                && UCharacter.getIntPropertyValue(character, UProperty.GRAPHEME_CLUSTER_BREAK)
                        == UCharacter.GraphemeClusterBreak.OTHER
                && !UCharacter.hasBinaryProperty(character, UProperty.EXTENDED_PICTOGRAPHIC)
                && UCharacter.getIntPropertyValue(character, UProperty.INDIC_CONJUNCT_BREAK)
                        == UCharacter.IndicConjunctBreak.NONE.ordinal();
    }
}
