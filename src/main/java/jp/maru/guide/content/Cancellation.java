package jp.maru.guide.content;

import java.util.Objects;
import java.util.stream.Stream;
import jp.maru.guide.frontmatter.FrontMatter;
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

    static @Nullable Cancellation read(FrontMatter front, Article article, LastCheck check) {
        return front.item("cancel")
                .map(item -> {
                    Provenance all = Provenance.read(item, article, check);
                    return new Cancellation(
                            statement(item, "where", all, article),
                            statement(item, "closing", all, article),
                            statement(item, "ends", all, article),
                            statement(item, "returns", all, article));
                })
                .orElse(null);
    }

    private static @Nullable Statement statement(FrontMatter front, String key, Provenance all, Article article) {
        return front.itemOr(key, "text")
                .map(item -> new Statement(item.text("text"), all.ofStatement(item, article)))
                .orElse(null);
    }
}
