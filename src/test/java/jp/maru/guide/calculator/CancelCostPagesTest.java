package jp.maru.guide.calculator;

import static jp.maru.guide.calculator.CancelCostCase.yen;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.maru.guide.MovableClock;
import jp.maru.guide.SmallSite;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The cost of leaving as readers get it, on 28 November 2026. */
@SmallSite
class CancelCostPagesTest {

    private static final String CANCEL_COST = "/tools/cancel-cost";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private CalculatorSite site;

    @BeforeEach
    void open(@LocalServerPort int port, @Autowired MovableClock clock) {
        site = new CalculatorSite(port);
        clock.set(TODAY + "T03:00:00Z");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/cases/cancel-cost.csv", numLinesToSkip = 1)
    void comesToWhatTheArticlesSay(ArgumentsAccessor line) {
        CancelCostCase worked = new CancelCostCase(line);
        CancelCost cost = worked.cost(TODAY);
        Document page = site.page(CANCEL_COST, worked.entries());

        assertThat(cost.isCapped()).isEqualTo(worked.isCapped());
        assertThat(page.select("main").text()).contains("目安", "2022年7月1日施行").doesNotContain("これより多く請求できません");
        if (!worked.isCapped()) {
            assertThat(page.select(".verdict-answer").text()).isEqualTo("この計算の上限は、及びません");
            assertThat(page.select(".ledger")).isEmpty();
            return;
        }
        CancelCost.Due due = cost.due();
        assertThat(due.rate()).isEqualTo(worked.rate());
        assertThat(cost.penaltyIn(cost.month()).cap()).isEqualTo(worked.penaltyMost());
        assertThat(due.residue()).isEqualTo(worked.residueMost());
        assertThat(due.removalLeast()).isEqualTo(worked.removalLeast());
        assertThat(due.removalMost()).isEqualTo(worked.removalMost());

        assertThat(page.select(".verdict-answer").text()).isEqualTo(worked.sum());
        assertThat(page.select(".verdict").text())
                .contains(
                        "違約金：" + yen(worked.penalty()) + "まで",
                        "工事費の残り（請求書の「工事費残債」）：" + yen(worked.residueMost()) + "まで");
        assertThat(page.select(".steps").text())
                .contains(yen(worked.penaltyMost()) + "です。")
                .contains("%s × %d ÷ %d ＝ %sです"
                        .formatted(
                                yen(worked.construction()),
                                worked.rate().numerator(),
                                worked.rate().denominator(),
                                yen(worked.residueMost())));
        assertThat(page.select(".ledger-here").text())
                .contains(yen(worked.penalty()), yen(worked.residueMost()))
                .endsWith(worked.sum());
        if (worked.hasRemoval()) {
            assertThat(page.select(".verdict li").text())
                    .contains("撤去の費用：", yen(worked.removalLeast()) + "まで", yen(worked.removalMost()) + "まで");
            assertThat(page.select(".ledger-here").text()).contains(worked.removal());
        }
    }

    @Test
    void countsAShortContractOverTwoYearsAndSaysHow() {
        Document page = site.page(CANCEL_COST, contract("term", "12", "month", "10", "renewal", "no"));

        assertThat(page.select(".verdict-label").text()).isEqualTo("10か月目の上限の目安");
        assertThat(page.select(".verdict-answer").text()).isEqualTo("19,980円");
        assertThat(page.select(".verdict").text())
                .contains("工事費の残りの上限は、25か月目から0円です。", "回線の違約金の上限は、契約期間が終わった次の13か月目から0円です。");
        assertThat(page.select(".steps").text())
                .contains("契約期間では 3/12、24か月では 15/24 が残るので、15/24 を使います（10か月目の残りは、24 − 10 ＋ 1 ＝ 15か月分）。");
        assertThat(page.select(".ledger caption").text()).isEqualTo("やめる月ごとの、請求されうる額の上限の目安（12か月の契約）");
        assertThat(page.select(".ledger tbody tr")).hasSize(25);
        assertThat(page.select(".ledger tbody tr").get(12).text()).isEqualTo("13か月目 0円 12,000円 12,000円");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "なし", "期間の定めなし", "０か月"})
    void countsAContractWithoutATermOverTwoYears(String term) {
        Document page = site.page(CANCEL_COST, contract("term", term, "month", "10"));

        assertThat(page.select(".verdict-answer").text()).isEqualTo("19,980円");
        assertThat(page.select(".verdict").text()).doesNotContain("更新", "契約期間がわからない");
        assertThat(page.select(".steps").text()).contains("期間の決まりがない契約は、24か月で数えます。10か月目の残りは、24 − 10 ＋ 1 ＝ 15か月分");
        assertThat(page.select(".ledger tbody tr").last().text()).isEqualTo("25か月目から 4,980円 0円 4,980円");
    }

    @Test
    void countsOverTwoYearsForWhoDoesNotKnowTheTerm() {
        Document page = site.page(CANCEL_COST, contract("month", "10"));

        assertThat(page.select(".verdict-label").text()).isEqualTo("10か月目の上限の目安（24か月で数えたとき）");
        assertThat(page.select(".verdict-answer").text()).isEqualTo("19,980円");
        assertThat(page.select(".verdict").text())
                .contains(
                        "契約期間が24か月より長いと、工事費の残りの上限は、これより高くなることがあります。たとえば36か月なら、工事費の残りは 18,000円までです。",
                        "契約期間が終わっていて、自動更新もなければ、回線の違約金は0円です。契約書面の「契約期間」「最低利用期間」を見るか、会社に聞いてください。");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 24000, '', unknown, ''",
        "36, 24000, '', unknown, 24か月より長いと、工事費の残りの上限は、これより高くなることがあります。たとえば36か月なら",
        "37, 24000, '', unknown, 36か月より長いと、工事費の残りの上限は、これより高くなることがあります。",
        "10, 0, 11000, required, 24か月より長いと、要る撤去の上限は、これより高くなることがあります。",
        "10, 0, 11000, asked, ''",
        "10, 0, '', unknown, ''",
    })
    void saysThatALongTermMayCostMoreOnlyWhereItMay(
            String month, String construction, String removal, String kind, String sentence) {
        String verdict = site.page(
                        CANCEL_COST,
                        contract("month", month, "construction", construction, "removal", removal, "removalKind", kind))
                .select(".verdict")
                .text();

        if (sentence.isEmpty()) {
            assertThat(verdict).doesNotContain("高くなる");
        } else {
            assertThat(verdict).contains("契約期間が" + sentence);
        }
        assertThat(verdict.contains("たとえば36か月なら")).isEqualTo(month.equals("36"));
    }

    @Test
    void remindsWhoeverHasOnlyBegunOfTheFirstEightDays() {
        Document first = site.page(CANCEL_COST, contract("term", "24", "month", "2"));
        Document third = site.page(CANCEL_COST, contract("term", "24", "month", "3"));

        assertThat(first.select(".verdict").text())
                .contains("契約書面を受け取った日を1日目として8日以内の人と、ホームルーターなどを使い始めた日を1日目として8日以内の人は、払う前に8日以内にやめるを見てください。違約金なしで");
        assertThat(first.select(".verdict a[href=/tools/first-cancel]")).hasSize(1);
        assertThat(third.select(".verdict a[href=/tools/first-cancel]")).isEmpty();
    }

    @Test
    void sendsWhoeverLeavesRightAfterTheTermToItsLastDay() {
        assertThat(site.page(CANCEL_COST, contract("term", "24", "month", "25", "renewal", "no"))
                        .select(".verdict")
                        .text())
                .contains("月の途中で終わる契約では、終わる日より前にやめると、違約金がかかることがあります。");
        assertThat(site.page(CANCEL_COST, contract("term", "24", "month", "26", "renewal", "no"))
                        .select(".verdict")
                        .text())
                .doesNotContain("月の途中で");
    }

    @ParameterizedTest
    @CsvSource({
        "required, '26,855円', やめると必ず要る撤去には、工事費と同じ率の上限があります。11,000円 × 15 ÷ 24 ＝ 6,875円です。",
        "asked, '30,980円', 自分から頼む撤去は、率では減りません。ふつうにかかる費用までなので、11,000円をそのまま足します。",
        "unknown, '26,855円〜30,980円', 撤去は、やめると必ず要るものなら、工事費と同じ率で6,875円までです。自分から頼むものなら、率では減らないので11,000円までです。",
    })
    void capsARemovalOnlyIfLeavingMakesItNecessary(String kind, String sum, String step) {
        Document page =
                site.page(CANCEL_COST, contract("term", "24", "month", "10", "removal", "11000", "removalKind", kind));

        assertThat(page.select(".verdict-answer").text()).isEqualTo(sum);
        assertThat(page.select(".steps").text()).contains(step);
        assertThat(page.selectFirst("#removal").closest("details").hasAttr("open"))
                .isTrue();
    }

    @Test
    void addsAMonthOfTheOptionsThatHaveAPenalty() {
        Document page = site.page(
                CANCEL_COST,
                contract("term", "24", "month", "25", "optionFee", "550", "penalty", "9500", "renewal", "no"));

        assertThat(page.select(".verdict-answer").text()).isEqualTo("550円");
        assertThat(page.select(".ledger tbody tr").get(9).text()).isEqualTo("10か月目 5,530円 15,000円 20,530円");
        assertThat(page.select(".steps").text())
                .contains("途中でやめたことの回線の違約金は0円です。", "違約金の上限は、オプション1か月分の550円です。契約書面の9,500円は上限を超えているので、上限までです。");
    }

    @Test
    void takesTheMonthOfTheContractWhereTheDayIsNotKnown() {
        assertThat(site.page(CANCEL_COST, contract("made", "令和4年6月", "month", "10"))
                        .select(".verdict-answer")
                        .text())
                .isEqualTo("この計算の上限は、及びません");
        assertThat(site.page(CANCEL_COST, contract("made", "２０２２／７", "month", "10"))
                        .select(".steps")
                        .text())
                .contains("契約した日は2022年7月1日です。");
    }

    @Test
    void takesNoMonthOfTheCalendarForThatOfTheContract() {
        assertThat(site.page(CANCEL_COST, contract("month", "11月"))
                        .select(".error-summary a")
                        .eachText())
                .containsExactly("やめる月（何か月目か）を読み取れませんでした。「10」のように、数字で入力してください。");
    }

    @Test
    void asksForTheConstructionFeeWhereABillNamesOne() {
        assertThat(site.page(CANCEL_COST, contract("month", "10", "construction", ""))
                        .select(".verdict")
                        .text())
                .contains("工事費は入っていません。請求書に「工事費残債」があれば、初めの全部の額を下に入れてください。");
    }

    @Test
    void saysWhyABusinessContractHasNoCap() {
        Document page = site.page(CANCEL_COST, contract("use", "business", "term", "24", "month", "10"));

        assertThat(page.select(".verdict-label").text()).isEqualTo("仕事のためだけの契約です");
        assertThat(page.select(".verdict-answer").text()).isEqualTo("この計算の上限は、及びません");
        assertThat(page.select(".verdict").text())
                .contains("会社などの法人の契約と、個人がもっぱら営業（商売）として結んだ契約", "22条の2の3 第6項1号", "188");
        assertThat(page.select("main").text()).doesNotContain("消費者契約法");
    }

    @Test
    void saysWhatToAskTheCompanyAndWhomToCall() {
        Document page = site.page(CANCEL_COST, contract("term", "24", "month", "10"));
        Document business = site.page(CANCEL_COST, contract("use", "business", "term", "24", "month", "10"));

        assertThat(page.select(".box-say").text()).contains("内訳を、利用料、違約金、工事費、撤去、機器に分けて", "撤去は、やめると必ず要る工事ですか。");
        assertThat(page.select(".box-say a.tel").attr("href")).isEqualTo("tel:188");
        assertThat(business.select(".box-say a").attr("href")).isEqualTo("/desks");
    }

    @Test
    void saysOnceThatThePenaltyAfterTheTermNeedsARenewal() {
        Document renewed = site.page(CANCEL_COST, contract("term", "12", "month", "10", "renewal", "yes"));
        Document ended = site.page(CANCEL_COST, contract("term", "12", "month", "10", "renewal", "no"));

        assertThat(renewed.select("main").text()).contains("13か月目からの違約金は、契約が更新されたときの額です。");
        assertThat(renewed.select(".ledger tbody tr").get(12).text()).isEqualTo("13か月目 4,980円 12,000円 16,980円");
        assertThat(ended.select("main").text()).doesNotContain("契約が更新されたとき");
    }

    @Test
    void saysOnceWhatItDoesNotKnow() {
        Document empty = site.page(CANCEL_COST, Map.of("utm_source", "mail"));
        Document page = site.page(CANCEL_COST, contract("term", "24", "month", "10"));

        assertThat(page.select(".verdict a[href=#doubts]")).hasSize(1);
        assertThat(page.select("#doubts")).hasSize(1);
        assertThat(page.select(".tool-notes #doubts")).isEmpty();
        assertThat(page.select("#doubts").text())
                .contains("ほかに転用できない設備", "更新したあとの月の数え方", "月の途中で", "遅延損害金", "工事が行われていなければ", "分割で買った機器", "借りた機器");
        assertThat(empty.select(".tool-notes #doubts").text())
                .isEqualTo(page.select("#doubts").text());
    }

    @Test
    void tellsTheRuleByItsArticle() {
        String rules = site.page(CANCEL_COST, Map.of("utm_source", "mail"))
                .select(".tool-notes")
                .text();

        assertThat(rules)
                .contains(
                        "工事費×（N−m＋1）÷Nと、工事費×（25−m）÷24の、高いほうまでです（同号ハ）",
                        "期間の決まりがない契約は、（25−m）÷24だけで数えます",
                        "個人がもっぱら営業（商売）として結んだ契約にも及びません")
                .doesNotContain("期間が終われば0円です");
    }

    @Test
    void tellsWhoComparesTotalsThatTheCapMayLowerThem() {
        assertThat(site.page("/tools/total-cost", Map.of("utm_source", "mail"))
                        .select(".tool-notes")
                        .text())
                .contains("工事費の分割の残りと撤去の費用は、全額を入れています。", "やめると必ず要る撤去に上限があります。これより少なくてすむことがあります");
    }

    /** A contract of April 2024, 4,980 yen a month and 24,000 yen to build, with what else is filled in. */
    private static Map<String, String> contract(String... more) {
        Map<String, String> entries =
                new HashMap<>(Map.of("made", "2024-04-01", "fee", "4980", "construction", "24000"));
        for (int field = 0; field < more.length; field += 2) {
            entries.put(more[field], more[field + 1]);
        }
        return entries;
    }
}
