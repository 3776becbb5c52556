package jp.maru.guide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WholeAnswerTest {

    private static final int THREADS = 8;

    /** More than a socket holds. */
    private static final int PIECES = 128;

    private static final byte[] PIECE = new byte[1 << 16];

    private final Server server = new Server(new QueuedThreadPool(THREADS, THREADS));
    private final ServerConnector port = new ServerConnector(server, 1, 1);

    @BeforeEach
    void open() throws Exception {
        server.addConnector(port);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                Response answer = new WholeAnswer(request, response);
                OutputStream out = Content.Sink.asOutputStream(answer);
                for (int i = 0; i < (request.getHttpURI().getPath().equals("/long") ? PIECES : 1); i++) {
                    out.write(PIECE);
                }
                answer.write(true, null, callback);
                return true;
            }
        });
        server.start();
    }

    @AfterEach
    void close() throws Exception {
        server.stop();
    }

    @Test
    void arrivesWhole() throws Exception {
        String answer = answer("/long");

        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("Content-Length: " + PIECES * PIECE.length);
        assertThat(answer.length()).isGreaterThan(PIECES * PIECE.length);
    }

    @Test
    void keepsNoThreadWaitingForThoseWhoDoNotRead() throws Exception {
        List<Socket> lines = new ArrayList<>();
        for (int i = 0; i < 2 * THREADS; i++) {
            lines.add(ask("/long"));
        }

        assertThat(answer("/short")).startsWith("HTTP/1.1 200 ");
        for (Socket line : lines) {
            line.close();
        }
    }

    private String answer(String path) throws Exception {
        try (Socket line = ask(path)) {
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private Socket ask(String path) throws Exception {
        Socket line = new Socket("localhost", port.getLocalPort());
        line.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        return line;
    }
}
