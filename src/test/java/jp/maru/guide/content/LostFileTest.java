package jp.maru.guide.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is there but cannot be used is the one mistake; whatever names it is none. */
class LostFileTest {

    private static final int MEGABYTE = 1024 * 1024;

    /** What each file is named by, in the front matter and in the texts of others. */
    private static final Map<String, String> FILES = Map.of(
            "desks/hotline.md", "[[desk:hotline]]と[窓口](/desks#hotline)",
            "glossary/hikari.md", "[[term:hikari]]と[用語](/glossary#hikari)",
            "criteria/area.md", "[項目](/compare/services#area)",
            "providers/hikari-a.md", "[[fact:hikari-a.area]]と[サービス](/providers/hikari-a)",
            "troubles/unknown-bill.md", "[実例](/troubles/unknown-bill#まず確かめること)",
            "compare/fiber.md", "[話題](/compare/fiber#見る順番)",
            "pages/privacy.md", "[約束](/privacy#お約束)",
            "media/bill.png", "![請求書](/media/bill.png)と[大きな絵](/media/bill.png)");

    /** Ways to spoil a document. */
    private enum Mistake {
        COLON(text -> text.replaceFirst("title: ", "title: これは: ")),
        TAB_IN_THE_FRONT_MATTER(text -> text.replaceFirst("title:", "\ttitle:")),
        NO_FENCE(text -> text.replaceFirst("---\n", "")),
        OPEN_FENCE(text -> text.replaceFirst("\n---\n", "\n")),
        CONTROL_CHARACTER(text -> text.replaceFirst("title: ", "title: \u0007")),
        TOO_LARGE(text -> text + "あ".repeat(MEGABYTE)),
        EMPTY(text -> "");

        private final UnaryOperator<String> spoil;

        Mistake(UnaryOperator<String> spoil) {
            this.spoil = spoil;
        }
    }

    @TempDir
    Path folder;

    TinySite site;

    @BeforeEach
    void nameEverythingEverywhere() throws IOException {
        site = TinySite.in(folder);
        add("troubles/unknown-bill.md", "aliases: [/old-bill]\n");
        add("compare/fiber.md", "criteria: [area]\nreason: 理由です。\n");
        site.write(
                "glossary/hikari.md",
                site.text("glossary/hikari.md")
                        .replaceFirst("related: .*\n", "related: [/troubles/unknown-bill, /compare/fiber]\n"));
        site.write(
                "troubles/other.md",
                site.text("troubles/unknown-bill.md")
                        .replace("order: 1", "order: 2\nrelated: [unknown-bill]")
                        .replaceFirst("aliases: .*\n", ""));
        site.write(
                "inquiry.md",
                site.text("inquiry.md")
                        .replace(
                                "preselect:\n",
                                "preselect:\n  /troubles/unknown-bill: そのほか\n  /desks#hotline: そのほか\n"));
        site.write("pages/privacy.md", site.text("pages/privacy.md") + "\n## お約束\n");
        Files.createDirectories(site.content().resolve("media"));
        Files.write(site.content().resolve("media/bill.png"), new byte[] {1, 2, 3});
        site.about(String.join("\n\n", FILES.values()) + "\n");
        site.edition();
    }

    private void add(String file, String keys) {
        site.write(file, site.text(file).replaceFirst("\n---\n", "\n" + keys + "---\n"));
    }

    static Stream<Arguments> spoiled() {
        return FILES.keySet().stream()
                .filter(file -> file.endsWith(".md"))
                .sorted()
                .flatMap(file -> Stream.of(Mistake.values()).map(mistake -> Arguments.of(file, mistake)));
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void isTheOnlyOneToBlame(String file, Mistake mistake) {
        site.write(file, mistake.spoil.apply(site.text(file)));

        assertThat(blamed()).containsExactly("content/" + file);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EMPTY")
    void isTheOnlyOneToBlameForItsFormerAddress(Mistake mistake) {
        site.about("[前の場所](/old-bill)\n");
        site.edition();

        site.write("troubles/unknown-bill.md", mistake.spoil.apply(site.text("troubles/unknown-bill.md")));

        assertThat(blamed()).containsExactly("content/troubles/unknown-bill.md");
    }

    @Test
    void hidesNoOtherMistake() {
        site.write("desks/hotline.md", "").about("[[desk:hotlime]]と[[desk:police]]と[ここ](/nowhere)を見ます。\n");

        assertThat(site.problems())
                .containsExactly(
                        "content/desks/hotline.md:1:1: ファイルが空です。 → 内容を書くか、ファイルを消してください。",
                        "content/pages/about.md:6:1: 相談窓口「hotlime」がありません。 → 「hotline」の書き間違いではありませんか。",
                        "content/pages/about.md:6:18: 相談窓口「police」がありません。 → desks フォルダーのファイル名（.md を除く）を書いてください。",
                        "content/pages/about.md:6:34: リンク先のページ「/nowhere」がありません。 → アドレスを確かめてください。");
    }

    static Stream<String> files() {
        return FILES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isTheOnlyOneToBlameUnderAWrongName(String file) throws IOException {
        String wrong = file.substring(0, file.indexOf('/') + 1)
                + file.substring(file.indexOf('/') + 1).toUpperCase(Locale.ROOT);
        Files.move(site.content().resolve(file), site.content().resolve(wrong));

        assertThat(blamed()).contains("content/" + wrong).isSubsetOf("content/" + wrong, "content/" + file);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isTheOnlyOneToBlameInAWrongPlace(String file) throws IOException {
        String wrong = "misplaced/" + file.substring(file.indexOf('/') + 1);
        Files.createDirectories(site.content().resolve("misplaced"));
        Files.move(site.content().resolve(file), site.content().resolve(wrong));

        assertThat(blamed()).contains("content/" + wrong).isSubsetOf("content/" + wrong, "content/" + file);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isTheOnlyOneToBlameAsALink(String file) throws IOException {
        Path path = site.content().resolve(file);
        Files.move(path, folder.resolve("elsewhere"));
        Files.createSymbolicLink(path, folder.resolve("elsewhere"));

        assertThat(blamed()).contains("content/" + file).hasSize(1);
    }

    @Test
    void isAnImageThatIsTooLarge() throws IOException {
        Files.write(site.content().resolve("media/bill.png"), new byte[3 * MEGABYTE]);

        assertThat(site.problems())
                .containsExactly("content/media/bill.png:1:1: 画像が大きすぎます（3072KB）。2048KBまでです。 → 画像を縮小してから置いてください。");
    }

    /** The administrator can read everything. */
    @ParameterizedTest
    @MethodSource("files")
    void isTheOnlyOneToBlameWithoutPermissionToReadIt(String file) {
        Path path = site.content().resolve(file);
        assumeTrue(path.toFile().setReadable(false) && !Files.isReadable(path));

        assertThat(site.problems()).containsExactly("content/" + file + ":1:1: ファイルを読めません。 → ファイルの読み取りの権限を確かめてください。");
    }

    @Test
    void isAFileInAnotherEncoding() throws IOException {
        Path desk = site.content().resolve("desks/hotline.md");
        Files.write(desk, Files.readString(desk, StandardCharsets.UTF_8).getBytes("Shift_JIS"));

        assertThat(blamed()).containsExactly("content/desks/hotline.md");
    }

    private List<String> blamed() {
        List<String> files = new ArrayList<>();
        for (String problem : site.problems()) {
            String file = problem.replaceFirst(":.*", "");
            if (!files.contains(file)) {
                files.add(file);
            }
        }
        return files;
    }
}
