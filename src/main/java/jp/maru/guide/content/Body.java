package jp.maru.guide.content;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The text of a document: CommonMark with tables, strikethrough, autolinks, boxes and references; no raw HTML. Its tree
 * is never changed after it was read, so it may be printed by many threads.
 */
public final class Body {

    /** What is nested deeper is text; deeper trees could not be walked without tiring the stack. */
    private static final int MAX_NESTING = 100;

    static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .customBlockParserFactory(new Box.Factory())
            .postProcessor(Reference::findIn)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING)
            .build();

    private final Node root;
    private final Map<Node, Heading> headings;

    private Body(Node root, Map<Node, Heading> headings) {
        this.root = root;
        this.headings = headings;
    }

    /** Parses and checks a text whose lines are those of its file. */
    static Body read(String text, List<Mention> mentions, Problems problems) {
        Node root = PARSER.parse(text);
        Map<Node, Heading> headings = new IdentityHashMap<>();
        root.accept(new TextCheck(mentions, problems, headings));
        return new Body(root, headings);
    }

    /** The headings in the order of the text. */
    public List<Heading> outline() {
        List<Heading> outline = new ArrayList<>();
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (headings.containsKey(node)) {
                outline.add(headings.get(node));
            }
        }
        return outline;
    }

    String html(Edition edition) {
        return Html.render(root, headings, edition);
    }
}
