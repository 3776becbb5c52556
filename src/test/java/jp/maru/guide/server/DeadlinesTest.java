package jp.maru.guide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looked at by hand, with a clock of its own. */
class DeadlinesTest {

    private final AtomicLong now = new AtomicLong(System.nanoTime());
    private final BlockingQueue<Connection> opened = new LinkedBlockingQueue<>();
    private final Server server = new Server();
    private final ServerConnector port = new ServerConnector(server, 1, 1);
    private final UnfinishedBodies bodies = new UnfinishedBodies(Proxies.of(""));
    private final Deadlines deadlines = new Deadlines(bodies, Proxies.of(""), port.getScheduler(), now::get);

    @BeforeEach
    void open() throws Exception {
        server.addConnector(port);
        port.addBean(deadlines);
        port.addBean((Connection.Listener) new Connection.Listener() {
            @Override
            public void onOpened(Connection connection) {
                opened.add(connection);
            }
        });
        server.setHandler(new WholeBodies(
                new Handler.Abstract() {
                    @Override
                    public boolean handle(Request request, Response response, Callback callback) {
                        callback.succeeded();
                        return true;
                    }
                },
                1000,
                bodies));
        server.start();
    }

    @AfterEach
    void close() throws Exception {
        server.stop();
    }

    @Test
    void endAHeadThatTrickles() throws Exception {
        try (Socket line = new Socket("localhost", port.getLocalPort())) {
            Connection connection = opened.take();
            write(line, connection, "GET / HTTP/1.1\r\n");
            later(1);
            write(line, connection, "Host: ");
            later(Deadlines.HEAD_SECONDS - 1);
            write(line, connection, "a");
            later(2);

            assertThat(line.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void leaveALineThatIsSilentBetweenTwoRequests() throws Exception {
        try (Socket line = new Socket("localhost", port.getLocalPort())) {
            Connection connection = opened.take();
            write(line, connection, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(line.getInputStream().read()).isEqualTo('H');
            for (int i = 0; i < 10; i++) {
                later(Deadlines.HEAD_SECONDS);
            }
            write(line, connection, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

            assertThat(new String(line.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .contains("HTTP/1.1 200 OK");
        }
    }

    @Test
    void answerABodyThatTricklesWithA408() throws Exception {
        try (Socket line = new Socket("localhost", port.getLocalPort())) {
            Connection connection = opened.take();
            write(line, connection, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\na");
            later(Deadlines.BODY_SECONDS - 10);
            write(line, connection, "b");
            later(20);

            assertThat(new String(line.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void answerABodyThatStopsHalfwayWithA408() throws Exception {
        try (Socket line = new Socket("localhost", port.getLocalPort())) {
            Connection connection = opened.take();
            write(line, connection, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\na");
            // from now on: a slow machine may take longer to write the head
            connection.getEndPoint().setIdleTimeout(100);

            assertThat(new String(line.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void leaveABodyThatTricklesWhenItsWriterHasAskedWhetherToGoOn() throws Exception {
        try (Socket line = new Socket("localhost", port.getLocalPort())) {
            Connection connection = opened.take();
            write(line, connection, "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 10\r\n\r\n");
            assertThat(line.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length()))
                    .startsWith("HTTP/1.1 100 ".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 10; i++) {
                later(Deadlines.HEAD_SECONDS + 1);
                write(line, connection, "a");
            }

            assertThat(line.getInputStream().readNBytes("HTTP/1.1 200".length()))
                    .isEqualTo("HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void later(long seconds) {
        now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
        deadlines.look();
    }

    /** Writes, and comes back when it has arrived. */
    private static void write(Socket line, Connection connection, String text) throws IOException {
        long arrived = connection.getBytesIn() + text.length();
        line.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        while (connection.getBytesIn() < arrived) {
            Thread.onSpinWait();
        }
    }
}
