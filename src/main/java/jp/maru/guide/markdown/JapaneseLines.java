package jp.maru.guide.markdown;

import jp.maru.guide.japanese.CharacterClass;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import org.jspecify.annotations.Nullable;

/**
 * Joins lines that an author has parted within Japanese: where both neighbours are written without spaces between words,
 * a line end is no space either. Elsewhere it stays one.
 */
final class JapaneseLines implements PostProcessor {

    @Override
    public Node process(Node root) {
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(SoftLineBreak lineEnd) {
                if (isUnspaced(last(lineEnd.getPrevious())) && isUnspaced(first(lineEnd.getNext()))) {
                    lineEnd.unlink();
                }
            }
        });
        return root;
    }

    private static boolean isUnspaced(int character) {
        return character > 0 && CharacterClass.isUnspaced(character);
    }

    /** The last character that is read, 0 where there is none. */
    private static int last(@Nullable Node node) {
        String text = text(node);
        if (text != null) {
            return text.isEmpty() ? 0 : baseBefore(text, text.length());
        }
        return node == null ? 0 : last(node.getLastChild());
    }

    private static int first(@Nullable Node node) {
        String text = text(node);
        if (text != null) {
            return text.isEmpty() ? 0 : text.codePointAt(0);
        }
        return node == null ? 0 : first(node.getFirstChild());
    }

    /** A variation selector belongs to the character before it. */
    private static int baseBefore(String text, int end) {
        int character = text.codePointBefore(end);
        boolean selects = CharacterClass.isVariationSelector(character)
                || CharacterClass.isIdeographicVariationSelector(character);
        int start = end - Character.charCount(character);
        return selects && start > 0 ? text.codePointBefore(start) : character;
    }

    private static @Nullable String text(@Nullable Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        }
        if (node instanceof Code code) {
            return code.getLiteral();
        }
        if (node instanceof Ruby ruby) {
            return ruby.base();
        }
        // what a reference puts there begins and ends in Japanese
        return node instanceof Reference ? "　" : null;
    }
}
