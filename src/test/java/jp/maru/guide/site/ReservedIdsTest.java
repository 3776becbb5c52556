package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import jp.maru.guide.SmallSite;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.content.TinySite;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a template calls its parts, no heading and no part of content can be called too: {@link SitePage} knows it. */
@SmallSite
class ReservedIdsTest {

    private static final Publication LIVE = Press.print(new TinySite(Path.of("content")));

    private final Publication small;
    private final Addresses addresses;

    ReservedIdsTest(Publisher publisher, @LocalServerPort int port) {
        small = publisher.current();
        addresses = new Addresses(port);
    }

    @Test
    void reservesEveryIdOfATemplateOnWhosePageADocumentStands() {
        eachPage(LIVE, (path, page) -> assertReserved(LIVE, path, page));
        eachPage(small, (path, page) -> assertReserved(small, path, page));
    }

    @Test
    void reservesThemInPagesThatAreAskedForToo() {
        assertReserved(small, "/search", Jsoup.parse(addresses.get("/search")));
        assertReserved(small, "/search", Jsoup.parse(addresses.get("/search?q=nowhere")));
        assertReserved(small, "/compare/services", Jsoup.parse(addresses.get("/compare/services?sort=max-speed")));
        assertReserved(small, "/inquiry", Jsoup.parse(addresses.get("/inquiry?about=/about")));
        assertReserved(small, "/inquiry", Jsoup.parse(addresses.post("/inquiry/confirm", "name=")));
        assertReserved(small, "/inquiry", Jsoup.parse(addresses.post("/inquiry/confirm", Addresses.INQUIRY)));
    }

    private static void assertReserved(Publication publication, String path, org.jsoup.nodes.Document page) {
        SitePage kind = SitePage.of(path).orElseThrow();
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).as(path).contains("main").doesNotHaveDuplicates();
        Set<String> documents = idsOfDocuments(publication.edition(), path);
        if (documents != null) {
            assertThat(ids).as(path).filteredOn(id -> !documents.contains(id)).allMatch(kind::reserves);
        }
    }

    /** Of the headings in a page and of the documents that are parts of it; null where it has neither. */
    private static @Nullable Set<String> idsOfDocuments(Edition edition, String path) {
        Set<String> ids = new HashSet<>();
        boolean stands = edition.find(path).isPresent();
        for (Document document : edition.documents()) {
            if (document.address().equals(path)) {
                ids.addAll(Jsoup.parse(edition.html(document))
                        .select(":is(h2,h3,h4,h5,h6)[id]")
                        .eachAttr("id"));
            } else if (document.address().startsWith(path + "#")
                    || document instanceof Criterion && path.startsWith("/providers/")) {
                stands = true;
                ids.add(document.address().replaceFirst(".*#", ""));
            }
        }
        return stands ? ids : null;
    }

    private static void eachPage(Publication publication, BiConsumer<String, org.jsoup.nodes.Document> look) {
        Press.pages(publication).forEach((path, page) -> {
            if (page.isHtml()) {
                look.accept(path, Jsoup.parse(page.text()));
            }
        });
    }
}
