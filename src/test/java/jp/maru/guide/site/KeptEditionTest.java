package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.maru.guide.MovableClock;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.FileSystemUtils;

/** What readers see after restarts, while the content is broken, gone or on its way. */
@ExtendWith(OutputCaptureExtension.class)
class KeptEditionTest {

    private static final String CASE = "troubles/unknown-bill.md";
    private static final String BROKEN_DESK = "---\ntitle: 消費者: ホットライン\n---\n";
    private static final int MANY = 9;
    private static final Instant MORNING = Instant.parse(Press.NOW);

    @TempDir
    Path folder;

    TinySite site;
    final MovableClock clock = new MovableClock(Press.NOW);

    @BeforeEach
    void laySite() {
        site = TinySite.in(folder);
        for (int page = 1; page <= MANY; page++) {
            site.write(
                    "pages/extra-" + page + ".md", site.text("pages/about.md").replace("このサイトについて", "ページ" + page));
        }
    }

    @Test
    void isServedAfterARestartWithOneMistake(CapturedOutput output) {
        start();

        site.write("desks/hotline.md", BROKEN_DESK);
        Publisher publisher = start();

        assertThat(Press.page(publisher.current(), "/desks").text()).contains("消費者ホットライン");
        assertThat(publisher.current().addresses()).contains("/inquiry", "/troubles/unknown-bill");
        assertThat(output)
                .contains("前に受け入れた版の控え（" + folder.resolve("data/edition") + "）で公開します。")
                .contains("記事に1件の誤りがあるので、前の版のまま公開を続けます。")
                .containsOnlyOnce("desks/hotline.md:2:11: ");
    }

    @Test
    void isTheLastOneThatWasAccepted() {
        Publisher publisher = start();
        site.about("二つめの版です。\n");
        lookTwice(publisher);
        site.about("[a](/nowhere)\n");
        lookTwice(publisher);

        assertThat(text(start(), "/about")).contains("二つめの版です。");
    }

    @Test
    void isServedWithItsImages() throws IOException {
        Files.createDirectories(site.content().resolve("media"));
        Files.write(site.content().resolve("media/router.png"), new byte[] {1, 2, 3});
        start();

        FileSystemUtils.deleteRecursively(site.content());

        assertThat(start().current().page("/media/router.png").orElseThrow().bytes())
                .containsExactly(1, 2, 3);
    }

    @Test
    void isServedWhenTheContentIsEmptyOrGone() throws IOException {
        start();

        FileSystemUtils.deleteRecursively(site.content());
        Publisher gone = start();
        Files.createDirectories(site.content());
        Publisher empty = start();
        clock.set("2026-11-24T01:00:00Z");
        empty.watch();

        assertThat(gone.current().addresses()).contains("/about", "/troubles/unknown-bill");
        assertThat(empty.current().addresses()).contains("/about", "/troubles/unknown-bill");
        assertThat(empty.standstill().orElseThrow().missing()).isZero();
    }

    @Test
    void givesWayToTheMendedContentByItself() {
        start();
        site.about("[a](/nowhere)\n");
        Publisher publisher = start();

        site.about("直しました。\n");
        lookTwice(publisher);

        assertThat(text(publisher, "/about")).contains("直しました。");
        assertThat(publisher.standstill()).isEmpty();
    }

    @Test
    void remembersSinceWhenNewerContentIsRefused() {
        start();
        site.about("[a](/nowhere)\n");
        start();
        clock.set("2026-11-25T00:00:00Z");

        assertThat(start().standstill().orElseThrow().since()).isEqualTo(MORNING);
    }

    @Test
    void tellsWhoeverWritesOnEveryPage() {
        start();
        site.about("[a](/nowhere)\n");

        Publisher publisher = Press.publisher(site, clock, true);

        assertThat(text(publisher, "/troubles"))
                .contains("記事に1件の誤りがあります", "11月24日9時0分から、前の版のままです。", "リンク先のページ「/nowhere」がありません。");
    }

    @Test
    void isNotThereAtTheFirstStartWhichTellsOfManyProblemsTheFirst() {
        site.about("[a](/nowhere)\n\n".repeat(60));

        assertThatThrownBy(this::start)
                .isInstanceOf(RefusedContent.class)
                .message()
                .hasLineCount(51)
                .contains("about.md:104:1: ")
                .endsWith("ほか10件（全部で60件）");
    }

    @Test
    void losesWhatTheOperatorDeletesWhileAnotherFileIsBroken() {
        Publisher publisher = start();
        site.about("[a](/nowhere)\n");
        lookTwice(publisher);

        site.delete(CASE);
        lookTwice(publisher);

        assertThat(publisher.current().page("/troubles/unknown-bill")).isEmpty();
        assertThat(publisher.current().page("/sitemap.xml").orElseThrow().text())
                .doesNotContain("unknown-bill")
                .contains("/about");
        assertThat(text(publisher, "/about")).contains("maruが書いています。");
        assertThat(text(publisher, "/troubles")).doesNotContain("覚えのない請求");
        assertThat(start().current().page("/troubles/unknown-bill")).isEmpty();
    }

    @Test
    void losesWhatWasDeletedBeforeTheRestartToo() {
        start();
        site.about("[a](/nowhere)\n").delete(CASE);

        assertThat(start().current().page("/troubles/unknown-bill")).isEmpty();
    }

    @Test
    void doesNotBringBackWhatWasDeletedWhenTheFolderIsGone() {
        start();
        site.about("[a](/nowhere)\n").delete(CASE);
        start();

        FileSystemUtils.deleteRecursively(site.content().toFile());

        assertThat(start().current().page("/troubles/unknown-bill")).isEmpty();
    }

    @Test
    void showsAgainWhatIsPutBack() {
        Publisher publisher = start();
        String text = site.text(CASE);
        site.about("[a](/nowhere)\n").delete(CASE);
        lookTwice(publisher);

        site.write(CASE, text);
        lookTwice(publisher);

        assertThat(publisher.current().page("/troubles/unknown-bill")).isPresent();
    }

    @Test
    void keepsWhatHasOnlyBeenRenamed() {
        Publisher publisher = start();
        String text = site.text(CASE);
        site.about("[a](/nowhere)\n").delete(CASE);

        site.write(
                "troubles/strange-bill.md",
                text.replace("title: 覚えのない請求", "title: 変な請求\naliases: [/troubles/unknown-bill]"));
        lookTwice(publisher);
        assertThat(publisher.current().page("/troubles/unknown-bill")).isPresent();

        site.write("troubles/strange-bill.md", text);
        lookTwice(publisher);
        assertThat(publisher.current().page("/troubles/unknown-bill")).isPresent();

        site.write(
                "troubles/strange-bill.md",
                text.replace("title: 覚えのない請求", "title: 変な: 請求\naliases: [/troubles/unknown-bill]"));
        lookTwice(publisher);
        assertThat(publisher.current().page("/troubles/unknown-bill")).isPresent();
    }

    @Test
    void keepsWhatLiesInTheWrongPlace() {
        Publisher publisher = start();

        site.write("trouble/unknown-bill.md", site.text(CASE)).delete(CASE);
        lookTwice(publisher);

        assertThat(publisher.current().page("/troubles/unknown-bill")).isPresent();
    }

    @Test
    void waitsTenMinutesBeforeMuchIsTakenForDeleted(CapturedOutput output) {
        Publisher publisher = start();
        deleteMuch();
        lookTwice(publisher);
        assertThat(publisher.current().addresses()).contains("/extra-1", "/extra-9");
        assertThat(publisher.standstill().orElseThrow().missing()).isEqualTo(9);
        assertThat(output).contains("前の版の記事と画像のうち9件がないので、前の版のまま公開を続けます。フォルダーが10分間変わらなければ、");

        clock.set("2026-11-24T00:09:59Z");
        publisher.watch();
        assertThat(publisher.current().addresses()).contains("/extra-1", "/extra-9");

        clock.set("2026-11-24T00:10:00Z");
        publisher.watch();
        assertThat(publisher.current().addresses()).doesNotContain("/extra-1", "/extra-9");
        assertThat(publisher.standstill()).isEmpty();
    }

    @Test
    void countsTheTenMinutesFromTheLastChange() {
        Publisher publisher = start();
        deleteMuch();
        lookTwice(publisher);
        clock.set("2026-11-24T00:08:00Z");
        site.about("まだ写しています。\n");
        lookTwice(publisher);

        clock.set("2026-11-24T00:17:59Z");
        publisher.watch();
        assertThat(publisher.current().addresses()).contains("/extra-1");

        clock.set("2026-11-24T00:18:00Z");
        publisher.watch();
        assertThat(publisher.current().addresses()).doesNotContain("/extra-1");
        assertThat(text(publisher, "/about")).contains("まだ写しています。");
    }

    @Test
    void waitsAfterAStartToo() {
        start();
        deleteMuch();
        Publisher publisher = start();
        assertThat(publisher.current().addresses()).contains("/extra-1");

        clock.set("2026-11-24T00:10:00Z");
        publisher.watch();

        assertThat(publisher.current().addresses()).doesNotContain("/extra-1");
    }

    @Test
    void waitsWhileOthersAreRefusedAndThenForgetsForGood() {
        start();
        deleteMuch();
        site.about("[a](/nowhere)\n");
        Publisher publisher = start();
        assertThat(publisher.current().addresses()).contains("/extra-1");

        clock.set("2026-11-24T00:10:00Z");
        lookTwice(publisher);
        assertThat(publisher.current().addresses()).doesNotContain("/extra-1").contains("/about");
        assertThat(start().current().addresses()).doesNotContain("/extra-1");
    }

    @Test
    void takesAFewForDeletedAtOnce() {
        Publisher publisher = start();

        site.delete("pages/about.md");
        lookTwice(publisher);

        assertThat(publisher.current().addresses()).doesNotContain("/about");
    }

    @Test
    void outlivesACopyThatWasCutShort() throws IOException {
        start();
        Path half = Files.createDirectories(folder.resolve("data/edition/2.part/pages"));
        Files.writeString(half.resolve("about.md"), "---\ntitle: 半分");

        site.about("[a](/nowhere)\n");
        assertThat(text(start(), "/about")).contains("maruが書いています。");

        site.about("新しい版です。\n");
        start();
        site.about("[a](/nowhere)\n");
        assertThat(text(start(), "/about")).contains("新しい版です。");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows knows no such permissions")
    void isPrivateAndOnlyOne() throws IOException {
        Publisher publisher = start();
        site.about("二つめの版です。\n");
        lookTwice(publisher);

        try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
            for (Path path : all.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
        assertThat(editions()).hasSize(1);
    }

    @Test
    void isWrittenOnlyWhereItHasChanged() throws IOException {
        Publisher publisher = start();
        Object site1 = key(editions().get(0).resolve("site.md"));
        Object about1 = key(editions().get(0).resolve("pages/about.md"));

        site.about("二つめの版です。\n");
        lookTwice(publisher);
        Path second = editions().get(0);
        lookTwice(publisher);
        start();

        assertThat(key(second.resolve("site.md"))).isEqualTo(site1);
        assertThat(key(second.resolve("pages/about.md"))).isNotEqualTo(about1);
        assertThat(editions()).containsExactly(second);
    }

    @Test
    void isWrittenAgainWhereSomebodyHasRemovedIt() throws IOException {
        Publisher publisher = start();
        FileSystemUtils.deleteRecursively(folder.resolve("data/edition"));

        publisher.watch();

        assertThat(editions()).hasSize(1);
    }

    @Test
    void doesNotStopPublishingWhereItCannotBeWritten(CapturedOutput output) throws IOException {
        Files.writeString(folder.resolve("data"), "ここには書けません。");
        Publisher publisher = start();
        publisher.watch();

        site.about("それでも新しい版です。\n");
        lookTwice(publisher);

        assertThat(text(publisher, "/about")).contains("それでも新しい版です。");
        assertThat(publisher.unkeptSince()).contains(MORNING);
        assertThat(output).containsOnlyOnce("公開している版の控えを");

        Files.delete(folder.resolve("data"));
        clock.set("2026-11-24T00:10:00Z");
        publisher.watch();
        assertThat(folder.resolve("data"))
                .as("nothing stands where a data folder that has vanished may come back")
                .doesNotExist();

        Files.createDirectory(folder.resolve("data"));
        clock.set("2026-11-24T00:20:00Z");
        publisher.watch();
        assertThat(publisher.unkeptSince()).isEmpty();
        assertThat(editions()).hasSize(1);
    }

    /** As a start does, and the first look, which is what keeps an edition. */
    private Publisher start() {
        Publisher publisher = Press.publisher(site, clock, false);
        publisher.watch();
        return publisher;
    }

    private void deleteMuch() {
        for (int page = 1; page <= MANY; page++) {
            site.delete("pages/extra-" + page + ".md");
        }
    }

    private static void lookTwice(Publisher publisher) {
        publisher.watch();
        publisher.watch();
    }

    private static String text(Publisher publisher, String path) {
        return Press.page(publisher.current(), path).text();
    }

    private List<Path> editions() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("data/edition"))) {
            return all.toList();
        }
    }

    private static Object key(Path file) throws IOException {
        return Files.getAttribute(file, "unix:ino");
    }
}
