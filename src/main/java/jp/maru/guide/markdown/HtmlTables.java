package jp.maru.guide.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Prints tables, each in a box of its own that can be moved sideways, and lists of definitions. */
final class HtmlTables implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

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
        html.tag("table");
        html.line();
        children(table);
        html.tag("/table");
        html.line();
        html.tag("/div");
        html.line();
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
