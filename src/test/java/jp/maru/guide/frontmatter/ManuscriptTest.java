package jp.maru.guide.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import jp.maru.guide.problem.Problem;
import jp.maru.guide.problem.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManuscriptTest {

    final Problems problems = new Problems("about.md", new ArrayList<>());

    @ParameterizedTest
    @ValueSource(
            strings = {"---", "---\t", "--- \t ", "---　", "---\u00A0", "\uFEFF---", "\uFEFF\uFEFF---", "---\u200B"})
    void seesAFenceWhateverStandsUnseenAroundIt(String fence) {
        assertThat(read(fence + "\ntitle: 題\n" + fence + "\n本文\n"))
                .contains(new Manuscript("---\ntitle: 題\n", "\n\n\n本文\n"));
        assertThat(problems.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"----", "--- 題", " ---", "ーーー"})
    void seesNoFenceInWhatLooksLikeOne(String line) {
        assertThat(read(line + "\ntitle: 題\n---\n本文\n")).isEmpty();
        assertThat(problems.found())
                .extracting(Problem::toString)
                .containsExactly("about.md:1:1: ファイルの先頭に、題名などを書く部分がありません。"
                        + " → 1行目に「---」と書き、title: などの行を並べ、もう一度「---」の行で閉じてください。");
    }

    private Optional<Manuscript> read(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return Manuscript.read(bytes, bytes.length, problems);
    }
}
