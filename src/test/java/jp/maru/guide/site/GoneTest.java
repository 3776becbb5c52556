package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jp.maru.guide.MovableClock;
import jp.maru.guide.content.TinySite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

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
    void saysFromTheMinuteOnThatAnArticleIsNoLongerPublished() throws Exception {
        Publisher publisher = Press.publisher(site, clock, false);
        assertThat(get(publisher, "/troubles/unknown-bill").getStatus()).isEqualTo(200);

        clock.set("2026-12-31T15:00:00Z");
        publisher.watch();
        MockHttpServletResponse answer = get(publisher, "/troubles/unknown-bill");

        assertThat(answer.getStatus()).isEqualTo(410);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("h1").text()).isEqualTo("このページの公開は終わりました");
        assertThat(page.select(".lead").text()).isEqualTo("「覚えのない請求」の公開は、2027年1月1日に終わりました。");
        assertThat(page.select("main a").eachAttr("href")).contains("/troubles", "/search");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void saysSoAtEveryAddressTheArticleHad() throws Exception {
        clock.set("2027-02-01T00:00:00Z");
        Publisher publisher = Press.publisher(site, clock, false);

        assertThat(get(publisher, "/troubles/unknown-bill.md").getStatus()).isEqualTo(410);
        assertThat(get(publisher, "/Old/Bill.html").getStatus()).isEqualTo(410);
        assertThat(get(publisher, "/Troubles/Unknown-Bill/").getStatus()).isEqualTo(410);
        assertThat(publisher.current().page("/sitemap.xml").orElseThrow().text())
                .doesNotContain("unknown-bill");
        assertThat(publisher.current().page("/feed.xml").orElseThrow().text()).doesNotContain("unknown-bill");
    }

    @Test
    void neverNamesADraft() throws Exception {
        site.write(CASE, site.text(CASE).replace("order: 1", "order: 1\ndraft: true"));
        clock.set("2027-02-01T00:00:00Z");

        assertThat(get(Press.publisher(site, clock, false), "/troubles/unknown-bill")
                        .getContentAsString())
                .isEmpty();
    }

    /** What is not answered by a page goes on to the controllers, here into nothing. */
    private static MockHttpServletResponse get(Publisher publisher, String path) throws IOException, ServletException {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        new PublicationFilter(publisher)
                .doFilter(new MockHttpServletRequest("GET", path), answer, new MockFilterChain());
        return answer;
    }
}
