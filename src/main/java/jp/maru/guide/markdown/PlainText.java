package jp.maru.guide.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;
import org.commonmark.renderer.text.TextContentWriter;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text without its marks: of a link what can be read, of a reference what it stands for. Not thread-safe.
 */
final class PlainText implements NodeRenderer {

    private final TextContentNodeRendererContext context;
    private final TextContentWriter text;
    private final StringBuilder written;
    private final @Nullable Links links;

    private PlainText(TextContentNodeRendererContext context, StringBuilder written, @Nullable Links links) {
        this.context = context;
        this.text = context.getWriter();
        this.written = written;
        this.links = links;
    }

    /** @param links where references are looked up; without it they are left out */
    static PlainText with(@Nullable Links links) {
        StringBuilder written = new StringBuilder();
        List<PlainText> made = new ArrayList<>();
        // to make a context takes longer than to write a paragraph: the one for nothing serves for all
        TextContentRenderer.builder()
                .nodeRendererFactory(context -> {
                    made.add(new PlainText(context, written, links));
                    return made.get(0);
                })
                .extensions(Markdown.EXTENSIONS)
                .lineBreakRendering(LineBreakRendering.COMPACT)
                .build()
                .render(new Document(), written);
        return made.get(0);
    }

    String of(Node node) {
        written.setLength(0);
        text.resetBlock();
        context.render(node);
        return written.toString();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                TableCell.class,
                Link.class,
                Image.class,
                Reference.class,
                Ruby.class,
                Caption.class,
                Box.class,
                Definitions.class,
                Definitions.Term.class,
                Definitions.Definition.class,
                HtmlBlock.class,
                HtmlInline.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Link || node instanceof Image || node instanceof CustomBlock) {
            children(node);
            if (node instanceof Definitions.Term) {
                text.block();
            }
        } else if (node instanceof TableCell) {
            children(node);
            text.write(node.getNext() == null ? "" : " ");
        } else if (node instanceof Ruby ruby) {
            text.write(ruby.base());
        } else if (node instanceof Reference reference && links != null && !reference.isSource()) {
            Referent referent = links.referent(reference.kind(), reference.key());
            text.write(referent.text());
            if (referent.phone() != null) {
                text.write("（" + referent.phone() + "）");
            }
        }
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
