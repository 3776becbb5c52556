package jp.maru.guide.content;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.yaml.snakeyaml.error.Mark;

/**
 * Where something stands in a file: line and column from 1, and the front matter key, empty in the text.
 */
record Place(int line, int column, String key) {

    /** The place of a YAML node; the parsed text begins with the file's first line. */
    static Place of(Mark mark, String key) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1, key);
    }

    /** The place of a Markdown node, or of the nearest ancestor that knows its own. */
    static Place of(Node node) {
        for (Node near = node; near != null; near = near.getParent()) {
            List<SourceSpan> spans = near.getSourceSpans();
            if (!spans.isEmpty()) {
                return new Place(spans.get(0).getLineIndex() + 1, spans.get(0).getColumnIndex() + 1, "");
            }
        }
        return new Place(1, 1, "");
    }
}
