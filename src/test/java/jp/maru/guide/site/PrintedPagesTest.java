package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.maru.guide.MovableClock;
import jp.maru.guide.content.TinySite;
import jp.maru.guide.server.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After an edit only those pages are printed anew that say something else; the others are the very same. */
class PrintedPagesTest {

    private final MovableClock clock = new MovableClock(Press.NOW);
    private TinySite site;
    private Publisher publisher;
    private Map<String, Page> before;

    @BeforeEach
    void printEverything(@TempDir Path folder) {
        site = TinySite.in(folder);
        publisher = Press.publisher(site, clock, false);
        publisher.watch();
        before = Press.pages(publisher.current());
    }

    @Test
    void printAnewThePageThatWasWrittenAnew() {
        site.about("新しい文です。\n");

        assertThat(printedAnew()).containsExactly("/about");
    }

    @Test
    void printAnewEveryPageWhenTheSiteIsCalledOtherwise() {
        site.write("site.md", site.text("site.md").replace("title: ちいさなサイト", "title: おおきなサイト"));

        assertThat(printedAnew()).contains("/about", "/privacy", "/glossary", "/inquiry", "/troubles/unknown-bill");
    }

    @Test
    void areReadyOnlyAsTheyAreNow() {
        assertThat(publisher.current().ready("/about")).isSameAs(before.get("/about"));
        site.about("新しい文です。\n");
        publisher.watch();
        publisher.watch();
        assertThat(publisher.current().ready("/about")).isNull();

        publisher.printAhead();

        assertThat(publisher.current().ready("/about").text()).contains("新しい文です。");
        assertThat(publisher.current().ready("/glossary")).isSameAs(before.get("/glossary"));
    }

    private Set<String> printedAnew() {
        publisher.watch();
        publisher.watch();
        Set<String> anew = new TreeSet<>();
        Press.pages(publisher.current()).forEach((address, page) -> {
            if (before.get(address) != page) {
                anew.add(address);
            }
        });
        return anew;
    }
}
