package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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
    void areTheSameWhereACaseIsListedWhoseTextAloneWasWrittenAnew() {
        site.write("troubles/unknown-bill.md", site.text("troubles/unknown-bill.md") + "\n新しい文です。\n");

        assertThat(printedAnew()).containsExactly("/feed.xml", "/troubles/unknown-bill");
    }

    @Test
    void printAnewAlsoWhereACaseIsListed() {
        site.write(
                "troubles/unknown-bill.md",
                site.text("troubles/unknown-bill.md").replace("title: 覚えのない請求", "title: 知らない請求"));

        assertThat(printedAnew())
                .contains("/", "/troubles", "/troubles/unknown-bill", "/feed.xml")
                .doesNotContain("/about", "/privacy", "/glossary", "/inquiry");
    }

    @Test
    void printAnewEveryPageWhenTheSiteIsCalledOtherwise() {
        site.write("site.md", site.text("site.md").replace("title: ちいさなサイト", "title: おおきなサイト"));

        assertThat(printedAnew()).contains("/about", "/privacy", "/glossary", "/inquiry", "/troubles/unknown-bill");
    }

    @Test
    void printAnewAPageWhoseLinkLeadsToWhatIsOver() {
        site.write(
                "troubles/news.md",
                site.text("troubles/unknown-bill.md")
                        .replace("order: 1", "order: 2")
                        .replace("published: 2026-11-01", "published: 2026-11-01\nexpires: 2026-11-25"));
        site.about("[お知らせ](/troubles/news)\n");
        printedAnew();
        before = Press.pages(publisher.current());
        assertThat(before.get("/about").text()).contains("href=\"/troubles/news\">お知らせ</a>");

        clock.set("2026-11-24T15:00:00Z");
        publisher.watch();

        Map<String, Page> now = Press.pages(publisher.current());
        assertThat(now.get("/about").text()).contains("お知らせ").doesNotContain("\">お知らせ</a>");
        assertThat(now.get("/glossary")).isSameAs(before.get("/glossary"));
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

    @Test
    void areTheFormerOnesForSomeReadersWhileOthersHaveThemPrinted() {
        PrintedPages pages = new PrintedPages(clock);
        Issue issue = publisher.current().issue();
        site.about("新しい文です。\n");
        printedAnew();
        Issue next = publisher.current().issue();
        CountDownLatch end = new CountDownLatch(1);
        int readers = Runtime.getRuntime().availableProcessors() + 1;
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            String address = "/" + reader;
            pages.page(new Sheet(address, true, null, "former", grounds -> Page.html("former")), issue, false);
            Sheet sheet = new Sheet(address, true, null, "new", grounds -> {
                awaitIt(end);
                return Page.html("new");
            });
            answers.add(CompletableFuture.supplyAsync(
                    () -> pages.page(sheet, next, false).orElseThrow().text(), task -> new Thread(task).start()));
        }

        String first = (String) CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new))
                .join();
        end.countDown();

        assertThat(first).isEqualTo("former");
        assertThat(answers.stream().map(CompletableFuture::join)).contains("new");
    }

    private static void awaitIt(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
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
