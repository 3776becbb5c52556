package jp.maru.guide.content;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a document is to be seen: from {@code published} until just before {@code expires} (no end if null), and never
 * while it is a draft.
 */
public record Lifespan(Instant published, @Nullable Instant expires, boolean draft) {

    boolean includes(Instant moment, boolean drafts) {
        return (drafts || !draft) && !moment.isBefore(published) && (expires == null || moment.isBefore(expires));
    }

    Stream<Instant> turns() {
        return Stream.of(published, expires == null ? Instant.MAX : expires);
    }
}
