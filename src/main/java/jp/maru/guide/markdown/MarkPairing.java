package jp.maru.guide.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Emphasis as Japanese writers expect it: CommonMark's rules with the CJK-friendly amendments, for strikethrough too.
 * The pairing is CommonMark's own ("process emphasis", appendix of the 0.31.2 specification); only which run may open
 * or close differs, see {@link MarkRun}.
 */
final class MarkPairing {

    private final int maxNesting;
    private final List<MarkRun> runs = new ArrayList<>();
    private final IdentityHashMap<Node, Integer> depths = new IdentityHashMap<>();

    private MarkPairing(int maxNesting) {
        this.maxNesting = maxNesting;
    }

    /** @param maxNesting marks that would nest deeper stay text */
    static Parser.ParserExtension extension(int maxNesting) {
        return builder -> builder.customInlineContentParserFactory(new MarkRun.Factory())
                .postProcessor(root -> new MarkPairing(maxNesting).process(root));
    }

    private Node process(Node root) {
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof MarkRun run) {
                    runs.add(run);
                }
                visitChildren(node);
            }
        });
        parents().forEach(this::pair);
        Set<Node> parents = parents();
        runs.forEach(MarkPairing::leaveAsText);
        parents.forEach(MarkPairing::joinTexts);
        return root;
    }

    private Set<Node> parents() {
        Set<Node> parents = Collections.newSetFromMap(new IdentityHashMap<>());
        runs.forEach(run -> parents.add(run.getParent()));
        return parents;
    }

    private void pair(Node parent) {
        Map<String, MarkRun> bottoms = new HashMap<>();
        for (MarkRun closer = linked(parent); closer != null; ) {
            MarkRun opener = closer.canClose() ? opener(closer, bottoms) : null;
            if (opener != null) {
                closer = enclose(opener, closer);
            } else {
                if (closer.canClose() && closer.previous != null) {
                    bottoms.put(kind(closer), closer.previous);
                }
                closer = closer.next;
            }
        }
    }

    /** The nearest run before the closer that it can be paired with; searched no further down than it was in vain before. */
    private @Nullable MarkRun opener(MarkRun closer, Map<String, MarkRun> bottoms) {
        MarkRun bottom = bottoms.get(kind(closer));
        for (MarkRun run = closer.previous; run != null && run != bottom; run = run.previous) {
            if (run.mark() == closer.mark() && run.canOpen() && belongTogether(run, closer)) {
                return depthBetween(run, closer) < maxNesting ? run : null;
            }
        }
        return null;
    }

    private static boolean belongTogether(MarkRun opener, MarkRun closer) {
        if (opener.mark() == '~') {
            return opener.length() == closer.length() && opener.length() <= 2;
        }
        // "odd match": rules 9 and 10 of section 6.2
        boolean both = opener.canClose() || closer.canOpen();
        return !both
                || (opener.length() + closer.length()) % 3 != 0
                || opener.length() % 3 == 0 && closer.length() % 3 == 0;
    }

    /** Wraps what stands between two runs and returns the run to go on with. */
    private @Nullable MarkRun enclose(MarkRun opener, MarkRun closer) {
        int marks = opener.mark() == '~' ? opener.length() : Math.min(2, Math.min(opener.left(), closer.left()));
        Node wrap = wrap(opener.mark(), marks);
        depths.put(wrap, depthBetween(opener, closer) + 1);
        for (Node node = opener.getNext(); node != closer; node = opener.getNext()) {
            wrap.appendChild(node);
        }
        opener.insertAfter(wrap);
        opener.use(marks);
        closer.use(marks);
        opener.next = closer;
        closer.previous = opener;
        if (opener.left() == 0) {
            drop(opener);
        }
        if (closer.left() == 0) {
            drop(closer);
            return closer.next;
        }
        return closer;
    }

    private static Node wrap(char mark, int marks) {
        String delimiter = String.valueOf(mark).repeat(marks);
        if (mark == '~') {
            return new Strikethrough(delimiter);
        }
        return marks == 2 ? new StrongEmphasis(delimiter) : new Emphasis(delimiter);
    }

    private static void drop(MarkRun run) {
        if (run.previous != null) {
            run.previous.next = run.next;
        }
        if (run.next != null) {
            run.next.previous = run.previous;
        }
    }

    private int depthBetween(MarkRun opener, MarkRun closer) {
        int depth = 0;
        for (Node node = opener.getNext(); node != closer; node = node.getNext()) {
            depth = Math.max(depth, depths.getOrDefault(node, 0));
        }
        return depth;
    }

    private static @Nullable MarkRun linked(Node parent) {
        MarkRun first = null;
        MarkRun last = null;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof MarkRun run) {
                run.lookAround();
                run.previous = last;
                if (last == null) {
                    first = run;
                } else {
                    last.next = run;
                }
                last = run;
            }
        }
        return first;
    }

    /** Where the search for openers may stop depends on what kind of closer searches. */
    private static String kind(MarkRun closer) {
        return closer.mark()
                + (closer.canOpen() ? "o" : "c")
                + (closer.mark() == '~' ? closer.length() : closer.length() % 3);
    }

    private static void leaveAsText(MarkRun run) {
        if (run.left() > 0) {
            Text text = new Text(String.valueOf(run.mark()).repeat(run.left()));
            text.setSourceSpans(run.getSourceSpans());
            run.insertBefore(text);
        }
        run.unlink();
    }

    /** Neighbouring texts become one: what looks for patterns in texts must not find them cut. */
    private static void joinTexts(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof Text first) || !(first.getNext() instanceof Text)) {
                continue;
            }
            StringBuilder literal = new StringBuilder(first.getLiteral());
            while (first.getNext() instanceof Text next) {
                literal.append(next.getLiteral());
                next.unlink();
            }
            first.setLiteral(literal.toString());
        }
    }
}
