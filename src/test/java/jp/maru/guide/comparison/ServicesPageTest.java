package jp.maru.guide.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import jp.maru.guide.SmallSite;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Fact;
import jp.maru.guide.content.Provider;
import jp.maru.guide.content.TinySite;
import jp.maru.guide.content.Topic;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The tables of services as readers get them. */
@SmallSite
class ServicesPageTest {

    private static final String LIST = "/compare/services";
    private static final String MATCHING = "table:has(caption:contains(条件に合うサービス))";
    private static final String UNCONFIRMED = "section[aria-labelledby=unconfirmed-title]";

    private final int port;
    private final HttpClient browser = HttpClient.newHttpClient();
    private final Edition edition;
    private final Comparison comparison;

    ServicesPageTest(@LocalServerPort int port, @Value("${guide.content.folder}") Path content) {
        this.port = port;
        edition = new TinySite(content).edition().at(Instant.parse(SmallSite.NOON), false);
        comparison = Comparison.of(edition, LocalDate.of(2026, 11, 24), Period.ofDays(180));
    }

    @Test
    void showsTheValueOfTheDataInEveryCellOfTheWholeTable() {
        Element table = page(LIST).select("table.services").first();

        assertThat(names(table)).isEqualTo(titles(comparison.providers())).hasSize(5);
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
                Element row = page.getElementById(criterion.key()).closest(".facts-row");
                assertThat(row.select("dt").text() + "：" + row.select("dd").text())
                        .as(provider.title())
                        .contains(provider.fact(criterion.key())
                                .map(fact -> criterion.title() + "：" + fact.value())
                                .orElse("未確認："))
                        .contains(criterion.title());
            });
            assertThat(page.select(".report a").eachAttr("href"))
                    .doesNotHaveDuplicates()
                    .allMatch(href ->
                            href.matches("/inquiry\\?about=" + provider.address() + "(?:%23(?:prices|leaving))?"))
                    .contains("/inquiry?about=" + provider.address());
        }
    }

    @Test
    void leadsFromEveryKnownValueToItsSourceAndTheDayOfItsCheck() {
        for (Element row : page(LIST).select("table.services tbody tr")) {
            String address = row.select("th a").attr("href");
            Document service = page(address);
            assertThat(row.select(".cell-known .mark"))
                    .hasSameSizeAs(row.select(".cell-known"))
                    .allSatisfy(mark -> {
                        assertThat(mark.attr("href")).startsWith(address + "#evidence-");
                        assertThat(service.getElementById(mark.attr("href").replaceFirst(".*#", ""))
                                        .text())
                                .containsAnyOf("2026年11月1日に公式ページで確認", "に資料で確認");
                    });
            assertThat(row.select(".cell-day").eachText())
                    .isNotEmpty()
                    .allSatisfy(day -> assertThat(day).matches("2026\\.(?:11|3)\\.1"));
        }
        assertThat(page(LIST).select(".table-notes .cell-print").text())
                .contains("ひかりA：ある資料（2026-10）", "れい光：リンクを載せていない資料");
    }

    @Test
    void marksEveryValueAndSaysOnceWhatTheMarksMean() {
        for (Provider provider : edition.providers()) {
            Document page = page(provider.address());
            assertThat(page.select(".evidence > ul.legend li").eachText())
                    .containsExactly("公式：会社か公の機関が、自分で書いたもの。", "資料：ほかの人が書いたもの。", "広く知られていること：出典を確かめていません。");
            for (Fact fact : provider.facts()) {
                Element mark =
                        page.getElementById(fact.criterion()).select(".mark").first();
                assertThat(mark.text())
                        .as(provider.title() + " " + fact.criterion())
                        .startsWith("（" + fact.basis().label() + "、出典");
                assertThat(page.getElementById(mark.attr("href").substring(1)).text())
                        .contains("%d年%d月%d日に"
                                .formatted(
                                        fact.checked().getYear(),
                                        fact.checked().getMonthValue(),
                                        fact.checked().getDayOfMonth()));
            }
        }
        assertThat(page(LIST).select(".legend")).hasSize(1);
    }

    /** Also where nothing fits. */
    @Test
    void endsWithTheWordsForWhoDoesNotFindAName() {
        for (Document page : List.of(page(LIST), ask("area=沖縄県"))) {
            assertThat(page.select("main .prose a[href=/providers/hikari-a]")
                            .parents()
                            .first()
                            .text())
                    .isEqualTo("ここにない名前で探している人は、ひかりAを見てください。");
        }
    }

    @Test
    void asksWhoMovesForBothPrefecturesAndNeverTakesAnUnknownForANo() {
        Document page = ask("area=東京都&area-to=大阪府");

        assertThat(names(page.select(MATCHING).first())).containsExactly("おくだけルーター", "ひかりA");
        assertThat(names(page.select(UNCONFIRMED).first())).containsExactly("れい光");
        assertThat(page.select("main").select("a:contains(みほん光), a:contains(きたケーブル)"))
                .isEmpty();
        assertThat(page.select("[role=status]").text()).isEqualTo("5のサービスのうち、条件に合うもの2、確認できていないもの1、合わないもの2です。");
        assertThat(page.select("main").text()).contains("名前の五十音順に並べました。順位ではありません。");
        assertThat(page.title()).startsWith("条件に合うサービス：2件");
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
                    List<String> is =
                            provider.fact(key).map(fact -> fact.measure().is()).orElse(List.of());
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

        assertThat(names(ordered)).containsExactly("ひかりA", "みほん光", "きたケーブル");
        assertThat(names(page.select("section[aria-labelledby=without-title]").first()))
                .containsExactly("おくだけルーター", "れい光");
        assertThat(ordered.select("th[aria-sort]").attr("aria-sort")).isEqualTo("descending");
        assertThat(ordered.select("th[aria-sort]").text()).contains("名目の最大速度");
        assertThat(page.select("section th[aria-sort=descending]")).isEmpty();
        assertThat(page.select("main .lead").text()).endsWith("「名目の最大速度」の大きい順に並べました。順位ではありません。");
    }

    @Test
    void ordersByTheLeastValueWhereLessIsBetter() {
        Element ordered = ask("sort=wait").select("table.services").first();

        assertThat(names(ordered)).containsExactly("おくだけルーター", "ひかりA", "みほん光");
        assertThat(ordered.select("th[aria-sort]").attr("aria-sort")).isEqualTo("ascending");
    }

    @Test
    void saysHowOldAValueIsThatWasCheckedLongAgo() {
        assertThat(page(LIST)
                        .select("table.services tr:has(th:contains(みほん光)) .stale")
                        .eachText())
                .containsExactly("確認から268日");
        assertThat(page("/providers/mihon").getElementById("max-speed").text()).contains("確認から268日");
    }

    @Test
    void laysServicesSideBySideAndMarksWhatDiffers() {
        Document page = ask("side=rei&side=mihon&view=side");

        assertThat(page.select("thead a").eachText()).containsExactly("みほん光", "れい光");
        assertThat(page.select("tr:has(th:contains(運営会社)) .services-mark").text())
                .isEqualTo("同じ");
        assertThat(page.select("tr:has(th:contains(使える地域)) .services-mark").text())
                .isEqualTo("未確認あり");
        assertThat(page.select("tr:has(th:contains(テレビ)) .services-mark").text())
                .isEqualTo("未確認あり");
        assertThat(page.select("a:contains(一覧に戻って)").attr("href")).isEqualTo("/compare/services?side=rei&side=mihon");
    }

    @Test
    void tellsServicesApartByWhatTheyAreAndNotByTheWord() {
        Document page = ask("side=hikari-a&side=kita&view=side");

        assertThat(page.select("tr:has(th:contains(テレビ)) .fact-value").eachText())
                .containsExactly("きたテレビ", "ひかりAテレビ");
        assertThat(page.select("tr:has(th:contains(テレビ)) .services-mark").text())
                .isEqualTo("同じ");
        assertThat(page.select("tr:has(th:contains(使える地域)) .services-mark").text())
                .isEqualTo("ちがいあり");
    }

    @Test
    void laysPricesSideBySideWithTheirSources() {
        Document page = ask("side=hikari-a&side=mihon&view=side");

        Element fee = page.select("tr:has(th:contains(戸建ての月額))").first();
        assertThat(fee.select(".prices-figure > span").eachText()).containsExactly("1Gbps 5,720円");
        assertThat(fee.select(".mark").attr("href")).startsWith("/providers/hikari-a#evidence-");
        assertThat(fee.select(".cell-unknown").text()).isEqualTo("資料なし");
        assertThat(fee.select(".services-mark").text()).isEqualTo("未確認あり");
        assertThat(page.select("tr:has(th:contains(途中でやめる額)) .prices-figure > span")
                        .eachText())
                .containsExactly("5,720円");
        assertThat(page.select(".table-notes").text()).contains("料金の資料（2） 料金の資料（2026-10） 速さの資料（2026-10）");
    }

    @Test
    void tellsInEveryTableWhatAHomePaysAndOfWhichMonthThatIs() {
        for (String address : List.of(LIST, "/compare/fiber")) {
            Element row = page(address)
                    .select("table.services tr:has(th:contains(ひかりA))")
                    .first();

            assertThat(row.select(".cell-price").eachText())
                    .containsExactly(
                            "戸建て1Gbps 5,720円（公式、出典1）2026年12月1日から1Gbps 6,050円", "マンション4,400円（公式、出典1）", "料金の時点2026年11月");
            assertThat(page(address).select(".table-notes").text()).contains("料金は、税込みの額です。", "料金の資料（");
        }
        assertThat(page("/compare/adsl").select(".cell-price")).isEmpty();
    }

    @Test
    void hasTheButtonToCompareAtEachGroupOfWhatCanBeTicked() {
        Document page = ask("area=東京都&sort=max-speed");

        assertThat(page.select("table.services:has(input[name=side])"))
                .hasSizeGreaterThan(1)
                .allSatisfy(
                        table -> assertThat(table.parent().parent().parent().select(".services-go button[value=side]"))
                                .hasSize(1));
    }

    @Test
    void saysOfAFeeThatStandsForOthersHowManyThereAre() {
        assertThat(page(LIST).select(".cell-price")).allSatisfy(fee -> {
            int figures = fee.select(".prices-figure").size();
            assertThat(fee.select(".prices-more").eachText())
                    .isEqualTo(figures > 1 ? List.of("ほか" + (figures - 1)) : List.of());
        });
    }

    @Test
    void opensATopicsTableOnAPhoneByALinkThatSaysHowManyItHolds() {
        Document page = page("/compare/fiber");

        assertThat(page.select(".topic-part:has(#services) > .leads-in a[href=#services]")
                        .text())
                .isEqualTo(page.select("table.services tbody tr").size() + "のサービスの表を見る");
    }

    @Test
    void showsWhatHasEndedAtOnceWhereNothingElseIsFound() {
        assertThat(ask("line=ADSL").select("section[aria-labelledby=ended-title] details[open]"))
                .hasSize(1);
        assertThat(page(LIST).select("section[aria-labelledby=ended-title] details[open]"))
                .isEmpty();
    }

    @Test
    void showsOnAPhoneInBriefWhatIsAskedForToo() {
        assertThat(page(LIST)
                        .select("table.services tr:has(th:contains(ひかりA)) td:contains(テレビ)")
                        .eachAttr("class"))
                .containsExactly("services-more");
        assertThat(ask("tv=あり")
                        .select(MATCHING)
                        .select("tr:has(th:contains(ひかりA)) td:contains(テレビ)")
                        .eachAttr("class"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"side=rei&view=side,1", "side=rei&side=mihon&side=hikari-a&side=router&side=kita&view=side,5"})
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
                "operator=A社",
                "side=nobody",
                "view=upside-down",
                "tv=<script>",
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
        "area=&tv=%E3%81%82%E3%82%8A&sort=max-speed&x=1,/compare/services?tv=%E3%81%82%E3%82%8A&sort=max-speed",
        "side=rei&side=mihon&view=side&sort=,/compare/services?side=rei&side=mihon&view=side",
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
        assertThat(ended.text()).contains("提供終了（2025年1月31日）", "提供終了（2024年3月31日）");
        assertThat(ended.select("input[name=side]")).isEmpty();
        assertThat(ended.select("thead th").eachText()).doesNotContain("テレビ");
        assertThat(page("/providers/mukashi").select("h1 + .ended").text()).contains("提供終了", "2025年1月31日");
    }

    @Test
    void findsWhatHasEndedOnlyWhereNothingElseMayBeMeant() {
        Document adsl = ask("line=ADSL");

        assertThat(names(adsl.select("section[aria-labelledby=ended-title] table")
                        .first()))
                .isEqualTo(titles(comparison.ended()));
        assertThat(adsl.select(MATCHING)).isEmpty();
        assertThat(adsl.select(UNCONFIRMED)).isEmpty();
        assertThat(page(LIST).select("input[name=line]").eachAttr("value")).contains("ADSL");
        assertThat(ask("area=沖縄県").select("section[aria-labelledby=ended-title]"))
                .isEmpty();
    }

    @Test
    void showsATopicThatHasEndedTheServicesThatHaveTooAndNoOthers() {
        assertThat(names(page("/compare/adsl").select("table.services").first()))
                .isEqualTo(titles(comparison.ended()))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/compare/cheapest", "/compare/support"})
    void givesNoTableOfServicesWhereHardlyAnythingIsKnown(String topic) {
        assertThat(page(topic).select("table.services")).isEmpty();
        assertThat(page(topic).select("main h2").eachText()).contains("申し込む前のチェックリスト");
    }

    @Test
    void leadsFromATopicAboutPricesToTheOperators() {
        Document page = page("/compare/cheapest");

        assertThat(page.select(".price-links li")).hasSameSizeAs(comparison.providers());
        assertThat(page.select(".price-links li:contains(ひかりA) a").attr("href"))
                .isEqualTo("https://www.example.jp/a/price");
        assertThat(page.select(".price-links li:has(a)").eachText()).allMatch(text -> text.endsWith("（外部サイト）"));
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

    private void assertSameAsData(
            Element table, List<Provider> services, List<jp.maru.guide.content.Criterion> columns) {
        for (int row = 0; row < services.size(); row++) {
            List<Element> cells = table.select("tbody tr").get(row).select("td .cell:not(.cell-price)");
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

    private Provider provider(String address) {
        return edition.providers().stream()
                .filter(provider -> provider.address().equals(address))
                .findFirst()
                .orElseThrow();
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
}
