package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.maru.guide.MovableClock;
import jp.maru.guide.content.TinySite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of one service tells of prices, of leaving and of where it is from. */
class ServicePageTest {

    private static final String SERVICE = "/providers/hikari-a";

    @TempDir
    Path folder;

    TinySite site;

    @BeforeEach
    void laySite() {
        site = TinySite.withEverything(folder);
    }

    @Test
    void showsEveryWayToHaveItByBuildingAndOnceWhatIsTheSameForAll() {
        Document page = page(Press.NOW);

        assertThat(page.select(".prices caption").text()).isEqualTo("税込みの額。月額は割引の前で、プロバイダの料金を含みます");
        assertThat(page.select(".prices-group").eachText()).containsExactly("戸建て", "マンション", "どの申し込み方も同じ");
        assertThat(cells(page, "1ギガ", 0)).containsExactly("5,720円", "2年（自動更新）", "3,300円", "5,720円", "A携帯、B携帯");
        assertThat(cells(page, "1ギガ", 1)).containsExactly("4,400円", "なし", "880円", "資料なし", "なし");
        assertThat(page.select(".prices-common tr").eachText())
                .anySatisfy(row -> assertThat(row).startsWith("工事費 22,000円"))
                .anySatisfy(row -> assertThat(row).startsWith("必ず要る機器 月550円"))
                .anySatisfy(row -> assertThat(row).startsWith("撤去の費用 0円"));
    }

    @Test
    void explainsEachMarkInOneNoteBelowTheTable() {
        Document page = page(Press.NOW);

        assertThat(page.select(".part > .legend li").eachText())
                .containsExactly(
                        "※1月額：25か月目から5,500円、37か月目からは資料なしです。割引「初めの割引」（新しく申し込む人）：1〜12か月目は、月額から500円引かれます。",
                        "※2途中でやめる額：満了の月から3か月の間は、0円です。",
                        "※3スマホの割引：「スマホとのセット割」は、A携帯、B携帯のスマホ1台につき、毎月いちばん多くて1,100円です。",
                        "※4月額：割引「初めの割引」（新しく申し込む人）：1〜12か月目は、月額から500円引かれます。",
                        "※52026年11月30日まで申し込めます。",
                        "※6工事費：部屋の中の配線があるときは22,000円、配線がないときは26,400円です。3,300円、779円×23回、783円の分割で払います。途中でやめると、分割の残りを一括で払います。",
                        "※7必ず要る機器：終端装置が、月550円です。");
        assertThat(page.select(".prices .prices-note").eachAttr("href"))
                .allSatisfy(mark -> assertThat(page.select(mark)).hasSize(1));
    }

    @Test
    void leadsFromEveryFigureToItsSourceItsDayAndTheOperatorsOwnPage() {
        Document page = page(Press.NOW);

        List<Element> marks = page.select(".prices-figure .mark");
        assertThat(marks).hasSizeGreaterThan(8);
        for (Element mark : marks) {
            assertThat(page.select(mark.attr("href")).text())
                    .matches(".*資料（2026-10）。(?:2026-11の時点。|2026-09-01の時点。)?2026年1[01]月1日に公式ページで確認。いまの内容は公式ページ。");
        }
        assertThat(page.select(".evidence a[href=https://www.example.jp/a/price]"))
                .isNotEmpty();
    }

    @Test
    void announcesAChangeWithItsDayAndTurnsByItselfAtMidnight() {
        MovableClock clock = new MovableClock("2026-11-30T14:59:59Z");
        Publisher publisher = Press.publisher(site, clock, false);
        Document before = Press.page(publisher.current(), SERVICE);
        assertThat(cells(before, "1ギガ", 0).get(0)).isEqualTo("5,720円");
        assertThat(cells(before, "2026年12月1日から（告知）", 0)).containsExactly("6,050円", "同じ", "同じ", "6,050円", "同じ");
        assertThat(before.select(".before").text()).contains("2026年12月1日に、額が変わります。");
        assertThat(before.select("#history-title")).isEmpty();

        clock.set("2026-11-30T15:00:00Z");
        publisher.watch();

        Document after = Press.page(publisher.current(), SERVICE);
        assertThat(cells(after, "1ギガ", 0).get(0)).isEqualTo("6,050円");
        assertThat(after.select(".prices-turn")).isEmpty();
        assertThat(after.select("section:has(#history-title)").text())
                .contains("2026年12月1日 戸建て・1ギガ：月額が5,720円から6,050円に変わりました。");
        assertThat(after.select(".prices-group").eachText())
                .containsExactly("戸建て", "新しい申し込みを終えたもの（いま使っている人の額）", "どの申し込み方も同じ");
    }

    @Test
    void marksAFigureOfMoreThanHalfAYearAgoAndKeepsItReadable() {
        assertThat(page("2027-03-30T14:59:59Z").select(".prices .stale")).isEmpty();

        Document page = page("2027-03-30T15:00:00Z");

        assertThat(page.select(".prices .stale").eachText()).containsExactly("181日前の額");
        assertThat(page.select(".prices td:has(.stale)").text()).startsWith("880円");
    }

    @Test
    void saysWhyThereIsNoPriceAndLeadsToTheOperatorsPage() {
        site.write(
                "providers/mihon.md",
                site.text("providers/mihon.md")
                        .replace(
                                "facts:",
                                "withoutPrice: 資料によって額が違います。\nlinks:\n  price: https://www.example.jp/p\nfacts:"));
        Document page = Press.page(Press.print(site), "/providers/mihon");

        assertThat(page.select("section:has(#prices)").text()).contains("資料によって額が違います。", "いまの額：公式の料金のページ（外部サイト）");
        assertThat(page.select("section:has(#prices) a[rel=external]").attr("href"))
                .isEqualTo("https://www.example.jp/p");
        assertThat(Press.page(Press.print(site), "/providers/rei")
                        .select("section:has(#prices)")
                        .text())
                .contains("料金は確かめられませんでした。");
        assertThat(Press.page(Press.print(site), "/providers/mukashi").select("#prices, #leaving"))
                .isEmpty();
    }

    @Test
    void tellsHowToLeaveAndWhatToAskWhereThatIsNotKnown() {
        Document page = page(Press.NOW);

        assertThat(page.select("section:has(#leaving) .facts-row").eachText())
                .anySatisfy(row -> assertThat(row).startsWith("どこで 会員のページ（公式、出典"))
                .anySatisfy(row -> assertThat(row).startsWith("締め日と日割り 資料なし。"))
                .anySatisfy(row -> assertThat(row).startsWith("一緒に終わるもの メールも終わります。（資料、出典"))
                .anySatisfy(row -> assertThat(row).startsWith("8日以内なら 書面で確かめる"));
        assertThat(page.select("section:has(#leaving) a[href=https://www.example.jp/a/cancel]"))
                .hasSize(1);
    }

    @Test
    void warnsOfTheTroublesThatBefallSuchAService() {
        site.write(
                "troubles/night.md", site.text("troubles/night.md").replaceFirst("order:", "where:\n  tv: あり\norder:"));
        Publication publication = Press.print(site);

        assertThat(Press.page(publication, SERVICE)
                        .select("section:has(#cases-title) .doors a")
                        .eachAttr("href"))
                .containsExactly("/troubles/night");
        assertThat(Press.page(publication, "/providers/mihon").select("section:has(#cases-title) .doors a"))
                .isEmpty();
    }

    @Test
    void isSealedOnlyWhereAllOfItWasComparedWithTheOperatorsOwnPages() {
        String text = site.text("providers/hikari-a.md");
        site.write("providers/hikari-a.md", text.replaceAll("basis: (?:公知|二次)", "basis: 公式"));
        assertThat(page(Press.NOW).select(".seal-ring")).hasSize(1);

        site.write("providers/hikari-a.md", text.replace("against: 公式", "against: 資料"));
        assertThat(page(Press.NOW).select(".seal-ring")).isEmpty();
        assertThat(page(Press.NOW).select(".seal").text()).contains("に、集めた資料で確認");
    }

    @Test
    void namesTheSourceOfPricesOnEveryPageThatShowsThem() {
        site.write(
                "providers/hikari-a.md",
                site.text("providers/hikari-a.md").replace("料金の資料", "料金の資料（CC BY 4.0、一部を写しました）"));

        List<String> priced = Press.pages(Press.print(site)).entrySet().stream()
                .filter(printed -> printed.getValue().isHtml())
                .filter(printed -> !Jsoup.parse(printed.getValue().text())
                        .select(".prices-figure")
                        .isEmpty())
                .peek(printed -> assertThat(Jsoup.parse(printed.getValue().text())
                                .select("a[href=https://www.example.jp/prices]")
                                .text())
                        .as(printed.getKey())
                        .contains("料金の資料（CC BY 4.0、一部を写しました）"))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(priced).contains(SERVICE, "/compare/services", "/compare/fiber");
    }

    @Test
    void callsABasisNowhereAsTheFilesDo() {
        assertThat(Press.pages(Press.print(site))).allSatisfy((address, printed) -> {
            if (printed.isHtml()) {
                assertThat(printed.text()).as(address).doesNotContain("二次", "公知");
            }
        });
    }

    private Document page(String moment) {
        return Press.page(Press.print(site, moment), SERVICE);
    }

    /** What the row of that name says, the notes and marks apart; where several are called so, of one of them. */
    private static List<String> cells(Document page, String name, int which) {
        Element row = page.select(".prices tr:has(th[scope=row] > span:not(.unseen):containsOwn(%s))".formatted(name))
                .get(which);
        return row.select("td").stream()
                .map(cell -> {
                    Element plain = cell.clone();
                    plain.select(".mark, .prices-note").remove();
                    return plain.text();
                })
                .toList();
    }
}
