package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.maru.guide.MovableClock;
import jp.maru.guide.content.TinySite;
import jp.maru.guide.server.Answer;
import jp.maru.guide.server.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoneTest {

    private static final String CASE = "troubles/unknown-bill.md";

    @TempDir
    Path folder;

    final MovableClock clock = new MovableClock("2026-12-31T14:59:59Z");
    TinySite site;

    @BeforeEach
    void laySite() {
        site = TinySite.in(folder);
        site.write(
                CASE, site.text(CASE).replace("order: 1", "order: 1\nexpires: 2027-01-01\naliases: [/Old/Bill.html]"));
    }

    @Test
    void saysFromTheMinuteOnThatAnArticleIsNoLongerPublished() {
        Publisher publisher = Press.publisher(site, clock, false);
        assertThat(at(publisher, "/troubles/unknown-bill")).isInstanceOf(Page.class);

        clock.set("2026-12-31T15:00:00Z");
        publisher.watch();
        Document page = Jsoup.parse(gone(publisher, "/troubles/unknown-bill"));

        assertThat(page.select("h1").text()).isEqualTo("このページの公開は終わりました");
        assertThat(page.select(".lead").text()).isEqualTo("「覚えのない請求」の公開は、2027年1月1日に終わりました。");
        assertThat(page.select("main a").eachAttr("href")).contains("/troubles", "/search");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void saysSoAtEveryAddressTheArticleHad() {
        clock.set("2027-02-01T00:00:00Z");
        Publisher publisher = Press.publisher(site, clock, false);

        assertThat(gone(publisher, "/troubles/unknown-bill.md")).contains("公開は終わりました");
        assertThat(gone(publisher, "/Old/Bill.html")).contains("公開は終わりました");
        assertThat(gone(publisher, "/Troubles/Unknown-Bill/")).contains("公開は終わりました");
        assertThat(publisher.current().page("/sitemap.xml").orElseThrow().text())
                .doesNotContain("unknown-bill");
        assertThat(publisher.current().page("/feed.xml").orElseThrow().text()).doesNotContain("unknown-bill");
    }

    @Test
    void neverNamesADraft() {
        site.write(CASE, site.text(CASE).replace("order: 1", "order: 1\ndraft: true"));
        clock.set("2027-02-01T00:00:00Z");

        assertThat(at(Press.publisher(site, clock, false), "/troubles/unknown-bill"))
                .isNull();
    }

    private String gone(Publisher publisher, String path) {
        Answer.Instead answer = (Answer.Instead) at(publisher, path);
        assertThat(answer.status()).isEqualTo(410);
        return answer.page().text();
    }

    private Answer at(Publisher publisher, String path) {
        return new PublishedAnswers(publisher, clock).answer(path, null, true);
    }
}
