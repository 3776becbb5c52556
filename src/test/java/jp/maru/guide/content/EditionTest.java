package jp.maru.guide.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jp.maru.guide.markdown.Passage;
import org.jsoup.Jsoup;
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
