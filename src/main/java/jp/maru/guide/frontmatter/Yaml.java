package jp.maru.guide.frontmatter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.maru.guide.problem.Place;
import jp.maru.guide.problem.Problems;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Front matter as a YAML tree: plain values, lists and mappings; no anchors and no tags of its own. */
final class Yaml {

    private static final int MAX_CHARACTERS = 64 * 1024;
    private static final int MAX_DEPTH = 10;

    /** Slips of the hand that YAML reads as something else, or answers with words that help nobody. */
    private static final Map<String, Pattern> SLIPS = Map.of(
            "front.tab", Pattern.compile("^[ ]*\t"),
            "front.wide-colon", Pattern.compile("^[A-Za-z]+："),
            "front.tight-colon", Pattern.compile("^[A-Za-z]+:(?=\\S)"));

    private Yaml() {}

    /** The mapping the front matter holds; empty when it is none, which is then reported. */
    static Optional<MappingNode> read(String front, Problems problems) {
        if (slipped(front, problems)) {
            return Optional.empty();
        }
        try {
            if (compose(front) instanceof MappingNode mapping) {
                return Optional.of(mapping);
            }
            problems.report(new Place(2, 1, ""), "front.no-mapping");
        } catch (Anchored anchored) {
            problems.report(place(anchored.getProblemMark(), ""), "front.anchor");
        } catch (MarkedYAMLException broken) {
            problems.report(place(broken.getProblemMark(), ""), "front.broken");
        } catch (YAMLException broken) {
            problems.report("front.broken");
        }
        return Optional.empty();
    }

    /** The place of a node; the parsed text begins with the file's first line. */
    static Place place(Mark mark, String key) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1, key);
    }

    /** A mapping with one key, which stands where its value stands. */
    static MappingNode alone(String key, Node value) {
        Mark start = value.getStartMark();
        Node name = new ScalarNode(Tag.STR, key, start, start, DumperOptions.ScalarStyle.PLAIN);
        return new MappingNode(
                Tag.MAP,
                true,
                List.of(new NodeTuple(name, value)),
                start,
                value.getEndMark(),
                DumperOptions.FlowStyle.FLOW);
    }

    private static boolean slipped(String front, Problems problems) {
        List<String> lines = front.lines().toList();
        List<Place> found = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            for (Map.Entry<String, Pattern> slip : SLIPS.entrySet()) {
                if (slip.getValue().matcher(lines.get(line)).find()) {
                    found.add(new Place(line + 1, 1, ""));
                    problems.report(found.get(found.size() - 1), slip.getKey());
                }
            }
        }
        return !found.isEmpty();
    }

    private static Node compose(String front) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MAX_CHARACTERS);
        limits.setNestingDepthLimit(MAX_DEPTH);
        Parser parser = new PlainParser(new StreamReader(front), limits);
        return new Composer(parser, new Untyped(), limits).getSingleNode();
    }

    /** A handful of aliases can unfold into gigabytes, and nobody needs one in front matter. */
    private static final class PlainParser extends ParserImpl {

        PlainParser(StreamReader front, LoaderOptions limits) {
            super(front, limits);
        }

        @Override
        public Event peekEvent() {
            Event event = super.peekEvent();
            if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null) {
                throw new Anchored(event.getStartMark());
            }
            return event;
        }
    }

    private static final class Anchored extends MarkedYAMLException {

        Anchored(Mark anchor) {
            super(null, null, "anchor", anchor);
        }
    }

    /** What a value is, whoever asks for it says. */
    private static final class Untyped extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // every value is a text
        }
    }
}
