package jp.maru.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The packaged jar, started as an operator starts it, on a machine that speaks no Japanese. */
class JarIT {

    private static final Path JAR = Path.of("target/provider-guide.jar").toAbsolutePath();

    @TempDir
    Path folder;

    TinySite site;

    @BeforeEach
    void laySite() {
        site = TinySite.in(folder);
    }

    @Test
    void checksContentThatIsInOrder() throws Exception {
        assertThat(run("check")).isEqualTo(new Run(0, "14件の記事に誤りはありません。\n", ""));
    }

    @Test
    void printsEveryProblemWithItsPlaceInJapanese() throws Exception {
        site.write(
                        "troubles/unknown-bill.md",
                        site.text("troubles/unknown-bill.md").replace("order: 1", "ordr: 1"))
                .about("[a](/nowhere)\n");

        assertThat(run("check")).isEqualTo(new Run(1, """
                        content/pages/about.md:6:1: リンク先のページ「/nowhere」がありません。 → アドレスを確かめてください。
                        content/troubles/unknown-bill.md:2:1 order: 「order」がありません。 → 「order: …」の行を足してください。
                        content/troubles/unknown-bill.md:10:1 ordr: 「ordr」という項目はありません。 → 「order」の書き間違いではありませんか。
                        3件の誤りがあります。
                        """, ""));
    }

    @Test
    void tellsWhatBreaksARuleOfTheHouseAndStillTakesTheContent() throws Exception {
        site.about("月に1,100円です。\n");

        assertThat(run("check")).isEqualTo(new Run(0, """
                        content/pages/about.md:6:1: 金額か速さの数字「1,100円」がありますが、この記事には出典がありません。 → sources に出典を書くか、数字を消してください。
                        1件の注意があります。このままでも公開されます。
                        14件の記事に誤りはありません。
                        """, ""));
    }

    @Test
    void namesAFileThatJavaCannotSpell() throws Exception {
        shell("printf -- '---\\n' > content/pages/会社.md");

        assertThat(run("check").out()).startsWith("content/pages/会社.md:1:1: ファイル名「会社.md」は使えません。");
    }

    @Test
    void saysThatTheContentIsMissing() throws Exception {
        assertThat(run("check", "--guide.content.folder=nowhere")).isEqualTo(new Run(1, """
                        nowhere:1:1: フォルダー「nowhere」がありません。 → 設定 guide.content.folder が正しいか、フォルダーを消したり移したりしていないかを確かめてください。
                        1件の誤りがあります。
                        """, ""));
    }

    @Test
    void listsTheCommands() throws Exception {
        Run help = run("help");

        assertThat(help.exit()).isZero();
        assertThat(help.out())
                .contains(
                        "  check      記事の誤りを",
                        "  inquiries  お問い合わせを",
                        "  mail-test  メールを1通、",
                        "  searches   見つからなかった検索の",
                        "  help       この一覧を");
    }

    @Test
    void saysThatThereIsNoDatabaseYet() throws Exception {
        Run searches = run("searches");

        assertThat(searches.exit()).isEqualTo(1);
        assertThat(searches.out()).startsWith("データベースを読めません。");
    }

    @Test
    void answersAnUnknownCommand() throws Exception {
        assertThat(run("chek")).isEqualTo(new Run(2, "", "「chek」というコマンドはありません。help で一覧を見られます。\n"));
    }

    @Test
    void asksForTheNumberThatIsMissing() throws Exception {
        assertThat(run("inquiries", "delete"))
                .isEqualTo(new Run(2, "", "「inquiries delete」には、続けて受付番号が要ります。inquiries list で番号を見られます。\n"));
    }

    @Test
    void doesNotStartWithoutContent() throws Exception {
        Run start = run("--guide.content.folder=nowhere", "--server.port=0", "--management.server.port=0");

        assertThat(start.exit()).isEqualTo(1);
        assertThat(start.err())
                .isEqualTo("起動できません: nowhere:1:1: フォルダー「nowhere」がありません。"
                        + " → 設定 guide.content.folder が正しいか、フォルダーを消したり移したりしていないかを確かめてください。\n");
        assertThat(start.out().lines())
                .as("nothing before it but that there was no database yet")
                .singleElement()
                .asString()
                .contains("がないので、新しく作りました。");
    }

    @Test
    void startsAgainWithOneMistakeAndShowsTheEditionBefore() throws Exception {
        int port = freePort();
        String[] settings = {"--server.address=127.0.0.1", "--server.port=" + port, "--management.server.port=0"};
        URI desks = URI.create("http://127.0.0.1:" + port + "/desks");
        Process first = start(settings);
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(folder.resolve("data/edition/1")));
        } finally {
            stop(first);
        }

        site.write("desks/hotline.md", "---\ntitle: 消費者: ホットライン\n---\n");
        Process second = start(settings);
        try {
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> get(desks).contains("消費者ホットライン"));
            assertThat(Files.readString(folder.resolve("out")))
                    .contains("記事に1件の誤りがあるので、前の版のまま公開を続けます。", "content/desks/hotline.md:2:11: ");
        } finally {
            stop(second);
        }
    }

    @Test
    void doesNotStartOnAPortInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run start = run("--server.address=127.0.0.1", "--server.port=" + other.getLocalPort());

            assertThat(start.exit()).isEqualTo(1);
            assertThat(start.err())
                    .isEqualTo(
                            "起動できません: ポート" + other.getLocalPort() + "は、ほかのプログラムが使っています。"
                                    + " そのプログラムを止めるか、--server.port=8090（監視用なら --management.server.port=8091）のように別のポートを指定してください。\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "guide.inquiry.hourly-limit, many, 「10」のように、半角の数だけを書いてください。",
        "guide.inquiry.keep, half a year, 「180d」（日）、「2h」（時間）、「15m」（分）、「30s」（秒）のように、数と単位を半角で書いてください。",
        "guide.inquiry.acknowledge, hai, true か false を書いてください。",
        "server.port, eight, README の設定の表で、書き方を確かめてください。"
    })
    void doesNotStartWithASettingItCannotRead(String setting, String value, String cure) throws Exception {
        Run start = run("--" + setting + "=" + value);

        assertThat(start.exit()).isEqualTo(1);
        assertThat(start.err()).isEqualTo("起動できません: 設定 " + setting + " の「" + value + "」は読めません。 " + cure + "\n");
    }

    @Test
    void doesNotStartWithADataFolderItCannotWrite() throws Exception {
        Files.writeString(folder.resolve("data"), "a file in the way");

        Run start = run("--server.port=0", "--management.server.port=0");

        assertThat(start.exit()).isEqualTo(1);
        assertThat(start.err()).startsWith("起動できません: ").hasLineCount(1).contains("data");
    }

    @Test
    void doesNotStartWithADatabaseThatIsDamaged() throws Exception {
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/guide.db"), "これはデータベースではありません。");

        Run start = run("--server.port=0", "--management.server.port=0");

        assertThat(start.exit()).isEqualTo(1);
        assertThat(start.out()).isEmpty();
        assertThat(start.err())
                .startsWith("起動できません: データベース（" + folder.toRealPath().resolve("data/guide.db") + "）が壊れています。")
                .hasLineCount(1);
    }

    @Test
    void servesTheSiteAndFollowsItsContent() throws Exception {
        int port = freePort();
        Process server = start("--server.address=127.0.0.1", "--server.port=" + port, "--management.server.port=0");
        try {
            URI about = URI.create("http://127.0.0.1:" + port + "/about");
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> get(about).contains("maruが書いています。"));

            site.about("書き直しました。\n");

            await().atMost(Duration.ofSeconds(60)).until(() -> get(about).contains("書き直しました。"));
        } finally {
            stop(server);
        }
        assertThat(run("inquiries", "list")).isEqualTo(new Run(0, "お問い合わせは、まだありません。\n", ""));
        assertThat(run("inquiries", "show", "20261124-XXXXX"))
                .isEqualTo(new Run(1, "受付番号「20261124-XXXXX」のお問い合わせはありません。inquiries list で番号を確かめてください。\n", ""));
        assertThat(run("inquiries", "purge")).isEqualTo(new Run(0, "保管期間を過ぎたお問い合わせはありません。\n", ""));
    }

    @Test
    void namesTheLicenceOfEveryLibraryInIt() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(Pattern.compile("^ +\\(.+\\) .+ \\([^:]+:([^:]+):([^:]+) - .+\\)$", Pattern.MULTILINE)
                            .matcher(text(jar, "META-INF/third-party/libraries.txt"))
                            .results())
                    .extracting(line -> line.group(1) + "-" + line.group(2))
                    .containsAll(libraries(jar));
        }
    }

    @Test
    @DisabledIfSystemProperty(
            named = "maven",
            matches = "offline=true",
            disabledReason = "The bill is written online only")
    void carriesABillOfItsMaterials() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(JsonMapper.shared()
                            .readTree(text(jar, "META-INF/sbom/application.cdx.json"))
                            .get("components"))
                    .extracting(part -> part.get("name").asString() + "-"
                            + part.get("version").asString())
                    .containsAll(libraries(jar));
        }
    }

    @Test
    void carriesTheLicenceOfItsIcons() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(text(jar, "META-INF/third-party/icons.txt"))
                    .contains("Tabler Icons", "MIT License", "Copyright (c)", "THE SOFTWARE IS PROVIDED \"AS IS\"");
        }
    }

    private static List<String> libraries(JarFile jar) {
        return jar.stream()
                .map(entry -> entry.getName().replaceFirst("^BOOT-INF/lib/(.+)\\.jar$", "$1"))
                .filter(name -> !name.contains("/"))
                // brought by Spring Boot's plugin, not by a dependency
                .filter(name -> !name.startsWith("spring-boot-jarmode-tools-"))
                .toList();
    }

    private static String text(JarFile jar, String name) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void stop(Process server) throws InterruptedException {
        server.destroy();
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private Run run(String... arguments) throws Exception {
        return finish(start(arguments));
    }

    private void shell(String script) throws Exception {
        Process shell = new ProcessBuilder("sh").directory(folder.toFile()).start();
        try (var in = shell.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(finish(shell).exit()).isZero();
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private Run finish(Process process) throws Exception {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        return new Run(
                process.exitValue(),
                Files.exists(out) ? Files.readString(out) : "",
                Files.exists(err) ? Files.readString(err) : "");
    }

    private record Run(int exit, String out, String err) {}
}
