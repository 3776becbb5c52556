package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jp.maru.guide.MovableClock;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.TinySite;
import jp.maru.guide.problem.Problem;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A kept edition that breaks today's rules, as one does that an earlier programme accepted; the content is gone. */
class SalvageTest {

    @TempDir
    Path folder;

    TinySite kept;

    @BeforeEach
    void keepASite() {
        kept = new TinySite(folder.resolve("data/edition/1")).overlay(TinySite.RESOURCES.resolve("tiny"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isServedWithWhateverMistake(String mistake) {
        kept.overlay(TinySite.RESOURCES.resolve("rejected").resolve(mistake));

        Publication publication = publication();

        assertThat(publication.addresses()).contains("/", "/troubles", "/compare", "/desks", "/inquiry", "/privacy");
        assertThat(edition().cautions()).isNotEmpty();
    }

    static Stream<String> mistakes() throws IOException {
        try (Stream<Path> cases = Files.list(TinySite.RESOURCES.resolve("rejected"))) {
            return cases
                    .filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void isServedWithSeveralMistakesAtOnce() {
        kept.about("""
                [どこにもないページ](/nowhere)と[[desk:nobody]]と[読めるページ](/troubles)があります。

                :::figure pie
                ここに図がありました。
                :::
                """)
                .write(
                        "troubles/unknown-bill.md",
                        kept.text("troubles/unknown-bill.md").replaceFirst("reviewed: .*\n", "mood: うれしい\n"));

        Publication publication = publication();

        Document about = Press.page(publication, "/about");
        assertThat(about.select("main p").text()).contains("どこにもないページとnobodyと読めるページがあります。", "ここに図がありました。");
        assertThat(about.select("main p a").eachAttr("href"))
                .contains("/troubles")
                .doesNotContain("/nowhere");
        assertThat(Press.page(publication, "/troubles/unknown-bill")
                        .select("main")
                        .text())
                .contains("覚えのない請求")
                .doesNotContain("1970", "最終確認日");
        assertThat(edition().cautions())
                .extracting(Problem::message)
                .contains("リンク先のページ「/nowhere」がありません。", "「mood」という項目はありません。", "「reviewed」がありません。");
    }

    @Test
    void leavesOutWhatCannotBeMadeAndSaysSo() {
        kept.write("pages/about.md", "---\ntitle: 消費者: ホットライン\n---\n");

        assertThat(publication().page("/about")).isEmpty();
        assertThat(edition().cautions()).extracting(Problem::message).contains("この記事は作れないので、公開していません。");
    }

    @Test
    void showsNoFigureInPlaceOfOneThatCannotBeRead() {
        kept.write("providers/hikari-a.md", kept.text("providers/hikari-a.md").replaceFirst("basis: .*", "basis: うわさ"));

        assertThat(edition().providers().get(0).facts()).isEmpty();
    }

    @Test
    void neverShowsADraftWhoseTimeCannotBeTold() {
        kept.write("pages/about.md", kept.text("pages/about.md").replace("published: 2026-11-01", "published: いつか"));

        assertThat(publication().page("/about")).isEmpty();
    }

    private Publication publication() {
        return Press.publisher(new TinySite(folder.resolve("content")), new MovableClock("2026-11-24T00:00:00Z"), false)
                .current();
    }

    private Edition edition() {
        return kept.folder().salvage().orElseThrow();
    }
}
