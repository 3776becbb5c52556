package jp.maru.guide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.maru.guide.SmallSite;
import jp.maru.guide.inquiry.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Those who take their time keep nobody waiting, and get what they came for. */
@SmallSite
class SlowClientsTest {

    /** More than there are threads. */
    private static final int MANY = 400;

    private static final String FORM = Visitor.body(Visitor.hanakoWith("message", "ゆっくりとどく文です。".repeat(100)));

    private final int port;
    private final List<Socket> lines = new ArrayList<>();

    SlowClientsTest(@LocalServerPort int port) {
        this.port = port;
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket line : lines) {
            line.close();
        }
    }

    @Test
    void keepNobodyWaitingWhileTheirFormsHang() throws IOException {
        Socket slow = open();
        write(slow, post(FORM.length()) + FORM.substring(0, 1000));
        for (int i = 0; i < MANY; i++) {
            write(open(), post(1000) + "name=");
        }

        assertReadersAreAnswered();
        write(slow, FORM.substring(1000));
        String answer = read(slow);
        assertThat(answer).startsWith("HTTP/1.1 200 ");
        assertThat(Jsoup.parse(answer).text()).contains("ゆっくりとどく文です。");
    }

    @Test
    void keepNobodyWaitingWhileTheirHeadsHang() throws IOException {
        for (int i = 0; i < MANY; i++) {
            write(open(), "GET /about HTTP/1.1\r\nHost: a\r\nX: ");
        }

        assertReadersAreAnswered();
    }

    @Test
    void keepNobodyWaitingWhileTheyDoNotRead() throws IOException {
        for (int i = 0; i < MANY; i++) {
            write(open(), "GET /feed.xml HTTP/1.1\r\nHost: a\r\n\r\n".repeat(100));
        }

        assertReadersAreAnswered();
    }

    @Test
    void getTheirAnswerThoughTheyAreRefusedBeforeTheyHaveWrittenAll() throws IOException {
        Socket line = open();
        write(line, post(9_000_000));

        assertThat(read(line)).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void getTheirAnswerWhenTheyHaveWrittenTooMuch() throws IOException {
        for (int i = 0; i < 50; i++) {
            Socket line = open();
            write(line, post(600_000) + "a".repeat(600_000));

            assertThat(read(line)).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void areToldThatNothingWasSentWhenThereAreTooManyOfThem() throws IOException {
        for (int i = 0; i <= UnfinishedBodies.MOST_OF_ONE_CLIENT; i++) {
            write(open(), post(1000) + "name=");
        }

        String answer = read(answered());
        assertThat(answer).startsWith("HTTP/1.1 503 ").contains("\r\nRetry-After: 60\r\n");
        assertThat(Jsoup.parse(answer).select("main").text())
                .contains("いまは受け取れませんでした", "何も送られていません。", "ブラウザの「戻る」で前の画面に戻ると、入力欄に残っています。");
    }

    /** The first one that is answered. */
    private Socket answered() throws IOException {
        while (true) {
            for (Socket line : lines) {
                if (line.getInputStream().available() > 0) {
                    return line;
                }
            }
        }
    }

    private void assertReadersAreAnswered() throws IOException {
        for (String address : List.of("/about", "/feed.xml", "/search?q=a", "/nowhere")) {
            Socket line = open();
            write(line, "GET " + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            assertThat(read(line)).as(address).matches("(?s)HTTP/1\\.1 (?:200|404) .*");
        }
        Socket line = open();
        write(line, post(FORM.length()) + FORM);
        assertThat(read(line)).startsWith("HTTP/1.1 200 ");
    }

    private static String post(int length) {
        return "POST /inquiry/confirm HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private Socket open() throws IOException {
        Socket line = new Socket("localhost", port);
        lines.add(line);
        return line;
    }

    private static void write(Socket line, String text) throws IOException {
        OutputStream out = line.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String read(Socket line) throws IOException {
        return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
