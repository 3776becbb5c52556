package jp.maru.guide.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
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
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Visitor;
import org.commonmark.renderer.Renderer;

/**
 * The text of a document: CommonMark with tables, strikethrough, autolinks, boxes and references; no raw HTML. Its tree
 * is never changed after it was read, so it may be printed by many threads.
 */
public final class Body {

    private final Node root;
    private final Map<Node, Heading> headings;
    private final Map<String, Integer> citations;

    private Body(Node root, Map<Node, Heading> headings, Map<String, Integer> citations) {
        this.root = root;
        this.headings = headings;
        this.citations = citations;
    }

    /**
     * Parses and checks a text whose lines are those of its file.
     *
     * @param reserved the anchors that no heading may have
     */
    static Body read(String text, Predicate<String> reserved, List<Mention> mentions, Problems problems) {
        Node root = parse(text, problems);
        IdentityHashMap<Node, Heading> headings = new IdentityHashMap<>();
        Map<String, Integer> citations = new HashMap<>();
        root.accept(new TextCheck(new Anchors(reserved), mentions, problems, headings, citations));
        return new Body(root, headings, citations);
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
    Set<String> anchors() {
        return headings.values().stream().map(Heading::anchor).collect(Collectors.toSet());
    }

    /** @param anchor one of {@link #anchors} */
    Place place(String anchor) {
        return headings.entrySet().stream()
                .filter(heading -> heading.getValue().anchor().equals(anchor))
                .map(heading -> Markdown.place(heading.getKey()))
                .findFirst()
                .orElseThrow();
    }

    /** Lets a visitor walk through the tree, which it must not change. */
    void walk(Visitor visitor) {
        root.accept(visitor);
    }

    /** How often the text refers to the source of that number, counted from 1. */
    public int citations(int source) {
        return citations.getOrDefault("" + source, 0);
    }

    /** The headings that divide the text, in its order. */
    public List<Heading> outline() {
        return blocks().map(headings::get).filter(Objects::nonNull).toList();
    }

    /** The whole text in plain words, heading by heading; a passage may be empty. */
    List<Passage> passages(Edition edition) {
        Renderer plain = PlainText.renderer(edition);
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
    String opening(Edition edition) {
        return html(edition, blocks().takeWhile(block -> !headings.containsKey(block)));
    }

    /** What stands from the first heading on. */
    String sections(Edition edition) {
        return html(edition, blocks().dropWhile(block -> !headings.containsKey(block)));
    }

    /** The boxes that warn, without what stands around them. */
    String warnings(Edition edition) {
        return html(edition, blocks().filter(block -> block instanceof Box box && box.is(Box.Purpose.WARNING)));
    }

    /** The addresses of the documents that references name, in the order of the text. */
    Set<String> references() {
        Set<String> addresses = new LinkedHashSet<>();
        walk(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof Reference reference && !reference.isSource()) {
                    addresses.add(reference.address());
                }
                visitChildren(node);
            }
        });
        return addresses;
    }

    private String html(Edition edition, Stream<Node> blocks) {
        Renderer renderer = Html.renderer(headings, edition);
        return blocks.map(renderer::render).collect(Collectors.joining());
    }

    private Stream<Node> blocks() {
        return Stream.iterate(root.getFirstChild(), Objects::nonNull, Node::getNext);
    }
}
