package jp.maru.guide.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.maru.guide.problem.Place;
import jp.maru.guide.problem.Problems;
import jp.maru.guide.problem.Written;
import org.commonmark.node.Node;
import org.commonmark.renderer.Renderer;

/**
 * The text of a document: CommonMark with tables, strikethrough, autolinks, boxes and references; no raw HTML. Its tree
 * is never changed after it was read, so it may be printed by many threads.
 */
public final class Body {

    private final Node root;
    private final Map<Node, Heading> headings;
    private final List<Written> links;
    private final List<Written> images;
    private final Map<String, List<Written>> references;

    private Body(Node root, TextCheck checked) {
        this.root = root;
        headings = checked.headings();
        links = List.copyOf(checked.links());
        images = List.copyOf(checked.images());
        references = Collections.unmodifiableMap(checked.references());
    }

    /**
     * Parses and checks a text whose lines are those of its file.
     *
     * @param reserved the anchors that no heading may have
     * @param kinds the words for what a reference may name
     */
    public static Body read(String text, Predicate<String> reserved, Set<String> kinds, Problems problems) {
        Node root = parse(text, problems);
        TextCheck check = new TextCheck(new Anchors(reserved), kinds, problems);
        root.accept(check);
        return new Body(root, check);
    }

    private static Node parse(String text, Problems problems) {
        try {
            return Markdown.parse(text);
        } catch (IllegalArgumentException tooManyCells) {
            problems.report("text.table");
            return new org.commonmark.node.Document();
        }
    }

    /** Every place in the document that a link can lead to, headings inside boxes and lists too. */
    public Set<String> anchors() {
        return headings.values().stream().map(Heading::anchor).collect(Collectors.toSet());
    }

    /** @param anchor one of {@link #anchors} */
    public Place place(String anchor) {
        return headings.entrySet().stream()
                .filter(heading -> heading.getValue().anchor().equals(anchor))
                .map(heading -> Markdown.place(heading.getKey()))
                .findFirst()
                .orElseThrow();
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
        return blocks().map(headings::get).filter(Objects::nonNull).toList();
    }

    /** The whole text in plain words, heading by heading; a passage may be empty. */
    public List<Passage> passages(Links links) {
        Renderer plain = PlainText.renderer(links);
        List<Passage> passages = new ArrayList<>();
        Heading heading = new Heading(1, "", "");
        StringJoiner text = new StringJoiner("\n");
        for (Node block : (Iterable<Node>) blocks()::iterator) {
            if (headings.containsKey(block)) {
                passages.add(new Passage(heading.anchor(), heading.text(), text.toString()));
                heading = headings.get(block);
                text = new StringJoiner("\n");
            } else {
                text.add(plain.render(block).strip());
            }
        }
        passages.add(new Passage(heading.anchor(), heading.text(), text.toString()));
        return passages;
    }

    /** What stands before the first heading: the first screen of an article. */
    public String opening(Links links) {
        return html(links, blocks().takeWhile(block -> !headings.containsKey(block)));
    }

    /** What stands from the first heading on. */
    public String sections(Links links) {
        return html(links, blocks().dropWhile(block -> !headings.containsKey(block)));
    }

    /** The boxes that warn, without what stands around them. */
    public String warnings(Links links) {
        return html(links, blocks().filter(block -> block instanceof Box box && box.is(Box.Purpose.WARNING)));
    }

    /** The text as a proof-reader looks at it. */
    public Prose prose(Links links) {
        return Prose.of(root, links);
    }

    private String html(Links links, Stream<Node> blocks) {
        Renderer renderer = Html.renderer(headings, links);
        return blocks.map(renderer::render).collect(Collectors.joining());
    }

    private Stream<Node> blocks() {
        return Stream.iterate(root.getFirstChild(), Objects::nonNull, Node::getNext);
    }
}
