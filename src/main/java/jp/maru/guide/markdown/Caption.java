package jp.maru.guide.markdown;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * What a table shows: the paragraph {@code 表：…} directly above it. Becomes the first part of the table. The first
 * column of a table with a caption holds the names of its rows.
 */
final class Caption extends CustomBlock {

    private static final String MARK = "表：";

    /** Gives every table that has one its caption. */
    static Node find(Node root) {
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof TableBlock
                        && block.getPrevious() instanceof Paragraph paragraph
                        && paragraph.getFirstChild() instanceof Text text
                        && text.getLiteral().startsWith(MARK)) {
                    text.setLiteral(text.getLiteral().substring(MARK.length()));
                    block.prependChild(caption(paragraph));
                }
                visitChildren(block);
            }
        });
        return root;
    }

    private static Caption caption(Paragraph paragraph) {
        Caption caption = new Caption();
        caption.setSourceSpans(paragraph.getSourceSpans());
        while (paragraph.getFirstChild() != null) {
            caption.appendChild(paragraph.getFirstChild());
        }
        paragraph.unlink();
        return caption;
    }
}
