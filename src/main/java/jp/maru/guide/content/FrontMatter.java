package jp.maru.guide.content;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
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
final class FrontMatter {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final Pattern SOURCE_DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?|不明");
    private static final Pattern PHONE = Pattern.compile("[#*]?\\d[\\d-]{1,14}");
    private static final Pattern ALIAS = Pattern.compile("/[\\w./%-]*");

    private final Place place;
    private final Problems problems;
    private final List<Mention> mentions;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<FrontMatter> inner = new ArrayList<>();

    FrontMatter(MappingNode mapping, Problems problems, List<Mention> mentions) {
        this.place = Place.of(mapping.getStartMark(), "");
        this.problems = problems;
        this.mentions = mentions;
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (entries.putIfAbsent(key, entry) != null) {
                problems.report(Place.of(entry.getKeyNode().getStartMark(), key), "key.twice", key);
            }
        }
    }

    /** Reports a key that is not there; its value is asked for elsewhere. */
    void require(String key) {
        if (!entries.containsKey(key)) {
            problems.report(new Place(place.line(), place.column(), key), "key.missing", key);
        }
    }

    String text(String key) {
        return required(key, textIfAny(key), "");
    }

    /** A text without readings: it stands where only plain words can, in titles and descriptions. */
    @Nullable
    String textIfAny(String key) {
        return scalar(key, "value.no-text", Ruby::base);
    }

    int number(String key) {
        return required(key, numberIfAny(key), 0);
    }

    @Nullable
    Integer numberIfAny(String key) {
        return scalar(key, "value.no-number", Integer::valueOf);
    }

    boolean flag(String key) {
        Boolean flag = scalar(key, "value.no-flag", value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        });
        return flag != null && flag;
    }

    LocalDate date(String key) {
        return required(key, dateIfAny(key), LocalDate.EPOCH);
    }

    @Nullable
    LocalDate dateIfAny(String key) {
        return scalar(key, "value.no-date", LocalDate::parse);
    }

    Instant moment(String key) {
        return required(key, momentIfAny(key), Instant.EPOCH);
    }

    /** A day, which begins at midnight in Tokyo, or a day and a time there. */
    @Nullable
    Instant momentIfAny(String key) {
        return scalar(
                key,
                "value.no-moment",
                value -> (value.length() > 10
                                ? LocalDateTime.parse(value, MINUTE)
                                : LocalDate.parse(value).atStartOfDay())
                        .atZone(Article.TOKYO)
                        .toInstant());
    }

    String oneOf(String key, List<String> allowed) {
        String value = text(key);
        if (!value.isEmpty() && !allowed.contains(value)) {
            problems.report(placeOf(key), "value.not-allowed", value, String.join(" / ", allowed));
        }
        return value;
    }

    @Nullable
    String phone(String key) {
        return matching(key, PHONE, "value.no-phone");
    }

    String url(String key) {
        String value = text(key);
        if (!value.isEmpty() && !isWebAddress(value)) {
            problems.report(placeOf(key), "value.no-url", value);
        }
        return value;
    }

    /** The values of a list that may not be missing. */
    List<String> texts(String key) {
        require(key);
        return scalars(key).stream().map(scalar -> scalar.getValue().strip()).toList();
    }

    /** Values that others must answer for; each is looked up once all documents are known. */
    List<String> mentions(String key, Mention.Kind kind) {
        List<ScalarNode> scalars = scalars(key);
        scalars.forEach(scalar ->
                mentions.add(new Mention(kind, scalar.getValue().strip(), Place.of(scalar.getStartMark(), key))));
        return scalars.stream().map(scalar -> scalar.getValue().strip()).toList();
    }

    /** Former addresses of the document. */
    List<String> aliases() {
        List<String> aliases = mentions("aliases", Mention.Kind.ALIAS);
        aliases.stream()
                .filter(alias -> !ALIAS.matcher(alias).matches())
                .forEach(alias -> problems.report(placeOf("aliases"), "value.no-address", alias));
        return aliases;
    }

    List<WebLink> links(String key) {
        return items(key).stream()
                .map(item -> new WebLink(item.text("title"), item.url("url")))
                .toList();
    }

    List<Source> sources() {
        return items("sources").stream()
                .map(item -> {
                    String date = item.matching("date", SOURCE_DATE, "value.no-source-date");
                    return new Source(item.text("title"), item.url("url"), item.required("date", date, ""));
                })
                .toList();
    }

    List<Change> changes() {
        return items("changes").stream()
                .map(item -> new Change(item.date("date"), item.text("note")))
                .toList();
    }

    /** A mapping under a key, if there is one. */
    Optional<FrontMatter> item(String key) {
        return node(key).flatMap(node -> mapping(node, key));
    }

    /** Reports every key that nobody has asked for, with the nearest one that is known. */
    void reportUnknownKeys() {
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                Place where = Place.of(entry.getKeyNode().getStartMark(), key);
                NearestWord.to(key, asked)
                        .ifPresentOrElse(
                                near -> problems.report(where, "key.unknown-near", key, near),
                                () -> problems.report(where, "key.unknown", key, String.join(", ", asked)));
            }
        });
        inner.forEach(FrontMatter::reportUnknownKeys);
    }

    private List<FrontMatter> items(String key) {
        return sequence(key).stream()
                .flatMap(node -> mapping(node, key).stream())
                .toList();
    }

    private Optional<FrontMatter> mapping(Node node, String key) {
        if (node instanceof MappingNode mapping) {
            FrontMatter item = new FrontMatter(mapping, problems, mentions);
            inner.add(item);
            return Optional.of(item);
        }
        problems.report(Place.of(node.getStartMark(), key), "value.no-mapping", key);
        return Optional.empty();
    }

    private List<ScalarNode> scalars(String key) {
        List<ScalarNode> scalars = new ArrayList<>();
        for (Node node : sequence(key)) {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                scalars.add(scalar);
            } else {
                problems.report(Place.of(node.getStartMark(), key), "value.no-text");
            }
        }
        return scalars;
    }

    private List<Node> sequence(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
            problems.report(placeOf(key), "value.no-list", key);
        }
        return node.filter(SequenceNode.class::isInstance)
                .map(sequence -> ((SequenceNode) sequence).getValue())
                .orElse(List.of());
    }

    private @Nullable String matching(String key, Pattern pattern, String code) {
        return scalar(key, code, value -> {
            if (!pattern.matcher(value).matches()) {
                throw new IllegalArgumentException(value);
            }
            return value;
        });
    }

    private <T> @Nullable T scalar(String key, String code, Function<String, T> parse) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return null;
        }
        try {
            if (node.get() instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                return parse.apply(scalar.getValue().strip());
            }
            problems.report(placeOf(key), node.get() instanceof ScalarNode ? "value.empty" : "value.no-text", key);
        } catch (DateTimeException | IllegalArgumentException wrong) {
            problems.report(placeOf(key), code, ((ScalarNode) node.get()).getValue());
        }
        return null;
    }

    /** A value that is there but wrong has been reported already; only one that is not there is missing. */
    private <T> T required(String key, @Nullable T value, T standIn) {
        if (value == null) {
            require(key);
        }
        return value == null ? standIn : value;
    }

    private Optional<Node> node(String key) {
        if (!asked.contains(key)) {
            asked.add(key);
        }
        return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
    }

    private Place placeOf(String key) {
        return Place.of(entries.get(key).getValueNode().getStartMark(), key);
    }

    static boolean isWebAddress(String value) {
        try {
            URI uri = URI.create(value);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException noUri) {
            return false;
        }
    }
}
