package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds for every page of every site, whatever its operator has written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AnySite {

    final Addresses addresses;
    final Map<String, Document> pages;

    AnySite(int port) {
        addresses = new Addresses(port);
        pages = addresses.pages();
    }

    @Test
    void givesEveryPageOneHeadingATitleAndADescription() {
        assertThat(pages).isNotEmpty();
        pages.forEach((address, page) -> {
            assertThat(page.select("h1")).as(address).hasSize(1);
            assertThat(page.select("h1").text()).as(address).isNotBlank();
            assertThat(page.title()).as(address).isNotBlank();
            assertThat(page.select("meta[name=description]").attr("content"))
                    .as(address)
                    .isNotBlank();
            assertThat(page.select("html").attr("lang")).as(address).isEqualTo("ja");
            assertThat(page.select("link[rel=canonical]").attr("href"))
                    .as(address)
                    .isEqualTo(Addresses.BASE + address);
        });
    }

    @Test
    void answersEveryAddressOfTheSitemapWithATag() {
        assertThat(addresses.printed()).allSatisfy(address -> {
            HttpResponse<String> answer = addresses.answer(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag")).as(address).isPresent();
        });
    }

    @Test
    void usesEachIdOnceInAPage() {
        pages.forEach((address, page) -> assertThat(
                        page.select("[id]").stream().map(Element::id).toList())
                .as(address)
                .doesNotHaveDuplicates());
    }

    @Test
    void landsEveryInternalLink() {
        pages.forEach((address, page) -> {
            for (Element link : page.select("a[href^=/]:not([type]), a[href^=#]")) {
                URI target = URI.create(Addresses.BASE + address).resolve(link.attr("href"));
                Document there = pages.get(target.getPath());
                assertThat(there).as(address + " → " + target).isNotNull();
                if (target.getFragment() != null) {
                    assertThat(there.getElementById(target.getFragment()))
                            .as(address + " → " + target)
                            .isNotNull();
                }
            }
        });
    }

    @Test
    void leadsFromEveryCitedSourceBackToTheText() {
        pages.forEach((address, page) -> page.select("a.cite").forEach(mark -> {
            Element source = page.getElementById(mark.attr("href").substring(1));
            assertThat(source).as(address).isNotNull();
            assertThat(source.select(".provenance-marks a").eachAttr("href"))
                    .as(address)
                    .contains("#" + mark.id());
        }));
    }

    @Test
    void takesEverythingAPageNeedsFromTheSiteItself() {
        Set<String> needed = new TreeSet<>();
        pages.values()
                .forEach(page -> page.select("link[rel=stylesheet], script[src], img[src]")
                        .forEach(part -> needed.add(part.attr(part.hasAttr("src") ? "src" : "href"))));

        assertThat(needed).isNotEmpty().allSatisfy(address -> {
            assertThat(address).startsWith("/");
            HttpResponse<String> answer = addresses.answer(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            if (address.startsWith("/assets/")) {
                assertThat(answer.headers().firstValue("Cache-Control"))
                        .contains("public, max-age=31536000, immutable");
            }
        });
    }

    @Test
    void listsAllTopicsWhereOneChoosesAndLeadsToThemFromEverywhere() {
        List<String> topics = entries(pages.get("/compare"));

        assertThat(topics).hasSize((int) pages.keySet().stream()
                .filter(address -> address.matches("/compare/(?!(services|choose)$).+"))
                .count());
        assertThat(entries(pages.get("/"))).isEqualTo(topics);
        assertThat(entries(pages.get("/troubles"))).isEqualTo(topics);
        pages.forEach((address, page) -> assertThat(
                        page.select("footer a[href=/compare]").text())
                .as(address)
                .isEqualTo(topics.size() + "のくらべ方"));
    }

    private static List<String> entries(Document page) {
        return page.select(".topic-index-entry[href^=/compare/]:not([href=/compare/services])")
                .eachAttr("href");
    }

    @Test
    void opensTheFormForThePageThatALinkToItStandsOn() {
        Set<String> links = new TreeSet<>();
        pages.values()
                .forEach(page -> links.addAll(
                        page.select("main a[href^=/inquiry?about=]").eachAttr("href")));

        assertThat(links)
                .allSatisfy(link -> assertThat(
                                addresses.page(link).select(".origin").text())
                        .contains("次のページについてのお問い合わせとして送ります"));
    }
}
