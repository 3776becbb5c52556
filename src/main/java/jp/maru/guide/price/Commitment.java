package jp.maru.guide.price;

import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import jp.maru.guide.provenance.Provenance;
import jp.maru.guide.provenance.Source;
import org.jspecify.annotations.Nullable;

/**
 * How long a contract binds.
 *
 * @param months nought where it does not
 * @param renews whether it binds anew when they are over; null where that is not known
 */
public record Commitment(
        int months, @Nullable Boolean renews, @Nullable String note, Provenance provenance) {

    private static final Format<Integer> MONTHS = new Format<>(
            "value.no-months",
            0,
            value -> value.equals("なし") ? 0 : Format.NUMBER.reader().apply(value));

    private static final Format<Boolean> RENEWAL =
            Format.named(new Boolean[] {true, false}, renews -> renews ? "あり" : "なし");

    static @Nullable Commitment read(FrontMatter front, Provenance above, Format<Source> sources) {
        return front.itemOr("term", "months")
                .map(item -> new Commitment(
                        item.value("months", MONTHS),
                        item.valueIfAny("renewal", RENEWAL),
                        item.textIfAny("note"),
                        above.ofPrice(item, sources)))
                .orElse(null);
    }
}
