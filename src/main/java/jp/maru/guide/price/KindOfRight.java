package jp.maru.guide.price;

import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import jp.maru.guide.provenance.Basis;
import jp.maru.guide.provenance.LastCheck;
import jp.maru.guide.provenance.Provenance;
import jp.maru.guide.provenance.Source;
import org.jspecify.annotations.Nullable;

/** By which right one can leave in the first days, as the operator or a public body says it with its date. */
public record KindOfRight(Right right, @Nullable String note, Provenance provenance) {

    /** The two rights; where a plan tells none, the contract on paper has to. */
    public enum Right {
        /** Telecommunications Business Act, article 26-3. */
        INITIAL_CANCELLATION("初期契約解除"),
        /** In its place for mobile services: enforcement rules, article 22-2-7. */
        CONFIRMATION("確認措置");

        static final Format<Right> FORMAT = Format.named(values(), Right::word);

        private final String word;

        Right(String word) {
            this.word = word;
        }

        /** As it is written in a file, and in a contract. */
        public String word() {
            return word;
        }
    }

    public static @Nullable KindOfRight read(FrontMatter front, Format<Source> sources, LastCheck check) {
        return front.item("right")
                .map(item -> {
                    Provenance provenance = Provenance.ofPrices(item, sources, check);
                    if (provenance.basis() != Basis.OFFICIAL) {
                        item.refuse("basis", "right.not-official");
                    }
                    if (provenance.sources().isEmpty() && provenance.page() != null) {
                        item.require("source");
                    }
                    return new KindOfRight(item.value("kind", Right.FORMAT), item.textIfAny("note"), provenance);
                })
                .orElse(null);
    }
}
