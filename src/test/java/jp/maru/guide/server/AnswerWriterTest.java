package jp.maru.guide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.http.HttpTester;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerWriterTest {

    private static final Page PAGE = Page.html("<p>" + "長い文です。".repeat(100) + "</p>");
    private static final Page SHORT = Page.text("a", "text/plain");

    private final Server server = new Server();
    private final LocalConnector line = new LocalConnector(server);

    @BeforeEach
    void open() throws Exception {
        AnswerWriter writer = new AnswerWriter();
        server.addConnector(line);
        server.setHandler(new Handler.Abstract.NonBlocking() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                writer.write(at(request.getHttpURI().getPath()), request, response, callback);
                return true;
            }
        });
        server.start();
    }

    @AfterEach
    void close() throws Exception {
        server.stop();
    }

    private static Answer at(String path) {
        return switch (path) {
            case "/gone" -> new Answer.Instead(410, PAGE);
            case "/moved" -> new Answer.Moved("/?a=%E8%A7%A3#b");
            case "/short" -> SHORT;
            default -> PAGE;
        };
    }

    @Test
    void sendsThePageCompressedToThoseWhoTakeIt() throws Exception {
        HttpTester.Response answer = answer("GET", "br, gzip;q=0.8", null);

        assertThat(answer.get("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.get("Vary")).isEqualTo("Accept-Encoding");
        assertThat(answer.getLongField("Content-Length")).isEqualTo(answer.getContentBytes().length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.getContentBytes())).readAllBytes())
                .isEqualTo(PAGE.bytes());
    }

    @Test
    void sendsThePageAsItIsToThoseWhoRefuseCompression() throws Exception {
        HttpTester.Response answer = answer("GET", "gzip;q=0", null);

        assertThat(answer.get("Content-Encoding")).isNull();
        assertThat(answer.get("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(answer.getContentBytes()).isEqualTo(PAGE.bytes());
        assertThat(answer.get("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
    }

    @Test
    void sendsThePageAsItIsAgainWhenItIsAskedForAgain() throws Exception {
        answer("GET", null, null);

        assertThat(answer("GET", null, null).getContentBytes()).isEqualTo(PAGE.bytes());
    }

    @Test
    void compressesNothingThatWouldGrow() throws Exception {
        HttpTester.Response answer = answer("/short", "GET", "gzip", null);

        assertThat(answer.getContent()).isEqualTo("a");
        assertThat(answer.get("Vary")).isNull();
    }

    @Test
    void answersThatNothingHasChanged() throws Exception {
        String tag = answer("GET", "gzip", null).get("ETag");

        HttpTester.Response answer = answer("GET", "gzip", "\"other\", W/" + tag);

        assertThat(answer.getStatus()).isEqualTo(304);
        assertThat(answer.get("ETag")).isEqualTo(tag);
        assertThat(answer.get("Content-Type")).isNull();
        assertThat(answer.get("Content-Length")).isNull();
        assertThat(answer.getContentBytes()).isEmpty();
        assertThat(answer("GET", null, "*").getStatus()).isEqualTo(304);
    }

    @Test
    void goesOnAfterTheWordThatNothingHasChanged() throws Exception {
        String request = "GET / HTTP/1.1\r\nHost: a\r\n";

        LocalConnector.LocalEndPoint visitor =
                line.executeRequest(request + "If-None-Match: *\r\n\r\n" + request + "\r\n");

        assertThat(visitor.getResponse()).startsWith("HTTP/1.1 304 ");
        assertThat(visitor.getResponse()).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void sendsThePageWhenTheTagIsAnother() throws Exception {
        assertThat(answer("GET", null, "\"other\"").getStatus()).isEqualTo(200);
    }

    @Test
    void sendsOnlyTheHeadWhenAskedForIt() throws Exception {
        HttpTester.Response answer = answer("HEAD", null, null);

        assertThat(answer.getLongField("Content-Length")).isEqualTo(PAGE.bytes().length);
        assertThat(answer.getContentBytes()).isEmpty();
    }

    @Test
    void givesEachCodingItsOwnTag() throws Exception {
        assertThat(answer("GET", "gzip", null).get("ETag"))
                .isNotEqualTo(answer("GET", null, null).get("ETag"));
    }

    @Test
    void letsNobodyKeepWhatStandsInstead() throws Exception {
        HttpTester.Response answer = answer("/gone", "GET", "gzip", "*");

        assertThat(answer.getStatus()).isEqualTo(410);
        assertThat(answer.get("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.get("ETag")).isNull();
        assertThat(answer.getContentBytes()).isEqualTo(PAGE.bytes());
    }

    @Test
    void leadsOnByThePathAlone() throws Exception {
        HttpTester.Response answer = answer("/moved", "GET", null, null);

        assertThat(answer.getStatus()).isEqualTo(301);
        assertThat(answer.get("Location")).isEqualTo("/?a=%E8%A7%A3#b");
    }

    @Test
    void keepsOthersOutOfEveryAnswer() throws Exception {
        for (HttpTester.Response answer : new HttpTester.Response[] {
            answer("GET", "gzip", null),
            answer("GET", null, "*"),
            answer("/moved", "GET", null, null),
            answer("/gone", "GET", null, null)
        }) {
            assertThat(answer.get("Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(answer.get("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.get("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        }
    }

    private HttpTester.Response answer(String method, @Nullable String acceptEncoding, @Nullable String ifNoneMatch)
            throws Exception {
        return answer("/", method, acceptEncoding, ifNoneMatch);
    }

    private HttpTester.Response answer(
            String path, String method, @Nullable String acceptEncoding, @Nullable String ifNoneMatch)
            throws Exception {
        String request = method + " " + path + " HTTP/1.1\r\nHost: a\r\n"
                + (acceptEncoding == null ? "" : "Accept-Encoding: " + acceptEncoding + "\r\n")
                + (ifNoneMatch == null ? "" : "If-None-Match: " + ifNoneMatch + "\r\n")
                + "\r\n";
        boolean head = method.equals("HEAD");
        ByteBuffer answer = line.getResponse(
                ByteBuffer.wrap(request.getBytes(StandardCharsets.ISO_8859_1)), head, 10, TimeUnit.SECONDS);
        return HttpTester.parseResponse(HttpTester.from(answer), head);
    }
}
