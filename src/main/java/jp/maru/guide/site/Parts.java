package jp.maru.guide.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What pages that are asked for have in common, as finished HTML, as long as an issue lasts. Thread-safe.
 *
 * <p>Only what the content alone decides is kept, never what a reader typed.
 */
final class Parts {

    /** In characters: many times what all pages have. Which filters readers combine is up to them. */
    private static final int MOST = 3_000_000;

    private final Map<Part, String> finished = new ConcurrentHashMap<>();
    private final AtomicInteger length = new AtomicInteger();

    /** @param edition compared by identity */
    private record Part(Object edition, Object name) {}

    /** Null as long as it is not finished. */
    @Nullable
    String find(Object edition, Object name) {
        return finished.get(new Part(edition, name));
    }

    /** What many readers who come at once have made of one part is kept once. */
    void keep(Object edition, Object name, String html) {
        if (finished.putIfAbsent(new Part(edition, name), html) == null && length.addAndGet(html.length()) > MOST) {
            finished.clear();
            length.set(0);
        }
    }

    /** The same parts, for another edition of which they would be made the same. */
    @SuppressWarnings("ReferenceEquality") // an edition is equal to itself alone
    Parts of(Object edition, Object next) {
        Parts parts = new Parts();
        finished.forEach((part, html) -> {
            if (part.edition == edition) {
                parts.keep(next, part.name, html);
            }
        });
        return parts;
    }
}
