package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.content.TinySite;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a template calls its parts, no heading and no part of content can be called too: {@link SitePage} knows it. */
class ReservedIdsTest {

    private static final Publication LIVE = Press.print(new TinySite(Path.of("content")));

    @TempDir
    Path folder;

    @Test
    void givesNoIdTwiceInAPage() {
        eachPage(LIVE, (path, page) -> assertThat(ids(page)).as(path).doesNotHaveDuplicates());
        eachPage(
                Press.print(TinySite.withEverything(folder)),
                (path, page) -> assertThat(ids(page)).as(path).doesNotHaveDuplicates());
    }

    @Test
    void reservesEveryIdOfATemplateOnWhosePageADocumentStands() {
        reservesWhatTemplatesPrint(LIVE);
        reservesWhatTemplatesPrint(Press.print(TinySite.withEverything(folder)));
    }

    private static void reservesWhatTemplatesPrint(Publication publication) {
        eachPage(publication, (path, page) -> {
            SitePage kind = SitePage.of(path).orElseThrow();
            Set<String> documents = idsOfDocuments(publication.edition(), path);
            if (documents != null) {
                assertThat(ids(page))
                        .as(path)
                        .filteredOn(id -> !documents.contains(id))
                        .contains("main")
                        .allMatch(kind::reserves);
            }
        });
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

    private static List<String> ids(org.jsoup.nodes.Document page) {
        return page.select("[id]").eachAttr("id");
    }

    private static void eachPage(Publication publication, BiConsumer<String, org.jsoup.nodes.Document> look) {
        publication.pages().forEach((path, page) -> {
            if (page.isHtml()) {
                look.accept(path, Jsoup.parse(page.text()));
            }
        });
    }
}
