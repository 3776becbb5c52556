package jp.maru.guide.price;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import jp.maru.guide.provenance.LastCheck;
import jp.maru.guide.provenance.Provenance;
import jp.maru.guide.provenance.Source;
import jp.maru.guide.scale.Measure;
import org.jspecify.annotations.Nullable;

/**
 * One way to have a service, and what it costs.
 *
 * @param name which way, e.g. 戸建て・10ギガ
 * @param speed its class, e.g. 10Gbps; null where that is not known
 * @param area where it can be had, in the words of the criterion of that key; null where that is as of the service
 * @param since the first day on which it can be asked for, null where that is not known
 * @param until the last day on which it can be asked for, null where none is announced; who has it keeps it
 * @param tariff before any of the {@code turns}
 * @param turns what is announced to change, by the first day on which it is so, in Japan
 */
public record Plan(
        String name,
        Building building,
        @Nullable String speed,
        @Nullable Measure area,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String note,
        @Nullable KindOfRight right,
        Tariff tariff,
        NavigableMap<LocalDate, Tariff> turns) {

    private static final Pattern SPEED = Pattern.compile("\\d{1,4}(?:\\.\\d)?[GM]bps");

    private static final Format<String> SPEED_CLASS = new Format<>("value.no-speed", "", value -> {
        if (!SPEED.matcher(value).matches()) {
            throw new IllegalArgumentException(value);
        }
        return value;
    });

    /** The key of the criterion in whose words a plan tells where it can be had. */
    public static final String AREA = "area";

    /** Those of a service; what they have in common stands under {@code allPlans}. */
    public static List<Plan> all(
            FrontMatter front, Format<Source> sources, LastCheck check, Function<FrontMatter, Measure> areas) {
        Optional<FrontMatter> common = front.item("allPlans");
        Provenance above =
                common.map(item -> Provenance.ofPrices(item, sources, check)).orElse(null);
        Tariff all = above == null
                ? Tariff.UNKNOWN
                : common.map(item -> Tariff.read(item, above, sources)).orElse(Tariff.UNKNOWN);
        return front.soundItems("plans", plan -> read(plan, all, above, sources, check, areas));
    }

    /**
     * @param all what all plans of the service have in common
     * @param above the provenance of that; null where nothing is said
     * @param areas reads where it can be had
     */
    private static Plan read(
            FrontMatter front,
            Tariff all,
            @Nullable Provenance above,
            Format<Source> sources,
            LastCheck check,
            Function<FrontMatter, Measure> areas) {
        Provenance provenance =
                above == null ? Provenance.ofPrices(front, sources, check) : above.ofPrice(front, sources);
        LocalDate since = front.valueIfAny("since", Format.DAY);
        LocalDate until = front.valueIfAny("until", Format.DAY);
        if (since != null && until != null && until.isBefore(since)) {
            front.refuse("until", "value.before");
        }
        front.require("monthly");
        return new Plan(
                front.text("name"),
                front.value("building", Building.FORMAT),
                front.valueIfAny("speed", SPEED_CLASS),
                front.item(AREA).map(areas).orElse(null),
                since,
                until,
                front.textIfAny("note"),
                KindOfRight.read(front, sources, check),
                Tariff.read(front, provenance, sources).over(all),
                new TreeMap<>(front.soundItemsByKey(
                        "from", Format.DAY, turn -> Tariff.read(turn, provenance.ofPrice(turn, sources), sources))));
    }

    /** As it is on a day: what has changed by then is its tariff, what is still to come its turns. */
    public Plan on(LocalDate day) {
        Tariff then = tariff;
        for (Tariff turn : turns.headMap(day, true).values()) {
            then = turn.over(then);
        }
        return new Plan(
                name, building, speed, area, since, until, note, right, then, new TreeMap<>(turns.tailMap(day, false)));
    }

    /** Its speed class in Mbps; null where that is not known. */
    public @Nullable Double mbps() {
        return speed == null
                ? null
                : Double.parseDouble(speed.replaceFirst("[GM]bps$", "")) * (speed.endsWith("Gbps") ? 1000 : 1);
    }

    /** On what it rests from a day on. */
    public Stream<Provenance> provenances(LocalDate day) {
        return Stream.concat(Stream.of(day), turns.tailMap(day, false).keySet().stream())
                .flatMap(one -> on(one).tariff.provenances());
    }

    /** Whether it can be asked for on a day. */
    public boolean isOffered(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }
}
