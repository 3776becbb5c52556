package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.maru.guide.MovableClock;
import jp.maru.guide.content.TinySite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages that are asked for have in common is made anew only after an edit that they show. */
class IssueTest {

    private final MovableClock clock = new MovableClock(Press.NOW);
    private TinySite site;
    private Publisher publisher;

    @BeforeEach
    void finishAPart(@TempDir Path folder) {
        site = TinySite.in(folder);
        publisher = Press.publisher(site, clock, false);
        Issue issue = publisher.current().issue();
        issue.parts().keep(issue.edition(), "rail", "<aside>");
    }

    @Test
    void keepsItsPartsWhenAnArticleSaysSomethingElse() {
        site.write("troubles/unknown-bill.md", site.text("troubles/unknown-bill.md") + "\n新しい文です。\n");

        assertThat(partAfterTheEdit()).isEqualTo("<aside>");
    }

    @Test
    void losesThemWhenAnArticleIsCalledOtherwise() {
        site.write(
                "troubles/unknown-bill.md",
                site.text("troubles/unknown-bill.md").replace("title: 覚えのない請求", "title: 知らない請求"));

        assertThat(partAfterTheEdit()).isNull();
    }

    @Test
    void losesThemWhenACalculatorSaysSomethingElse() {
        site.write("tools/total-cost.md", site.text("tools/total-cost.md") + "\n新しい文です。\n");

        assertThat(partAfterTheEdit()).isNull();
    }

    @Test
    void losesThemOverMidnight() {
        clock.set("2026-11-24T15:00:00Z");

        assertThat(partAfterTheEdit()).isNull();
    }

    private @Nullable String partAfterTheEdit() {
        Issue before = publisher.current().issue();
        publisher.watch();
        publisher.watch();
        Issue issue = publisher.current().issue();
        assertThat(issue).isNotSameAs(before);
        return issue.parts().find(issue.edition(), "rail");
    }
}
