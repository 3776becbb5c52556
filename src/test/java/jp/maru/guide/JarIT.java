package jp.maru.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import jp.maru.guide.content.TinySite;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The packaged jar, started as an operator starts it, on a machine that speaks no Japanese. */
class JarIT {

    private static final HttpClient READER = HttpClient.newHttpClient();

    private final Jar jar = Jar.packaged();

    @TempDir
    Path folder;

    TinySite site;

    @BeforeEach
    void laySite() {
        site = TinySite.in(folder);
    }

    @Test
    void checksContentThatIsInOrder() throws Exception {
        assertThat(run("check")).isEqualTo(new Jar.Run(0, "21件の記事に誤りはありません。\n", ""));
    }

    @Test
    void namesAFileThatJavaCannotSpell() throws Exception {
        shell("printf -- '---\\n' > content/pages/会社.md");

        assertThat(run("check").out()).startsWith("content/pages/会社.md:1:1: ファイル名「会社.md」は使えません。");
    }

    @Test
    void listsTheCommands() throws Exception {
        Jar.Run help = run("help");

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
        Jar.Run searches = run("searches");

        assertThat(searches.exit()).isEqualTo(1);
        assertThat(searches.out()).startsWith("データベースを読めません。");
    }

    @Test
    void doesNotStartWithoutContent() throws Exception {
        Jar.Run start = run("--guide.content.folder=nowhere", "--server.port=0", "--management.server.port=0");

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
    void servesTheSiteFollowsItsContentAndStartsAgainWithAMistakeInIt() throws Exception {
        int port = FreePort.any();
        String[] settings = {"--server.address=127.0.0.1", "--server.port=" + port, "--management.server.port=0"};
        URI about = URI.create("http://127.0.0.1:" + port + "/about");
        Process first = jar.start(folder, settings);
        try {
            patiently().ignoreExceptions().until(() -> get(about).contains("maruが書いています。"));
            patiently().until(() -> Files.exists(folder.resolve("data/edition/1")));

            site.about("書き直しました。\n");

            patiently().until(() -> get(about).contains("書き直しました。"));
            patiently().until(() -> Files.exists(folder.resolve("data/edition/2")));
        } finally {
            Jar.stop(first);
        }

        site.write("desks/hotline.md", "---\ntitle: 消費者: ホットライン\n---\n");
        Process second = jar.start(folder, settings);
        try {
            patiently().ignoreExceptions().until(() -> get(about).contains("書き直しました。"));
            assertThat(get(about.resolve("/desks"))).contains("消費者ホットライン");
            assertThat(Files.readString(folder.resolve("out")))
                    .contains("記事に1件の誤りがあるので、前の版のまま公開を続けます。", "content/desks/hotline.md:2:11: ");
        } finally {
            Jar.stop(second);
        }

        assertThat(run("inquiries", "list")).isEqualTo(new Jar.Run(0, "お問い合わせは、まだありません。\n", ""));
        assertThat(run("inquiries", "show", "20261124-XXXXX"))
                .isEqualTo(new Jar.Run(1, "受付番号「20261124-XXXXX」のお問い合わせはありません。inquiries list で番号を確かめてください。\n", ""));
    }

    @Test
    void namesTheLicenceOfEveryLibraryInIt() throws Exception {
        try (JarFile jar = new JarFile(Jar.PACKAGED.toFile())) {
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
        try (JarFile jar = new JarFile(Jar.PACKAGED.toFile())) {
            assertThat(JsonMapper.shared()
                            .readTree(text(jar, "META-INF/sbom/application.cdx.json"))
                            .get("components"))
                    .extracting(part -> part.get("name").asString() + "-"
                            + part.get("version").asString())
                    .containsAll(libraries(jar));
        }
    }

    /** Of all that these tests may use, those whose classes are in the jar; with their versions. */
    private static List<String> libraries(JarFile jar) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> libraries = Arrays.stream(classPath.split(File.pathSeparator))
                .filter(path -> path.endsWith(".jar") && isIn(jar, Path.of(path)))
                .map(path -> Path.of(path).getFileName().toString().replaceFirst("\\.jar$", ""))
                .toList();
        assertThat(libraries).hasSizeGreaterThan(50);
        return libraries;
    }

    private static boolean isIn(JarFile whole, Path library) {
        try (JarFile jar = new JarFile(library.toFile())) {
            List<String> classes = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.contains("META-INF") && !name.contains("-info"))
                    .toList();
            // which is angus-mail and its interfaces once more, under one name, for the tests' mail server
            boolean isTwin = library.getFileName().toString().startsWith("jakarta.mail-2");
            return !classes.isEmpty() && !isTwin && classes.stream().allMatch(name -> whole.getEntry(name) != null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The program needs the machine more than whoever waits for it. */
    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(100));
    }

    private static String get(URI address) throws IOException, InterruptedException {
        return READER.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private Jar.Run run(String... arguments) throws Exception {
        return jar.run(folder, arguments);
    }

    private void shell(String script) throws Exception {
        Process shell = new ProcessBuilder("sh").directory(folder.toFile()).start();
        try (var in = shell.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).isZero();
    }
}
