package jp.maru.guide.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jp.maru.guide.markdown.Heading;
import jp.maru.guide.markdown.Passage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionTest {

    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

    @TempDir
    Path folder;

    TinySite site;

    @BeforeEach
    void laySite() {
        site = TinySite.in(folder);
    }

    @Test
    void putsTheDesksNameAndNumberWhereItIsReferredTo() {
        assertThat(about("[[desk:hotline]]に電話します。"))
                .isEqualTo(
                        "<p><a href=\"/desks#hotline\">消費者ホットライン</a>（<a href=\"tel:188\" class=\"tel\">188</a>）に電話します。</p>\n");
    }

    @Test
    void dialsAHashAsATelephoneDoes() {
        site.write("desks/hotline.md", site.text("desks/hotline.md").replace("\"188\"", "\"#9110\""));

        assertThat(site.edition().desk("hotline")).get().extracting(Desk::tel).isEqualTo("tel:%239110");
    }

    @Test
    void framesABox() {
        assertThat(about(":::now\n1. まず\n2. つぎに\n:::\n\nあと\n")).isEqualTo("""
                <div class="box box-now">
                <p class="box-title">いますぐすること</p>
                <ol>
                <li>まず</li>
                <li>つぎに</li>
                </ol>
                </div>
                <p>あと</p>
                """);
    }

    @Test
    void letsAWideTableScrollAndTellsItsColumnHeads() {
        assertThat(about("|種類|速さ|\n|---|---|\n|光|速い|\n"))
                .contains("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\"", "<th scope=\"col\">種類</th>");
    }

    @Test
    void namesATableAndItsRows() {
        assertThat(about("表：**光**の種類\n\n|種類|速さ|\n|---|--:|\n|光|1,000|\n")).isEqualTo("""
                <div class="table-scroll" tabindex="0" role="region" aria-label="光の種類">
                <table>
                <caption><strong>光</strong>の種類</caption>
                <thead>
                <tr>
                <th scope="col">種類</th>
                <th scope="col" class="figure">速さ</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <th scope="row">光</th>
                <td class="figure">1,000</td>
                </tr>
                </tbody>
                </table>
                </div>
                """);
    }

    @Test
    void drawsBarsFromATable() {
        String html = about(":::figure bars\n表：相談の件数\n\n|年度|件数|\n|---|--:|\n|2018|316|\n|2020|1,264|\n:::\n");

        Element svg = Jsoup.parse(html).selectFirst("figure > svg[role=img]");
        assertThat(svg.select("title").text()).isEqualTo("相談の件数");
        assertThat(svg.select("text").eachText()).containsExactly("2018", "316", "2020", "1,264");
        assertThat(svg.select("rect").eachAttr("width")).containsExactly("62", "250");
        assertThat(Jsoup.parse(html).select("figure table caption").text()).isEqualTo("相談の件数");
    }

    @Test
    void breaksTheBarsWhereTheCountingChanged() {
        Element svg = drawing("bars", "|年度|件数|\n|---|--:|\n|2014|6,952|\n|ここから数え方が違う| |\n|2018|10,466|\n");

        assertThat(svg.select("text").eachText()).containsExactly("2014", "6,952", "ここから数え方が違う", "2018", "10,466");
        assertThat(svg.select("line.drawing-break")).hasSize(1);
        assertThat(svg.select("path, polyline")).isEmpty();
    }

    @Test
    void drawsEachDayWithTheLastOneStandingOut() {
        Element svg = drawing("days", "|日|数え方|すること|\n|---|---|---|\n|11月1日|1日目|届いた日|\n|11月2日|2日目| |\n");

        assertThat(svg.select("rect").eachAttr("class")).containsExactly("drawing-box", "drawing-last");
        assertThat(svg.select("text").eachText()).contains("11月1日", "1日目", "届いた日", "2日目");
    }

    @Test
    void drawsABillLineByLine() {
        Element svg = drawing("bill", "|行|説明|\n|---|---|\n|基本料金|会社が決めます|\n|通話料|使った分です|\n");

        assertThat(svg.select("text").eachText()).containsExactly("基本料金", "会社が決めます", "通話料", "使った分です");
        assertThat(svg.select("line.drawing-dots")).hasSize(1);
    }

    @Test
    void drawsTheWaysFromTheHomeOutward() {
        Element svg = drawing("route", "|種類|線|会社|\n|---|---|---|\n|光コラボ|光の線|1つの会社|\n|ケーブル|テレビの線|その会社|\n");

        assertThat(svg.select("text").eachText())
                .containsExactly("線", "会社", "光コラボ", "光の線", "1つの会社", "ケーブル", "テレビの線", "その会社");
        assertThat(svg.select(".drawing-house")).hasSize(2);
        assertThat(svg.select("rect")).hasSize(4);
    }

    @Test
    void leavesNoStyleInADrawingThatTheSiteForbids() {
        Element svg = drawing("days", "|日|数え方|すること|\n|---|---|---|\n|<1日|1日目| |\n|2日|2日目| |\n");

        assertThat(svg.select("[style], style, script")).isEmpty();
        assertThat(svg.select("text").eachText()).contains("<1日");
        assertThat(svg.select("desc").text()).isEqualTo("図と同じ内容を、すぐ下の表に書いています。");
    }

    private Element drawing(String kind, String table) {
        String html = about(":::figure " + kind + "\n表：ある図\n\n" + table + ":::\n");
        assertThat(Jsoup.parse(html).select("figure table caption").text()).isEqualTo("ある図");
        return Jsoup.parse(html).selectFirst("figure > svg[role=img]");
    }

    @Test
    void listsDefinitions() {
        assertThat(about("光回線\n: 家まで引く**光ファイバー**です。\n  続きの行です。\n\nADSL\n: 電話線です。\n: 終わりました。\n\n終わりの段落です。\n"))
                .isEqualTo("""
                <dl>
                <dt>光回線</dt>
                <dd>家まで引く<strong>光ファイバー</strong>です。続きの行です。</dd>
                <dt>ADSL</dt>
                <dd>電話線です。</dd>
                <dd>終わりました。</dd>
                </dl>
                <p>終わりの段落です。</p>
                """);
    }

    @Test
    void takesAColonInsideAParagraphAsItIs() {
        assertThat(about("一行目\n二行目\n: 三行目\n")).isEqualTo("<p>一行目二行目\n: 三行目</p>\n");
    }

    @Test
    void neverPrintsAComment() {
        assertThat(about("前\n\n<!-- あとで直す -->\n\n後<!-- ここも -->です\n")).isEqualTo("<p>前</p>\n<p>後です</p>\n");
    }

    @Test
    void marksALinkToAnotherSite() {
        assertThat(about("[庁](https://www.caa.go.jp/)"))
                .isEqualTo("<p><a href=\"https://www.caa.go.jp/\" rel=\"external\">庁</a></p>\n");
    }

    @Test
    void givesEachHeadingAReadableAnchorOfItsOwn() {
        site.about("## まず、確認！\n\n## まず確認\n\n## まず確認\n\n## ！？\n\n## 直通番号 {#direct}\n");

        assertThat(site.edition().find("/about").orElseThrow().article().body().outline())
                .containsExactly(
                        new Heading(2, "まず-確認", "まず、確認！"),
                        new Heading(2, "まず確認", "まず確認"),
                        new Heading(2, "まず確認-2", "まず確認"),
                        new Heading(2, "section", "！？"),
                        new Heading(2, "direct", "直通番号"));
    }

    @Test
    void showsADocumentFromItsTimeUntilItsEnd() {
        site.write("pages/sale.md", """
                ---
                title: 年末のお知らせ
                description: 年末のことです。
                published: 2026-12-01
                expires: 2026-12-31 17:00
                ---
                お休みします。
                """);

        assertThat(addresses("2026-11-30T14:59:59Z")).doesNotContain("/sale");
        assertThat(addresses("2026-11-30T15:00:00Z")).contains("/sale");
        assertThat(addresses("2026-12-31T07:59:59Z")).contains("/sale");
        assertThat(addresses("2026-12-31T08:00:00Z")).doesNotContain("/sale");
        assertThat(site.edition().nextTurn(NOON)).contains(Instant.parse("2026-11-30T15:00:00Z"));
    }

    @Test
    void callsADeskThatIsNotThereYetByItsName() {
        site.write(
                "desks/soon.md",
                site.text("desks/hotline.md").replace("published: 2026-11-01", "published: 2027-01-01"));

        assertThat(about("[[desk:soon]]と[窓口](/desks#soon)")).isEqualTo("<p>消費者ホットラインと窓口</p>\n");
    }

    @Test
    void putsATermWithItsMeaningOneTapAway() {
        assertThat(about("[[term:hikari]]を引きます。")).isEqualTo("<p><a href=\"/glossary#hikari\">光回線</a>を引きます。</p>\n");
    }

    @Test
    void leadsFromAStatementToItsSourceAndCountsTheWaysBack() {
        site.write("pages/about.md", """
                ---
                title: このサイトについて
                description: 書いている人のことです。
                published: 2026-11-01
                sources:
                  - title: ある資料
                    url: https://www.example.jp/doc
                    date: 不明
                ---
                8日です[[source:1]]。違約金は1か月分です[[source:1]]。
                """);
        Edition edition = site.edition();
        Document about = edition.find("/about").orElseThrow();

        assertThat(Jsoup.parse(edition.html(about)).select("a.cite").eachAttr("href"))
                .containsExactly("#source-1", "#source-1");
        assertThat(Jsoup.parse(edition.html(about)).select("a.cite").eachAttr("id"))
                .containsExactly("cite-1-1", "cite-1-2");
        assertThat(Jsoup.parse(edition.html(about)).select("a.cite").eachText()).containsExactly("出典1", "出典1");
        assertThat(about.article().body().citations(1)).isEqualTo(2);
        assertThat(edition.passages(about)).extracting(Passage::text).containsExactly("8日です。違約金は1か月分です。");
    }

    @Test
    void putsTheValueOfTheDataIntoTheText() {
        assertThat(about("[[fact:hikari-a.area]]で使えます。"))
                .isEqualTo("<p><a href=\"/providers/hikari-a#area\">全国</a>で使えます。</p>\n");

        site.write("providers/hikari-a.md", site.text("providers/hikari-a.md").replace("value: 全国", "value: 東日本"));
        assertThat(about("[[fact:hikari-a.area]]で使えます。")).contains("東日本");
        assertThat(site.edition().passages(site.edition().find("/about").orElseThrow()))
                .extracting(Passage::text)
                .containsExactly("東日本で使えます。");
    }

    @Test
    void leadsALinkToAFormerAddressToThePresentOne() {
        site.write(
                "troubles/unknown-bill.md",
                site.text("troubles/unknown-bill.md").replace("order: 1", "order: 1\naliases: [/old-bill]"));

        assertThat(about("[例](/old-bill#まず確かめること)")).startsWith("<p><a href=\"/troubles/unknown-bill#");
    }

    @Test
    void letsALinkLeadToAHeadingInABox() {
        assertThat(about("[下へ](#よくあること)\n\n:::note\n## よくあること\n\nあ\n:::\n")).contains("<h2 id=\"よくあること\">");
    }

    @Test
    void dialsANumberWrittenAsALink() {
        assertThat(about("[電話](tel:188)")).isEqualTo("<p><a href=\"tel:188\">電話</a></p>\n");
    }

    @Test
    void showsADraftToTheOperatorAlone() {
        site.write("pages/about.md", site.text("pages/about.md").replace("published", "draft: true\npublished"));

        assertThat(site.edition().at(NOON, false).pages())
                .extracting(Document::address)
                .containsExactly("/privacy");
        assertThat(site.edition().at(NOON, true).pages()).hasSize(2);
    }

    @Test
    void makesALinkToAPageThatIsNotThereYetPlainText() {
        site.write(
                "pages/soon.md", site.text("pages/about.md").replace("published: 2026-11-01", "published: 2027-01-01"));

        assertThat(about("[もうすぐ](/soon)です。")).isEqualTo("<p>もうすぐです。</p>\n");
    }

    @Test
    void knowsTheNextTurnOfNoDocumentWhenAllAreOut() {
        assertThat(site.edition().nextTurn(NOON)).isEmpty();
    }

    @Test
    void tellsItsTextInPlainWordsHeadingByHeading() {
        site.about("""
                はじめに**大事**です。[[desk:hotline]]へ。

                ## [選び方](/compare/fiber)

                - 一つ
                - 二つ

                |甲|乙|
                |---|---|
                |丙|丁|
                """);
        Edition edition = site.edition();

        assertThat(edition.passages(edition.find("/about").orElseThrow()))
                .containsExactly(
                        new Passage("", "", "はじめに大事です。消費者ホットライン（188）へ。"),
                        new Passage("選び方", "選び方", "- 一つ\n- 二つ\n甲 乙\n丙 丁"));
    }

    private String about(String text) {
        site.about(text);
        Edition edition = site.edition().at(NOON, false);
        return edition.html(edition.pages().stream()
                .filter(page -> page.address().equals("/about"))
                .findFirst()
                .orElseThrow());
    }

    private List<String> addresses(String moment) {
        return site.edition().at(Instant.parse(moment), false).documents().stream()
                .map(Document::address)
                .toList();
    }
}
