package jp.maru.guide.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.maru.guide.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How pages are asked for, and which are not. */
class PoliteReaderTest {

    private static final String AGENT = "provider-guide/1.0 (+https://www.example.jp)";

    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock("2026-11-29T00:00:00Z");
    private final List<Duration> rests = new ArrayList<>();
    private OfficialServer server;

    @BeforeEach
    void open() throws Exception {
        server = new OfficialServer();
        server.page("/price", "<p>月額 5,720円</p>");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void sayWhoIsAsking() throws Exception {
        read("/price");

        assertThat(server.asked()).containsExactly("/robots.txt", "/price");
        assertThat(server.head("User-agent")).containsExactly(AGENT, AGENT);
    }

    @Test
    void restBeforeEveryRequest() throws Exception {
        read("/price");

        assertThat(rests).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    @Test
    void restAsLongAsTheOwnerWants() throws Exception {
        server.robots("User-agent: *\nCrawl-delay: 7\n");

        read("/price");

        assertThat(rests).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    User-agent: *;Disallow: /                                               | no
                    User-agent: *;Disallow: /price                                          | no
                    User-agent: *;Disallow:                                                 | yes
                    User-agent: *;Disallow: /;Allow: /price                                 | yes
                    User-agent: *;Allow: /;Disallow: /pri                                   | no
                    User-agent: *;Disallow: /*ice                                           | no
                    User-agent: *;Disallow: /pri$                                           | yes
                    User-agent: *;Disallow: /price$                                         | no
                    User-agent: *;Disallow: /;;User-agent: provider-guide;Disallow: /other  | yes
                    User-agent: PROVIDER-GUIDE;Disallow: /price;;User-agent: *;Allow: /     | no
                    User-agent: provider-guide;Disallow: /a;;User-agent: provider-guide;Disallow: /price | no
                    User-agent: other;User-agent: provider-guide;Disallow: /price           | no
                    User-agent: other;Disallow: /                                           | yes
                    <html><p>Disallow everything?</p></html>                                | yes
                    """)
    void doAsRobotsTxtSays(String robots, String allowed) throws Exception {
        server.robots(robots.replace(';', '\n') + "\n");

        if (allowed.equals("yes")) {
            assertThat(read("/price").status()).isEqualTo(200);
        } else {
            assertThatThrownBy(() -> read("/price")).hasMessage("robots.txtが、機械で見ることを断っています");
            assertThat(server.asked()).containsExactly("/robots.txt");
        }
    }

    @ParameterizedTest
    @CsvSource({"400", "403", "404", "410"})
    void readWhatNoRobotsTxtForbids(int status) throws Exception {
        server.status("/robots.txt", status);

        assertThat(read("/price").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"429", "500", "503"})
    void keepOutWhereRobotsTxtCannotBeHad(int status) {
        server.status("/robots.txt", status);

        assertThatThrownBy(() -> read("/price")).hasMessage("robots.txtを読めないので、見に行きません");
        assertThat(server.asked()).containsExactly("/robots.txt");
    }

    @Test
    void keepOutWhereNobodyAnswers() {
        server.close();

        assertThatThrownBy(() -> read("/price")).hasMessage("つながりません");
    }

    @Test
    void followARobotsTxtThatHasMoved() {
        server.redirect("/robots.txt", "/robots-2.txt")
                .page("/robots-2.txt", "text/plain", "User-agent: *\nDisallow: /\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> read("/price")).hasMessage("robots.txtが、機械で見ることを断っています");
    }

    @Test
    void followFiveRedirects() throws Exception {
        chain(5);

        assertThat(read("/0").url().getPath()).isEqualTo("/price");
    }

    @Test
    void followNoSixth() {
        chain(6);

        assertThatThrownBy(() -> read("/0")).hasMessage("転送が5回より多く続きます");
    }

    private void chain(int length) {
        for (int hop = 0; hop < length; hop++) {
            server.redirect("/" + hop, hop == length - 1 ? "/price" : "/" + (hop + 1));
        }
    }

    @Test
    void askRobotsTxtAboutEachRedirect() {
        server.robots("User-agent: *\nDisallow: /price\n").redirect("/0", "/price");

        assertThatThrownBy(() -> read("/0")).hasMessage("robots.txtが、機械で見ることを断っています");
        assertThat(server.asked()).containsExactly("/robots.txt", "/0");
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.1/",
        "http://[::1]/",
        "http://[::ffff:192.168.0.1]/",
        "http://169.254.169.254/latest/meta-data",
        "http://3232235777/"
    })
    void followNoRedirectToWhereNoPublicPageIs(String inside) {
        server.redirect("/0", inside);

        assertThatThrownBy(() -> read("/0")).hasMessage("だれでも見られる場所のアドレスではありません");
        assertThat(server.asked()).containsExactly("/robots.txt", "/0");
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/passwd", "ftp://www.example.jp/", "gopher://www.example.jp/", "javascript:alert(1)"})
    void followNoRedirectOutOfTheWeb(String elsewhere) {
        server.redirect("/0", elsewhere);

        assertThatThrownBy(() -> read("/0")).hasMessage("ウェブのページのアドレスではありません");
    }

    @Test
    void openNoLineToThisMachine() throws Exception {
        try (WebLine line = new WebLine(clock, AGENT, PublicAddresses.SPECIAL, WebLine.Limits.USUAL)) {
            for (String host : List.of("127.0.0.1", "localhost")) {
                String url = server.url("/price").replace("127.0.0.1", host);

                assertThatThrownBy(() -> line.get(URI.create(url), null)).hasMessage("だれでも見られる場所のアドレスではありません");
            }
        }
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void takeNoMoreThanIsAllowed() {
        assertThatThrownBy(() -> read("/price", new WebLine.Limits(30_000, 100)))
                .hasMessage("大きすぎます");
    }

    @Test
    void takeNoMoreThanIsAllowedWhenItIsUnpacked() throws Exception {
        server.packed("/price", new byte[1_000_000]);

        assertThatThrownBy(() -> read("/price", new WebLine.Limits(30_000, 100_000)))
                .hasMessage("大きすぎます");
    }

    @Test
    void unpackWhatIsPacked() throws Exception {
        server.packed("/price", "月額 5,720円".getBytes(StandardCharsets.UTF_8));

        assertThat(server.head("Accept-encoding")).allMatch(accepted -> accepted.contains("gzip"));
        assertThat(read("/price").body()).isEqualTo("月額 5,720円".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void waitNoLongerThanIsAllowed() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                WebLine line = new WebLine(clock, AGENT, address -> false, new WebLine.Limits(200, 1_000))) {
            URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");

            assertThatThrownBy(() -> line.get(url, null)).hasMessage("時間内に答えがありません");
        }
    }

    @Test
    void askForNothingTwiceADay() throws Exception {
        read("/price");
        clock.set("2026-11-29T23:59:00Z");
        read("/price");

        assertThat(server.asked()).containsExactly("/robots.txt", "/price");
    }

    @Test
    void askTheNextDayWhetherItHasChanged() throws Exception {
        server.tagged("/price", "<p>月額 5,720円</p>", "\"a\"");
        byte[] first = read("/price").body();
        clock.set("2026-11-30T00:00:01Z");
        Reply again = read("/price");

        assertThat(server.head("If-none-match")).containsExactly("", "", "", "\"a\"");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first);
        assertThat(again.at()).isEqualTo("2026-11-30T00:00:01Z");
    }

    @Test
    void seeTheNextDayWhatHasChanged() throws Exception {
        server.tagged("/price", "<p>月額 5,720円</p>", "\"a\"");
        read("/price");
        server.tagged("/price", "<p>月額 6,050円</p>", "\"b\"");
        clock.set("2026-11-30T00:00:01Z");

        assertThat(new String(read("/price").body(), StandardCharsets.UTF_8)).contains("6,050円");
    }

    @ParameterizedTest
    @CsvSource({"429", "503"})
    void leaveAStrainedServerAlone(int status) throws Exception {
        server.status("/a", status);
        try (WebLine line = line(WebLine.Limits.USUAL)) {
            PoliteReader reader = reader(line);

            assertThat(reader.read(server.url("/a")).status()).isEqualTo(status);
            assertThatThrownBy(() -> reader.read(server.url("/price"))).hasMessage("このサーバーは答えられないようなので、今回はもう見に行きません");
        }
    }

    private Reply read(String path) throws Exception {
        return read(path, WebLine.Limits.USUAL);
    }

    private Reply read(String path, WebLine.Limits limits) throws Exception {
        try (WebLine line = line(limits)) {
            return reader(line).read(server.url(path));
        }
    }

    /** To this server alone. */
    private WebLine line(WebLine.Limits limits) {
        return new WebLine(clock, AGENT, address -> !address.getHostAddress().equals("127.0.0.1"), limits);
    }

    private PoliteReader reader(WebLine line) throws Exception {
        return new PoliteReader(line, new KeptReplies(data.resolve("official")), clock, rests::add);
    }
}
