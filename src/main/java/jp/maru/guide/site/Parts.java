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

    private final Map<Object, String> finished = new ConcurrentHashMap<>();
    private final AtomicInteger length = new AtomicInteger();

    /** Null as long as it is not finished. */
    @Nullable
    String find(Object name) {
        return finished.get(name);
    }

    void keep(Object name, String part) {
        if (length.addAndGet(part.length()) > MOST) {
            finished.clear();
            length.set(part.length());
        }
        finished.put(name, part);
    }
}
