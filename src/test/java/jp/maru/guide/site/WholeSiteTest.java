package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.maru.guide.SmallSite;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The small site as readers get it. */
@SmallSite
class WholeSiteTest extends AnySite {

    WholeSiteTest(@LocalServerPort int port) {
        super(port);
    }

    @Test
    void tellsThePagesApartByTheirTitles() {
        assertThat(pages.values().stream().map(Document::title).toList()).doesNotHaveDuplicates();
    }

    @Test
    void listsTheEntriesOfTheIndexInTheirOrder() {
        assertThat(pages.get("/").select(".topic-index > li:not(.topic-index-own)").stream()
                        .map(entry -> entry.select(".topic-index-catch").text() + "|"
                                + entry.select(".topic-index-label").text())
                        .toList())
                .containsExactly(
                        "断然早い|光サービスで比較するなら",
                        "宅内工事はめんどくさい。|ADSLで比較するなら",
                        "とにかく安い方がいい!|最安を選ぶ",
                        "電話が繋がらないのは困る|サポート充実なプロバイダは");
    }

    @Test
    void saysAtTheEntryItselfThatATopicHasEnded() {
        Document top = addresses.page("/");

        assertThat(top.select("a[href=/compare/adsl]").text()).contains("提供終了");
        assertThat(top.select(".topic-index-ended")).hasSize(1);
        assertThat(addresses.page("/compare/adsl").select("h1 + .ended").text()).contains("提供終了", "2026年1月31日");
    }

    @Test
    void carriesTheFrameEverywhere() {
        pages.forEach((address, page) -> {
            assertThat(page.select(".header-line").text()).as(address).contains("ちいさなサイト", "WEBお問合せフォーム");
            assertThat(page.select("footer a[href=/]").text()).as(address).isEqualTo("ちいさなサイトのTOPへ");
            Element loan = page.select("footer a:contains(住宅ローン)").first();
            assertThat(loan).as(address).isNotNull();
            assertThat(loan.parent().text()).isEqualTo("住宅ローン（外部サイト）");
        });
    }

    @Test
    void opensTheTroubleIndexWithTheWaysToCompare() {
        Document index = addresses.page("/troubles");

        assertThat(index.select("h1").text()).isEqualTo("プロバイダとのトラブル実例");
        assertThat(index.select(".head .lead").text()).contains("の目次です");
        assertThat(index.select("main h2").eachText()).startsWith("4のくらべ方", "お金・請求", "そのほか");
        assertThat(index.select("[aria-labelledby=cases-1-title] .door-label").eachText())
                .containsExactly("覚えのない請求", "プロバイダが倒産");
        assertThat(index.select("[aria-labelledby=cases-title] .door-label").eachText())
                .containsExactly("解約の電話がつながらない", "夜だけ遅い", "電話で契約先が変わった");
    }

    @Test
    void asksFirstOfAllWhatIsLostByWaiting() {
        Document top = addresses.page("/");

        assertThat(top.select(".hero").text()).contains("困ったときに", "「maru」です。");
        assertThat(top.select(".deadline").text()).isEqualTo("8日 書面が届いたばかりなら 8日以内なら、書面でやめられます。");
        assertThat(top.select(".deadline").attr("href")).isEqualTo("/tools/first-cancel");
        assertThat(top.select(".hero-doors > .doors .door-label").eachText()).containsExactly("解約の電話がつながらない", "夜だけ遅い");
        assertThat(top.select(".hero-doors .more .door-label").eachText())
                .containsExactly("覚えのない請求", "プロバイダが倒産", "電話で契約先が変わった");
    }

    @Test
    void hasATelephoneAndTheNextThingAtHandOnEveryPageButTheForm() {
        pages.forEach((address, page) -> {
            if (address.equals("/inquiry")) {
                assertThat(page.select(".handrail")).isEmpty();
            } else {
                assertThat(page.select(".handrail a").first().attr("href"))
                        .as(address)
                        .isEqualTo("tel:188");
                assertThat(page.select(".handrail a")).as(address).hasSize(2);
            }
        });
    }

    @Test
    void tellsOnTheTopPageWhatWasChangedLast() {
        assertThat(addresses.page("/").select(".news li").eachText()).isNotEmpty();
    }

    @Test
    void letsAPhoneDialEveryDesksNumber() {
        Document desks = addresses.page("/desks");

        assertThat(desks.select(".desk")).hasSize(3);
        assertThat(desks.select("#web-only .desk-tel")).isEmpty();
        assertThat(desks.select("#hotline .desk-tel").attr("href")).isEqualTo("tel:188");
        assertThat(desks.select("#police .desk-tel").attr("href")).isEqualTo("tel:%239110");
    }

    @Test
    void givesACaseItsDesksItsSourcesAndWhatToDoNow() {
        Document page = addresses.page("/troubles/cannot-cancel");

        assertThat(page.select(".box-now ol > li")).hasSize(3);
        assertThat(page.select(".ladder-name").eachText()).containsExactly("消費者ホットライン", "警察相談", "ネットの相談室");
        assertThat(page.select(".provenance-sources a[rel=external]").eachText())
                .containsExactly("電気通信事業法", "ある調べもの");
    }

    @Test
    void saysInTheFrameWhatIsNew() {
        assertThat(addresses.page("/about").select("body").text()).contains("年末年始は返信が遅れます。");
    }

    @Test
    void leavesOutWhatIsNotYetOrNoLongerPublished() {
        assertThat(pages).doesNotContainKeys("/next-year", "/summer", "/troubles/half-written");
        assertThat(addresses.answer("/next-year").statusCode()).isEqualTo(404);
        assertThat(addresses.answer("/summer").statusCode()).isEqualTo(410);
        assertThat(addresses.answer("/old/cancel.html").headers().firstValue("Location"))
                .contains("/troubles/cannot-cancel");
    }

    @Test
    void givesASheetThatCanBeFilledInAndIsSentNowhere() {
        Document memo = addresses.page("/tools/consultation-memo");

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
    void leadsToTheSheetFromTheEndOfEveryCase() {
        pages.forEach((address, page) -> {
            if (address.startsWith("/troubles/")) {
                assertThat(page.select(".rail-list a").eachAttr("href"))
                        .as(address)
                        .contains("/tools/consultation-memo");
                assertThat(page.select(".memo-lines.print-only dt")).as(address).hasSizeGreaterThanOrEqualTo(5);
            }
        });
    }

    @Test
    void saysOfEveryTermWhatItsExplanationRestsOn() {
        assertThat(addresses.page("/glossary").select(".glossary-entry"))
                .hasSize(4)
                .allSatisfy(
                        entry -> assertThat(entry.select(".glossary-sources").text())
                                .as(entry.id())
                                .containsAnyOf("出典：", "広く知られた説明です（特定の資料によりません）。"));
    }

    @Test
    void namesForEveryArticleOthersToReadAndItsNeighbours() {
        pages.forEach((address, page) -> {
            if (!page.select(".article").isEmpty()) {
                assertThat(page.select(".related a").eachAttr("href"))
                        .as(address)
                        .hasSizeBetween(1, 4)
                        .doesNotContain(address)
                        .doesNotHaveDuplicates();
                assertThat(page.select(".neighbours a").size()).as(address).isBetween(1, 2);
                assertThat(page.select(".reading-time").text()).as(address).matches("読むのに、およそ\\d{1,2}分");
            }
        });
    }

    /** A page with its style, scripts and drawings: a first view. A long text is to find room beside what all pages bring. */
    @Test
    void isLightOnALineThatIsSlow() {
        Map<String, Integer> parts = new HashMap<>();
        for (String address : addresses.all()) {
            if (addresses.answer(address).statusCode() == 200) {
                assertThat(sent(address) + brought(address, parts)).as(address).isLessThanOrEqualTo(30_000);
            }
        }

        assertThat(brought("/about", parts)).isLessThanOrEqualTo(13_500);
        assertThat(brought("/inquiry", parts)).isLessThanOrEqualTo(19_500);
    }

    private int sent(String address) {
        return addresses.compressed(address).body().length;
    }

    private int brought(String address, Map<String, Integer> parts) {
        return addresses.page(address).select("link[rel=stylesheet], script[src], img[src], use").stream()
                .map(part -> part.attr(part.hasAttr("src") ? "src" : "href").replaceFirst("#.*", ""))
                .distinct()
                .mapToInt(part -> parts.computeIfAbsent(part, this::sent))
                .sum();
    }

    @Test
    void sendsTheScriptOfTheFormWithTheFormAlone() {
        pages.forEach((address, page) -> assertThat(page.select("script[src]"))
                .as(address)
                .hasSize(address.equals("/inquiry") ? 2 : 1)
                .first()
                .satisfies(script -> assertThat(script.attr("src")).startsWith("/assets/search.")));
    }

    @Test
    void choosesTheTopicForWhoComesFromAPage() {
        for (String about :
                List.of("/troubles/unknown-bill", "/compare/fiber", "/providers/hikari-a", "/desks%23hotline")) {
            assertThat(addresses
                            .page("/inquiry?about=" + about)
                            .select("#topic option[selected]")
                            .attr("value"))
                    .as(about)
                    .isNotEmpty();
        }
    }

    @Test
    void saysHowLongADraftStaysOnADevice() {
        String days = addresses.page("/inquiry").select(".draft").attr("data-days") + "日間残ります";

        assertThat(addresses.page("/inquiry").select(".draft-note").text()).contains(days);
        assertThat(addresses.page("/privacy").text()).contains(days);
    }
}
