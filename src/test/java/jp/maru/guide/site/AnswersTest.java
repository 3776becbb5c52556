package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.zip.GZIPInputStream;
import jp.maru.guide.SmallSite;
import jp.maru.guide.content.SitePage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser is answered, be it a page, the way to one, or a refusal. */
@SmallSite
class AnswersTest {

    private final int port;
    private final Addresses addresses;

    AnswersTest(@LocalServerPort int port) {
        this.port = port;
        addresses = new Addresses(port);
    }

    @Test
    void answersAnUnknownAddressWithAPageThatLeadsOn() {
        HttpResponse<String> answer = addresses.answer("/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("main h1").text()).isEqualTo("ページが見つかりません");
        assertThat(Jsoup.parse(answer.body()).select("main a").eachAttr("href")).contains("/troubles", "/desks");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/a%2Fb", "/a|b", "/%zz", "/inquiry/received?n=%zz"})
    void refusesAnAddressThatIsNoneInJapanese(String address) throws IOException {
        String answer =
                new Wire(port).send("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").contains("<html lang=\"ja\">", "Content-Security-Policy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "POST"})
    void refusesWhatCannotBeDoneToAPage(String method) {
        HttpResponse<String> answer = addresses.form(method, "/about", "a=%zz");

        assertThat(answer.statusCode()).isBetween(400, 405);
        assertThat(Jsoup.parse(answer.body()).select("main h1")).hasSize(1);
    }

    /** A refusal too is a whole page, and comes to a phone on a slow line. */
    @ParameterizedTest
    @CsvSource({
        "/about, 200",
        "/tools/total-cost?months=24&fee1=4980, 200",
        "/tools/total-cost?months=many, 400",
        "/nowhere, 404"
    })
    void sendsAPageCompressed(String address, int status) throws Exception {
        HttpResponse<byte[]> answer = addresses.compressed(address);
        HttpResponse<String> plain = addresses.answer(address);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Content-Length")).contains("" + answer.body().length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .isEqualTo(plain.body().getBytes(StandardCharsets.UTF_8));
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        for (HttpResponse<?> one : List.of(answer, plain)) {
            assertThat(one.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        }
    }

    @Test
    void leadsFromAnotherSpellingToTheAddress() {
        HttpResponse<String> answer = addresses.answer("/Compare/?from=mail");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).contains("/compare?from=mail");
    }

    @Test
    void answersThatNothingHasChanged() {
        String tag = addresses.answer("/about").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> answer = addresses.answer("/about", "If-None-Match", tag);

        assertThat(answer.statusCode()).isEqualTo(304);
    }

    @Test
    void tellsRobotsWhereTheSitemapIs() {
        HttpResponse<String> answer = addresses.answer("/robots.txt");

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(answer.body()).isEqualTo("User-agent: *\nSitemap: " + Addresses.BASE + "/sitemap.xml\n");
    }

    @Test
    void setsNoCookieAndLetsNobodyElseIn() {
        HttpResponse<String> answer = addresses.answer("/");

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void tellsVisitorsNothingOfTheAuthoringServer() {
        assertThat(addresses.answer("/authoring/version").statusCode()).isEqualTo(404);
        assertThat(addresses.page("/").select("script[src*=authoring]")).isEmpty();
    }

    @Test
    void saysCalmlyThatSomethingHasFailed() {
        HttpResponse<String> answer = addresses.answer("/out-of-order");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(Jsoup.parse(answer.body()).select("main h1").text()).isEqualTo("ただいま表示できません");
        assertThat(answer.body()).doesNotContain("IllegalState", SmallSite.SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "/troubles/unknwon-bill, /troubles/unknown-bill",
        "/troubles/unknown-bil.php, /troubles/unknown-bill",
        "/trouble/shop-gon/, /troubles/shop-gone",
        "/shop-gone/print, /troubles/shop-gone",
        "/プロバイダが倒産, /troubles/shop-gone",
        "/glossary/isp, /glossary#isp",
        "/desks/web_only, /desks#web-only",
        "/tools/totalcost, /tools/total-cost",
        "/troubles/zzzzzzzzzzzz, /troubles",
        "/用語週, /glossary"
    })
    void guessesWhichPageWasMeant(String wrong, String meant) {
        HttpResponse<String> answer = addresses.answer(URI.create(wrong).toASCIIString());
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(page.select(".nearest a").attr("href")).isEqualTo(meant);
        assertThat(page.select(".nearest a").text()).isNotBlank();
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void namesEveryPageAsItsOwnHeadingDoes() {
        ResourceBundle titles = ResourceBundle.getBundle("jp.maru.guide.site.titles", Locale.ROOT);

        assertThat(titles.keySet())
                .containsExactlyInAnyOrder(SitePage.SERVICES.address(), SitePage.GLOSSARY.address())
                .allSatisfy(address -> assertThat(
                                addresses.page(address).select("main h1").text())
                        .isEqualTo(titles.getString(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wp-login.php", "/.env", "/xyzxyzxyz", "/favicon.ico"})
    void guessesNothingWhereNothingIsNear(String wrong) {
        Document page = addresses.page(wrong);

        assertThat(page.select(".nearest")).isEmpty();
        assertThat(page.select("main a[href=/search]")).hasSize(1);
    }

    @Test
    void offersToSeekTheWordOfAnUnknownAddress() {
        Document page = addresses.page("/troubles/%E5%80%92%E7%94%A3%3Cb%3E");

        assertThat(page.select("main a[href^=/search]").attr("href")).isEqualTo("/search?q=%E5%80%92%E7%94%A3%3Cb%3E");
        assertThat(page.select("main a[href^=/search]").text()).isEqualTo("「倒産<b>」をサイト内で探す");
    }

    @Test
    void keepsWordsOfAnAddressFromTurningThePagesOwnRound() {
        assertThat(addresses
                        .page("/%E5%80%92%E7%94%A3%E2%80%AE")
                        .select("main a bdi")
                        .text())
                .isEqualTo("倒産\u202e");
        assertThat(addresses
                        .page("/compare/services?line=%E2%80%AEx")
                        .select("main bdi")
                        .text())
                .isEqualTo("\u202ex");
    }
}
