package jp.maru.guide.price;

import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import jp.maru.guide.provenance.Provenance;
import jp.maru.guide.provenance.Source;
import org.jspecify.annotations.Nullable;

/**
 * The work on the line.
 *
 * @param instalments null if it is paid at once, or that is not known
 * @param rest what becomes of those that are left when one leaves; null where that is not known
 */
public record Construction(
        Fee fee,
        @Nullable Instalments instalments,
        @Nullable Rest rest) {

    /** What becomes of instalments that are left. */
    public enum Rest {
        AT_ONCE("一括で払う"),
        DUE("払う"),
        NOT_DUE("払わない");

        static final Format<Rest> FORMAT = Format.named(values(), Rest::word);

        private final String word;

        Rest(String word) {
            this.word = word;
        }

        /** As it is written in a file. */
        public String word() {
            return word;
        }
    }

    static @Nullable Construction read(FrontMatter front, Provenance above, Format<Source> sources) {
        return front.itemOr("construction", "yen")
                .map(item -> {
                    Fee fee = Fee.read(item, above.ofPrice(item, sources));
                    return new Construction(
                            fee, Instalments.read(item, fee.yen()), item.valueIfAny("rest", Rest.FORMAT));
                })
                .orElse(null);
    }
}
