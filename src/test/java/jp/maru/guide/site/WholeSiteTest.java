package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import jp.maru.guide.MovableClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The real content as readers get it, on a day that stays the same. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WholeSiteTest {

    private static final String BASE = "http://localhost:8080";

    @TempDir
    static Path data;

    @LocalServerPort
    int port;

    private final HttpClient browser = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void keepDataAside(DynamicPropertyRegistry settings) {
        settings.add("guide.data.folder", data::toString);
    }

    @Test
    void answersEveryAddressOfTheSitemap() {
        assertThat(sitemap()).hasSizeGreaterThan(22).allSatisfy(address -> {
            HttpResponse<String> answer = get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag")).as(address).isPresent();
        });
    }

    @Test
    void givesEveryPageOneHeadingATitleAndADescription() {
        pages().forEach((address, page) -> {
            assertThat(page.select("h1")).as(address).hasSize(1);
            assertThat(page.select("h1").text()).as(address).isNotBlank();
            assertThat(page.title()).as(address).contains("元カスタマーサービス担当勤続3年「maru」のインターネットプロバイダ比較");
            assertThat(page.select("meta[name=description]").attr("content"))
                    .as(address)
                    .isNotBlank();
            assertThat(page.select("html").attr("lang")).as(address).isEqualTo("ja");
            assertThat(page.select("link[rel=canonical]").attr("href"))
                    .as(address)
                    .isEqualTo(BASE + address);
        });
    }

    @Test
    void tellsThePagesApartByTheirTitles() {
        assertThat(pages().values().stream().map(Document::title).toList()).doesNotHaveDuplicates();
    }

    @Test
    void landsEveryInternalLink() {
        Map<String, Document> pages = pages();
        pages.forEach((address, page) -> {
            for (Element link : page.select("a[href^=/]:not([type]), a[href^=#]")) {
                URI target = URI.create(BASE + address).resolve(link.attr("href"));
                Document there = pages.get(target.getPath());
                assertThat(there).as(address + " → " + target).isNotNull();
                if (target.getFragment() != null) {
                    assertThat(there.getElementById(target.getFragment()))
                            .as(address + " → " + target)
                            .isNotNull();
                }
            }
        });
    }

    @Test
    void takesEverythingAPageNeedsFromTheSiteItself() {
        Set<String> needed = new TreeSet<>();
        pages().values()
                .forEach(page -> page.select("link[rel=stylesheet], script[src], img[src]")
                        .forEach(part -> needed.add(part.attr(part.hasAttr("src") ? "src" : "href"))));

        assertThat(needed).isNotEmpty().allSatisfy(address -> {
            assertThat(address).startsWith("/");
            HttpResponse<String> answer = get(address);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        });
    }

    @Test
    void usesEachIdOnceInAPage() {
        pages().forEach((address, page) -> assertThat(
                        page.select("[id]").stream().map(Element::id).toList())
                .as(address)
                .doesNotHaveDuplicates());
    }

    @Test
    void listsTheThirteenEntriesOfTheOriginalPageInTheirOrder() {
        List<String> entries = List.of(
                "宅内工事はめんどくさい。|ADSLで比較するなら",
                "断然早い|光サービスで比較するなら",
                "テレビも一緒に楽しみたい!|ケーブルから選ぶなら",
                "みんなはどこを選んでるの?|人気ランキングで選ぶなら",
                "電話が繋がらないのは困る|サポート充実なプロバイダは",
                "何よりも早さを追求!|回線速度で選ぶなら",
                "オトクなところがイイ!|お得な料金で選ぶなら",
                "独占配信映像が観たい!|コンテンツで選ぶなら",
                "今からじゃ心配|高齢者の方は",
                "親切丁寧に対応|ネット初心者のアナタは",
                "電話加入権がない・・・|なくても大丈夫!",
                "ウィルスって何?|セキュリティで比較",
                "とにかく安い方がいい!|最安を選ぶ");

        pages().forEach((address, page) -> assertThat(page.select(".topic-index-entry").stream()
                        .map(entry -> entry.select(".topic-index-catch").text() + "|"
                                + entry.select(".topic-index-label").text())
                        .toList())
                .as(address)
                .isEqualTo(entries));
    }

    @Test
    void saysAtTheEntryItselfThatAdslHasEnded() {
        Document top = page("/");

        assertThat(top.select("a[href=/compare/adsl]").text()).contains("提供終了");
        assertThat(top.select(".topic-index-ended")).hasSize(1);
        assertThat(page("/compare/adsl").select("h1 + .ended").text()).contains("提供終了", "2026年1月31日");
    }

    @Test
    void carriesTheFrameOfTheOriginalPageEverywhere() {
        pages().forEach((address, page) -> {
            assertThat(page.select(".header-line").text())
                    .as(address)
                    .contains("元カスタマーサービス担当勤続3年「maru」のインターネットプロバイダ比較", "WEBお問合せフォーム");
            assertThat(page.select("footer a[href=/]").text())
                    .as(address)
                    .isEqualTo("元カスタマーサービス担当勤続3年「maru」のインターネットプロバイダ比較のTOPへ");
            Element loan = page.select("footer a:contains(住宅ローン)").first();
            assertThat(loan).as(address).isNotNull();
            assertThat(loan.parent().text()).isEqualTo("住宅ローン（外部サイト）");
        });
    }

    @Test
    void opensTheTroubleIndexAsTheOriginalPageDid() {
        Document index = page("/troubles");

        assertThat(index.select("h1").text()).isEqualTo("プロバイダとのトラブル実例");
        assertThat(index.select("main .prose").text()).contains("の目次です");
        assertThat(index.select(".case-list-name").eachText())
                .startsWith("サービスの質・サポートなどに関するトラブル", "プロバイダが倒産", "契約書が何通も届いた", "身に覚えがない会費を請求された");
        assertThat(index.select("main h2").eachText()).startsWith("13のくらべ方");
    }

    @Test
    void letsAPhoneDialEveryDesksNumber() {
        Document desks = page("/desks");

        assertThat(desks.select(".desk")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(desks.select("#consumer-hotline .desk-tel").attr("href")).isEqualTo("tel:188");
        assertThat(desks.select("#police-9110 .desk-tel").attr("href")).isEqualTo("tel:%239110");
    }

    @Test
    void givesEveryCaseADeskASourceAndWhatToDoNow() {
        pages().forEach((address, page) -> {
            if (address.startsWith("/troubles/")) {
                assertThat(page.select(".box-now ol > li")).as(address).hasSizeBetween(3, 5);
                assertThat(page.select(".ladder .desk")).as(address).isNotEmpty();
                assertThat(page.select(".provenance-sources a")).as(address).isNotEmpty();
                assertThat(page.select(".prose h2").eachText()).as(address).contains("相談事例", "問題点", "どうすればよいか");
            }
        });
    }

    @Test
    void givesASheetThatCanBeFilledInAndIsSentNowhere() {
        Document memo = page("/tools/consultation-memo");

        assertThat(memo.select(".memo input, .memo textarea"))
                .hasSizeGreaterThan(10)
                .allSatisfy(field -> {
                    assertThat(field.hasAttr("name")).isFalse();
                    assertThat(field.closest("form")).isNull();
                    assertThat(memo.select("label[for=" + field.id() + "]")).hasSize(1);
                });
        assertThat(memo.select(".memo-part").eachText()).contains("いつ", "だれから", "何を", "いくら", "手元の書類");
    }

    @Test
    void leadsToTheSheetFromTheDesksAndTheEndOfEveryCase() {
        assertThat(page("/desks").select("main a").eachAttr("href")).contains("/tools/consultation-memo");
        pages().forEach((address, page) -> {
            if (address.startsWith("/troubles/")) {
                assertThat(page.select(".next-step a").eachAttr("href"))
                        .as(address)
                        .contains("/tools/consultation-memo");
                assertThat(page.select(".memo-lines.print-only dt")).as(address).hasSizeGreaterThanOrEqualTo(5);
            }
        });
    }

    @Test
    void saysOfEveryTermWhatItsExplanationRestsOn() {
        assertThat(page("/glossary").select(".glossary-entry"))
                .hasSizeGreaterThanOrEqualTo(50)
                .allSatisfy(
                        entry -> assertThat(entry.select(".glossary-sources").text())
                                .as(entry.id())
                                .containsAnyOf("出典：", "広く知られた説明です（特定の資料によりません）。"));
    }

    @Test
    void leadsFromEveryCitedSourceBackToTheText() {
        pages().forEach((address, page) -> page.select("a.cite").forEach(mark -> {
            Element source = page.getElementById(mark.attr("href").substring(1));
            assertThat(source).as(address).isNotNull();
            assertThat(source.select(".provenance-marks a").eachAttr("href"))
                    .as(address)
                    .contains("#" + mark.id());
        }));
    }

    @Test
    void answersAnUnknownAddressWithAPageThatLeadsOn() {
        HttpResponse<String> answer = get("/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("main h1").text()).isEqualTo("ページが見つかりません");
        assertThat(Jsoup.parse(answer.body()).select("main a").eachAttr("href")).contains("/troubles", "/desks");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "/troubles/unknwon-charges, /troubles/unknown-charges",
        "/troubles/unknown-charge.php, /troubles/unknown-charges",
        "/trouble/bankrupcy/, /troubles/bankruptcy",
        "/bankruptcy/print, /troubles/bankruptcy",
        "/プロバイダが倒産, /troubles/bankruptcy",
        "/glossary/onu, /glossary#onu",
        "/desks/police_9110, /desks#police-9110",
        "/tools/totalcost, /tools/total-cost",
        "/troubles/zzzzzzzzzzzz, /troubles",
        "/用語週, /glossary"
    })
    void guessesWhichPageWasMeant(String wrong, String meant) {
        HttpResponse<String> answer = get(URI.create(wrong).toASCIIString());
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(page.select(".nearest a").attr("href")).isEqualTo(meant);
        assertThat(page.select(".nearest a").text()).isNotBlank();
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wp-login.php", "/.env", "/xyzxyzxyz", "/favicon.ico"})
    void guessesNothingWhereNothingIsNear(String wrong) {
        Document page = page(wrong);

        assertThat(page.select(".nearest")).isEmpty();
        assertThat(page.select("main a[href=/search]")).hasSize(1);
    }

    @Test
    void offersToSeekTheWordOfAnUnknownAddress() {
        Document page = page("/troubles/%E5%80%92%E7%94%A3%3Cb%3E");

        assertThat(page.select("main a[href^=/search]").attr("href")).isEqualTo("/search?q=%E5%80%92%E7%94%A3%3Cb%3E");
        assertThat(page.select("main a[href^=/search]").text()).isEqualTo("「倒産<b>」をサイト内で探す");
    }

    @Test
    void keepsWordsOfAnAddressFromTurningThePagesOwnRound() {
        assertThat(page("/%E5%80%92%E7%94%A3%E2%80%AE").select("main a bdi").text())
                .isEqualTo("倒産\u202e");
        assertThat(page("/compare/services?line=%E2%80%AEx").select("main bdi").text())
                .isEqualTo("\u202ex");
    }

    @Test
    void namesForEveryArticleOthersToReadAndItsNeighbours() {
        pages().forEach((address, page) -> {
            if (!page.select(".article").isEmpty()) {
                assertThat(page.select(".related a").eachAttr("href"))
                        .as(address)
                        .hasSizeBetween(1, 4)
                        .doesNotContain(address)
                        .doesNotHaveDuplicates();
                assertThat(page.select(".neighbours a").size()).as(address).isBetween(1, 2);
                assertThat(page.select(".reading-time").text()).as(address).matches("読むのにかかる時間：およそ\\d{1,2}分");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/a%2Fb", "/a|b", "/%zz", "/inquiry/received?n=%zz"})
    void refusesAnAddressThatIsNoneInJapanese(String address) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 4").contains("<html lang=\"ja\">", "Content-Security-Policy");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "POST"})
    void refusesWhatCannotBeDoneToAPage(String method) throws Exception {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(uri("/about"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, HttpRequest.BodyPublishers.ofString("a=%zz"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isBetween(400, 405);
        assertThat(Jsoup.parse(answer.body()).select("main h1")).hasSize(1);
    }

    @Test
    void sendsAPageCompressed() throws Exception {
        HttpResponse<byte[]> answer = compressed("/about");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .isEqualTo(get("/about").body().getBytes(StandardCharsets.UTF_8));
    }

    /** A page, its style and its script: what must come before anything is seen. */
    @Test
    void isLightOnALineThatIsSlow() throws Exception {
        int script =
                compressed(page("/inquiry").select("script[src]").attr("src")).body().length;
        int style = compressed(page("/").select("link[rel=stylesheet]").attr("href"))
                .body()
                .length;

        assertThat(script).isLessThanOrEqualTo(3_000);
        for (String address : sitemap()) {
            assertThat(compressed(address).body().length + style + script)
                    .as(address)
                    .isLessThanOrEqualTo(30_000);
        }
    }

    private HttpResponse<byte[]> compressed(String address) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(uri(address))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void leadsFromAnotherSpellingToTheAddress() {
        HttpResponse<String> answer = get("/Compare/?from=mail");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).contains("/compare?from=mail");
    }

    @Test
    void answersThatNothingHasChanged() throws Exception {
        String tag = get("/about").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(uri("/about"))
                        .header("If-None-Match", tag)
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(304);
    }

    @Test
    void tellsRobotsWhereTheSitemapIs() {
        HttpResponse<String> answer = get("/robots.txt");

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(answer.body()).isEqualTo("User-agent: *\nSitemap: " + BASE + "/sitemap.xml\n");
    }

    @Test
    void setsNoCookieAndLetsNobodyElseIn() {
        HttpResponse<String> answer = get("/");

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void tellsVisitorsNothingOfTheAuthoringServer() {
        assertThat(get("/authoring/version").statusCode()).isEqualTo(404);
        assertThat(page("/").select("script[src]")).isEmpty();
    }

    @Test
    void sendsAScriptWithTheFormAlone() {
        pages().forEach((address, page) ->
                assertThat(page.select("script[src]")).as(address).hasSize(address.equals("/inquiry") ? 1 : 0));
    }

    @Test
    void opensTheFormForThePageThatALinkToItStandsOn() {
        Set<String> links = new TreeSet<>();
        pages().values()
                .forEach(page -> links.addAll(
                        page.select("main a[href^=/inquiry?about=]").eachAttr("href")));

        assertThat(links)
                .contains(
                        "/inquiry?about=/troubles/bankruptcy",
                        "/inquiry?about=/compare/fiber",
                        "/inquiry?about=/providers/nuro-hikari",
                        "/inquiry?about=/desks%23consumer-hotline")
                .allSatisfy(link -> {
                    Document form = page(link);
                    assertThat(form.select(".origin").text()).contains("次のページについてのお問い合わせとして送ります");
                    assertThat(form.select("#topic option[selected]").attr("value"))
                            .isNotEmpty();
                });
    }

    @Test
    void saysHowLongADraftStaysOnADevice() {
        String days = page("/inquiry").select(".draft").attr("data-days") + "日間残ります";

        assertThat(page("/inquiry").select(".draft-note").text()).contains(days);
        assertThat(page("/privacy").text()).contains(days);
    }

    private Set<String> sitemap() {
        return Jsoup.parse(get("/sitemap.xml").body(), Parser.xmlParser()).select("loc").stream()
                .map(location -> location.text().substring(BASE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Document> pages() {
        return sitemap().stream().collect(Collectors.toMap(address -> address, this::page, (a, b) -> a, TreeMap::new));
    }

    private Document page(String address) {
        return Jsoup.parse(get(address).body());
    }

    private HttpResponse<String> get(String address) {
        try {
            return browser.send(HttpRequest.newBuilder(uri(address)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private URI uri(String address) {
        return URI.create("http://localhost:" + port + address);
    }

    @Test
    void saysCalmlyThatSomethingHasFailed() {
        HttpResponse<String> answer = get("/out-of-order");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(Jsoup.parse(answer.body()).select("main h1").text()).isEqualTo("ただいま表示できません");
        assertThat(answer.body()).doesNotContain("IllegalState", "too secret");
    }

    /** Something that fails. */
    @RestController
    static class OutOfOrder {

        @GetMapping("/out-of-order")
        String fail() {
            throw new IllegalStateException("too secret");
        }
    }

    @TestConfiguration
    @Import(OutOfOrder.class)
    static class OneDay {

        @Bean
        @Primary
        Clock standingClock() {
            return new MovableClock("2026-11-24T03:00:00Z");
        }
    }
}
