package jp.maru.guide.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Prints tables, each in a box of its own that can be moved sideways, and lists of definitions. */
final class HtmlTables implements NodeRenderer {

    /** With one column beside the names a table is narrow enough for every phone. */
    private static final int STACKED_FROM = 2;

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    /** Of the table that is being printed. */
    private List<String> columns = List.of();

    HtmlTables(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                TableBlock.class,
                TableCell.class,
                Caption.class,
                Definitions.class,
                Definitions.Term.class,
                Definitions.Definition.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof TableBlock table) {
            table(table);
        } else if (node instanceof TableCell cell) {
            cell(cell);
        } else if (node instanceof Caption) {
            line("caption", node);
        } else if (node instanceof Definitions) {
            html.line();
            html.tag("dl");
            html.line();
            children(node);
            html.tag("/dl");
            html.line();
        } else if (node instanceof Definitions.Term) {
            line("dt", node);
        } else {
            Node only = node.getFirstChild();
            line("dd", only instanceof Paragraph && only.getNext() == null ? only : node);
        }
    }

    private void table(TableBlock table) {
        Map<String, String> box = new LinkedHashMap<>();
        box.put("class", "table-scroll");
        box.put("tabindex", "0");
        box.put("role", "region");
        box.put("aria-label", label(table));
        html.line();
        html.tag("div", box);
        html.line();
        columns = columns(table);
        html.tag("table", columns.isEmpty() ? Map.of() : Map.of("class", "stacked"));
        html.line();
        children(table);
        html.tag("/table");
        html.line();
        html.tag("/div");
        html.line();
    }

    /** What its columns are about, where its rows have names and so much beside them that a phone shows it below; else none. */
    private static List<String> columns(TableBlock table) {
        if (!(table.getFirstChild() instanceof Caption caption)) {
            return List.of();
        }
        List<Node> heads = Stream.iterate(
                        caption.getNext().getFirstChild().getFirstChild(), Objects::nonNull, Node::getNext)
                .toList();
        if (heads.size() <= STACKED_FROM) {
            return List.of();
        }
        PlainText plain = PlainText.with(null);
        return heads.stream().map(head -> plain.of(head).strip()).toList();
    }

    private static String label(TableBlock table) {
        return table.getFirstChild() instanceof Caption caption
                ? PlainText.with(null).of(caption).strip()
                : Html.WORDS.getString("table.label");
    }

    private void cell(TableCell cell) {
        boolean names =
                !cell.isHeader() && cell.getPrevious() == null && table(cell).getFirstChild() instanceof Caption;
        Map<String, String> attributes = new LinkedHashMap<>();
        if (cell.isHeader() || names) {
            attributes.put("scope", cell.isHeader() ? "col" : "row");
        }
        if (!cell.isHeader() && !names && !columns.isEmpty()) {
            long place = Stream.iterate(cell.getPrevious(), Objects::nonNull, Node::getPrevious)
                    .count();
            attributes.put("data-column", columns.get((int) place));
        }
        if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
            attributes.put("class", "figure");
        }
        String tag = cell.isHeader() || names ? "th" : "td";
        html.line();
        html.tag(tag, attributes);
        children(cell);
        html.tag("/" + tag);
        html.line();
    }

    private static Node table(TableCell cell) {
        Node row = cell.getParent();
        return row.getParent().getParent();
    }

    private void line(String tag, Node content) {
        html.tag(tag);
        children(content);
        html.tag("/" + tag);
        html.line();
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
