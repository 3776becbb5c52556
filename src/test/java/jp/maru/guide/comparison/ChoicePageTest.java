package jp.maru.guide.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.maru.guide.SmallSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The path from a home to a choice as readers get it, on 24 November 2026. */
@SmallSite
class ChoicePageTest {

    private static final String CHOOSE = "/compare/choose";

    private final int port;
    private final HttpClient browser = HttpClient.newHttpClient();

    ChoicePageTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void asksWithoutScriptAndWithoutAnythingThatMustBeAnswered() throws Exception {
        Document page = page(CHOOSE);

        assertThat(page.select(".choose-form [name]").eachAttr("name"))
                .contains("home", "area", "mobile", "months", "wish");
        assertThat(page.select(".choose-form [required], .choose-form [aria-required], .offer-card"))
                .isEmpty();
        assertThat(page.select("option:contains(A携帯)")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "home=house",
                "home=house&months=12",
                "home=house&months=120&mobile=A携帯&set=スマホとのセット割",
                "home=flat&area=東京都&months=1",
                "months=24&sort=staying",
                "wish=tv&sort=speed"
            })
    void showsTotalsThatAreTheSumsOfTheirLinesAndThoseOfTheCalculator(String query) throws Exception {
        Document page = page(CHOOSE + "?" + query);

        assertThat(page.select(".offer-card .ledger")).isNotEmpty().allSatisfy(ChoicePageTest::assertSums);
        for (Element card : page.select(".offer-card:has(.offer-total)")) {
            Document calculator =
                    page(card.select(".offer-ways a[href^=/tools/total-cost]").attr("href"));
            assertThat(calculator
                            .select(".ledger")
                            .first()
                            .select("tr.ledger-sum")
                            .eachText())
                    .isEqualTo(card.select(".ledger")
                            .first()
                            .select("tr.ledger-sum")
                            .eachText());
            assertThat(card.select(".offer-total b, .offer-total .yen").eachText())
                    .first()
                    .isEqualTo(card.select(".ledger .ledger-sum .yen").first().text());
        }
    }

    /** By hand: 5,720 + 23 × 6,050 + 3,300 + (3,300 + 779 × 23) + 24 × 550; and the last instalment of 783 and 6,050. */
    @Test
    void reckonsWhatAFileSays() throws Exception {
        Element card = page(CHOOSE + "?home=house")
                .select(".offer-card:contains(ひかりA)")
                .first();

        assertThat(card.select(".offer-figures").first().text())
                .contains(
                        "月額 5,720円（1か月目から） 6,050円（2か月目から） ＋機器 550円",
                        "24か月使った合計 182,587円",
                        "24か月でやめた合計 189,420円",
                        "期間の約束 24か月（自動で更新）");
        assertThat(card.text()).contains("「初めの割引」は入れていません。新しく申し込む人だけの割引です。", "工事費は、「配線がないとき」なら26,400円です。");
    }

    @Test
    void foldsHowATotalComesAboutAndNotTheTotal() throws Exception {
        Element page = page(CHOOSE + "?home=house");

        assertThat(page.select(".offer-card:contains(ひかりA) > .offer-figures .offer-total .yen")
                        .eachText())
                .containsExactly("182,587円", "189,420円");
        assertThat(page.select(".offer-card:contains(ひかりA) > details:not([open]) > .table-scroll"))
                .hasSize(1);
    }

    @Test
    void leadsFromEveryWayToHaveAServiceToTheCalculator() throws Exception {
        Element way = page("/providers/hikari-a")
                .select("a[href^=/tools/total-cost?]:contains(戸建て・1ギガ)")
                .first();

        assertThat(page(way.attr("href")).select(".totals").text()).contains("ひかりA 戸建て・1ギガ 189,420円");
    }

    @Test
    void saysWhoseOrderItIsAndFromWhichDay() throws Exception {
        assertThat(page(CHOOSE + "?home=house").select(".choose-order").text())
                .contains("名前の五十音順です。順位ではありません。", "2026年11月24日に申し込むとして", "2026年10月から2026年10月までの資料の額");
        assertThat(page(CHOOSE + "?home=house&sort=leaving")
                        .select(".choose-order")
                        .text())
                .contains("あなたが選んだ「やめるときの合計の少ない順」です。このサイトが付けた順位ではありません。");
    }

    @Test
    void namesTheSourcesOfWhatItShows() throws Exception {
        assertThat(page(CHOOSE + "?home=house")
                        .select("section[aria-labelledby=choose-sources-title] a")
                        .eachAttr("href"))
                .contains("https://www.example.jp/prices");
    }

    @Test
    void leadsToTheAddressWithoutWhatWasLeftOpen() throws Exception {
        HttpResponse<String> answer = get(CHOOSE + "?home=flat&area=&mobile=&months=24");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains(CHOOSE + "?home=flat&months=24");
    }

    @Test
    void shrinksAnsweredStepsToOneLineThatCanBeChanged() throws Exception {
        Document page = page(CHOOSE + "?home=flat&area=東京都&mobile=A携帯&months=二十四か月&wish=tv");

        assertThat(page.select(".choose-answers > summary").text()).isEqualTo("マンション東京都スマホはA携帯24か月テレビ変える");
        assertThat(page.select(".choose-form [name=home][checked]").val()).isEqualTo("flat");
    }

    @Test
    void goesOnWithTwoYearsWhereItCannotReadTheMonths() throws Exception {
        Document page = page(CHOOSE + "?home=house&months=ずっと");

        assertThat(page.select("#choose-months-error").text()).contains("「ずっと」を月数として読めなかったので、24か月で計算しました。");
        assertThat(page.select(".offer-card")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"home=boat", "area=東京", "wish=cheap", "sort=cheapest"})
    void refusesWordsThatItDoesNotKnow(String query) throws Exception {
        assertThat(get(CHOOSE + "?" + query).statusCode()).isEqualTo(400);
    }

    private static void assertSums(Element ledger) {
        long sum = 0;
        for (Element row : ledger.select("tbody tr")) {
            long yen = yen(row.select("td.figure").text());
            if (row.hasClass("ledger-sum")) {
                assertThat(yen).as(row.text()).isEqualTo(sum);
            } else {
                sum += yen;
            }
        }
    }

    private static long yen(String text) {
        return Long.parseLong(text.replace("−", "-").replaceAll("[,円]", ""));
    }

    private Document page(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        String encoded = Stream.of(address.split("(?<=[?&=])|(?=[?&=])"))
                .map(part -> part.matches("[\\x21-\\x7e]*") ? part : URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + encoded))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
