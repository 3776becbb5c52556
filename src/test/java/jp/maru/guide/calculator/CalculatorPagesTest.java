package jp.maru.guide.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.maru.guide.SmallSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The calculators as readers get them, on 24 November 2026. */
@SmallSite
class CalculatorPagesTest {

    private static final String FIRST_CANCEL = "/tools/first-cancel";
    private static final String CANCEL_COST = "/tools/cancel-cost";
    private static final String TOTAL_COST = "/tools/total-cost";

    static final List<String> HOSTILE = List.of(
            "",
            " ",
            "😀",
            "-1",
            "0",
            "1000000000000",
            "9".repeat(400),
            "2026-02-29",
            "0000-01-01",
            "9999-12-31",
            "99999-12-31",
            "2099年1月1日",
            "<script>alert(1)</script>",
            "'\"&",
            "\u0000",
            "\ud800",
            "a\nb",
            "あ".repeat(200));

    private CalculatorSite site;

    @BeforeEach
    void open(@LocalServerPort int port) {
        site = new CalculatorSite(port);
    }

    @Test
    void asksForNothingThatSaysWhoSomebodyIs() {
        Document page = site.page(FIRST_CANCEL, Map.of("line", "fixed", "received", "2026-11-20"));

        assertThat(page.select(".letter input, .letter textarea")).hasSize(7).allSatisfy(field -> {
            assertThat(field.hasAttr("name")).isFalse();
            assertThat(field.hasAttr("form")).isFalse();
            assertThat(field.closest("form")).isNull();
            assertThat(page.select("label[for=" + field.id() + "]")).hasSize(1);
        });
        assertThat(page.select("main form [name]").eachAttr("name"))
                .containsOnly("paper", "word", "line", "received", "started", "signed", "use", "service");
        assertThat(page.select("script:not([src^=/assets/search.])")).isEmpty();
    }

    @Test
    void showsTheMinistrysExampleStepByStep() {
        Document page = site.page(
                CANCEL_COST,
                Map.of(
                        "made", "2024-04-01",
                        "fee", "４，９８０円",
                        "term", "2年",
                        "month", "10か月目",
                        "construction", "24,000",
                        "penalty", "9,500",
                        "renewal", "no"));

        assertThat(page.select(".verdict-answer").text()).isEqualTo("19,980円");
        assertThat(page.select(".verdict").text())
                .contains("違約金：4,980円まで", "工事費の残り（請求書の「工事費残債」）：15,000円まで", "25か月目から0円です。");
        assertThat(page.select(".steps").text())
                .contains(
                        "施行規則22条の2の13の2 第2号",
                        "契約書面の9,500円は上限を超えているので、上限までです。",
                        "24,000円 × 15 ÷ 24 ＝ 15,000円です",
                        "4,980円 ＋ 15,000円 ＝ 19,980円です。");
        assertThat(page.select(".ledger tbody tr")).hasSize(25);
        assertThat(page.select(".ledger-here").text()).isEqualTo("10か月目この月 4,980円 15,000円 19,980円");
        assertThat(page.select(".ledger tbody tr").last().text()).isEqualTo("25か月目から 0円 0円 0円");
        assertThat(page.select("#fee").val()).isEqualTo("４，９８０円");
    }

    @Test
    void saysThatARenewedContractMayCostAMonthAgain() {
        Document page =
                site.page(CANCEL_COST, Map.of("made", "2024-04-01", "fee", "4980", "term", "24", "month", "30"));

        assertThat(page.select(".verdict-answer").text()).isEqualTo("4,980円");
        assertThat(page.select(".verdict").text()).contains("更新のあとも、違約金が月額料金の1か月分までかかることがあります。");
        assertThat(page.select(".ledger-here").text()).isEqualTo("25か月目からこの月 4,980円 0円 4,980円");
    }

    @Test
    void reckonsNothingForAContractOlderThanTheCap() {
        Document page = site.page(
                CANCEL_COST,
                Map.of("made", "令和4年6月30日", "fee", "4980", "term", "24", "month", "10", "penalty", "9500"));

        assertThat(page.select(".verdict-answer").text()).isEqualTo("この計算の上限は、及びません");
        assertThat(page.select("main").text()).contains("契約書面の9,500円がそのまま請求されることがあります。");
        assertThat(page.select(".ledger")).isEmpty();
    }

    @Test
    void putsTwoOffersSideBySide() {
        Document page = site.page(TOTAL_COST, twoOffers());

        assertThat(page.select(".totals > div").eachText())
                .containsExactly("れい光 125,880円1か月あたり 5,245円やめずに使い続けるなら 112,140円", "みほん光 134,100円1か月あたり 5,587円");
        assertThat(page.select(".verdict").text()).contains("差は、8,220円です。");
        assertThat(page.select("main").text())
                .contains(
                        "980円 × 6か月（1〜6か月目）",
                        "5,720円 × 18か月（7〜24か月目）",
                        "工事費の分割があと12回残るので、最後の月にまとめて入れました。",
                        "キャッシュバックは、条件を満たす印がないので、引いていません。",
                        "−10,000円（11か月目）");
        assertThat(page.select(".chart title").text()).isEqualTo("24か月までに払った額の合計");
        assertThat(page.select(".chart desc").text()).contains("れい光は24か月で125,880円。", "みほん光は24か月で134,100円。");
        assertThat(page.select(".chart polyline")).hasSize(2);
        assertThat(page.select(".ledger").last().select("tbody tr").last().text())
                .isEqualTo("24か月目 19,460円 125,880円 4,950円 134,100円");
        assertThat(page.select("details.offer").get(0).hasAttr("open")).isTrue();
        assertThat(page.select("details.offer").get(1).hasAttr("open")).isFalse();
    }

    @Test
    void givesAnAddressThatAsksTheSameAgainWithoutWhatWasLeftEmpty() {
        Map<String, String> entries = new HashMap<>(twoOffers());
        entries.put("offer3", "");
        entries.put("removal1", " ");
        Document page = site.page(TOTAL_COST, entries);

        String address = page.select("main a:contains(この結果のアドレス)").attr("href");

        assertThat(address)
                .startsWith(TOTAL_COST + "?months=%EF%BC%92%EF%BC%94%E3%81%8B%E6%9C%88&")
                .doesNotContain("offer3", "removal1");
        assertThat(site.page(address).select(".verdict").text())
                .isEqualTo(page.select(".verdict").text());
    }

    @Test
    void saysWhatDoesNotFitTogether() {
        Document page = site.page(
                TOTAL_COST,
                Map.of("months", "24", "fee1", "5000", "first1", "980", "construction1", "1000", "rebate1", "2000"));

        assertThat(page.select(".error-summary a").eachText())
                .containsExactly("1つ目の割引が続く月数を入力してください。", "1つ目の工事費の割引は、工事費（1,000円）までの額を入力してください。");
        assertThat(page.select("#rebate1").first().closest("details").hasAttr("open"))
                .isTrue();
    }

    private static Map<String, String> twoOffers() {
        return Map.ofEntries(
                Map.entry("months", "２４か月"),
                Map.entry("offer1", "れい光"),
                Map.entry("fee1", "5,720円"),
                Map.entry("first1", "980"),
                Map.entry("firstMonths1", "6"),
                Map.entry("setup1", "3300"),
                Map.entry("construction1", "41,250"),
                Map.entry("instalments1", "36回"),
                Map.entry("rebate1", "41250"),
                Map.entry("cashback1", "30000"),
                Map.entry("cashMonth1", "12"),
                Map.entry("offer2", "みほん光"),
                Map.entry("fee2", "4950"),
                Map.entry("setup2", "3300"),
                Map.entry("construction2", "22000"),
                Map.entry("cashback2", "10000"),
                Map.entry("cashMonth2", "11"),
                Map.entry("met2", "yes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST_CANCEL, CANCEL_COST, TOTAL_COST})
    void isPrintedEmptyAndAnswersAQueryToOneReaderAlone(String path) {
        HttpResponse<String> empty = site.asks(path, Map.of("utm_source", "mail"));

        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.headers().firstValue("Cache-Control")).contains("max-age=60, private");
        assertThat(Jsoup.parse(empty.body()).select(".error-summary, .verdict")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST_CANCEL, CANCEL_COST, TOTAL_COST})
    void namesEveryFaultTwiceInTheSameWords(String path) {
        Map<String, String> nonsense = everyField(path, "😀");
        HttpResponse<String> answer = site.asks(path, nonsense);
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(page.title()).startsWith("エラー：");
        assertThat(page.select(".error-summary a")).isNotEmpty().allSatisfy(link -> {
            String field = link.attr("href").substring(1);
            Element control = page.getElementById(field);
            assertThat(control).as(field).isNotNull();
            assertThat(page.getElementById(field + "-error").text()).isEqualTo("エラー：" + link.text());
            Element frame = control.closest(".field");
            String label = frame.select(".field-label").text().replaceFirst(" ※.*", "");
            assertThat(link.text()).contains(label);
        });
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void answersAnythingWithAPage(String text) {
        // the offers are alike: each meets another text alone, and every text together with the others
        String offer = "\\D*" + (1 + HOSTILE.indexOf(text) % 3) + "?";
        for (String path : List.of(FIRST_CANCEL, CANCEL_COST, TOTAL_COST)) {
            Map<String, String> fields = everyField(path, text);
            assertPage(path, fields);
            fields.keySet().stream()
                    .filter(field -> field.matches(offer))
                    .forEach(field -> assertPage(path, Map.of(field, text)));
        }
    }

    private void assertPage(String path, Map<String, String> entries) {
        HttpResponse<String> answer = site.asks(path, entries);

        assertThat(answer.statusCode()).as(path).isIn(200, 400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1")).as(path).hasSize(1);
        assertThat(page.select("main script")).isEmpty();
        if (answer.statusCode() == 400) {
            assertThat(page.select(".error-summary a")).as(path).isNotEmpty();
        }
    }

    private Map<String, String> everyField(String path, String text) {
        Map<String, String> fields = new HashMap<>();
        site.page(path, Map.of("utm_source", "mail"))
                .select("main form [name]")
                .eachAttr("name")
                .forEach(name -> fields.put(name, text));
        assertThat(fields).isNotEmpty();
        return fields;
    }
}
