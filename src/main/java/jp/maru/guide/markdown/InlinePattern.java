package jp.maru.guide.markdown;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * A notation inside a text that CommonMark reads as plain characters: found in the texts of the parsed tree and replaced
 * by a node of its own.
 *
 * @param mark what it cannot be without
 * @param outsideLinks whether what stands inside a link stays as it is
 */
record InlinePattern(String mark, Pattern form, boolean outsideLinks, Function<MatchResult, Node> reader)
        implements PostProcessor {

    @Override
    public Node process(Node root) {
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                replaceIn(text);
            }

            @Override
            public void visit(Link link) {
                if (!outsideLinks) {
                    visitChildren(link);
                }
            }
        });
        return root;
    }

    private void replaceIn(Text text) {
        String literal = text.getLiteral();
        if (!literal.contains(mark)) {
            return;
        }
        Matcher matcher = form.matcher(literal);
        int done = 0;
        while (matcher.find()) {
            insertText(text, done, matcher.start());
            Node node = reader.apply(matcher.toMatchResult());
            node.setSourceSpans(spans(text, matcher.start(), matcher.end()));
            text.insertBefore(node);
            done = matcher.end();
        }
        if (done > 0) {
            insertText(text, done, literal.length());
            text.unlink();
        }
    }

    private static void insertText(Text whole, int start, int end) {
        if (start < end) {
            Text part = new Text(whole.getLiteral().substring(start, end));
            part.setSourceSpans(spans(whole, start, end));
            whole.insertBefore(part);
        }
    }

    /** Exact where the text stands in its line as it was written; an escape before it shifts the column a little. */
    private static List<SourceSpan> spans(Text whole, int start, int end) {
        SourceSpan first = whole.getSourceSpans().isEmpty()
                ? SourceSpan.of(0, 0, 0, 0)
                : whole.getSourceSpans().get(0);
        return end <= first.getLength() ? List.of(first.subSpan(start, end)) : List.of();
    }
}
