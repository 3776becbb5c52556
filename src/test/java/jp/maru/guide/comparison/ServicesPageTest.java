package jp.maru.guide.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import jp.maru.guide.Browser;
import jp.maru.guide.ProviderGuide;
import jp.maru.guide.content.ContentFolder;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Fact;
import jp.maru.guide.content.Provider;
import jp.maru.guide.content.Topic;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The tables of the real content as readers get them, on a day that stays the same. */
@SpringBootTest(classes = ProviderGuide.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(ServicesPageTest.OneDay.class)
class ServicesPageTest {

    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
    private static final String LIST = "/compare/services";
    private static final String MATCHING = "table:has(caption:contains(条件に合うサービス))";
    private static final String UNCONFIRMED = "section[aria-labelledby=unconfirmed-title]";

    @TempDir
    static Path data;

    @LocalServerPort
    int port;

    @Autowired
    ComparisonSettings settings;

    private final HttpClient browser = HttpClient.newHttpClient();
    private final Edition edition = ((Edition) new ContentFolder("content").read()).at(NOON, false);
    private final Comparison comparison = Comparison.of(edition, LocalDate.of(2026, 11, 24), Period.ofDays(180));

    @DynamicPropertySource
    static void keepDataAside(DynamicPropertyRegistry settings) {
        settings.add("guide.data.folder", data::toString);
    }

    @Test
    void showsTheValueOfTheDataInEveryCellOfTheWholeTable() {
        Element table = page(LIST).select("table.services").first();

        assertThat(names(table)).isEqualTo(titles(comparison.providers())).hasSizeGreaterThan(15);
        assertSameAsData(table, comparison.providers(), comparison.columns());
    }

    @Test
    void showsTheValueOfTheDataInEveryCellOfEveryTopic() {
        for (Topic topic : edition.topics()) {
            comparison.table(topic).ifPresent(table -> {
                Element shown = page(topic.address()).select("table.services").first();
                List<Provider> services =
                        table.rows().stream().map(Row::provider).toList();
                assertThat(names(shown)).as(topic.address()).isEqualTo(titles(services));
                assertSameAsData(shown, services, table.columns());
            });
        }
    }

    @Test
    void showsTheValueOfTheDataOnEveryServicesOwnPage() {
        for (Provider provider : edition.providers()) {
            Document page = page(provider.address());
            edition.criteria().forEach(criterion -> {
                Element row = page.getElementById(criterion.key());
                assertThat(row.select(".fact-value, .facts-unknown").text())
                        .as(provider.title() + " " + criterion.title())
                        .isEqualTo(
                                provider.fact(criterion.key()).map(Fact::value).orElse("未確認"));
                assertThat(row.select(".report a").attr("href"))
                        .isEqualTo("/inquiry?about=" + provider.address() + "%23" + criterion.key());
            });
        }
    }

    @Test
    void leadsFromEveryKnownValueToItsSourceAndTheDayOfItsCheck() {
        for (Element link : page(LIST).select("table.services .cell-basis")) {
            String[] target = link.attr("href").split("#");
            Element row = page(target[0]).getElementById(target[1]);
            assertThat(row.select(".facts-basis").text())
                    .as(link.attr("href"))
                    .contains("2026年11月24日に資料で確認（公式ページは未確認）")
                    .containsAnyOf("出典：", "広く知られていること（出典未確認）");
            assertThat(link.parent().select(".cell-print").text()).contains("資料で確認 2026.11.24");
        }
        assertThat(page(LIST).select(".table-notes .cell-print").text()).contains("フレッツ光：NTT東日本「ひかり電話」の利用の条件（不明）");
    }

    @Test
    void asksWhoMovesForBothPrefecturesAndNeverTakesAnUnknownForANo() {
        Document page = ask("area=東京都&area-to=大阪府");

        assertThat(names(page.select(MATCHING).first())).contains("フレッツ光").doesNotContain("eo光", "NURO 光", "J:COM NET");
        assertThat(names(page.select(UNCONFIRMED).first())).contains("NURO 光", "auひかり", "J:COM NET");
        assertThat(page.select("main").select("a:contains(eo光)")).isEmpty();
        assertThat(page.select("[role=status]").text()).isEqualTo("20のサービスのうち、条件に合うもの12、確認できていないもの3、合わないもの5です。");
        assertThat(page.select("main").text()).contains("名前の五十音順に並べました。順位ではありません。");
        assertThat(page.title()).startsWith("条件に合うサービス：12件");
        assertThat(page.select("select[name=area] [selected]").val()).isEqualTo("東京都");
        assertThat(page.select("select[name=area-to] [selected]").val()).isEqualTo("大阪府");
        assertThat(page.select("main").text()).contains("条件：使える地域＝東京都→大阪府");
    }

    @Test
    void putsWhatIsMissingApartForEveryOptionOfEveryFilter() {
        for (FilterField filter : ServicesAnswer.everything(comparison).filters()) {
            String key = filter.criterion().key();
            for (String option : filter.options()) {
                Document page = ask(key + "=" + option);
                List<String> matching = names(page.select(MATCHING).first());
                List<String> apart = names(page.select(UNCONFIRMED).first());
                for (Provider provider : comparison.providers()) {
                    List<String> is = provider.fact(key).map(Fact::is).orElse(List.of());
                    if (is.isEmpty()) {
                        assertThat(apart).as(key + "=" + option).contains(provider.title());
                        assertThat(matching).as(key + "=" + option).doesNotContain(provider.title());
                    } else if (is.contains(option)) {
                        assertThat(matching).as(key + "=" + option).contains(provider.title());
                    }
                }
                assertThat(matching).doesNotContainAnyElementsOf(titles(comparison.ended()));
                assertThat(apart).doesNotContainAnyElementsOf(titles(comparison.ended()));
            }
        }
    }

    @Test
    void ordersByTheGreatestValueAndPutsWhatHasNoneApart() {
        Document page = ask("sort=max-speed");
        Element ordered = page.select("table.services").first();

        assertThat(names(ordered)).contains("eo光").doesNotContain("So-net 光", "ドコモ home 5G", "Yahoo! BB ADSL");
        assertThat(names(page.select("section[aria-labelledby=without-title]").first()))
                .contains("So-net 光", "ドコモ home 5G", "WiMAX +5G")
                .doesNotContain("Yahoo! BB ADSL");
        assertThat(ordered.select("th[aria-sort]").attr("aria-sort")).isEqualTo("descending");
        assertThat(ordered.select("th[aria-sort]").text()).contains("名目の最大速度");
        assertThat(page.select("section th[aria-sort=descending]")).isEmpty();
        assertThat(page.select("main .lead").text()).endsWith("「名目の最大速度」の大きい順に並べました。順位ではありません。");
    }

    @Test
    void laysServicesSideBySideAndMarksWhatDiffers() {
        Document page = ask("side=docomo-hikari&side=ahamo-hikari&view=side");

        assertThat(page.select("thead a").eachText()).containsExactly("ahamo光", "ドコモ光");
        assertThat(page.select("tr:has(th:contains(運営会社)) .services-mark").text())
                .isEqualTo("同じ");
        assertThat(page.select("tr:has(th:contains(サポートの窓口)) .services-mark").text())
                .isEqualTo("ちがいあり");
        assertThat(page.select("tr:has(th:contains(契約期間の型)) .services-mark").text())
                .isEqualTo("未確認あり");
        assertThat(page.select("a:contains(一覧に戻って)").attr("href"))
                .isEqualTo("/compare/services?side=docomo-hikari&side=ahamo-hikari");
    }

    @ParameterizedTest
    @CsvSource({"side=flets&view=side,1", "side=flets&side=bbiq&side=eo-hikari&side=wimax&side=jcom-net&view=side,5"})
    void asksForAnotherChoiceWhereTooFewOrTooManyAreTicked(String query, int ticked) {
        Document page = ask(query);

        assertThat(page.select("[role=alert]").text())
                .isEqualTo("並べられるのは2つから4つです。いまは" + ticked + "つ選ばれています。選び直してください。");
        assertThat(page.select("input[name=side][checked]")).hasSize(ticked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=price",
                "sort=operator",
                "line=糸電話",
                "line=ほか未確認",
                "area=江戸",
                "max-speed=速い",
                "max-speed=1Gbps&max-speed=2Gbps",
                "operator=KDDI",
                "side=nobody",
                "view=upside-down",
                "phone=<script>",
            })
    void refusesWhatMeansNothingWithAPage(String query) {
        HttpResponse<String> answer = get(LIST + "?" + encoded(query));

        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("main h1").text()).isEqualTo("この条件では調べられません");
        assertThat(page.select("main a").eachAttr("href")).contains(LIST);
        assertThat(page.select("main script")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"utm_source=mail", "fbclid=%00x"})
    void passesOverWhatItDoesNotKnow(String query) {
        HttpResponse<String> answer = get(LIST + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(names(Jsoup.parse(answer.body()).select("table.services").first()))
                .isEqualTo(titles(comparison.providers()));
    }

    @ParameterizedTest
    @CsvSource({
        "area=&area-to=&sort=&max-speed=,/compare/services",
        "area=&phone=%E3%81%82%E3%82%8A&sort=max-speed&x=1,/compare/services?phone=%E3%81%82%E3%82%8A&sort=max-speed",
        "side=flets&side=bbiq&view=side&sort=,/compare/services?side=flets&side=bbiq&view=side",
    })
    void leadsToTheAddressThatIsFitToBePassedOn(String query, String address) {
        HttpResponse<String> answer = get(LIST + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(address);
    }

    @Test
    void keepsWhatHasEndedForReferenceWithItsDay() {
        Element ended =
                page(LIST).select("section[aria-labelledby=ended-title]").first();

        assertThat(names(ended)).isEqualTo(titles(comparison.ended()));
        assertThat(ended.text()).contains("提供終了（2025年1月31日）", "提供終了（2026年1月31日）");
        assertThat(ended.select("input[name=side]")).isEmpty();
        assertThat(page("/providers/flets-adsl-east").select("h1 + .ended").text())
                .contains("提供終了", "2025年1月31日");
    }

    @Test
    void showsAdslTheServicesThatHaveEndedAndNoOthers() {
        assertThat(names(page("/compare/adsl").select("table.services").first()))
                .isEqualTo(titles(comparison.ended()))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/compare/cheapest", "/compare/seniors", "/compare/security", "/compare/ranking"})
    void givesNoTableOfServicesWhereHardlyAnythingIsKnown(String topic) {
        assertThat(page(topic).select("table.services")).isEmpty();
        assertThat(page(topic).select("main h2").eachText()).contains("申し込む前のチェックリスト");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/compare/value", "/compare/cheapest"})
    void saysOfPricesFirstThatTheyChangeAndLeadsToTheOperators(String topic) {
        Document page = page(topic);

        assertThat(page.select(".lead").first().text()).containsAnyOf("料金は変わるため", "料金はよく変わるため");
        assertThat(page.select(".price-links li")).hasSameSizeAs(comparison.providers());
        assertThat(page.select(".price-links li:has(a)").eachText()).allMatch(text -> text.endsWith("（外部サイト）"));
    }

    @Test
    void saysInThePolicyAfterHowManyDaysAValueIsOld() {
        int days = settings.staleAfter().getDays();

        assertThat(page("/comparison-policy").select("main").text())
                .contains("確かめてから" + days + "日を過ぎた値", 2 * days + "日を過ぎた値は、並べ替えにも絞り込みにも使いません");
    }

    @Test
    void tellsEachTableApartByWhatItHolds() {
        for (Element table : ask("sort=max-speed&tv=あり").select("table.services")) {
            assertThat(table.select("caption").text()).isNotBlank();
            assertThat(table.select("thead th:not([scope=col]), tbody th:not([scope=row])"))
                    .isEmpty();
            assertThat(table.parent().attr("role")).isEqualTo("region");
            assertThat(table.parent().attr("tabindex")).isEqualTo("0");
        }
    }

    @Test
    void keepsAPhonesWidth() throws Exception {
        try (Browser phone = Browser.open()) {
            for (String path : List.of(
                    LIST,
                    LIST + "?" + encoded("line=光コラボ&sort=max-speed"),
                    LIST + "?side=flets&side=eo-hikari&side=home-5g&side=wimax&view=side",
                    "/compare/fiber",
                    "/providers/nuro-hikari")) {
                phone.width(320).visit("http://127.0.0.1:" + port + path);
                assertThat((Boolean) phone.run("return document.documentElement.scrollWidth <= innerWidth"))
                        .as(path)
                        .isTrue();
            }
        }
    }

    private void assertSameAsData(
            Element table, List<Provider> services, List<jp.maru.guide.content.Criterion> columns) {
        for (int row = 0; row < services.size(); row++) {
            List<Element> cells = table.select("tbody tr").get(row).select("td .cell");
            assertThat(cells).hasSameSizeAs(columns);
            for (int column = 0; column < columns.size(); column++) {
                assertThat(cells.get(column)
                                .select(".fact-value, .cell-unknown")
                                .text())
                        .as(services.get(row).title() + " "
                                + columns.get(column).title())
                        .isEqualTo(services.get(row)
                                .fact(columns.get(column).key())
                                .map(Fact::value)
                                .orElse("未確認"));
            }
        }
    }

    private static List<String> titles(List<Provider> providers) {
        return providers.stream().map(Provider::title).toList();
    }

    private static List<String> names(Element table) {
        return table == null ? List.of() : table.select("tbody th a").eachText();
    }

    private Document ask(String query) {
        return page(LIST + "?" + encoded(query));
    }

    /** Each value as a browser sends it. */
    private static String encoded(String query) {
        StringBuilder encoded = new StringBuilder();
        for (String pair : query.split("&")) {
            int split = pair.indexOf('=');
            encoded.append(encoded.isEmpty() ? "" : "&")
                    .append(pair, 0, split + 1)
                    .append(URLEncoder.encode(pair.substring(split + 1), StandardCharsets.UTF_8));
        }
        return encoded.toString();
    }

    private Document page(String address) {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> get(String address) {
        try {
            return browser.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class OneDay {

        @Bean
        @Primary
        Clock standingClock() {
            return Clock.fixed(NOON, ZoneId.of("Asia/Tokyo"));
        }
    }
}
