package jp.maru.guide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.maru.guide.SmallSite;
import jp.maru.guide.inquiry.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What programs ask that are no browsers (RFC 9110), over a real line. */
@SmallSite
class RequestsTest {

    private final int port;
    private Socket line;
    private BufferedReader answers;

    RequestsTest(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void open() throws IOException {
        line = new Socket("localhost", port);
        // a byte a character
        answers = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    @AfterEach
    void close() throws IOException {
        line.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/about", "/feed.xml", "/nowhere", "/search?q=a"})
    void forAPartAreAnsweredWithTheWholeAndNoPartsAreOffered(String address) throws IOException {
        ask("GET", address);
        Answer whole = answer(true);
        ask("GET", address, "Range: bytes=0-9", "If-Range: " + whole.tag());
        Answer part = answer(true);

        assertThat(part.status()).isEqualTo(whole.status());
        assertThat(part.body()).isEqualTo(whole.body());
        assertThat(whole.head()).noneMatch(head -> head.startsWith("Accept-Ranges:"));
        assertThat(part.head()).noneMatch(head -> head.startsWith("Content-Range:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Accept-Encoding: gzip"})
    void forTheHeadAloneGetTheHeadOfThePage(String coding) throws IOException {
        ask("GET", "/about", coding);
        Answer page = answer(true);
        ask("HEAD", "/about", coding);
        Answer head = answer(false);
        ask("HEAD", "/about", coding, "If-None-Match: " + page.tag());

        assertThat(undated(head)).isEqualTo(undated(page));
        assertThat(answer(false).status()).isEqualTo(304);
    }

    @Test
    void withTheTagOfThePageAreToldThatNothingHasChanged() throws IOException {
        ask("GET", "/about", "Accept-Encoding: gzip");
        String tag = answer(true).tag();
        for (String known : List.of(
                tag,
                "W/" + tag,
                "*",
                "\"a\", " + tag,
                "\"a\",W/" + tag + " , \"b\"",
                "\"a\"\r\nIf-None-Match: " + tag)) {
            ask("GET", "/about", "Accept-Encoding: gzip", "If-None-Match: " + known);
            Answer answer = answer(false);

            assertThat(answer.status()).as(known).isEqualTo(304);
            assertThat(answer.tag()).isEqualTo(tag);
            assertThat(answer.head()).contains("Vary: Accept-Encoding").anyMatch(head -> head.startsWith("Date: "));
        }
    }

    @Test
    void withOtherTagsGetThePage() throws IOException {
        ask("GET", "/about");
        String plain = answer(true).tag();
        for (String other : List.of(plain, "\"a\"", "\"a,*,b\"", plain.replace("\"", ""), "")) {
            ask("GET", "/about", "Accept-Encoding: gzip", "If-None-Match: " + other);

            assertThat(answer(true).status()).as(other).isEqualTo(200);
        }
    }

    @Test
    void askingWhetherToGoOnAreToldTo() throws IOException {
        String form = Visitor.body(Visitor.hanako());
        askToPost("/inquiry/confirm", form.length());
        assertThat(answers.readLine()).isEqualTo("HTTP/1.1 100 Continue");
        assertThat(answers.readLine()).isEmpty();
        write(form);

        assertThat(answer(true).status()).isEqualTo(200);
    }

    @Test
    void askingWhetherToGoOnWithFarTooMuchAreRefused() throws IOException {
        askToPost("/inquiry/confirm", 100_000_000);

        assertThat(answer(true).status()).isEqualTo(413);
    }

    @Test
    void thatPromiseNoBodyNeedNotAskWhetherToGoOn() throws IOException {
        ask("GET", "/about", "Expect: 100-continue");

        assertThat(answer(true).status()).isEqualTo(200);
    }

    private void askToPost(String address, int length) throws IOException {
        ask(
                "POST",
                address,
                "Expect: 100-continue",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + length);
    }

    private void ask(String method, String address, String... head) throws IOException {
        StringBuilder request = new StringBuilder(method + " " + address + " HTTP/1.1\r\nHost: localhost\r\n");
        for (String field : head) {
            request.append(field).append(field.isEmpty() ? "" : "\r\n");
        }
        write(request + "\r\n");
    }

    private void write(String text) throws IOException {
        line.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private record Answer(int status, List<String> head, String body) {

        /** Empty where there is none. */
        String tag() {
            return field("ETag");
        }

        String field(String name) {
            return head.stream()
                    .filter(field -> field.startsWith(name + ": "))
                    .map(field -> field.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }
    }

    /** The next one, and what follows stays on the line: so a body where there ought to be none spoils the next answer. */
    private Answer answer(boolean hasBody) throws IOException {
        int status = Integer.parseInt(answers.readLine().split(" ")[1]);
        List<String> head = new ArrayList<>();
        for (String field = answers.readLine(); !field.isEmpty(); field = answers.readLine()) {
            head.add(field);
        }
        Answer answer = new Answer(status, head, "");
        if (!hasBody) {
            return answer;
        }
        char[] body = new char[Integer.parseInt(answer.field("Content-Length"))];
        int read = 0;
        while (read < body.length) {
            read += answers.read(body, read, body.length - read);
        }
        return new Answer(status, head, new String(body));
    }

    private static List<String> undated(Answer answer) {
        return answer.head().stream()
                .filter(field -> !field.startsWith("Date: "))
                .toList();
    }
}
