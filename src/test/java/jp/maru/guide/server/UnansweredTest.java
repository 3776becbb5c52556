package jp.maru.guide.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import jp.maru.guide.content.TinySite;
import jp.maru.guide.inquiry.Visitor;
import jp.maru.guide.store.DataSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site ends while somebody writes or reads. */
class UnansweredTest {

    @TempDir
    Path folder;

    @Test
    void areStillAnsweredAndWhatTheyWroteIsKept() throws Exception {
        DataSite site = DataSite.in(data());
        String form = Visitor.body(
                site.visitor().posts("/inquiry/confirm", Visitor.hanako()).form());
        CompletableFuture<Void> end;
        try (Socket line = new Socket("localhost", site.port())) {
            BufferedReader answer = begin(line, form.length());
            write(line, form.substring(0, 100));
            end = endOf(site);

            write(line, form.substring(100));

            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 303 See Other");
            assertThat(answer.lines())
                    .contains("Connection: close")
                    .anyMatch(head -> head.matches("Location: /inquiry/received.*"));
        }
        end.join();
        try (Connection data = DriverManager.getConnection("jdbc:sqlite:" + data().resolve("guide.db"));
                Statement statement = data.createStatement()) {
            assertThat(statement.executeQuery("select count(*) from inquiry").getInt(1))
                    .isEqualTo(1);
        }
    }

    @Test
    void areReadToTheirEnd() throws Exception {
        // five bytes for each: more than the system takes off the hands of the site before anybody reads
        TinySite content = TinySite.in(folder).about("&".repeat(1_000_000));
        DataSite site = DataSite.of(content.content(), data());
        // printed from now on
        site.visitor().fetches("/about");
        CompletableFuture<Void> end;
        try (Socket line = new Socket()) {
            line.setReceiveBufferSize(10_000);
            line.connect(new InetSocketAddress("localhost", site.port()));
            write(line, "GET /about HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(line.getInputStream().read()).isEqualTo('H');
            end = endOf(site);

            assertThat(new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .endsWith("</html>\n");
        }
        end.join();
    }

    @Test
    void holdUpTheEndOnlySoLong() throws Exception {
        DataSite site = DataSite.in(data(), "--spring.lifecycle.timeout-per-shutdown-phase=100ms");
        try (Socket line = new Socket("localhost", site.port())) {
            BufferedReader answer = begin(line, 100);

            endOf(site).join();

            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 500 Server Error");
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** Comes back when the head has been read and the body is waited for. */
    private static BufferedReader begin(Socket line, int length) throws IOException {
        write(
                line,
                "POST /inquiry HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length + "\r\n\r\n");
        BufferedReader answer =
                new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        assertThat(answer.readLine()).isEqualTo("HTTP/1.1 100 Continue");
        assertThat(answer.readLine()).isEmpty();
        return answer;
    }

    /** Comes back when nobody is let in any more. */
    private static CompletableFuture<Void> endOf(DataSite site) {
        int port = site.port();
        CompletableFuture<Void> end = CompletableFuture.runAsync(site::close);
        assertThatThrownBy(() -> {
                    while (true) {
                        new Socket("localhost", port).close();
                    }
                })
                .isInstanceOf(SocketException.class);
        return end;
    }

    private static void write(Socket line, String text) throws IOException {
        line.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        line.getOutputStream().flush();
    }
}
