package jp.maru.guide.content;

import java.util.Objects;
import java.util.stream.Stream;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import jp.maru.guide.provenance.LastCheck;
import jp.maru.guide.provenance.Provenance;
import jp.maru.guide.provenance.Source;
import org.jspecify.annotations.Nullable;

/**
 * How one leaves a service; what is null is not known.
 *
 * @param where the ways to tell the operator
 * @param closing by when, and what is to be paid for the last month
 * @param ends what comes to an end with it, or has to be ended apart
 * @param returns what has to be sent back or taken out
 */
public record Cancellation(
        @Nullable Statement where,
        @Nullable Statement closing,
        @Nullable Statement ends,
        @Nullable Statement returns) {

    /** A sentence or two, and how far they can be trusted. */
    public record Statement(String text, Provenance provenance) {}

    /** Those that are known. */
    public Stream<Statement> statements() {
        return Stream.of(where, closing, ends, returns).filter(Objects::nonNull);
    }

    static @Nullable Cancellation read(FrontMatter front, Format<Source> sources, LastCheck check) {
        return front.item("cancel")
                .map(item -> {
                    Provenance all = Provenance.read(item, sources, check);
                    return new Cancellation(
                            statement(item, "where", all, sources),
                            statement(item, "closing", all, sources),
                            statement(item, "ends", all, sources),
                            statement(item, "returns", all, sources));
                })
                .orElse(null);
    }

    private static @Nullable Statement statement(
            FrontMatter front, String key, Provenance all, Format<Source> sources) {
        return front.itemOr(key, "text")
                .map(item -> new Statement(item.text("text"), all.ofStatement(item, sources)))
                .orElse(null);
    }
}
