package jp.maru.guide.price;

import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import jp.maru.guide.provenance.Provenance;
import jp.maru.guide.provenance.Source;
import org.jspecify.annotations.Nullable;

/**
 * What is lent each month, or sold once.
 *
 * @param obligatory whether nobody can do without; null where that is not known
 * @param once whether the fee is due once, not each month
 */
public record Equipment(String name, Fee fee, @Nullable Boolean obligatory, boolean once) {

    static Equipment read(FrontMatter front, Provenance above, Format<Source> sources) {
        return new Equipment(
                front.text("name"),
                Fee.read(front, above.ofPrice(front, sources)),
                front.valueIfAny("obligatory", Format.FLAG),
                Boolean.TRUE.equals(front.valueIfAny("once", Format.FLAG)));
    }
}
