package jp.maru.guide.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.maru.guide.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ContentFolderTest {

    @TempDir
    Path folder;

    TinySite site;

    @BeforeEach
    void laySite() {
        site = TinySite.in(folder);
    }

    @Test
    void acceptsTheTinySite() {
        assertThat(site.problems()).isEmpty();
        assertThat(site.edition().documents()).hasSize(21);
    }

    @Test
    void tellsWhereAFileStopsBeingUtf8() throws IOException {
        Path about = site.content().resolve("pages/about.md");
        Files.write(about, Files.readString(about).replace("maru", "まる").getBytes(Charset.forName("Shift_JIS")));

        assertThat(site.problems())
                .containsExactly("content/pages/about.md:2:8: 文字コードがUTF-8ではありません。ここから先が読めません。"
                        + " → エディターの「名前を付けて保存」で、文字コードにUTF-8を選んで保存し直してください。");
    }

    @Test
    void refusesAFileOfTenMegabytesUnread() {
        site.about("あ".repeat(10 * 1024 * 1024 / 3));

        assertThat(site.problems())
                .containsExactly("content/pages/about.md:1:1: ファイルが大きすぎます（10240KB）。記事は1024KBまでです。"
                        + " → 記事をいくつかに分けるか、別のファイルが紛れ込んでいないかを確かめてください。");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows lets few users make links")
    void refusesALinkOutOfTheFolder() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.md"), "---\ntitle: 秘密\n---\n");
        Files.createSymbolicLink(site.content().resolve("pages/secret.md"), secret);

        assertThat(site.problems())
                .containsExactly("content/pages/secret.md:1:1: シンボリックリンクは使えません。 → リンクではなく、ファイルそのものを置いてください。");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows lets few users make links")
    void refusesALinkedFolder() throws IOException {
        Files.createSymbolicLink(site.content().resolve("photos"), Files.createDirectory(folder.resolve("elsewhere")));

        assertThat(site.problems()).containsExactly("content/photos:1:1: シンボリックリンクは使えません。 → リンクではなく、ファイルそのものを置いてください。");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such files")
    void doesNotWaitForAPipe() throws Exception {
        assertThat(new ProcessBuilder(
                                "mkfifo",
                                site.content().resolve("pages/pipe.md").toString())
                        .start()
                        .waitFor())
                .isZero();

        assertThat(site.problems()).singleElement().asString().startsWith("content/pages/pipe.md:1:1: ");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows lets few users make links")
    void readsAFolderThatIsItselfALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("current"), site.content());

        assertThat(new ContentFolder(link.toString()).read()).isInstanceOf(Edition.class);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows lets few users make links")
    void noticesAChangeBesideALinkToNowhere() throws IOException {
        Files.createSymbolicLink(site.content().resolve("compare/a.md"), folder.resolve("nowhere"));
        FolderState before = site.folder().state();

        site.about("変わりました。\n");

        assertThat(site.folder().state()).isNotEqualTo(before);
    }

    @Test
    void showsNoControlCharacterOfAFilesName() {
        site.write("pages/a\nb.md", site.text("pages/about.md"));

        assertThat(site.problems()).singleElement().asString().startsWith("content/pages/a\uFFFDb.md:1:1: ");
    }

    @Test
    void tellsOfFrontMatterWithoutAnEndInALongFile() {
        site.write("pages/about.md", "---\n" + "a\n".repeat(20_000));

        assertThat(site.problems()).singleElement().asString().contains("題名などを書く部分が閉じていません。");
    }

    @Test
    void asksForAFileTheSiteCannotBeWithout() throws IOException {
        Files.delete(site.content().resolve("site.md"));

        assertThat(site.problems())
                .containsExactly(
                        "content/site.md:1:1: このファイルがありません。" + " → サイトに必ず要るファイルです。content/README.md の説明を見て作ってください。");
    }

    /** What was accepted before the program asked for a file has none of it. */
    @Test
    void makesTheBestOfAKeptEditionWithoutAFileTheSiteCannotBeWithout() {
        site.delete("inquiry.md");

        Edition edition = site.folder().salvage().orElseThrow();

        assertThat(edition.inquiry().title()).isEmpty();
        assertThat(edition.find("/about")).isPresent();
        assertThat(edition.cautions()).extracting(Problem::message).contains("このファイルがありません。");
    }

    @Test
    void tellsThatTheFolderIsMissing() {
        ContentFolder nowhere = new ContentFolder("no-such-folder");

        assertThat(((Refusal) nowhere.read()).problems())
                .extracting(Problem::toString)
                .containsExactly("no-such-folder:1:1: フォルダー「no-such-folder」がありません。"
                        + " → 設定 guide.content.folder が正しいか、フォルダーを消したり移したりしていないかを確かめてください。");
    }

    @Test
    void blamesNobodyForNamingAFileThatCannotBeRead() {
        site.write("desks/hotline.md", "---\ntitle: 消費者: ホットライン\n---\n")
                .write("providers/hikari-a.md", "---\ntitle: ひかり: A\n---\n")
                .about("[[desk:hotline]]で[[fact:hikari-a.area]]と[ここ](/providers/hikari-a#area)を見ます。\n");

        assertThat(site.problems())
                .extracting(problem -> problem.replaceFirst(":.*", ""))
                .containsExactly("content/desks/hotline.md", "content/providers/hikari-a.md");
    }

    @Test
    void collectsTheProblemsOfEveryFile() {
        site.about("[a](/nowhere)\n").write("pages/extra.md", "").write("desks/other.md", "---\ntitle: t\n---\n");

        assertThat(site.problems())
                .extracting(problem -> problem.replaceFirst(":.*", ""))
                .contains("content/pages/about.md", "content/pages/extra.md", "content/desks/other.md");
    }

    @Test
    void leavesAsideWhatIsNotMeantForReaders() {
        site.write("README.md", "書き方")
                .write("drafts/troubles/half.md", "かきかけ")
                .write("pages/.about.md.swp", "x")
                .write("pages/about.md~", "x")
                .write(".git/config", "x");

        assertThat(site.problems()).isEmpty();
    }

    @Test
    void readsAFileSavedOnWindows() {
        site.write("pages/about.md", "\uFEFF" + site.text("pages/about.md").replace("\n", "\r\n"));

        assertThat(site.problems()).isEmpty();
    }

    @Test
    void tellsTheLineAnEditorShowsInAFileSavedOnWindows() {
        site.about("一行目\n\n[a](/nowhere)\n");
        site.write("pages/about.md", site.text("pages/about.md").replace("\n", "\r\n"));

        assertThat(site.problems()).singleElement().asString().startsWith("content/pages/about.md:8:1: ");
    }

    @Test
    void hasAnotherStateAfterAnyChange() throws IOException {
        FolderState before = site.folder().state();
        assertThat(site.folder().state()).isEqualTo(before);

        Files.delete(site.content().resolve("pages/about.md"));

        assertThat(site.folder().state()).isNotEqualTo(before);
    }
}
