package jp.maru.guide.markdown;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import jp.maru.guide.japanese.Phrases;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Prints what CommonMark does not know, or what depends on the site: links, boxes, references, wide tables. */
final class Html implements NodeRenderer {

    static final ResourceBundle WORDS = ResourceBundle.getBundle(Html.class.getPackageName() + ".text", Locale.ROOT);

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Links links;

    private Html(HtmlNodeRendererContext context, Links links) {
        this.context = context;
        this.html = context.getWriter();
        this.links = links;
    }

    static HtmlRenderer renderer(Map<Node, Heading> headings, Links links) {
        return HtmlRenderer.builder()
                // before the extensions: of two renderers for a node the first one asked for prints it
                .nodeRendererFactory(context -> new Html(context, links))
                .nodeRendererFactory(HtmlTables::new)
                .extensions(Markdown.EXTENSIONS)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    Optional.ofNullable(headings.get(node)).ifPresent(known -> attributes.put("id", known.anchor()));
                })
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(TextCheck.SCHEMES))
                .percentEncodeUrls(true)
                .build();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Link.class, Text.class, Box.class, Reference.class, Ruby.class, HtmlBlock.class, HtmlInline.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Link link) {
            link(link);
        } else if (node instanceof Box box) {
            box(box);
        } else if (node instanceof Reference reference) {
            reference(reference);
        } else if (node instanceof Text text) {
            text(text);
        } else if (node instanceof Ruby ruby) {
            ruby(ruby);
        }
        // what is left are comments, which are the operator's own
    }

    /** In headings a line breaks between phrases; the text that is read and copied stays as it is. */
    private void text(Text text) {
        if (!isInHeading(text)) {
            html.text(text.getLiteral());
            return;
        }
        String gap = "";
        for (String phrase : Phrases.of(text.getLiteral())) {
            html.raw(gap);
            html.text(phrase);
            gap = "<wbr>";
        }
    }

    private static boolean isInHeading(Node node) {
        Node block = node.getParent();
        while (block != null && !(block instanceof Block)) {
            block = block.getParent();
        }
        return block instanceof org.commonmark.node.Heading;
    }

    private void link(Link link) {
        String destination = link.getDestination();
        boolean external = destination.startsWith("http");
        Optional<String> now = target(destination);
        if (now.isEmpty()) {
            children(link);
            return;
        }
        String href = context.encodeUrl(context.urlSanitizer().sanitizeLinkUrl(now.get()));
        if (external) {
            open("a", "href", href, "rel", "external");
        } else {
            open("a", "href", href);
        }
        children(link);
        html.tag("/a");
    }

    /** Where a link leads; empty when that is not to be seen, or is nothing that may be linked to. */
    private Optional<String> target(String destination) {
        return destination.startsWith("/")
                ? links.target(destination)
                : Optional.of(destination).filter(other -> other.startsWith("#") || TextCheck.leadsElsewhere(other));
    }

    private void reference(Reference reference) {
        if (reference.isSource()) {
            source(reference);
            return;
        }
        Referent referent = links.referent(reference.kind(), reference.key());
        if (referent.address() == null) {
            html.text(referent.text());
            return;
        }
        open("a", "href", referent.address());
        html.text(referent.text());
        html.tag("/a");
        if (referent.phone() != null && referent.tel() != null) {
            html.text("（");
            open("a", "href", referent.tel(), "class", "tel");
            html.text(referent.phone());
            html.tag("/a");
            html.text("）");
        }
    }

    /** A mark that leads to the source in the page's list, which leads back to each of its marks. */
    private void source(Reference reference) {
        String number = reference.key();
        open("a", "href", "#source-" + number, "id", "cite-" + number + "-" + reference.citation(), "class", "cite");
        html.tag("span", Map.of("class", "unseen"));
        html.text(WORDS.getString("source"));
        html.tag("/span");
        html.text(number);
        html.tag("/a");
    }

    private void box(Box box) {
        if (box.is(Box.Purpose.FIGURE)) {
            html.line();
            open("figure", "class", "figure-box");
            html.raw(FigureTable.of(box)
                    .map(figure -> figure.svg(WORDS.getString("figure.desc")))
                    .orElse(""));
            open("details", "class", "more");
            html.tag("summary");
            html.text(WORDS.getString("figure.table"));
            html.tag("/summary");
            children(box);
            html.tag("/details");
            html.tag("/figure");
            html.line();
            return;
        }
        if (Box.Purpose.of(box.word()).isEmpty()) {
            children(box);
            return;
        }
        html.line();
        open("div", "class", "box box-" + box.word());
        html.line();
        open("p", "class", "box-title");
        html.text(WORDS.getString("box." + box.word()));
        html.tag("/p");
        html.line();
        children(box);
        html.tag("/div");
        html.line();
    }

    /** With parentheses for whoever cannot show a reading above a word. */
    private void ruby(Ruby ruby) {
        html.tag("ruby");
        for (int part = 0; part < ruby.parts().size(); part++) {
            html.text(ruby.parts().get(part));
            html.tag("rp");
            html.text("（");
            html.tag("/rp");
            html.tag("rt");
            html.text(ruby.readings().get(part));
            html.tag("/rt");
            html.tag("rp");
            html.text("）");
            html.tag("/rp");
        }
        html.tag("/ruby");
    }

    /** The attributes keep their order, so that a page has the same bytes, and the same tag, on every machine. */
    private void open(String tag, String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int name = 0; name < namesAndValues.length; name += 2) {
            attributes.put(namesAndValues[name], namesAndValues[name + 1]);
        }
        html.tag(tag, attributes);
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
