package jp.maru.guide.content;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** {@code [[kind:key]]}: puts what another document says into the text, so that the two cannot drift apart. */
final class Reference extends CustomNode {

    static final String DESK = "desk";

    private static final Pattern FORM = Pattern.compile("\\[\\[\\s*([^\\[\\]:]+?)\\s*:\\s*([^\\[\\]]+?)\\s*]]");

    private final String kind;
    private final String key;

    private Reference(String kind, String key) {
        this.kind = kind;
        this.key = key;
    }

    String kind() {
        return kind;
    }

    String key() {
        return key;
    }

    /** Finds the references in the texts of a parsed tree: brackets that are no link are left there as they stand. */
    static Node findIn(Node root) {
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                takeOutOf(text);
            }
        });
        return root;
    }

    private static void takeOutOf(Text text) {
        String literal = text.getLiteral();
        Matcher form = FORM.matcher(literal);
        int end = 0;
        while (form.find()) {
            insertText(text, end, form.start());
            Reference reference = new Reference(form.group(1), form.group(2));
            reference.setSourceSpans(spans(text, form.start(), form.end()));
            text.insertBefore(reference);
            end = form.end();
        }
        if (end > 0) {
            insertText(text, end, literal.length());
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
        return whole.getSourceSpans().stream()
                .limit(1)
                .filter(span -> end <= span.getLength())
                .map(span -> span.subSpan(start, end))
                .toList();
    }
}
