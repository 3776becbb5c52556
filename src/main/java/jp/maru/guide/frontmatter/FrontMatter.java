package jp.maru.guide.frontmatter;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jp.maru.guide.problem.NearestWord;
import jp.maru.guide.problem.Place;
import jp.maru.guide.problem.Problems;
import jp.maru.guide.problem.Written;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The values of one mapping, asked for by key and type. What is missing or of the wrong type is reported and answered
 * with a stand-in, so that one reading finds every problem; keys nobody asked for are reported by
 * {@link #reportUnknownKeys()}. Not thread-safe; lives for the reading of one file.
 */
public final class FrontMatter {

    private final Place place;
    private final UnaryOperator<String> plain;
    private final Problems problems;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<FrontMatter> inner = new ArrayList<>();

    /** What the operator has written before the lone value that stands for this mapping; null where it is none. */
    private @Nullable String writtenAs;

    /**
     * Reads what stands between the fences; empty when it is no mapping, which is then reported.
     *
     * @param text from the first line of the file on
     * @param plain takes from a value what can only be shown in a text
     */
    public static Optional<FrontMatter> read(String text, UnaryOperator<String> plain, Problems problems) {
        return Yaml.read(text, problems).map(mapping -> new FrontMatter(mapping, plain, problems));
    }

    private FrontMatter(MappingNode mapping, UnaryOperator<String> plain, Problems problems) {
        this.place = Yaml.place(mapping.getStartMark(), "");
        this.plain = plain;
        this.problems = problems;
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (entries.putIfAbsent(key, entry) != null) {
                problems.report(Yaml.place(entry.getKeyNode().getStartMark(), key), "key.twice", key);
            }
        }
    }

    /** Reports a key that is not there; its value is asked for elsewhere. */
    public void require(String key) {
        if (!entries.containsKey(key)) {
            problems.report(new Place(place.line(), place.column(), key), "key.missing", key);
        }
    }

    public String text(String key) {
        return value(key, Format.TEXT);
    }

    public @Nullable String textIfAny(String key) {
        return valueIfAny(key, Format.TEXT);
    }

    /** A value that has to be there; one that is there but wrong is reported as wrong, not as missing. */
    public <T> T value(String key, Format<T> format) {
        require(key);
        T value = valueIfAny(key, format);
        return value == null ? format.standIn() : value;
    }

    public <T> @Nullable T valueIfAny(String key, Format<T> format) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return null;
        }
        if (!(node.get() instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            problems.report(
                    Yaml.place(node.get().getStartMark(), key),
                    node.get() instanceof ScalarNode ? "value.empty" : "value.no-text",
                    key);
            return null;
        }
        return read(scalar, key, format).orElse(null);
    }

    /** Reports a list that is there but holds nothing. */
    public void requireEntries(String key) {
        NodeTuple entry = entries.get(key);
        if (entry != null
                && entry.getValueNode() instanceof SequenceNode list
                && list.getValue().isEmpty()) {
            problems.report(Yaml.place(list.getStartMark(), key), "value.empty", key);
        }
    }

    /** Reports a value that can be read but makes no sense beside the others. */
    public void refuse(String key, String code) {
        node(key).ifPresent(node -> problems.report(Yaml.place(node.getStartMark(), key), code, key));
    }

    /** The values of a list that has to be there and may not be empty. */
    public List<String> texts(String key) {
        require(key);
        List<String> values = values(key, Format.TEXT);
        requireEntries(key);
        return values;
    }

    public <T> List<T> values(String key, Format<T> format) {
        return scalars(key).stream()
                .flatMap(scalar -> read(scalar, key, format).stream())
                .toList();
    }

    /** The values of a list, if there is one, and where each stands. */
    public List<Written> list(String key, Format<String> format) {
        return written(scalars(key), key, format);
    }

    /** One value or a list of them, and where each stands. */
    public List<Written> oneOrMore(String key) {
        return written(scalars(nodes(key), key), key, Format.TEXT);
    }

    private List<Node> nodes(String key) {
        return node(key)
                .map(node -> node instanceof SequenceNode list ? list.getValue() : List.of(node))
                .orElse(List.of());
    }

    private List<Written> written(List<ScalarNode> scalars, String key, Format<String> format) {
        return scalars.stream()
                .flatMap(scalar ->
                        read(scalar, key, format)
                                .map(value -> new Written(value, Yaml.place(scalar.getStartMark(), key)))
                                .stream())
                .toList();
    }

    /** The lists of a list: each of two words or more, no word twice. */
    public List<List<String>> groups(String key) {
        Set<String> taken = new HashSet<>();
        return list(key).stream().map(node -> group(node, key, taken)).toList();
    }

    private List<String> group(Node list, String key, Set<String> taken) {
        List<ScalarNode> scalars = scalars(list(list, key), key);
        List<String> group = new ArrayList<>();
        for (ScalarNode scalar : scalars) {
            read(scalar, key, Format.TEXT).ifPresent(word -> {
                group.add(word);
                if (!taken.add(word)) {
                    problems.report(Yaml.place(scalar.getStartMark(), key), "group.word-twice", word);
                }
            });
        }
        if (scalars.size() == 1) {
            problems.report(
                    Yaml.place(list.getStartMark(), key),
                    "group.lone-word",
                    scalars.get(0).getValue());
        }
        return List.copyOf(group);
    }

    /** One value or a list of them, of which those that cannot be read are left out. */
    public <T> List<T> oneOrMore(String key, Format<T> format) {
        return scalars(nodes(key), key).stream()
                .flatMap(scalar -> read(scalar, key, format).stream())
                .toList();
    }

    /** The mappings of a list; each reads itself from its own keys. */
    public <T> List<T> items(String key, Function<FrontMatter, T> reader) {
        return list(key).stream()
                .flatMap(node -> mapping(node, key).stream())
                .map(reader)
                .toList();
    }

    /** Those of {@link #items} that can be read without a problem: no amount may stand in for another. */
    public <T> List<T> soundItems(String key, Function<FrontMatter, T> reader) {
        return items(key, item -> item.sound(reader)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The mappings under the keys of a mapping that can be read without a problem. */
    public <T> List<T> soundItemsByKey(String key, BiFunction<String, FrontMatter, T> reader) {
        return List.copyOf(byKey(
                        key,
                        Format.TEXT,
                        (items, name) ->
                                items.item(name).flatMap(item -> item.sound(front -> reader.apply(name, front))))
                .values());
    }

    private <T> Optional<T> sound(Function<FrontMatter, T> reader) {
        int before = problems.found().size();
        T value = reader.apply(this);
        return problems.found().size() == before ? Optional.of(value) : Optional.empty();
    }

    /** The mappings under the keys of a mapping, each key read by its format; what cannot be read is left out. */
    public <K, T> Map<K, T> soundItemsByKey(String key, Format<K> keys, Function<FrontMatter, T> reader) {
        return byKey(key, keys, (items, name) -> items.item(name).flatMap(item -> item.sound(reader)));
    }

    /** The values under the keys of a mapping, each key read by its format; what cannot be read is left out. */
    public <K, T> Map<K, T> valuesByKey(String key, Format<K> keys, Format<T> format) {
        return byKey(key, keys, (items, name) -> Optional.ofNullable(items.valueIfAny(name, format)));
    }

    private <K, T> Map<K, T> byKey(String key, Format<K> keys, BiFunction<FrontMatter, String, Optional<T>> reader) {
        Map<K, T> values = new LinkedHashMap<>();
        item(key)
                .ifPresent(items -> items.entries.forEach((name, entry) -> {
                    Optional<K> read = entry.getKeyNode() instanceof ScalarNode scalar
                            ? items.read(scalar, key, keys)
                            : Optional.empty();
                    reader.apply(items, name).ifPresent(value -> read.ifPresent(found -> values.put(found, value)));
                }));
        return values;
    }

    /** The values of a mapping, in its order, each under its key. */
    public <T> Map<String, T> valuesByKey(String key, Format<T> format) {
        return valuesByKey(key, Format.TEXT, format);
    }

    /** What {@link #oneOrMore} holds under each key of a mapping, in its order. */
    public Map<String, List<Written>> oneOrMoreByKey(String key) {
        return byKey(key, Format.TEXT, (items, name) -> Optional.of(items.oneOrMore(name)));
    }

    /** The keys of the mapping under a key, in its order, and where each stands; none where there is no mapping. */
    public List<Written> keys(String key) {
        Map<String, Written> keys = new LinkedHashMap<>();
        NodeTuple found = entries.get(key);
        if (found != null && found.getValueNode() instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name) {
                    keys.putIfAbsent(
                            name.getValue(), new Written(name.getValue(), Yaml.place(name.getStartMark(), key)));
                }
            }
        }
        return List.copyOf(keys.values());
    }

    /** A mapping under a key, if there is one. */
    public Optional<FrontMatter> item(String key) {
        return node(key).flatMap(node -> mapping(node, key));
    }

    /** A mapping under a key, if there is one; a lone value there stands for a mapping with nothing but that one key. */
    public Optional<FrontMatter> itemOr(String key, String only) {
        return node(key)
                .flatMap(node -> mapping(node instanceof ScalarNode ? Yaml.alone(only, node) : node, key)
                        .map(item -> item.calledBy(node instanceof ScalarNode ? key : null)));
    }

    private FrontMatter calledBy(@Nullable String key) {
        writtenAs = key;
        return this;
    }

    /** Whether there is nothing but that word under a key. */
    public boolean says(String key, String word) {
        return node(key)
                .filter(node -> node instanceof ScalarNode scalar
                        && scalar.getValue().strip().equals(word))
                .isPresent();
    }

    /** A value as it was written, if there is one. */
    public Optional<Written> written(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(NodeTuple::getValueNode)
                .filter(ScalarNode.class::isInstance)
                .map(node -> new Written(((ScalarNode) node).getValue().strip(), Yaml.place(node.getStartMark(), key)));
    }

    /** The values under a key in the mappings of a list. */
    public List<Written> written(String list, String key) {
        return items(list, item -> item.written(key)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** What stands under a key anywhere in what has been read, each value once. */
    public Set<String> everywhere(String key) {
        Set<String> values = new LinkedHashSet<>();
        Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode).ifPresent(node -> {
            List<Node> nodes = node instanceof SequenceNode list ? list.getValue() : List.of(node);
            nodes.forEach(one -> {
                if (one instanceof ScalarNode scalar) {
                    values.add(scalar.getValue().strip());
                }
            });
        });
        inner.forEach(item -> values.addAll(item.everywhere(key)));
        return values;
    }

    /** Reports every key that nobody has asked for, with the nearest one that is known. */
    public void reportUnknownKeys() {
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                Place where = Yaml.place(entry.getKeyNode().getStartMark(), key);
                NearestWord.to(key, asked)
                        .ifPresentOrElse(
                                near -> problems.report(where, "key.unknown-near", key, near),
                                () -> problems.report(where, "key.unknown", key, String.join(", ", asked)));
            }
        });
        inner.forEach(FrontMatter::reportUnknownKeys);
    }

    private Optional<FrontMatter> mapping(Node node, String key) {
        if (node instanceof MappingNode mapping) {
            FrontMatter item = new FrontMatter(mapping, plain, problems);
            inner.add(item);
            return Optional.of(item);
        }
        problems.report(Yaml.place(node.getStartMark(), key), "value.no-mapping", key);
        return Optional.empty();
    }

    private List<ScalarNode> scalars(String key) {
        return scalars(list(key), key);
    }

    private List<ScalarNode> scalars(List<Node> nodes, String key) {
        List<ScalarNode> scalars = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                scalars.add(scalar);
            } else {
                problems.report(Yaml.place(node.getStartMark(), key), "value.no-text");
            }
        }
        return scalars;
    }

    private List<Node> list(String key) {
        return node(key).map(node -> list(node, key)).orElse(List.of());
    }

    private List<Node> list(Node node, String key) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        problems.report(Yaml.place(node.getStartMark(), key), "value.no-list", key);
        return List.of();
    }

    private <T> Optional<T> read(ScalarNode scalar, String key, Format<T> format) {
        String value = scalar.getValue().strip();
        Place where = Yaml.place(scalar.getStartMark(), writtenAs == null ? key : writtenAs);
        if (value.codePoints().anyMatch(FrontMatter::isControl)) {
            problems.report(where, "value.control", where.key());
            return Optional.empty();
        }
        try {
            return Optional.of(format.reader().apply(plain.apply(value)));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            problems.report(where, format.problem(), value, format.hint());
            return Optional.empty();
        }
    }

    private Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
    }

    /** What YAML's escapes can smuggle in: control characters, halves of characters, what no XML may hold. */
    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n'
                || Character.getType(character) == Character.SURROGATE
                || character == 0xFFFE
                || character == 0xFFFF;
    }
}
