package jp.maru.guide.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.maru.guide.MovableClock;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What the operator's command line answers. */
class CommandsTest {
    @TempDir
    Path folder;

    private TinySite site;

    @BeforeEach
    void laySite() {
        site = TinySite.in(folder);
    }

    @Test
    void printsEveryProblemWithItsPlaceInJapanese() {
        site.write(
                        "troubles/unknown-bill.md",
                        site.text("troubles/unknown-bill.md").replace("order: 1", "ordr: 1"))
                .about("[a](/nowhere)\n");

        assertThat(run("check")).isEqualTo(new Answer(1, """
                        content/pages/about.md:6:1: リンク先のページ「/nowhere」がありません。 → アドレスを確かめてください。
                        content/troubles/unknown-bill.md:2:1 order: 「order」がありません。 → 「order: …」の行を足してください。
                        content/troubles/unknown-bill.md:10:1 ordr: 「ordr」という項目はありません。 → 「order」の書き間違いではありませんか。
                        3件の誤りがあります。
                        """, ""));
    }

    @Test
    void tellsWhatBreaksARuleOfTheHouseAndStillTakesTheContent() {
        site.about("月に1,100円です。\n");

        assertThat(run("check")).isEqualTo(new Answer(0, """
                        content/pages/about.md:6:1: 金額か速さの数字「1,100円」がありますが、この記事には出典がありません。 → sources に出典を書くか、数字を消してください。
                        1件の注意があります。このままでも公開されます。
                        21件の記事に誤りはありません。
                        """, ""));
    }

    @Test
    void saysThatTheContentIsMissing() {
        FileSystemUtils.deleteRecursively(site.content().toFile());

        assertThat(run("check")).isEqualTo(new Answer(1, """
                        content:1:1: フォルダー「content」がありません。 → 設定 guide.content.folder が正しいか、フォルダーを消したり移したりしていないかを確かめてください。
                        1件の誤りがあります。
                        """, ""));
    }

    @Test
    void answersAnUnknownCommand() {
        assertThat(run("chek")).isEqualTo(new Answer(2, "", "「chek」というコマンドはありません。help で一覧を見られます。\n"));
    }

    @Test
    void listsWhatIsToBeLookedAtAgain() {
        assertThat(run("oldest")).isEqualTo(new Answer(0, """
                        2026-11-01\t28日\tひかりA\t項目1件\t公式ページ（アドレスの記録なし）
                        見るページは1。古いものの印が付いているのは0、30日以内に付くのは0。
                        """, ""));
    }

    @Test
    void goesOutForNoServiceThatThereIsNot() {
        assertThat(run("check", "--external", "no-such")).isEqualTo(new Answer(1, """
                        「no-such」というサービスはありません。content/providers のファイルの名前（.md の前）を書いてください。
                        """, ""));
    }

    @Test
    void takesAServiceOnlyToGoOut() {
        assertThat(run("check", "hikari-a")).isEqualTo(new Answer(2, "", "サービスを書けるのは、check --external のときだけです。\n"));
    }

    @Test
    void goesOutOnlyWhenItCanSayWhoIsAsking() {
        assertThat(run("check", "--external")).isEqualTo(new Answer(1, """
                        だれが見に来たかを公式ページの会社に伝えられません。設定 guide.site.base-url に、このサイトのアドレスを書いてください。
                        """, ""));
    }

    @Test
    void countsWhatItHasSeenOutside() {
        assertThat(run(
                        "--guide.site.base-url=https://www.example.jp",
                        "--guide.data.folder=" + folder,
                        "check",
                        "--external"))
                .isEqualTo(new Answer(0, """

                        見つかった0件、見つからない0件、開けない0件。探していないのは、公式ページの分からない額0件と、0円の額0件。
                        「見つかった」は手がかりです。人がページを見てから、checked と against を直してください。記事は何も変えていません。
                        """, ""));
    }

    @Test
    void asksForTheNumberThatIsMissing() {
        assertThat(run("inquiries", "delete"))
                .isEqualTo(new Answer(2, "", "「inquiries delete」には、続けて受付番号が要ります。inquiries list で番号を見られます。\n"));
    }

    /** The files named from {@code content/}. */
    private Answer run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("--guide.content.folder=" + site.content()));
        arguments.addAll(List.of(words));
        int exit = Commands.run(
                new MovableClock("2026-11-29T00:00:00Z"),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                arguments.toArray(String[]::new));
        return new Answer(exit, out.toString().replace(folder + "/", ""), err.toString());
    }

    private record Answer(int exit, String out, String err) {}
}
