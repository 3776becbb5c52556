package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import jp.maru.guide.MovableClock;
import jp.maru.guide.content.TinySite;
import jp.maru.guide.server.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PublisherTest {

    private static final String MORNING = "2026-11-24T00:00:00Z";

    @TempDir
    Path folder;

    TinySite site;
    final MovableClock clock = new MovableClock(MORNING);

    @BeforeEach
    void laySite() {
        site = TinySite.in(folder);
    }

    @Test
    void showsAChangedFile() {
        Publisher publisher = publisher(false);

        site.about("新しい文です。\n");
        lookTwice(publisher);

        assertThat(text(publisher, "/about")).contains("新しい文です。");
    }

    @Test
    void waitsUntilTheFolderHasSettled() {
        Publisher publisher = publisher(false);

        site.about("半分だけ");
        publisher.watch();

        assertThat(text(publisher, "/about")).contains("maruが書いています。");
    }

    @Test
    void leavesWhatReadersSeeWhenTheContentIsRefused() {
        Publisher publisher = publisher(false);
        Publication before = publisher.current();

        site.about("[a](/nowhere)\n");
        lookTwice(publisher);

        assertThat(publisher.current()).isSameAs(before);
    }

    @Test
    void tellsWhoeverWritesWhatCouldBeWrittenBetter(CapturedOutput output) {
        Publisher publisher = publisher(true);

        site.about("あ".repeat(101) + "。\n");
        lookTwice(publisher);

        assertThat(text(publisher, "/about")).contains("あ".repeat(101));
        assertThat(output)
                .contains("注意 " + folder.resolve("content/pages/about.md") + ":6:1: 1文が102字あります")
                .contains("100字までの文に分けてください。");
    }

    @Test
    void saysNothingOfStyleOnThePublicSite(CapturedOutput output) {
        Publisher publisher = publisher(false);

        site.about("あ".repeat(101) + "。\n");
        lookTwice(publisher);

        assertThat(text(publisher, "/about")).contains("あ".repeat(101));
        assertThat(output).doesNotContain("注意");
    }

    @Test
    void tellsTheOperatorWhyOnEveryPageUntilItIsMended() {
        Publisher publisher = publisher(true);

        site.about("[a](/nowhere)\n");
        lookTwice(publisher);
        assertThat(text(publisher, "/troubles")).contains("記事に1件の誤りがあります", "about.md:6:1", "リンク先のページ「/nowhere」がありません。");

        site.about("直しました。\n");
        lookTwice(publisher);
        assertThat(text(publisher, "/about")).contains("直しました。");
        assertThat(text(publisher, "/troubles")).doesNotContain("誤り");
    }

    @Test
    void tellsOfVeryManyMistakesTheFirstFiftyAndHowManyThereAre(CapturedOutput output) {
        Publisher publisher = publisher(true);

        for (int number = 1; number <= 2_000; number++) {
            site.write("pages/page-%04d.md".formatted(number), "");
        }
        lookTwice(publisher);

        assertThat(output.toString().lines().filter(line -> line.contains("ファイルが空です。")))
                .hasSize(50);
        assertThat(output).contains("記事に2000件の誤りがあるので", "ほか1950件（全部で2000件）");
        assertThat(page(publisher, "/about").select(".problem")).hasSize(50);
        assertThat(text(publisher, "/about")).contains("記事に2000件の誤りがあります", "ほか1950件（全部で2000件）");
    }

    @Test
    void tellsTheFirstOfManyMistakesOnceWhileMoreAreCopied(CapturedOutput output) {
        Publisher publisher = publisher(false);

        for (int number = 1; number <= 60; number++) {
            site.write("pages/page-%04d.md".formatted(number), "");
            if (number >= 58) {
                lookTwice(publisher);
            }
        }

        assertThat(output.toString().lines().filter(line -> line.contains("ファイルが空です。")))
                .hasSize(50);
        assertThat(output).contains("ほか8件（全部で58件）", "ほか9件（全部で59件）", "ほか10件（全部で60件）");
    }

    @Test
    void refusesToStartWithTheFirstFiftyOfVeryManyMistakes() {
        for (int number = 1; number <= 2_000; number++) {
            site.write("pages/page-%04d.md".formatted(number), "");
        }

        assertThatThrownBy(() -> publisher(false))
                .isInstanceOf(RefusedContent.class)
                .satisfies(refused -> assertThat(refused.getMessage().lines()).hasSize(51))
                .hasMessageEndingWith("ほか1950件（全部で2000件）");
    }

    @Test
    void tellsWhoeverWritesTheFirstFiftyOfVeryManyCautions(CapturedOutput output) {
        site.about(("あ".repeat(101) + "。\n\n").repeat(60));

        publisher(true);

        assertThat(output.toString().lines().filter(line -> line.contains("注意 ")))
                .hasSize(51);
        assertThat(output).contains("注意 ほか10件（全部で60件）");
    }

    @Test
    void givesEachStateOfThePagesAnotherVersion() {
        Publisher publisher = publisher(true);
        String first = publisher.current().version();

        site.about("[a](/nowhere)\n");
        lookTwice(publisher);
        String refused = publisher.current().version();

        site.about("直しました。\n");
        lookTwice(publisher);

        assertThat(publisher.current().version()).isNotEqualTo(first).isNotEqualTo(refused);
        assertThat(refused).isNotEqualTo(first);
    }

    @Test
    void doesNotStartWithContentThatIsRefused() {
        site.about("[a](/nowhere)\n").write("pages/empty.md", "");

        assertThatThrownBy(() -> publisher(false))
                .isInstanceOf(RefusedContent.class)
                .hasMessageContaining("/content/pages/about.md:6:1: リンク先のページ「/nowhere」がありません。")
                .hasMessageContaining("/content/pages/empty.md:1:1: ファイルが空です。");
    }

    @Test
    void printsAnewAtMidnightInTokyo() {
        Publisher publisher = publisher(false);
        clock.set("2027-04-30T14:59:59Z");
        publisher.watch();
        assertThat(text(publisher, "/troubles/unknown-bill")).contains("次は2027年4月30日まで");

        clock.set("2027-04-30T15:00:00Z");
        publisher.watch();
        assertThat(text(publisher, "/troubles/unknown-bill")).contains("次の確認の予定を過ぎています。");
    }

    @Test
    void marksFromMidnightOnWhatWasCheckedLongAgo() {
        Publisher publisher = publisher(false);
        clock.set("2027-04-30T14:59:59Z");
        publisher.watch();
        assertThat(text(publisher, "/compare/services")).doesNotContain("確認から");

        clock.set("2027-04-30T15:00:00Z");
        publisher.watch();
        assertThat(page(publisher, "/compare/services").select(".stale").eachText())
                .containsExactly("確認から181日");
        assertThat(page(publisher, "/providers/hikari-a").select("#area .stale").text())
                .isEqualTo("確認から181日");
    }

    @Test
    void leadsToTheOperatorsOwnPagesForEachErrand() {
        site.write("providers/hikari-a.md", site.text("providers/hikari-a.md").replace("facts:", """
                links:
                  price:
                    東日本: https://www.example.jp/east
                    西日本: https://www.example.jp/west
                  contact: https://www.example.jp/contact
                facts:"""));

        assertThat(page(publisher(false), "/providers/hikari-a")
                        .select(".official li")
                        .eachText())
                .containsExactly("公式の料金（東日本）のページ（外部サイト）", "公式の料金（西日本）のページ（外部サイト）", "公式の問い合わせのページ（外部サイト）");
    }

    @Test
    void publishesADocumentAtItsMinute() {
        site.write(
                "pages/news.md",
                site.text("pages/about.md").replace("published: 2026-11-01", "published: 2026-11-24 15:30"));
        Publisher publisher = publisher(false);
        assertThat(publisher.current().page("/news")).isEmpty();

        clock.set("2026-11-24T06:30:00Z");
        publisher.watch();

        assertThat(publisher.current().page("/news")).isPresent();
    }

    @Test
    void announcesADatedNoticeOnItsDays() {
        site.write("site.md", site.text("site.md").replace("related:", """
                                notice:
                                  text: 年末年始は返信が遅れます
                                  from: 2026-12-28
                                  until: 2027-01-03
                                related:"""));
        Publisher publisher = publisher(false);
        assertThat(text(publisher, "/")).doesNotContain("年末年始");

        clock.set("2026-12-27T15:00:00Z");
        publisher.watch();
        assertThat(text(publisher, "/")).contains("年末年始は返信が遅れます");

        clock.set("2027-01-03T15:00:00Z");
        publisher.watch();
        assertThat(text(publisher, "/")).doesNotContain("年末年始");
    }

    @Test
    void printsTheSameBytesAgain() {
        assertThat(tags(publisher(false))).isEqualTo(tags(publisher(false)));
    }

    @Test
    void leadsFromAFormerAddress() {
        site.write(
                "pages/about.md",
                site.text("pages/about.md").replace("published", "aliases: [/profile, /old/Page.html]\npublished"));
        Publication publication = publisher(false).current();

        assertThat(publication.detours().redirect("/profile")).contains("/about");
        assertThat(publication.detours().redirect("/profile/")).contains("/about");
        assertThat(publication.detours().redirect("/old/Page.html")).contains("/about");
    }

    @Test
    void leadsFromAnotherSpellingOfAnAddress() {
        Publication publication = publisher(false).current();

        assertThat(publication.detours().redirect("/about/")).contains("/about");
        assertThat(publication.detours().redirect("//About.html")).contains("/about");
        assertThat(publication.detours().redirect("/index.html")).contains("/");
        assertThat(publication.detours().redirect("/compare/fiber.md")).contains("/compare/fiber");
        assertThat(publication.detours().redirect("/%61bout")).contains("/about");
        assertThat(publication.detours().redirect("/Search/")).contains("/search");
        assertThat(publication.detours().redirect("/about")).isEmpty();
        assertThat(publication.detours().redirect("/nowhere/")).isEmpty();
        assertThat(publication.detours().redirect("/%zz")).isEmpty();
    }

    @Test
    void leadsFromAFormerAddressOfAnySpelling() {
        site.write(
                "pages/about.md", site.text("pages/about.md").replace("published", "aliases: [/Old/Page]\npublished"));
        Publication publication = publisher(false).current();

        assertThat(publication.detours().redirect("/Old/Page")).contains("/about");
        assertThat(publication.detours().redirect("/old/page/")).contains("/about");
    }

    @Test
    void stillTellsTheOperatorAfterMidnight() {
        Publisher publisher = publisher(true);
        site.about("[a](/nowhere)\n");
        lookTwice(publisher);

        clock.set("2026-11-24T15:00:00Z");
        publisher.watch();

        assertThat(text(publisher, "/troubles")).contains("記事に1件の誤りがあります");
    }

    @Test
    void usesEachIdOnceInAPageHoweverItsHeadingsAreCalled() {
        site.write(
                "troubles/unknown-bill.md",
                site.text("troubles/unknown-bill.md") + "\n## desks\n\nあ\n\n## Main\n\nい\n");
        Publisher publisher = publisher(false);

        assertThat(page(publisher, "/troubles/unknown-bill").select("[id]").eachAttr("id"))
                .contains("desks", "desks-2")
                .doesNotHaveDuplicates();
    }

    @Test
    void toleratesASlashAtTheEndOfTheBaseAddress() {
        assertThat(page(publisher(false), "/about")
                        .select("link[rel=canonical]")
                        .attr("href"))
                .isEqualTo("https://guide.example.jp/about");
    }

    @Test
    void landsTheLinksOfTheFrame() {
        Publisher publisher = publisher(false);

        assertThat(page(publisher, "/").select("a[href^=/]").eachAttr("href"))
                .contains("/about", "/privacy", "/glossary")
                .allSatisfy(address -> assertThat(publisher.current().page(address))
                        .as(address)
                        .isPresent());
    }

    @Test
    void listsTheGlossaryByItsReadings() {
        site.write(
                "glossary/adsl.md",
                site.text("glossary/hikari.md").replace("光回線", "ADSL").replace("ひかりかいせん", "えーでぃーえすえる"));
        Document glossary = page(publisher(false), "/glossary");

        assertThat(glossary.select(".glossary-term").eachText()).containsExactly("ADSL", "光回線");
        assertThat(glossary.select(".glossary-rows a").eachText()).containsExactly("あ", "は");
        assertThat(glossary.select("main h2").eachText()).contains("あ行", "は行");
        assertThat(glossary.select("#hikari .glossary-related a").attr("href")).isEqualTo("/compare/fiber");
    }

    private static List<String> tags(Publisher publisher) {
        return Press.pages(publisher.current()).values().stream()
                .map(Page::etag)
                .toList();
    }

    private Publisher publisher(boolean authoring) {
        return Press.publisher(site, clock, authoring);
    }

    /** The first look sees that something has changed, the second that it has settled. */
    private static void lookTwice(Publisher publisher) {
        publisher.watch();
        publisher.watch();
    }

    private static String text(Publisher publisher, String path) {
        return page(publisher, path).text();
    }

    private static Document page(Publisher publisher, String path) {
        return Jsoup.parse(
                new String(publisher.current().page(path).orElseThrow().bytes(), StandardCharsets.UTF_8));
    }
}
