package jp.maru.guide.price;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import jp.maru.guide.provenance.Provenance;
import jp.maru.guide.provenance.Source;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a price, in yen with tax; nought is known to cost nothing.
 *
 * @param yen what it is, from the first month on where it is one of every month
 * @param when for whom, or at what work, it is so; null where that goes without saying
 * @param later what it is from a later month on, by that month, counted from 1; empty where that is not known
 * @param variants what it is otherwise
 * @param note a sentence that belongs to it, or null
 */
public record Fee(
        int yen,
        @Nullable String when,
        NavigableMap<Integer, Optional<Integer>> later,
        List<Variant> variants,
        @Nullable String note,
        Provenance provenance) {

    private static final Format<Optional<Integer>> YEN_OR_UNKNOWN = new Format<>(
            "value.no-stage",
            Optional.empty(),
            value -> value.equals("不明")
                    ? Optional.empty()
                    : Optional.of(Format.YEN.reader().apply(value)));

    /** The same figure for others, or at other work. */
    public record Variant(String when, int yen) {

        static Variant read(FrontMatter front) {
            return new Variant(front.text("when"), front.value("yen", Format.YEN));
        }
    }

    /** The fee under a key; null where there is none. */
    static @Nullable Fee read(FrontMatter front, String key, Provenance above, Format<Source> sources) {
        return front.itemOr(key, "yen")
                .map(item -> read(item, above.ofPrice(item, sources)))
                .orElse(null);
    }

    static Fee read(FrontMatter front, Provenance provenance) {
        return new Fee(
                front.value("yen", Format.YEN),
                front.textIfAny("when"),
                new TreeMap<>(front.valuesByKey("later", Format.NUMBER, YEN_OR_UNKNOWN)),
                front.items("or", Variant::read),
                front.textIfAny("note"),
                provenance);
    }

    /**
     * What it is in a month, counted from 1; empty where that is not known. Only that of every month, or of leaving in it,
     * changes with the months.
     */
    public Optional<Integer> in(int month) {
        return later.floorEntry(month) == null
                ? Optional.of(yen)
                : later.floorEntry(month).getValue();
    }
}
