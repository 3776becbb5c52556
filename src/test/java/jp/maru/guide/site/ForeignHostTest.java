package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import jp.maru.guide.SmallSite;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A host or protocol that only the request speaks of, and what a proxy may say. */
@SmallSite
class ForeignHostTest {

    private static final String FORWARDED = "X-Forwarded-For: 192.0.2.7\r\nX-Forwarded-Proto: https\r\n"
            + "X-Forwarded-Host: evil.example\r\nX-Forwarded-Port: 666\r\nX-Forwarded-Prefix: /evil.example\r\n"
            + "Forwarded: for=192.0.2.7;host=evil.example;proto=https\r\n";

    private static final List<String> LEADING_ELSEWHERE = List.of(
            "/compare/services?line=",
            "/compare/services?area=&sort=",
            "/Compare/",
            "//evil.example/about/",
            "/about.html?from=mail",
            "/search?q=%89%F0%96%F1",
            "//evil.example/search?q=%89%F0%96%F1",
            "/inquiry/confirm",
            "/inquiry/edit",
            "/error",
            "/%zz");

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Test
    void isNeverRepeated() throws IOException {
        assertIsNeverRepeated();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/metrics", "/nowhere"})
    void isNotRepeatedWhereTheHealthIsToldEither(String address) throws IOException {
        assertThat(new Wire(managementPort).send(get(address, "Host: evil.example\r\n" + FORWARDED)))
                .startsWith("HTTP/1.1 ")
                .doesNotContain("evil.example:", "://evil");
    }

    @ParameterizedTest
    @CsvSource({
        "/compare/services?line=, 302, /compare/services",
        "/Compare/?from=mail, 301, /compare?from=mail",
        "/inquiry/confirm, 303, /inquiry"
    })
    void leadsOnByThePathAlone(String address, String status, String location) throws IOException {
        // as nginx asks
        assertThat(new Wire(port).send(get(address, "Host: guide.example\r\n").replace("HTTP/1.1", "HTTP/1.0")))
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("\r\nLocation: " + location + "\r\n");
    }

    @Test
    void believesNobodyWhoIsNoProxy() throws IOException {
        assertThat(new Wire(port).send(get("/echo", "Host: guide.example\r\n" + FORWARDED)))
                .endsWith("\r\n\r\nhttp guide.example 127.0.0.1");
    }

    /** Behind a proxy on this machine. */
    @Nested
    @TestPropertySource(properties = "guide.site.proxies=127.0.0.1/32")
    class BehindAProxy {

        @Test
        void believesItsWordOnTheVisitorAndTheProtocolButNotOnTheHost() throws IOException {
            assertThat(new Wire(port).send(get("/echo", "Host: guide.example\r\n" + FORWARDED)))
                    .endsWith("\r\n\r\nhttps guide.example 192.0.2.7");
        }

        @Test
        void repeatsNoHostEither() throws IOException {
            assertIsNeverRepeated();
        }
    }

    private void assertIsNeverRepeated() throws IOException {
        for (String address : Stream.concat(new Addresses(port).all().stream(), LEADING_ELSEWHERE.stream())
                .toList()) {
            for (String request : List.of(
                    get(address, "Host: evil.example\r\n"),
                    get(address, "Host: evil.example:666\r\n" + FORWARDED),
                    get(address, "Host: guide.example\r\n" + FORWARDED),
                    get(address, "Host: evil.example\r\n").replace("HTTP/1.1", "HTTP/1.0"),
                    get("http://evil.example" + address, "Host: evil.example\r\n"),
                    get("http://evil.example" + address, "Host: guide.example\r\n"))) {
                String answer = new Wire(port).send(request);
                assertThat(answer)
                        .as(request)
                        .startsWith("HTTP/1.1 ")
                        .doesNotContain("://evil.example", "evil.example:666")
                        .doesNotContainPattern("(?i)\r\nLocation: (?:http|//)");
            }
        }
    }

    private static String get(String target, String headers) {
        return "GET " + target + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n";
    }
}
