package jp.maru.guide.server;

import java.net.SocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.io.Connection;

/**
 * The bodies that are still on their way. None holds a thread; how much memory they hold together, and how many of them one
 * client may have, is limited. Proxies may have any number: their visitors are counted where they are named. Thread-safe.
 */
final class UnfinishedBodies {

    /** Many households may share an IPv4 address. */
    static final int MOST_OF_ONE_CLIENT = 500;

    static final long MOST_BYTES = 32L << 20;

    private final Proxies proxies;
    private final Map<Body, Integer> sizes = new HashMap<>();
    private final Map<Client, Integer> counts = new HashMap<>();
    private long bytes;

    UnfinishedBodies(Proxies proxies) {
        this.proxies = proxies;
    }

    /** One of them; equal to itself alone. */
    interface Body {
        Connection line();

        /** Who writes it; a proxy may have said so. */
        SocketAddress remote();

        /** When it began, as {@link System#nanoTime}. */
        long since();

        /** Its time is over; it is not among the unfinished any more. */
        void giveUp();
    }

    /** Whether there is room for one more. */
    synchronized boolean begin(Body body) {
        if (!proxies.contains(body.remote())
                && counts.merge(Client.of(body.remote()), 1, Integer::sum) > MOST_OF_ONE_CLIENT) {
            discount(body);
            return false;
        }
        sizes.put(body, 0);
        return true;
    }

    /** Whether there is room for so many bytes more of one of them. */
    synchronized boolean grow(Body body, int more) {
        if (sizes.computeIfPresent(body, (same, size) -> size + more) != null) {
            bytes += more;
        }
        return bytes <= MOST_BYTES;
    }

    /** Whether it was still among them: it leaves but once. */
    synchronized boolean end(Body body) {
        Integer size = sizes.remove(body);
        if (size == null) {
            return false;
        }
        bytes -= size;
        if (!proxies.contains(body.remote())) {
            discount(body);
        }
        return true;
    }

    /** On which they come. */
    synchronized Set<Connection> lines() {
        return sizes.keySet().stream().map(Body::line).collect(Collectors.toSet());
    }

    /** Gives up what began before a time. */
    void endBefore(long nanoTime) {
        late(nanoTime).stream().filter(this::end).forEach(Body::giveUp);
    }

    private synchronized List<Body> late(long nanoTime) {
        return sizes.keySet().stream()
                .filter(body -> body.since() - nanoTime < 0)
                .toList();
    }

    private void discount(Body body) {
        counts.computeIfPresent(Client.of(body.remote()), (client, count) -> count == 1 ? null : count - 1);
    }
}
