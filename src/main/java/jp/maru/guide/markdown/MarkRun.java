package jp.maru.guide.markdown;

import java.util.Set;
import jp.maru.guide.japanese.CharacterClass;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * A run of {@code *}, {@code _} or {@code ~} while it is not yet known what it marks (a "delimiter run" of CommonMark,
 * section 6.2). Lives between the parsing of a paragraph's characters and the {@link MarkPairing} of its runs, which
 * takes every one of them out of the tree.
 */
final class MarkRun extends CustomNode {

    private final char mark;
    private final int length;
    private final int before;
    private final int after;
    private int left;
    private boolean canOpen;
    private boolean canClose;

    /** Neighbours among the runs that may still be paired. */
    @Nullable
    MarkRun previous;

    @Nullable
    MarkRun next;

    private MarkRun(char mark, int length, int before, int after) {
        this.mark = mark;
        this.length = length;
        this.left = length;
        this.before = before;
        this.after = after;
    }

    char mark() {
        return mark;
    }

    /** How many marks it had at first. */
    int length() {
        return length;
    }

    /** How many marks are not used yet. */
    int left() {
        return left;
    }

    void use(int marks) {
        left -= marks;
    }

    boolean canOpen() {
        return canOpen;
    }

    boolean canClose() {
        return canClose;
    }

    /** Finds out what the run can do. To be called once, while its neighbours in the tree are those of the text. */
    void lookAround() {
        canOpen = isLeftFlanking() && (mark != '_' || !isRightFlanking() || CharacterClass.isPunctuation(base()));
        canClose = isRightFlanking() && (mark != '_' || !isLeftFlanking() || CharacterClass.isPunctuation(after));
    }

    private boolean isLeftFlanking() {
        return !CharacterClass.isWhitespace(after)
                && (!CharacterClass.isNonCjkPunctuation(after)
                        || CharacterClass.isWhitespace(before)
                        || isAfterNonCjkPunctuation()
                        || isAfterWideQuote()
                        || CharacterClass.isCjk(base())
                        || CharacterClass.isIdeographicVariationSelector(before));
    }

    private boolean isRightFlanking() {
        return !CharacterClass.isWhitespace(before)
                && (!isAfterNonCjkPunctuation()
                        || CharacterClass.isWhitespace(after)
                        || CharacterClass.isNonCjkPunctuation(after)
                        || CharacterClass.isCjk(after));
    }

    private boolean isAfterNonCjkPunctuation() {
        return CharacterClass.isNonCjkPunctuation(base()) && !isAfterWideQuote();
    }

    private boolean isAfterWideQuote() {
        return CharacterClass.isWideQuote(base(), before);
    }

    /** The character before the run, or the one that a variation selector before the run belongs to. */
    private int base() {
        if (CharacterClass.isVariationSelector(before) && getPrevious() instanceof Text text) {
            String literal = text.getLiteral();
            int end = literal.length() - Character.charCount(before);
            return end > 0 ? literal.codePointBefore(end) : 0;
        }
        return before;
    }

    static final class Factory implements InlineContentParserFactory {

        private static final Set<Character> MARKS = Set.of('*', '_', '~');

        @Override
        public Set<Character> getTriggerCharacters() {
            return MARKS;
        }

        @Override
        public InlineContentParser create() {
            return state -> {
                Scanner scanner = state.scanner();
                char mark = scanner.peek();
                int before = scanner.peekPreviousCodePoint();
                int length = scanner.matchMultiple(mark);
                return ParsedInline.of(new MarkRun(mark, length, before, scanner.peekCodePoint()), scanner.position());
            };
        }
    }
}
