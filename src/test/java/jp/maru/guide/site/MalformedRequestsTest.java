package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.maru.guide.ProviderGuide;
import jp.maru.guide.SmallSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is sent as a request: there is a calm answer, and nobody but the site writes the log. */
@SmallSite
@ExtendWith(OutputCaptureExtension.class)
class MalformedRequestsTest {

    /** Stands in every request, and must not stand in the log. */
    private static final String FAKED = SmallSite.SECRET;

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    /** What asks for a parameter. */
    static final List<String> ASKED = List.of(
            "/search?q=",
            "/search?page=",
            "/compare/services?line=",
            "/compare/services?side=",
            "/tools/first-cancel?line=",
            "/tools/cancel-cost?fee=",
            "/tools/total-cost?months=",
            "/inquiry?about=",
            "/inquiry/received?n=",
            "/inquiry/close?n=",
            "/inquiry/release?s=");

    static final List<String> POSTED =
            List.of("/inquiry", "/inquiry/confirm", "/inquiry/edit", "/inquiry/close", "/inquiry/release");

    private static final List<String> UNREADABLE = List.of(
            "%zz", "%", "%2", "%0A" + "faked%C0", "%1B[2J%FF", "%C0%80", "%ED%A0%80", "%E8%A7", "%B2%F2%CC%F3", "a&=b");

    private static final List<String> ODD_ADDRESSES = List.of(
            "/x;%",
            "/;%",
            "/search;%?q=a",
            "/x;a=%zz",
            "/x;%C0%80",
            "/;;;",
            "/search;q=a",
            "/%00",
            "/%0A",
            "/%0D%0ASet-Cookie:%20a",
            "/%1B[2J",
            "/%",
            "/%zz",
            "/%C0%AF",
            "/%ED%A0%80",
            "/%FF",
            "/%89%F0%96%F1",
            "/a%2Fb",
            "/a%5Cb",
            "/a\\b",
            "/a|b",
            "/a b",
            "/{a}",
            "/<a>",
            "/\u001b[2J",
            "/\u0000",
            "/\u0085",
            "//",
            "//search?q=%89%F0",
            "//evil.example/search?q=%89%F0%96%F1",
            "/../../etc/passwd",
            "/..;/x",
            "/%2e%2e/x",
            "/./search?q=%zz",
            "/WEB-INF/web.xml",
            "/error",
            "/error?q=%zz",
            "*",
            "search",
            "http://evil.example/",
            "http://evil.example/search?q=%zz",
            "/%E5%80%92%E7%94%A3%E2%80%AE",
            "/" + "a".repeat(140_000),
            "/search?q=" + "%FF".repeat(20_000));

    private static final List<String> ODD_HEADERS = List.of(
            "Host: \r\n",
            "Host: a b\r\n",
            "Host: [::1\r\n",
            "Host: evil.example:99999\r\n",
            "Host: \u001b[2J\r\n",
            "Host: a\r\nHost: b\r\n",
            "Host: a\r\nCookie: " + "a".repeat(140_000) + "\r\n",
            "Host: a\r\nCookie: a=\u0001\u00ff; $Version=9; =\r\n",
            "Host: a\r\nno colon\r\n",
            "Host: a\r\nA\u0001B: c\r\n",
            "Host: a\r\n: c\r\n",
            "Host: a\r\nAccept-Encoding: \u001b\r\n",
            "Host: a\r\nAccept-Encoding: gzip;q=x, ;;, \u00ff\r\n",
            "Host: a\r\nTE: \u001b\r\n",
            "Host: a\r\nAccept: \u00ff/;q=x\r\n",
            "Host: a\r\nAccept-Language: \u001b;q=q\r\n",
            "Host: a\r\nIf-None-Match: \u00ff\r\n",
            "Host: a\r\nIf-Modified-Since: yesterday\r\n",
            "Host: a\r\nRange: bytes=9-1\r\n",
            "Host: a\r\nExpect: miracles\r\n",
            "Host: a\r\nContent-Length: x\r\n",
            "Host: a\r\nContent-Length: -1\r\n",
            "Host: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n",
            "Host: a\r\nX-Forwarded-For: \u001b, %\r\nX-Forwarded-Proto: \u001b\r\nX-Forwarded-Host: \u001b\r\n",
            "Host: a\r\nOrigin: \u001b\r\n",
            "Host: a\r\n" + "A: b\r\n".repeat(300));

    private static final List<String> ODD_METHODS =
            List.of("FOO", "get", "TRACE", "CONNECT", "OPTIONS", "PUT", "DELETE", "PATCH", "G\u001bT", "G@T", "");

    private static final List<String> ODD_BODIES = List.of(
            FORM + "Content-Length: 8\r\n\r\nname=%zz",
            FORM + "Content-Length: 20\r\n\r\nname=%0Afaked%C0%1B[",
            FORM + "Content-Length: 10\r\n\r\nname=%ff&=",
            FORM + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
            FORM + "Transfer-Encoding: chunked\r\n\r\n5\r\na=b",
            FORM + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFF\r\na",
            FORM + "Transfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n0\r\nX\u0000: y\r\n\r\n",
            FORM + "Content-Length: 50\r\n\r\na=b",
            "Content-Type: application/x-www-form-urlencoded; charset=utf-99\r\nContent-Length: 3\r\n\r\na=b",
            "Content-Type: \u001b[2J/\u00ff\r\nContent-Length: 3\r\n\r\na=b",
            "Content-Type: multipart/form-data\r\nContent-Length: 5\r\n\r\n--x\r\n",
            "Content-Type: application/json\r\nContent-Length: 1\r\n\r\n{");

    private static final Pattern BROKEN_OFF = Pattern.compile("(?:5\r\n|50\r\n\r\n)a=b$");

    private static final List<String> ODD_LINES = List.of(
            "GET / HTTP/9.9", "GET / FOO", "GET  /  HTTP/1.1", "GET / HTTP/1.1 x", "PRI * HTTP/2.0", "\u0000\u0000");

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Test
    void answersCalmlyAndLeavesTheLogToTheSite(CapturedOutput log) throws IOException {
        List<String> requests = requests();
        assertThat(requests).hasSizeGreaterThan(300);
        for (String request : requests) {
            String answer = new Wire(port).send(request);
            // 501 and 505 are what HTTP itself wants; whoever hangs up in the middle of a body need not be answered
            String expected = "HTTP/1\\.1 (?:[234]|501|505).*"
                    + (BROKEN_OFF.matcher(request).find() ? "|" : "");
            assertThat(answer).as(request).matches("(?s)" + expected);
            if (answer.matches("(?s)HTTP/1\\.1 [45].*") && !request.startsWith("HEAD ")) {
                assertThat(page(answer).select("html[lang=ja] main h1"))
                        .as(request)
                        .hasSize(1);
            }
        }
        assertIsTheSitesOwn(log, requests.size());
    }

    @Test
    void leavesTheLogToTheSiteWhoeverAsksForItsHealth(CapturedOutput log) throws IOException {
        List<String> requests = new ArrayList<>();
        for (String address : List.of("/actuator/health?x=", "/actuator/metrics?tag=", "/x?y=")) {
            UNREADABLE.forEach(word -> requests.add(get(address + word)));
        }
        ODD_ADDRESSES.forEach(address -> requests.add(get(address)));
        ODD_HEADERS.forEach(header -> requests.add("GET /actuator/health HTTP/1.1\r\n" + header + end()));
        for (String request : requests) {
            new Wire(managementPort).send(request);
        }
        assertIsTheSitesOwn(log, requests.size());
    }

    @ParameterizedTest
    @FieldSource("ASKED")
    void answersWhatItCannotReadWithAPageThatLeadsOn(String asked) throws IOException {
        for (String word : UNREADABLE) {
            assertIsUnreadable(new Wire(port).send(get(asked + word)));
        }
    }

    @ParameterizedTest
    @FieldSource("POSTED")
    void answersAFormThatItCannotReadInTheSameWay(String posted) throws IOException {
        assertIsUnreadable(new Wire(port)
                .send("POST " + posted + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + FORM
                        + "Content-Length: 8\r\n\r\nname=%zz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x;%", "/;%", "/search;%?q=a", "/about;a=%C0%80%"})
    void refusesAnAddressThatIsBrokenBehindASemicolon(String address) throws IOException {
        assertIsUnreadable(new Wire(port).send(get(address)));
    }

    @ParameterizedTest
    @CsvSource({
        "/search?q=%89%F0%96%F1, ?q=%E8%A7%A3%E7%B4%84",
        "/search?page=2&q=%83g%83%89%83u%83%8B+%95%5C, ?page=2&q=%E3%83%88%E3%83%A9%E3%83%96%E3%83%AB+%E8%A1%A8",
        "//evil.example/search?q=%89%F0%96%F1, ?q=%E8%A7%A3%E7%B4%84",
        "/inquiry?about=%89%F0&x=%E8%A7%A3, ?about=%E8%A7%A3&x=%E8%A7%A3"
    })
    void takesAQueryInShiftJisForWhatItMeans(String address, String meant) throws IOException {
        String answer = new Wire(port).send(get(address));

        assertThat(answer).startsWith("HTTP/1.1 302 ").contains("\r\nLocation: " + meant + "\r\n");
    }

    @Test
    void tellsOfAPageThatFailsInOneLineWithoutTheVisitorsWords(CapturedOutput log) throws IOException {
        String answer = new Wire(port).send(get("/out-of-order"));

        assertThat(answer).startsWith("HTTP/1.1 500 ");
        assertThat(page(answer).select("main h1").text()).isEqualTo("ただいま表示できません");
        assertThat(lines(log).filter(line -> line.contains("IllegalStateException")))
                .singleElement()
                .asString()
                .contains("ERROR ページを作れませんでした。", "fail(SmallSite.java:");
        assertThat(log.getAll()).doesNotContain("faked");
    }

    @Test
    void indentsAndDefusesWhateverElseIsLogged(CapturedOutput log) {
        LoggerFactory.getLogger(ProviderGuide.class)
                .warn(
                        "eins\n{} zwei \u001b[2J\u202e",
                        FAKED,
                        new IllegalStateException("drei\r" + FAKED + "\n" + FAKED));

        List<String> lines = lines(log).filter(line -> line.contains("faked")).toList();
        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line).startsWith("    "));
        assertThat(lines.get(0)).isEqualTo("    " + FAKED + " zwei ?[2J?");
        assertThat(lines.get(1)).isEqualTo("    java.lang.IllegalStateException: drei?" + FAKED);
        assertThat(log.getAll()).contains("    \tat ").doesNotContain("\n\n");
    }

    private static List<String> requests() {
        List<String> requests = new ArrayList<>();
        Stream.concat(ASKED.stream(), Stream.of("/?a=", "/about?a=", "/nowhere?a=", "/inquiry/confirm?a="))
                .forEach(address -> UNREADABLE.forEach(word -> requests.add(get(address + word))));
        ODD_ADDRESSES.forEach(address -> requests.add(get(address)));
        ODD_HEADERS.forEach(header -> Stream.of("/search?q=a", "/", "/nowhere")
                .forEach(address -> requests.add("GET " + address + " HTTP/1.1\r\n" + header + end())));
        ODD_METHODS.forEach(method -> Stream.of("/search?q=%zz", "/", "/inquiry/confirm")
                .forEach(address -> requests.add(method + " " + address + " HTTP/1.1\r\nHost: a\r\n" + end())));
        ODD_BODIES.forEach(body -> Stream.concat(POSTED.stream(), Stream.of("/", "/search", "/nowhere"))
                .forEach(address -> requests.add("POST " + address + " HTTP/1.1\r\nHost: a\r\nX: " + FAKED
                        + "\r\nConnection: close\r\n" + body)));
        ODD_LINES.forEach(line -> requests.add(line + "\r\nHost: a\r\n" + end()));
        return requests;
    }

    private static String get(String address) {
        return "GET " + address + " HTTP/1.1\r\nHost: localhost\r\n" + end();
    }

    private static String end() {
        return "X: " + FAKED + "\r\nConnection: close\r\n\r\n";
    }

    private static Document page(String answer) {
        return Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n")));
    }

    private static void assertIsUnreadable(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(page(answer).select("main h1").text()).isEqualTo("この操作はできませんでした");
        assertThat(page(answer).select("header form[action=/search] input[name=q]"))
                .hasSize(1);
        assertThat(page(answer).select("main a").eachAttr("href")).contains("/search");
    }

    private static void assertIsTheSitesOwn(CapturedOutput log, int requests) {
        assertThat(log.getAll()).doesNotContain("faked").doesNotContainPattern("[\\p{Cc}&&[^\\n\\t]]");
        assertThat(lines(log).count()).isLessThanOrEqualTo(requests);
    }

    private static Stream<String> lines(CapturedOutput log) {
        return log.getAll().lines();
    }
}
