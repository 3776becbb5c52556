package jp.maru.guide.markdown;

import java.util.List;
import java.util.regex.Pattern;
import jp.maru.guide.problem.Place;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * What may be written: CommonMark with tables, strikethrough, bare addresses and the site's own notation. Emphasis and
 * line ends follow Japanese writing.
 */
final class Markdown {

    /** What is nested deeper is text; deeper trees could not be walked without tiring the stack. */
    private static final int MAX_NESTING = 30;

    static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());

    /** Cuts what is ASCII out of a text, so that an address ends there: Japanese goes on without a space. */
    private static final InlinePattern ASCII =
            new InlinePattern("", Pattern.compile("[\\x21-\\x7E]++"), true, match -> new Text(match.group()));

    private static final Parser PARSER = Parser.builder()
            // each of these changes the tree the next one sees
            .extensions(List.of(MarkPairing.extension(MAX_NESTING)))
            .postProcessor(Reference.NOTATION)
            .postProcessor(Ruby.NOTATION)
            .postProcessor(ASCII)
            .extensions(EXTENSIONS)
            .postProcessor(new JapaneseLines())
            .postProcessor(Caption::find)
            .postProcessor(Definitions::join)
            .customBlockParserFactory(new Box.Factory())
            .customBlockParserFactory(new Definitions.Factory())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING)
            .build();

    private Markdown() {}

    /** The tree of a text; its source spans count from the first line given. */
    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** The place of a node, or of the nearest ancestor that knows its own. */
    static Place place(Node node) {
        for (Node near = node; near != null; near = near.getParent()) {
            List<SourceSpan> spans = near.getSourceSpans();
            if (!spans.isEmpty()) {
                return new Place(spans.get(0).getLineIndex() + 1, spans.get(0).getColumnIndex() + 1, "");
            }
        }
        return Place.START;
    }
}
