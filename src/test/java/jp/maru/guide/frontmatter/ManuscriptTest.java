package jp.maru.guide.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import jp.maru.guide.problem.Problem;
import jp.maru.guide.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManuscriptTest {

    @TempDir
    Path folder;

    final Problems problems = new Problems("about.md", new ArrayList<>());

    @ParameterizedTest
    @ValueSource(
            strings = {"---", "---\t", "--- \t ", "---　", "---\u00A0", "\uFEFF---", "\uFEFF\uFEFF---", "---\u200B"})
    void seesAFenceWhateverStandsUnseenAroundIt(String fence) throws IOException {
        Path file = Files.writeString(folder.resolve("about.md"), fence + "\ntitle: 題\n" + fence + "\n本文\n");

        assertThat(Manuscript.read(file, problems)).contains(new Manuscript("---\ntitle: 題\n", "\n\n\n本文\n"));
        assertThat(problems.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"----", "--- 題", " ---", "ーーー"})
    void seesNoFenceInWhatLooksLikeOne(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("about.md"), line + "\ntitle: 題\n---\n本文\n");

        assertThat(Manuscript.read(file, problems)).isEmpty();
        assertThat(problems.found())
                .extracting(Problem::toString)
                .containsExactly("about.md:1:1: ファイルの先頭に、題名などを書く部分がありません。"
                        + " → 1行目に「---」と書き、title: などの行を並べ、もう一度「---」の行で閉じてください。");
    }

    @Test
    void tellsOfWhatCannotBeRead() {
        assertThat(Manuscript.read(folder, problems)).isEmpty();
        assertThat(problems.found())
                .extracting(Problem::toString)
                .containsExactly("about.md:1:1: ファイルを読めません。 → ファイルの読み取りの権限を確かめてください。");
    }
}
