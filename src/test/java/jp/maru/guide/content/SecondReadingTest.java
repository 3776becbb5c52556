package jp.maru.guide.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import jp.maru.guide.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that was read before: what is the same is taken as it was, whatever else has become of the rest. */
class SecondReadingTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-11-01T00:00:00Z"));

    @TempDir
    Path parent;

    TinySite site;
    ContentFolder folder;
    Edition first;

    @BeforeEach
    void readOnce() {
        site = TinySite.withEverything(parent);
        folder = site.folder();
        first = edition();
    }

    @Test
    void givesTheVeryDocumentsAndImagesThatWereNotChanged() {
        site.about("変わりました。\n");
        Edition second = edition();

        assertThat(second.find("/about")).get().isNotSameAs(first.find("/about").orElseThrow());
        assertThat(second.documents()).hasSameSizeAs(first.documents());
        assertThat(second.documents())
                .filteredOn(document -> !document.address().equals("/about"))
                .allSatisfy(document -> assertThat(document)
                        .isSameAs(first.find(document.address()).orElseThrow()));
        assertThat(second.media()).isNotEmpty().isEqualTo(first.media());
    }

    @Test
    void takesAFileThatWasWrittenAnewWithTheSameWordsForTheSame() {
        site.write("pages/about.md", site.text("pages/about.md"));

        assertThat(edition().find("/about")).get().isSameAs(first.find("/about").orElseThrow());
    }

    @Test
    void noticesAnEditOfTheSameSizeAtTheSameTime() throws IOException {
        Path about = site.content().resolve("pages/about.md");
        Files.setLastModifiedTime(about, LONG_AGO);
        edition();
        FolderState before = folder.state();

        site.write("pages/about.md", site.text("pages/about.md").replace("maru", "muru"));
        Files.setLastModifiedTime(about, LONG_AGO);

        assertThat(folder.state()).isNotEqualTo(before);
        assertThat(edition().html(edition().find("/about").orElseThrow())).contains("muru");
    }

    @Test
    void tellsInTheOtherFileThatAnEditBreaksItsLinkUntilThatIsMended() {
        site.about("[例](/troubles/unknown-bill#まず確かめること)\n");
        edition();
        String trouble = site.text("troubles/unknown-bill.md");

        site.write("troubles/unknown-bill.md", trouble.replace("## まず確かめること", "## はじめに"));
        assertThat(problems())
                .singleElement()
                .asString()
                .contains("/content/pages/about.md:6:1: ")
                .contains("#まず確かめること");

        site.write("troubles/unknown-bill.md", trouble);
        assertThat(problems()).isEmpty();
    }

    @Test
    void forgetsAFileThatWasDeleted() {
        site.about("[[term:hikari]]\n");
        edition();

        site.delete("glossary/hikari.md");

        assertThat(problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).contains("hikari"));
    }

    @Test
    void readsAFileThatWasRenamedUnderItsNewName() throws IOException {
        Files.move(site.content().resolve("pages/about.md"), site.content().resolve("pages/author.md"));

        assertThat(edition().find("/about")).isEmpty();
        assertThat(edition().find("/author")).isPresent();
    }

    @Test
    void tellsASentenceThatGrewTooLongWithWhatItRefersTo() {
        site.about("[[desk:hotline]]" + "あ".repeat(85) + "。\n");
        assertThat(edition().cautions()).isEmpty();

        site.write("desks/hotline.md", site.text("desks/hotline.md").replace("消費者ホットライン", "とても名前の長い消費者ホットライン"));

        assertThat(edition().cautions())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .startsWith("1文が");
    }

    @Test
    void looksAtEveryFileAgainWhenARuleHasChanged() {
        site.about("引越の話です。\n");
        assertThat(edition().cautions()).isEmpty();

        site.write("words.md", site.text("words.md").replace("spellings:", "spellings:\n  - [引っ越し, 引越]"));

        assertThat(edition().cautions())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("引越");
    }

    private Edition edition() {
        Outcome outcome = folder.read();
        assertThat(outcome).as(() -> String.join("\n", told(outcome))).isInstanceOf(Edition.class);
        return (Edition) outcome;
    }

    private List<String> problems() {
        return told(folder.read());
    }

    private static List<String> told(Outcome outcome) {
        return outcome instanceof Refusal refusal
                ? refusal.problems().stream().map(Problem::toString).toList()
                : List.of();
    }
}
