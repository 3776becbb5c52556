package jp.maru.guide.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jp.maru.guide.FreePort;
import jp.maru.guide.ProviderGuide;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A PostgreSQL that the program does not start with, and what it says: the password never. */
@ExtendWith(OutputCaptureExtension.class)
class PostgresRefusedTest {
    @TempDir
    Path folder;

    @AfterEach
    void keepsThePasswordToItselfAndMakesNoFile(CapturedOutput output) throws IOException {
        assertThat(output).doesNotContain(Postgres.PASSWORD);
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void refusesAServerThatIsNotThere() throws IOException {
        assertRefused(
                "jdbc:postgresql://127.0.0.1:" + FreePort.any() + "/guide",
                Postgres.PASSWORD,
                "PostgreSQL につながりません。サーバーが動いているか、spring.datasource.url のホスト名とポートが正しいかを確かめてください。");
    }

    @Test
    void refusesAPortThatIsNone() {
        assertRefused(
                "jdbc:postgresql://127.0.0.1:port/guide?password=" + Postgres.PASSWORD,
                Postgres.PASSWORD,
                "PostgreSQL につなげません（SQLSTATE 99999）。spring.datasource.url の書き方と、PostgreSQL のログを確かめてください。");
    }

    @Test
    void refusesAWrongPassword() {
        assertRefused(
                new Postgres().url(),
                Postgres.PASSWORD + "!",
                "PostgreSQL に入れません。spring.datasource.username と spring.datasource.password が正しいか、"
                        + "サーバーの pg_hba.conf がこのコンピューターからの接続を許しているかを確かめてください。");
    }

    @Test
    void refusesADatabaseThatIsNotThere() {
        assertRefused(
                new Postgres().url() + "_other",
                Postgres.PASSWORD,
                "spring.datasource.url に書かれたデータベースが PostgreSQL にありません。名前を確かめるか、文字コード UTF8 で作ってください。");
    }

    @Test
    void refusesADatabaseThatCannotHoldEveryCharacter() {
        Postgres postgres = new Postgres("owner maru encoding 'EUC_JP'");

        assertRefused(
                postgres.url(),
                Postgres.PASSWORD,
                "データベース「" + postgres.name()
                        + "」の文字コードが UTF8 ではないので（EUC_JP）、絵文字などを保存できません。文字コードが UTF8 のデータベースを作って指定してください。");
    }

    @Test
    void refusesADatabaseWhereItMayNotMakeTables() {
        Postgres postgres = new Postgres("owner postgres encoding 'UTF8'");

        assertRefused(
                postgres.url(),
                Postgres.PASSWORD,
                "データベース「" + postgres.name() + "」に、ユーザー「maru」が表を作れません。PostgreSQL で、このユーザーをデータベースの持ち主（owner）にしてください。");
    }

    @Test
    void refusesAnAddressThatIsWrittenInAnotherWay() {
        assertRefused(
                "postgres://maru:" + Postgres.PASSWORD + "@127.0.0.1/guide",
                Postgres.PASSWORD,
                "spring.datasource.url（環境変数 SPRING_DATASOURCE_URL）が読めません。PostgreSQL を使うなら"
                        + "「jdbc:postgresql://ホスト名:5432/データベース名」の形で書いてください。1台だけで動かすなら、設定を消してください。");
    }

    private void assertRefused(String url, String password, String sentence) {
        SpringApplicationBuilder site = new SpringApplicationBuilder(ProviderGuide.class);

        assertThatThrownBy(() -> site.run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--guide.content.folder=src/test/resources/tiny",
                        "--guide.data.folder=" + folder.resolve("data"),
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + Postgres.USER,
                        "--spring.datasource.password=" + password))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessage(sentence);
    }
}
