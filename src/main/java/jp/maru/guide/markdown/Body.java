package jp.maru.guide.markdown;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.maru.guide.problem.Place;
import jp.maru.guide.problem.Problems;
import jp.maru.guide.problem.Written;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.Renderer;
import org.jspecify.annotations.Nullable;

/**
 * The text of a document: CommonMark with tables, strikethrough, autolinks, boxes and references; no raw HTML. Its tree,
 * ten times as large as the text, is never changed after it was read, so it may be printed by many threads; it is made
 * anew when it is asked for again long after.
 *
 * <p>Two are equal if they have the same headings and the same places to link to: that is what is seen of a text elsewhere.
 */
public final class Body {

    private static final int FOLDED = 3;

    private final Supplier<String> text;
    private final Predicate<String> reserved;
    private final Set<String> kinds;
    private final Map<String, Place> anchors = new LinkedHashMap<>();
    private final List<Heading> outline;
    private final List<Written> links;
    private final List<Written> images;
    private final Map<String, List<Written>> references;
    private volatile WeakReference<Tree> tree;

    private Body(Supplier<String> text, Predicate<String> reserved, Set<String> kinds, Problems problems) {
        this.text = text;
        this.reserved = reserved;
        this.kinds = kinds;
        TextCheck checked = new TextCheck(new Anchors(reserved), kinds, problems);
        Tree first = Tree.of(text.get(), checked, problems);
        first.headings.forEach((node, heading) -> anchors.put(heading.anchor(), Markdown.place(node)));
        outline =
                first.blocks().map(first.headings::get).filter(Objects::nonNull).toList();
        links = List.copyOf(checked.links());
        images = List.copyOf(checked.images());
        references = Collections.unmodifiableMap(checked.references());
        tree = new WeakReference<>(first);
    }

    /**
     * Parses and checks a text whose lines are those of its file.
     *
     * @param text asked for again whenever the tree is made anew; always the same
     * @param reserved the anchors that no heading may have
     * @param kinds the words for what a reference may name
     */
    public static Body read(Supplier<String> text, Predicate<String> reserved, Set<String> kinds, Problems problems) {
        return new Body(text, reserved, kinds, problems);
    }

    private record Tree(Node root, Map<Node, Heading> headings) {

        static Tree of(String text, TextCheck check, Problems problems) {
            Node root = parse(text, problems);
            root.accept(check);
            return new Tree(root, check.headings());
        }

        private static Node parse(String text, Problems problems) {
            try {
                return Markdown.parse(text);
            } catch (IllegalArgumentException tooManyCells) {
                problems.report("text.table");
                return new org.commonmark.node.Document();
            }
        }

        Stream<Node> blocks() {
            return Stream.iterate(root.getFirstChild(), Objects::nonNull, Node::getNext);
        }

        boolean isHeading(Node block) {
            return headings.containsKey(block);
        }

        String html(Links links, Stream<Node> blocks) {
            Renderer renderer = Html.renderer(headings, links);
            return blocks.map(renderer::render).collect(Collectors.joining());
        }
    }

    private Tree tree() {
        Tree known = tree.get();
        if (known == null) {
            Problems told = new Problems("", new ArrayList<>());
            known = Tree.of(text.get(), new TextCheck(new Anchors(reserved), kinds, told), told);
            tree = new WeakReference<>(known);
        }
        return known;
    }

    /** The same object as long as it is the same text, whatever stands in it. */
    public Object identity() {
        return text;
    }

    /** Every place in the document that a link can lead to, headings inside boxes and lists too. */
    public Set<String> anchors() {
        return Collections.unmodifiableSet(anchors.keySet());
    }

    /** @param anchor one of {@link #anchors} */
    public Place place(String anchor) {
        return Objects.requireNonNull(anchors.get(anchor));
    }

    /** Where its links lead that stay in the site: addresses or, in the text itself, anchors. */
    public List<Written> links() {
        return links;
    }

    /** Where its images lie. */
    public List<Written> images() {
        return images;
    }

    /** What its references of a kind name. */
    public List<Written> references(String kind) {
        return references.getOrDefault(kind, List.of());
    }

    /** The numbers of the document's own sources that it names. */
    public List<Written> sources() {
        return references(Reference.SOURCE);
    }

    /** How often the text refers to the source of that number, counted from 1. */
    public int citations(int source) {
        return (int) sources().stream()
                .filter(cited -> cited.text().equals("" + source))
                .count();
    }

    /** The headings that divide the text, in its order. */
    public List<Heading> outline() {
        return outline;
    }

    /** The whole text in plain words, heading by heading; a passage may be empty. */
    public List<Passage> passages(Links links) {
        Tree tree = tree();
        PlainText plain = PlainText.with(links);
        List<Passage> passages = new ArrayList<>();
        Heading heading = new Heading(1, "", "");
        StringJoiner text = new StringJoiner("\n");
        for (Node block : (Iterable<Node>) tree.blocks()::iterator) {
            Heading next = tree.headings.get(block);
            if (next != null) {
                passages.add(new Passage(heading.anchor(), heading.text(), text.toString()));
                heading = next;
                text = new StringJoiner("\n");
            } else {
                text.add(plain.of(block).strip());
            }
        }
        passages.add(new Passage(heading.anchor(), heading.text(), text.toString()));
        return passages;
    }

    /** What stands before the first heading: the first screen of an article. */
    public String opening(Links links) {
        return lead(links) + start(links);
    }

    /** The paragraphs that the text begins with. */
    public String lead(Links links) {
        Tree tree = tree();
        return tree.html(links, tree.blocks().takeWhile(Paragraph.class::isInstance));
    }

    /** What stands between those and the first heading. */
    public String start(Links links) {
        Tree tree = tree();
        return tree.html(
                links, tree.blocks().dropWhile(Paragraph.class::isInstance).takeWhile(block -> !tree.isHeading(block)));
    }

    /** What stands from the first heading on. */
    public String sections(Links links) {
        Tree tree = tree();
        return tree.html(links, tree.blocks().dropWhile(block -> !tree.isHeading(block)));
    }

    /** The same, with what stands below a heading of the third level folded behind it up to the next heading. */
    public String folded(Links links) {
        Tree tree = tree();
        Renderer renderer = Html.renderer(tree.headings, links);
        StringBuilder html = new StringBuilder();
        boolean open = false;
        for (Node block : (Iterable<Node>) tree.blocks().dropWhile(block -> !tree.isHeading(block))::iterator) {
            Heading heading = tree.headings.get(block);
            boolean begins = heading != null && heading.level() == FOLDED;
            boolean ends = heading != null && heading.level() <= FOLDED;
            html.append(open && ends ? "</details>\n" : "");
            html.append(begins ? "<details class=\"fold\"><summary>" : "");
            html.append(renderer.render(block));
            html.append(begins ? "</summary>\n" : "");
            open = begins || open && !ends;
        }
        return html.append(open ? "</details>\n" : "").toString();
    }

    /** The boxes that warn, without what stands around them. */
    public String warnings(Links links) {
        Tree tree = tree();
        return tree.html(links, tree.blocks().filter(block -> block instanceof Box box && box.is(Box.Purpose.WARNING)));
    }

    /** The text as a proof-reader looks at it. */
    public Prose prose(Links links) {
        return Prose.of(tree().root, links);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Body body
                && outline.equals(body.outline)
                && anchors().equals(body.anchors());
    }

    @Override
    public int hashCode() {
        return outline.hashCode();
    }
}
