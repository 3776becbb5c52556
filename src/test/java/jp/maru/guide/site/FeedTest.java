package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.maru.guide.content.TinySite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String CASE = "troubles/unknown-bill.md";

    private final TinySite site;

    FeedTest(@TempDir Path folder) {
        site = TinySite.in(folder);
    }

    @Test
    void carriesWhatAFeedMustHave() throws Exception {
        Element feed = xml();

        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getAttribute("xml:lang")).isEqualTo("ja");
        assertThat(own(feed, "id")).containsExactly(Press.BASE + "/");
        assertThat(own(feed, "title")).containsExactly("ちいさなサイト");
        assertThat(own(feed, "updated")).hasSize(1).allSatisfy(OffsetDateTime::parse);
        assertThat(links(feed, "self")).containsExactly(Press.BASE + "/feed.xml");
        assertThat(links(feed, "alternate")).containsExactly(Press.BASE + "/");
    }

    @Test
    void carriesWhatEachEntryMustHave() throws Exception {
        NodeList entries = xml().getElementsByTagNameNS(ATOM, "entry");

        assertThat(entries.getLength()).isEqualTo(2);
        for (int number = 0; number < entries.getLength(); number++) {
            Element entry = (Element) entries.item(number);
            assertThat(own(entry, "id"))
                    .hasSize(1)
                    .allSatisfy(id -> assertThat(URI.create(id).isAbsolute()).isTrue());
            assertThat(own(entry, "title")).hasSize(1);
            assertThat(own(entry, "summary")).hasSize(1);
            assertThat(own(entry, "content")).hasSize(1);
            assertThat(links(entry, "alternate")).hasSize(1);
            OffsetDateTime published =
                    OffsetDateTime.parse(own(entry, "published").get(0));
            OffsetDateTime updated = OffsetDateTime.parse(own(entry, "updated").get(0));
            assertThat(updated).isAfterOrEqualTo(published);
        }
    }

    @Test
    void isReadByAFeedReader() throws FeedException {
        SyndFeed feed = feed();

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getAuthors().get(0).getName()).isEqualTo("maru");
        assertThat(feed.getEntries()).extracting(SyndEntry::getTitle).containsExactlyInAnyOrder("覚えのない請求", "光回線の選び方");
    }

    @Test
    void carriesTheWholeArticleWithItsDesksAndSources() throws FeedException {
        Document article = content("/troubles/unknown-bill");

        assertThat(article.select("h2").eachText()).containsExactly("まず確かめること", "相談先", "出典と更新");
        assertThat(article.text()).contains("も参考になります。", "消費者ホットライン", "ある資料（資料の日付：不明）");
    }

    @Test
    void namesTheSourceOfAStatementWithoutTheWayBack() throws FeedException {
        site.write(CASE, site.text(CASE) + "\n払う前に聞きます。[[source:1]]\n");
        Document article = content("/troubles/unknown-bill");

        assertThat(article.text()).contains("払う前に聞きます。出典1").doesNotContain("本文へ戻る");
    }

    @Test
    void leadsToTheSiteFromAnywhere() throws FeedException {
        site.write(
                CASE,
                site.text(CASE)
                        + "\n[上へ](#まず確かめること)、[[desk:hotline]]、![絵](/media/a.png)、[外](https://www.example.jp/)\n");
        site.write("media/a.png", "");
        Document article = content("/troubles/unknown-bill");

        assertThat(article.select("[href]").eachAttr("href"))
                .contains(
                        Press.BASE + "/compare/fiber#%E8%A6%8B%E3%82%8B%E9%A0%86%E7%95%AA",
                        Press.BASE
                                + "/troubles/unknown-bill#%E3%81%BE%E3%81%9A%E7%A2%BA%E3%81%8B%E3%82%81%E3%82%8B%E3%81%93%E3%81%A8",
                        Press.BASE + "/desks#hotline",
                        "tel:188",
                        "https://www.example.jp/")
                .allSatisfy(address ->
                        assertThat(URI.create(address).isAbsolute()).as(address).isTrue());
        assertThat(article.select("img").attr("src")).isEqualTo(Press.BASE + "/media/a.png");
    }

    @Test
    void keepsTheIdOfAnArticleThatIsWrittenAnew() throws FeedException {
        String before = entry("/troubles/unknown-bill").getUri();
        site.write(
                CASE,
                site.text(CASE)
                        .replace("title: 覚えのない請求", "title: 知らない請求")
                        .replace("published: 2026-11-01", "published: 2026-11-02")
                        .replace("まず", "はじめに"));

        assertThat(entry("/troubles/unknown-bill").getUri()).isEqualTo(before);
    }

    @Test
    void putsFirstWhatWasChangedOrCheckedLast() throws FeedException {
        site.write(
                CASE,
                site.text(CASE).replace("order: 1", "order: 1\nchanges:\n  - date: 2026-11-20\n    note: 窓口を足しました"));
        assertThat(feed().getEntries().get(0).getUri()).endsWith("/troubles/unknown-bill");
        assertThat(feed().getEntries().get(0).getUpdatedDate()).isEqualTo("2026-11-20T00:00:00+09:00");

        site.write(
                "compare/fiber.md",
                site.text("compare/fiber.md").replace("reviewed: 2026-11-01", "reviewed: 2026-11-21"));
        assertThat(feed().getEntries().get(0).getUri()).endsWith("/compare/fiber");
        assertThat(feed().getPublishedDate()).isEqualTo("2026-11-21T00:00:00+09:00");
    }

    @Test
    void doesNotShowADraftOrWhatIsYetToCome() throws FeedException {
        site.write(CASE, site.text(CASE).replace("order: 1", "order: 1\ndraft: true"));
        site.write(
                "compare/fiber.md",
                site.text("compare/fiber.md").replace("published: 2026-11-01", "published: 2026-12-01"));

        assertThat(feed().getEntries()).isEmpty();
    }

    @Test
    void isAnnouncedInEveryPage() {
        Publication publication = Press.print(site);

        Press.pages(publication).forEach((address, page) -> {
            if (page.isHtml()) {
                assertThat(Press.page(publication, address)
                                .select("head link[rel=alternate][type=application/atom+xml]")
                                .attr("href"))
                        .as(address)
                        .isEqualTo("/feed.xml");
            }
        });
        assertThat(publication.page("/feed.xml").orElseThrow().type()).isEqualTo("application/atom+xml;charset=UTF-8");
    }

    private Document content(String path) throws FeedException {
        return Jsoup.parse(entry(path).getContents().get(0).getValue());
    }

    private SyndEntry entry(String path) throws FeedException {
        return feed().getEntries().stream()
                .filter(entry -> entry.getLink().equals(Press.BASE + path))
                .findFirst()
                .orElseThrow();
    }

    private SyndFeed feed() throws FeedException {
        return new SyndFeedInput()
                .build(new StringReader(
                        Press.print(site).page("/feed.xml").orElseThrow().text()));
    }

    private Element xml() throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        byte[] bytes = Press.print(site).page("/feed.xml").orElseThrow().bytes();
        return parsers.newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
    }

    /** The texts of the direct children with that name. */
    private static List<String> own(Element parent, String name) {
        return children(parent, name).stream().map(Element::getTextContent).toList();
    }

    private static List<String> links(Element parent, String relation) {
        return children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static List<Element> children(Element parent, String name) {
        NodeList all = parent.getElementsByTagNameNS(ATOM, name);
        return java.util.stream.IntStream.range(0, all.getLength())
                .mapToObj(number -> (Element) all.item(number))
                .filter(element -> element.getParentNode() == parent)
                .toList();
    }
}
