package jp.maru.guide.server;

import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends what takes too long as a whole: a head, a body, or an answer that is not read. Jetty's own idle timeout begins anew
 * with each byte, and ends only what is silent. Of one client's idle lines too many are closed, the idlest first; of a
 * proxy's, none. Thread-safe.
 */
final class Deadlines extends AbstractLifeCycle implements Connection.Listener {

    static final long HEAD_SECONDS = 20;

    /** Enough for 10 KB on a line of the second generation (2G), five times over. */
    static final long BODY_SECONDS = 300;

    static final long ANSWER_SECONDS = 600;

    static final int MOST_IDLE_LINES = 1000;

    private final Map<Connection, Line> lines = new ConcurrentHashMap<>();
    private final UnfinishedBodies bodies;
    private final Proxies proxies;
    private final Scheduler scheduler;
    private final LongSupplier nanoTime;

    Deadlines(UnfinishedBodies bodies, Proxies proxies, Scheduler scheduler, LongSupplier nanoTime) {
        this.bodies = bodies;
        this.proxies = proxies;
        this.scheduler = scheduler;
        this.nanoTime = nanoTime;
    }

    @Override
    public void onOpened(Connection connection) {
        // a line that is closed already has no other end any more
        if (connection.getEndPoint() instanceof AbstractEndPoint end && end.getRemoteSocketAddress() != null) {
            lines.put(connection, new Line(connection, end, end.getRemoteSocketAddress()));
        }
    }

    @Override
    public void onClosed(Connection connection) {
        lines.remove(connection);
    }

    @Override
    protected void doStart() {
        next();
    }

    private void next() {
        scheduler.schedule(
                () -> {
                    try {
                        look();
                    } finally {
                        next();
                    }
                },
                1,
                TimeUnit.SECONDS);
    }

    void look() {
        long now = nanoTime.getAsLong();
        bodies.endBefore(now - TimeUnit.SECONDS.toNanos(BODY_SECONDS));
        Set<Connection> unfinished = bodies.lines();
        Map<Client, List<Line>> idle = new HashMap<>();
        for (Line line : lines.values()) {
            boolean isIdle = line.isIdle() && !unfinished.contains(line.connection);
            if (line.isLate(isIdle, now)) {
                line.end.close(new TimeoutException());
            } else if (isIdle && !proxies.contains(line.remote)) {
                idle.computeIfAbsent(Client.of(line.remote), client -> new ArrayList<>())
                        .add(line);
            }
        }
        idle.values().forEach(Deadlines::closeIdlest);
    }

    /** How many lines have not taken all of an answer yet. */
    int unread() {
        return (int) lines.values().stream().filter(Line::isUnread).count();
    }

    private static void closeIdlest(List<Line> lines) {
        lines.sort(Comparator.comparingLong(line -> line.end.getIdleFor()));
        lines.stream().skip(MOST_IDLE_LINES).forEach(line -> line.end.close(new TimeoutException()));
    }

    /** What was seen of a line at the last looks. */
    private static final class Line {

        private final Connection connection;
        private final AbstractEndPoint end;
        private final SocketAddress remote;
        private long requests;
        private long bytes;
        private final Span head = new Span();
        private final Span answer = new Span();

        Line(Connection connection, AbstractEndPoint end, SocketAddress remote) {
            this.connection = connection;
            this.end = end;
            this.remote = remote;
        }

        /** The word to go on (100) is taken for an answer. */
        boolean isIdle() {
            return connection.getMessagesIn() <= connection.getMessagesOut() && !isUnread();
        }

        boolean isUnread() {
            return end.getWriteFlusher().isPending();
        }

        boolean isLate(boolean isIdle, long now) {
            boolean quiet = isIdle && connection.getMessagesIn() == requests;
            if (!quiet) {
                requests = connection.getMessagesIn();
                bytes = connection.getBytesIn();
            }
            // bytes without a request: the beginning of a head
            return head.isLonger(quiet && connection.getBytesIn() > bytes, now, HEAD_SECONDS)
                    || answer.isLonger(isUnread(), now, ANSWER_SECONDS);
        }
    }

    /** How long something has been so. */
    private static final class Span {

        private boolean is;
        private long since;

        boolean isLonger(boolean isStill, long now, long seconds) {
            if (!is) {
                since = now;
            }
            is = isStill;
            return is && now - since > TimeUnit.SECONDS.toNanos(seconds);
        }
    }
}
