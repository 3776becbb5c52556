package jp.maru.guide.content;

import java.util.Optional;
import java.util.Set;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.Renderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.commonmark.renderer.markdown.MarkdownWriter;

/**
 * Writes the site's own notation in Markdown that everybody reads: boxes as quotes, references as links, those to a
 * source to the source itself, readings in parentheses, addresses whole. Comments are left out.
 */
final class MarkdownText implements NodeRenderer {

    private final MarkdownNodeRendererContext context;
    private final MarkdownWriter out;
    private final Edition edition;
    private final String baseUrl;
    private final Article article;

    private MarkdownText(MarkdownNodeRendererContext context, Edition edition, String baseUrl, Article article) {
        this.context = context;
        this.out = context.getWriter();
        this.edition = edition;
        this.baseUrl = baseUrl;
        this.article = article;
    }

    /** @param article what the text is that of */
    static Renderer renderer(Edition edition, String baseUrl, Article article) {
        return MarkdownRenderer.builder()
                .nodeRendererFactory(new MarkdownNodeRendererFactory() {
                    @Override
                    public NodeRenderer create(MarkdownNodeRendererContext context) {
                        return new MarkdownText(context, edition, baseUrl, article);
                    }

                    @Override
                    public Set<Character> getSpecialCharacters() {
                        return Set.of();
                    }
                })
                .extensions(Markdown.EXTENSIONS)
                .build();
    }

    /** Plain words as Markdown that reads as just these words. */
    static String escaped(String words) {
        org.commonmark.node.Paragraph paragraph = new org.commonmark.node.Paragraph();
        paragraph.appendChild(new Text(words));
        return MarkdownRenderer.builder()
                .extensions(Markdown.EXTENSIONS)
                .build()
                .render(paragraph)
                .strip();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Box.class,
                Caption.class,
                Definitions.class,
                Definitions.Term.class,
                Definitions.Definition.class,
                HtmlBlock.class,
                HtmlInline.class,
                Image.class,
                Link.class,
                Reference.class,
                Ruby.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Link link) {
            link(link);
        } else if (node instanceof Image image) {
            out.raw("!");
            link(whole(image.getDestination()), image);
        } else if (node instanceof Reference reference) {
            reference(reference);
        } else if (node instanceof Ruby ruby) {
            context.render(new Text(ruby.base() + "（" + ruby.reading() + "）"));
        } else if (node instanceof Box box) {
            box(box);
        } else if (node instanceof Caption || node instanceof Definitions.Term) {
            apart(node, !(node instanceof Caption));
        } else if (node instanceof Definitions) {
            children(node);
        } else if (node instanceof Definitions.Definition) {
            out.writePrefix(": ");
            out.pushPrefix("  ");
            children(node);
            out.popPrefix();
            out.block();
        }
        // what is left are comments, which are the operator's own
    }

    private void link(Link link) {
        edition.linkTarget(link.getDestination())
                .ifPresentOrElse(address -> link(whole(address), link), () -> children(link));
    }

    private void link(String address, String words) {
        Link link = new Link(address, null);
        link.appendChild(new Text(words));
        link(address, link);
    }

    private void link(String address, Node words) {
        out.raw("[");
        children(words);
        // the characters that end an address in Markdown
        boolean plain = address.matches("[^\\s()<>]*");
        out.raw(plain ? "](" + address + ")" : "](<" + address + ">)");
    }

    private void reference(Reference reference) {
        if (reference.isSource()) {
            article.source(reference.source())
                    .ifPresent(source -> link(source.url(), Html.WORDS.getString("source") + reference.source()));
            return;
        }
        Optional<String> address = edition.destination(reference.address());
        if (address.isEmpty()) {
            context.render(new Text(reference.text(edition)));
            return;
        }
        link(whole(address.get()), reference.text(edition));
        if (edition.find(reference.address()).orElse(null) instanceof Desk desk && desk.phone() != null) {
            context.render(new Text("（" + desk.phone() + "）"));
        }
    }

    /** A figure is drawn from what stands in it. */
    private void box(Box box) {
        if (box.is(Box.Purpose.FIGURE) || Box.Purpose.of(box.word()).isEmpty()) {
            children(box);
            return;
        }
        out.writePrefix("> ");
        out.pushPrefix("> ");
        out.raw("**" + Html.WORDS.getString("box." + box.word()) + "**");
        out.block();
        children(box);
        out.popPrefix();
        out.block();
    }

    /** A line of its own: parted from what follows by an empty line, or not. */
    private void apart(Node line, boolean tight) {
        out.pushTight(tight);
        children(line);
        out.block();
        out.popTight();
    }

    private String whole(String destination) {
        if (destination.startsWith("#")) {
            return baseUrl + article.address() + destination;
        }
        return destination.startsWith("/") ? baseUrl + destination : destination;
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
