package jp.maru.guide.price;

import java.util.List;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import jp.maru.guide.provenance.Provenance;
import jp.maru.guide.provenance.Source;
import org.jspecify.annotations.Nullable;

/**
 * Less on the bill of a mobile phone for whom has both.
 *
 * @param mobiles whose phone it has to be, as a reader calls them; not empty
 * @param most yen each month for one phone; null where that is not known
 * @param condition what else is needed, or null
 */
public record SetDiscount(
        String name,
        List<String> mobiles,
        @Nullable Integer most,
        @Nullable String condition,
        Provenance provenance) {

    static SetDiscount read(FrontMatter front, Provenance above, Format<Source> sources) {
        front.require("mobile");
        return new SetDiscount(
                front.text("name"),
                front.oneOrMore("mobile", Format.TEXT),
                front.valueIfAny("most", Format.YEN),
                front.textIfAny("condition"),
                above.ofPrice(front, sources));
    }
}
