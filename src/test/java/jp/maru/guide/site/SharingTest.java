package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import jp.maru.guide.content.TinySite;
import jp.maru.guide.server.Page;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SharingTest {

    private static final String CASE = "troubles/unknown-bill.md";

    private final TinySite site;

    SharingTest(@TempDir Path folder) {
        site = TinySite.in(folder);
    }

    @Test
    void saysWhatALinkToAnArticleLooksLike() {
        Document page = page("/troubles/unknown-bill");

        assertThat(meta(page, "og:type")).isEqualTo("article");
        assertThat(meta(page, "og:title")).isEqualTo("覚えのない請求");
        assertThat(meta(page, "og:description")).isEqualTo("覚えのない請求が来たときにすることです。");
        assertThat(meta(page, "og:url")).isEqualTo(Press.BASE + "/troubles/unknown-bill");
        assertThat(meta(page, "og:site_name")).isEqualTo("ちいさなサイト");
        assertThat(meta(page, "article:published_time")).isEqualTo("2026-11-01T00:00:00+09:00");
        assertThat(meta(page, "article:modified_time")).isEqualTo("2026-11-01T00:00:00+09:00");
        assertThat(meta(page("/about"), "og:type")).isEqualTo("website");
    }

    @Test
    void shipsAPictureOfTheSizeItNames() throws IOException {
        Publication publication = Press.print(site);
        Document page = Press.page(publication, "/");
        String address = meta(page, "og:image");
        assertThat(address).startsWith(Press.BASE + "/assets/");

        Page picture = publication.page(address.substring(Press.BASE.length())).orElseThrow();
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        assertThat(drawn.getWidth()).isEqualTo(1200).hasToString(meta(page, "og:image:width"));
        assertThat(drawn.getHeight()).isEqualTo(630).hasToString(meta(page, "og:image:height"));
        assertThat(picture.bytes()).hasSizeLessThan(100_000);
    }

    @Test
    void tellsSearchEnginesWhatTheSiteIs() {
        JsonNode website = data(page("/"), "WebSite");

        assertThat(website.at("/@context").stringValue()).isEqualTo("https://schema.org");
        assertThat(website.at("/name").stringValue()).isEqualTo("ちいさなサイト");
        assertThat(website.at("/url").stringValue()).isEqualTo(Press.BASE + "/");
        assertThat(website.at("/inLanguage").stringValue()).isEqualTo("ja");
        assertThat(website.at("/author/name").stringValue()).isEqualTo("maru");
    }

    @Test
    void tellsSearchEnginesWhoWroteAnArticleAndWhen() {
        site.write(
                CASE,
                site.text(CASE).replace("order: 1", "order: 1\nchanges:\n  - date: 2026-11-20\n    note: 窓口を足しました"));
        JsonNode article = data(page("/troubles/unknown-bill"), "Article");

        assertThat(article.at("/headline").stringValue()).isEqualTo("覚えのない請求");
        assertThat(article.at("/description").stringValue()).isEqualTo("覚えのない請求が来たときにすることです。");
        assertThat(article.at("/mainEntityOfPage").stringValue()).isEqualTo(Press.BASE + "/troubles/unknown-bill");
        assertThat(article.at("/datePublished").stringValue()).isEqualTo("2026-11-01T00:00:00+09:00");
        assertThat(article.at("/dateModified").stringValue()).isEqualTo("2026-11-20T00:00:00+09:00");
        assertThat(article.at("/author/@type").stringValue()).isEqualTo("Person");
        assertThat(article.at("/author/name").stringValue()).isEqualTo("maru");
        assertThat(article.at("/image").stringValue()).isEqualTo(meta(page("/"), "og:image"));
    }

    @Test
    void tellsSearchEnginesTheWayThatReadersSee() {
        Publication publication = Press.print(site);
        Press.pages(publication).forEach((address, printed) -> {
            if (!printed.isHtml()
                    || Press.page(publication, address).select(".breadcrumb").isEmpty()) {
                return;
            }
            Document page = Press.page(publication, address);
            JsonNode items = data(page, "BreadcrumbList").at("/itemListElement");
            List<String> shown = page.select(".breadcrumb li").eachText();
            assertThat(items.size()).as(address).isEqualTo(shown.size());
            for (int place = 0; place < items.size(); place++) {
                JsonNode item = items.get(place);
                String here = item.at("/item").stringValue().substring(Press.BASE.length());
                assertThat(item.at("/@type").stringValue()).isEqualTo("ListItem");
                assertThat(item.at("/position").intValue()).isEqualTo(place + 1);
                assertThat(item.at("/name").stringValue()).isEqualTo(shown.get(place));
                assertThat(publication.page(here)).as(here).isPresent();
            }
            assertThat(items.get(items.size() - 1).at("/item").stringValue()).isEqualTo(Press.BASE + address);
        });
        assertThat(data(Press.page(publication, "/troubles/unknown-bill"), "BreadcrumbList")
                        .at("/itemListElement")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void keepsATitleThatLooksLikeATagInsideItsScript() {
        site.write(CASE, site.text(CASE).replace("title: 覚えのない請求", "title: '</script><!--<script>請求\"'"));
        Document page = page("/troubles/unknown-bill");

        assertThat(data(page, "Article").at("/headline").stringValue()).isEqualTo("</script><!--<script>請求\"");
        assertThat(page.select("h1").text()).isEqualTo("</script><!--<script>請求\"");
    }

    @Test
    void datesAListLikeTheNewestOfWhatItShows() {
        site.write(
                CASE,
                site.text(CASE).replace("order: 1", "order: 1\nchanges:\n  - date: 2026-11-20\n    note: 窓口を足しました"));
        Document sitemap = page("/sitemap.xml");

        assertThat(lastModified(sitemap, "/troubles/unknown-bill")).isEqualTo("2026-11-20");
        assertThat(lastModified(sitemap, "/troubles")).isEqualTo("2026-11-20");
        assertThat(lastModified(sitemap, "/compare")).isEqualTo("2026-11-01");
        assertThat(lastModified(sitemap, "/desks")).isEqualTo("2026-11-01");
        assertThat(lastModified(sitemap, "/glossary")).isEqualTo("2026-11-01");
        assertThat(lastModified(sitemap, "/compare/services")).isEqualTo("2026-11-01");
    }

    @Test
    void namesOnlyPagesToReadInTheSitemap() {
        assertThat(page("/sitemap.xml").select("loc").eachText())
                .contains(Press.BASE + "/troubles/unknown-bill")
                .noneMatch(address -> address.endsWith(".md") || address.endsWith(".xml"));
    }

    private Document page(String path) {
        return Press.page(site, path);
    }

    private static String meta(Document page, String property) {
        return page.select("meta[property=" + property + "]").attr("content");
    }

    private static String lastModified(Document sitemap, String path) {
        return sitemap.select("url").stream()
                .filter(url -> url.select("loc").text().equals(Press.BASE + path))
                .map(url -> url.select("lastmod").text())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode data(Document page, String type) {
        JsonMapper json = JsonMapper.builder().build();
        return page.select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .map(json::readTree)
                .filter(thing -> thing.at("/@type").stringValue().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
