package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import jp.maru.guide.MovableClock;
import jp.maru.guide.content.ContentFolder;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is saved is seen without anybody looking from time to time: nobody does in these tests. */
@EnabledOnOs(OS.LINUX)
@ExtendWith(OutputCaptureExtension.class)
class SavedContentTest {

    private static final Pattern PUBLISHED = Pattern.compile("記事([0-9]+)件を公開しました。");

    @TempDir
    Path parent;

    TinySite site;
    Publisher publisher;
    SavedContent saved;

    @BeforeEach
    void follow() throws IOException {
        site = TinySite.in(parent);
        // the folder's name is a link, as where each release of the content has a folder of its own
        Path link = Files.createSymbolicLink(parent.resolve("current"), site.content());
        publisher = Press.publisher(new TinySite(link), new MovableClock(Press.NOW), false);
        saved = new SavedContent(new ContentFolder(link.toString()), publisher);
        saved.start();
    }

    @AfterEach
    void stop() {
        saved.stop();
    }

    @Test
    void showsEverySavedFile() {
        site.about("はじめの文です。\n");
        awaitPage("/about", "はじめの文です。");

        site.about("次の文です。\n");
        awaitPage("/about", "次の文です。");
    }

    @Test
    void showsAFileThatAnEditorWritesBesideAndMovesIntoItsPlace() throws IOException {
        site.about("前の文です。\n");
        awaitPage("/about", "前の文です。");
        Path about = site.content().resolve("pages/about.md");
        Path beside = Files.writeString(
                about.resolveSibling(".about.md.tmp"),
                site.text("pages/about.md").replace("前", "新"));

        Files.move(beside, about, StandardCopyOption.REPLACE_EXISTING);

        awaitPage("/about", "新の文です。");
    }

    @Test
    void publishesManyFilesThatComeTogetherOnce(CapturedOutput output) throws IOException {
        site.about("はじめの文です。\n");
        awaitPage("/about", "はじめの文です。");
        TinySite next = TinySite.in(parent.resolve("next"));
        String trouble = next.text("troubles/unknown-bill.md");
        for (int number = 1; number <= 200; number++) {
            next.write("troubles/case-" + number + ".md", trouble.replaceFirst("(?m)^aliases: .*\n", ""));
        }

        Files.move(site.content().resolve("troubles"), parent.resolve("former-troubles"));
        Files.move(next.content().resolve("troubles"), site.content().resolve("troubles"));

        await().until(() -> publisher.current().edition().troubles().size() > 200);
        await().until(() -> publicationsOfAll(output) == 1);
        site.write("troubles/case-7.md", trouble + "\n書き足した文です。\n");
        awaitPage("/troubles/case-7", "書き足した文です。");
        await().until(() -> publicationsOfAll(output) == 2);
    }

    @Test
    void hearsOfFilesInAFolderThatWasNotThereBefore() throws IOException {
        Files.createDirectories(site.content().resolve("media/2026"));
        Files.write(site.content().resolve("media/2026/bill.png"), new byte[] {1, 2, 3});

        await().until(() -> publisher.current().edition().media().size() == 1);
    }

    @Test
    void followsALinkThatLeadsToAnotherFolder() throws IOException {
        TinySite next =
                TinySite.in(Files.createDirectories(parent.resolve("next"))).about("次の版です。\n");

        Path link = Files.createSymbolicLink(parent.resolve("current.next"), next.content());
        Files.move(link, parent.resolve("current"), StandardCopyOption.ATOMIC_MOVE);

        awaitPage("/about", "次の版です。");
        next.about("次の版の、次の文です。\n");
        awaitPage("/about", "次の版の、次の文です。");
    }

    @Test
    void followsAFolderThatVanishesAndComesBack() throws IOException {
        site.about("はじめの文です。\n");
        awaitPage("/about", "はじめの文です。");
        Files.move(site.content(), parent.resolve("away"));
        await().until(() -> publisher.standstill().isPresent());

        Files.move(parent.resolve("away"), site.content());
        await().until(() -> publisher.standstill().isEmpty());

        site.about("戻ったあとの文です。\n");
        awaitPage("/about", "戻ったあとの文です。");
    }

    private void awaitPage(String address, String words) {
        await().untilAsserted(() -> assertThat(
                        publisher.current().page(address).orElseThrow().text())
                .contains(words));
    }

    /** Of the many and what was there before; between the two moves it may be without cases for a moment, but never with some. */
    private static int publicationsOfAll(CapturedOutput output) {
        List<Integer> articles = PUBLISHED
                .matcher(output)
                .results()
                .map(told -> Integer.valueOf(told.group(1)))
                .toList();
        assertThat(articles).noneMatch(number -> number > 21 && number < 221);
        return Collections.frequency(articles, 221);
    }
}
