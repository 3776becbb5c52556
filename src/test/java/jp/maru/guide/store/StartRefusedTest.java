package jp.maru.guide.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.maru.guide.ProviderGuide;
import jp.maru.guide.StandardError;
import jp.maru.guide.inquiry.InquiryParts;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Settings that the program does not start with, and what it says. */
@ExtendWith(OutputCaptureExtension.class)
class StartRefusedTest {
    private static final String MOVE_IT_AWAY = "サイトが動いていない間に、このファイルと、名前のおわりに -wal・-shm が付くファイルを、消さずに別の場所へ移してください。"
            + "バックアップがあれば、同じ名前で元の場所に置いて起動してください。なければ、そのまま起動すると、空の状態から始まります。";

    @TempDir
    Path folder;

    private static byte[] whole;

    private CapturedOutput output;

    @BeforeAll
    static void makeADatabase(@TempDir Path elsewhere) throws IOException {
        start(elsewhere);
        whole = Files.readAllBytes(elsewhere.resolve("data/guide.db"));
    }

    @BeforeEach
    void listen(CapturedOutput output) {
        this.output = output;
    }

    @Test
    void refusesAServerWithoutAddresses() {
        assertRefused(
                "SMTP サーバー（spring.mail.host）が設定されていますが、guide.inquiry.from がありません。差出人にする、このサイトのドメインのアドレスを設定してください。",
                "--spring.mail.host=127.0.0.1");
        assertRefused(
                "SMTP サーバー（spring.mail.host）が設定されていますが、guide.inquiry.to がありません。お問い合わせを受け取るアドレスを設定してください。",
                "--spring.mail.host=127.0.0.1",
                "--guide.inquiry.from=form@guide.example");
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertRefused(
                "guide.inquiry.to「operator」はメールアドレスとして読めません。お問い合わせを受け取るアドレスを「name@example.jp」の形で設定してください。",
                "--guide.inquiry.to=operator");
    }

    @Test
    void refusesAKeyThatIsTooShort() {
        assertRefused(
                "guide.inquiry.key が短すぎます。16文字以上のでたらめな文字列にするか、設定を消してください（消すと自動で作られます）。", "--guide.inquiry.key=secret");
    }

    @Test
    void refusesLimitsThatWouldSuspectEverybody() {
        assertRefused(
                "guide.inquiry.hourly-limit「0」は使えません。同じ回線から1時間に受け付ける件数（これを超えると迷惑の疑い）を、1から1000000までの数で書いてください。",
                "--guide.inquiry.hourly-limit=0");
    }

    @Test
    void refusesProxiesThatNobodyWouldKnow() {
        assertThatThrownBy(() -> start("--guide.site.proxies=proxy"))
                .rootCause()
                .hasMessage("guide.site.proxies の「proxy」は読めません。"
                        + "信頼する中継サーバーを「10.0.0.5/32,2001:db8::/64」のように、アドレスと「/」と桁数で書いてください。");
    }

    @Test
    void refusesADataFolderThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("data"));

        assertRefused("データ用フォルダー " + file
                + " に書き込めません。書き込みの権限を与えるか、guide.data.folder（環境変数 GUIDE_DATA_FOLDER）で別の場所を指定してください。");
    }

    @Test
    void refusesADatabaseThatIsDamaged() throws Exception {
        for (byte[] content : List.of("これはデータベースではありません。".repeat(99).getBytes(UTF_8), cut(whole))) {
            Path file = write(content);
            int before = output.getOut().length();

            assertRefused("データベース（" + file + "）が壊れています。" + MOVE_IT_AWAY + "そのとき失われるのは、お問い合わせの一覧と、まだ送っていないメールです。"
                    + "送ったメールは、受け取ったメールソフトに（メールサーバーの設定がなければ、データ用フォルダーの mail に）残っています。");
            assertThat(output.getOut().substring(before)).doesNotContain(folder.toString(), "Exception");
            assertThat(file).as("left for whoever can mend it").hasBinaryContent(content);
        }
    }

    @Test
    void refusesADatabaseThatIsEmptyOrGoneFromBesideItsLog() throws Exception {
        String sentence = "データベース（%s）が消えたか、空になっています（0バイト）。バックアップがあれば、同じ名前で置いてから起動してください。"
                + "はじめて使うときや、なくてもよいときは、このファイルと、名前のおわりに -wal・-shm が付くファイルを、別の場所へ移してから起動してください。空の状態から始まります。";
        Path file = write(new byte[0]);
        assertRefused(sentence.formatted(file));

        Files.move(file, Path.of(file + "-wal"));
        assertRefused(sentence.formatted(file));
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesADatabaseThatIsAFolder() throws IOException {
        Path file = Files.createDirectories(folder.resolve("data/guide.db"));

        assertRefused(
                "データベース（" + file + "）を開けないか、書き込めません。ファイルとフォルダーがあるか、持ち主と書き込みの権限が正しいか、ディスクが読み取り専用になっていないかを確かめてください。");
    }

    @Test
    void refusesADatabaseOfANewerProgram() throws Exception {
        Path file = write(whole);
        change(file, """
                insert into flyway_schema_history
                select 99, '99', 'later', 'SQL', 'V99__later.sql', 1, '', installed_on, 1, 1
                from flyway_schema_history limit 1
                """);

        assertRefused("データベース（" + file + "）は、新しい版のプログラムが使っていたものです。新しい版で起動してください。古い版に戻すときは、新しい版にする前のバックアップも戻してください。");
    }

    @Test
    void refusesADatabaseOfAnotherProgramOrOfAMigrationThatFailed() throws Exception {
        String sentence = "データベース（" + folder.resolve("data/guide.db")
                + "）の表が、このプログラムに合いません。設定 guide.data.folder と spring.datasource.url の場所が正しいかを確かめてください。"
                + "正しければ、データベースを消さずに別の場所へ移し、バックアップを同じ名前で置いて起動してください。バックアップがなければ、そのまま起動すると、空の状態から始まります。";
        Path file = write(whole);
        change(file, "update flyway_schema_history set success = 0 where version = '1'");
        assertRefused(sentence);

        Files.delete(file);
        change(file, "create table diary (day text)");
        assertRefused(sentence);
    }

    @Test
    void refusesADatabaseThatAnotherProgramHolds() throws Exception {
        Path file = write(whole);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");

            assertThatThrownBy(() -> start("--spring.datasource.url=jdbc:sqlite:" + file
                            + "?journal_mode=WAL&busy_timeout=100&transaction_mode=IMMEDIATE&open_mode=2"))
                    .isInstanceOf(RuntimeException.class);

            assertThat(StandardError.of(output.getErr()))
                    .endsWith("起動できません: データベース（" + file
                            + "）を、ほかのプログラムが使ったままにしています。お問い合わせを受け付けられません。そのプログラムを終わらせてください。\n");
            assertThat(output.getOut()).doesNotContain("Exception");
        }
    }

    @Test
    void saysSoWhereverItIsFirstFoundThatTheDiskIsFull() {
        MockEnvironment settings = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:sqlite:/srv/guide/data/guide.db?journal_mode=WAL");
        SQLException full = new SQLiteException("full", SQLiteErrorCode.SQLITE_FULL);
        SQLException after = new SQLException("Connection is closed");
        after.addSuppressed(full);

        for (Exception failure : List.of(full, new IllegalStateException(full), new IllegalStateException(after))) {
            assertThat(new UnusableData(settings).analyze(failure))
                    .isNotNull()
                    .extracting(FailureAnalysis::getDescription, as(InstanceOfAssertFactories.STRING))
                    .startsWith("データベース（/srv/guide/data/guide.db）のあるディスクがいっぱいで、書き込めません。");
        }
        assertThat(new UnusableData(settings).analyze(new IllegalStateException("a mistake of ours")))
                .isNull();
    }

    private Path write(byte[] content) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        return Files.write(folder.resolve("data/guide.db"), content);
    }

    private static void change(Path file, String sql) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static byte[] cut(byte[] content) {
        return Arrays.copyOf(content, 20_000);
    }

    private void assertRefused(String sentence, String... settings) {
        int before = output.getErr().length();

        assertThatThrownBy(() -> start(settings))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessage(sentence);
        assertThat(StandardError.of(output.getErr().substring(before))).isEqualTo("起動できません: " + sentence + "\n");
        assertThat(output.getOut()).doesNotContain("Exception");
    }

    private void start(String... settings) {
        start(folder, settings);
    }

    private static void start(Path folder, String... settings) {
        SpringApplicationBuilder site = new SpringApplicationBuilder(ProviderGuide.class, InquiryParts.class);
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--guide.content.folder=src/test/resources/tiny",
                "--guide.data.folder=" + folder.resolve("data")));
        all.addAll(List.of(settings));
        site.run(all.toArray(String[]::new)).close();
    }
}
