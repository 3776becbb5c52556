package jp.maru.guide.content;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import org.jspecify.annotations.Nullable;

/**
 * When a document is to be seen: from {@code published} until just before {@code expires} (no end if null), and never
 * while it is a draft. A permanent one, which the site cannot be without, is always to be seen.
 */
public record Lifespan(Instant published, @Nullable Instant expires, boolean draft, boolean permanent) {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final Set<String> KEYS = Set.of("published", "expires", "draft");

    static Lifespan read(FrontMatter front, boolean permanent) {
        Instant published = inJapan(front.value("published", Format.MOMENT));
        if (permanent) {
            return new Lifespan(published, null, false, true);
        }
        LocalDateTime end = front.valueIfAny("expires", Format.MOMENT);
        Instant expires = end == null ? null : inJapan(end);
        if (expires != null && !expires.isAfter(published)) {
            front.refuse("expires", "value.before");
        }
        return new Lifespan(published, expires, Boolean.TRUE.equals(front.valueIfAny("draft", Format.FLAG)), false);
    }

    private static Instant inJapan(LocalDateTime time) {
        return time.atZone(TOKYO).toInstant();
    }

    boolean includes(Instant moment, boolean drafts) {
        return permanent
                || (drafts || !draft) && !moment.isBefore(published) && (expires == null || moment.isBefore(expires));
    }

    /** Whether it was to be seen once and has ended; what is a draft has never been seen. */
    boolean isOver(Instant moment) {
        return !permanent && !draft && expires != null && !moment.isBefore(expires);
    }

    /** The moments at which that changes. */
    Stream<Instant> turns() {
        return permanent ? Stream.empty() : Stream.of(published, expires == null ? Instant.MAX : expires);
    }
}
