package jp.maru.guide.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.maru.guide.figure.Figure;
import jp.maru.guide.problem.Problems;
import jp.maru.guide.problem.Written;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Walks through a text once: reports what may not be in it, notes what it names, gives its headings their anchors. */
final class TextCheck extends AbstractVisitor {

    private static final Pattern FIXED_ANCHOR = Pattern.compile("\\{#([^\\s{}]++)}\\s*+$");
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");
    static final List<String> SCHEMES = List.of("http", "https", "mailto", "tel");
    private static final Pattern COMMENT = Pattern.compile("\\s*<!--(?:(?!-->).)*+-->\\s*", Pattern.DOTALL);

    private final Anchors anchors;
    private final Set<String> kinds;
    private final Problems problems;
    private final PlainText plain = PlainText.with(null);
    private final Map<Node, Heading> headings = new LinkedHashMap<>();
    private final List<Written> links = new ArrayList<>();
    private final List<Written> images = new ArrayList<>();
    private final Map<String, List<Written>> references = new LinkedHashMap<>();
    private final Map<String, Integer> citations = new HashMap<>();
    private int level = 1;

    /** @param kinds the words for what a reference may name, besides a source */
    TextCheck(Anchors anchors, Set<String> kinds, Problems problems) {
        this.anchors = anchors;
        this.kinds = kinds;
        this.problems = problems;
    }

    Map<Node, Heading> headings() {
        return headings;
    }

    /** Where links lead that stay in the site. */
    List<Written> links() {
        return links;
    }

    List<Written> images() {
        return images;
    }

    /** The keys that are named, by their kinds. */
    Map<String, List<Written>> references() {
        return references;
    }

    @Override
    public void visit(org.commonmark.node.Heading heading) {
        if (heading.getLevel() == 1) {
            problems.report(Markdown.place(heading), "heading.first-level");
        } else if (heading.getLevel() > level + 1) {
            problems.report(Markdown.place(heading), "heading.skipped", level + 1, heading.getLevel());
        }
        level = heading.getLevel();
        String fixed = takeFixedAnchor(heading);
        String text = plain.of(heading).strip();
        if (text.isEmpty()) {
            problems.report(Markdown.place(heading), "heading.empty");
        }
        if (!fixed.isEmpty() && anchors.isTaken(fixed)) {
            problems.report(Markdown.place(heading), "heading.anchor-twice", fixed);
        }
        headings.put(heading, new Heading(heading.getLevel(), anchors.take(fixed.isEmpty() ? text : fixed), text));
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        lookAtDestination(link, link.getDestination());
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        images.add(new Written(image.getDestination(), Markdown.place(image)));
    }

    @Override
    public void visit(HtmlBlock html) {
        lookAtHtml(html, html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        lookAtHtml(html, html.getLiteral());
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof Text text && text.getLiteral().startsWith(":::")) {
            boolean closes = text.getLiteral().strip().equals(":::");
            problems.report(Markdown.place(paragraph), closes ? "box.stray" : "box.opening");
        }
        visitChildren(paragraph);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof Box box) {
            lookAtBox(box);
        }
        visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Reference reference) {
            lookAtReference(reference);
        }
        if (node instanceof Ruby ruby && !ruby.isInShape()) {
            problems.report(Markdown.place(ruby), "ruby.shape", ruby.base());
        }
        visitChildren(node);
    }

    private void lookAtReference(Reference reference) {
        if (!reference.isSource() && !kinds.contains(reference.kind())) {
            problems.report(Markdown.place(reference), "reference.kind", reference.kind());
            return;
        }
        List<Written> named = references.computeIfAbsent(reference.kind(), kind -> new ArrayList<>());
        // few words that many documents name
        named.add(new Written(reference.key().intern(), Markdown.place(reference)));
        if (reference.isSource()) {
            reference.numberCitation(citations.merge(reference.key(), 1, Integer::sum));
        }
    }

    private void lookAtBox(Box box) {
        if (Box.Purpose.of(box.word()).isEmpty()) {
            String known = String.join(
                    ", ", Stream.of(Box.Purpose.values()).map(Box.Purpose::word).toList());
            problems.report(Markdown.place(box), "box.word", box.word(), known);
        } else if (!box.isClosed()) {
            problems.report(Markdown.place(box), "box.open", box.word());
        } else if (box.is(Box.Purpose.FIGURE)) {
            lookAtFigure(box);
        } else if (!box.name().isEmpty()) {
            problems.report(Markdown.place(box), "box.opening");
        } else if (box.is(Box.Purpose.NOW) && !(box.getFirstChild() instanceof OrderedList)) {
            problems.report(Markdown.place(box), "box.no-steps");
        }
    }

    private void lookAtFigure(Box box) {
        if (!Figure.names().contains(box.name())) {
            problems.report(Markdown.place(box), "figure.name", box.name(), String.join(" / ", Figure.names()));
        } else if (FigureTable.of(box).filter(Figure::isDrawable).isEmpty()) {
            problems.report(Markdown.place(box), "figure." + box.name());
        }
    }

    private void lookAtDestination(Node link, String destination) {
        if (SCHEME.matcher(destination).find()) {
            if (!leadsElsewhere(destination)) {
                problems.report(Markdown.place(link), "link.scheme", destination);
            }
        } else if (destination.startsWith("/") && !destination.startsWith("//") || destination.startsWith("#")) {
            links.add(new Written(destination, Markdown.place(link)));
        } else {
            problems.report(Markdown.place(link), "link.relative", destination);
        }
    }

    /** Whether it is an address outside the site to which a text may lead. */
    static boolean leadsElsewhere(String destination) {
        Matcher scheme = SCHEME.matcher(destination);
        return scheme.find() && SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }

    private void lookAtHtml(Node node, String html) {
        if (!COMMENT.matcher(html).matches()) {
            String code = html.stripLeading().startsWith("<!--") ? "text.comment" : "text.html";
            problems.report(
                    Markdown.place(node), code, html.strip().lines().findFirst().orElse(""));
        }
    }

    /** Cuts {@code {#anchor}} off the end of a heading; empty when there is none. */
    private static String takeFixedAnchor(org.commonmark.node.Heading heading) {
        if (heading.getLastChild() instanceof Text last) {
            Matcher fixed = FIXED_ANCHOR.matcher(last.getLiteral());
            if (fixed.find()) {
                last.setLiteral(last.getLiteral().substring(0, fixed.start()).stripTrailing());
                return fixed.group(1);
            }
        }
        return "";
    }
}
