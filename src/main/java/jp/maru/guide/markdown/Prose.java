package jp.maru.guide.markdown;

import java.util.ArrayList;
import java.util.List;
import jp.maru.guide.problem.Written;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * A text as a proof-reader looks at it, each part in the order of the text.
 *
 * @param blocks paragraphs, headings, captions, terms and cells in plain words
 * @param runs the words as they are written, parted by marks and line ends
 * @param bareAddresses links whose words are their address
 */
public record Prose(List<Written> blocks, List<Written> runs, List<Written> bareAddresses) {

    static Prose of(Node root, Links links) {
        Prose prose = new Prose(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        root.accept(prose.new Look(PlainText.with(links)));
        return prose;
    }

    private static Written written(String text, Node node) {
        return new Written(text, Markdown.place(node));
    }

    private final class Look extends AbstractVisitor {

        private final PlainText plain;

        Look(PlainText plain) {
            this.plain = plain;
        }

        @Override
        public void visit(Paragraph paragraph) {
            block(paragraph);
        }

        @Override
        public void visit(Heading heading) {
            block(heading);
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof Caption || block instanceof Definitions.Term) {
                block(block);
            } else {
                visitChildren(block);
            }
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableCell) {
                block(node);
            } else {
                visitChildren(node);
            }
        }

        @Override
        public void visit(Link link) {
            if (link.getFirstChild() instanceof Text text && text.getLiteral().equals(link.getDestination())) {
                bareAddresses.add(written(link.getDestination(), link));
            }
            visitChildren(link);
        }

        @Override
        public void visit(Text text) {
            runs.add(written(text.getLiteral(), text));
        }

        private void block(Node block) {
            // tables can have millions of empty cells
            if (block.getFirstChild() != null) {
                blocks.add(written(plain.of(block), block));
                visitChildren(block);
            }
        }
    }
}
