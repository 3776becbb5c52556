package jp.maru.guide.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import jp.maru.guide.inquiry.Answer;
import jp.maru.guide.inquiry.OperatorDesk;
import jp.maru.guide.inquiry.Visitor;
import jp.maru.guide.mail.Deliveries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The data folder is removed, renamed or covered while the site runs. */
@ExtendWith(OutputCaptureExtension.class)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows lets nobody move or delete a file that is open")
class VanishedDataTest {
    @TempDir
    Path folder;

    @Test
    void givesNoReceiptWhileTheFolderIsAwayAndGoesOnWhenItIsBack(CapturedOutput output) throws IOException {
        Path data = folder.resolve("data");
        Path elsewhere = folder.resolve("elsewhere");
        try (DataSite site = DataSite.in(data)) {
            Map<String, String> form = confirmed(site);
            Files.move(data, elsewhere);

            Answer refused = site.visitor().posts("/inquiry", form);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text()).contains("まだ受け付けられていません。");
            assertThat(refused.form()).isEqualTo(form);
            site.visitor().posts("/inquiry", form);

            Path rescue = rescue();
            String reason = "データベース（" + site.file() + "）のファイルが、サイトが動いている間に、消されたか、移されたか、別のものに置きかわりました。"
                    + "お問い合わせを受け付けられません。データ用フォルダーを元の場所に戻すか、外れたディスクをつなぎ直してください。"
                    + "同じファイルが戻れば、自分で続けます。それまでのお問い合わせの控えを " + rescue + " に書き出しました。"
                    + "戻せないときは、サイトを止め、控えを " + site.file() + " に移して（フォルダーがなければ作って）、起動してください。";
            assertThat(site.health().status()).isEqualTo(503);
            assertThat(site.health().page().text()).contains(reason);
            assertThat(output).containsOnlyOnce(reason + "1件のお問い合わせを保存できず、送った方には、もう一度押すようお願いする画面を出しました。");
            assertThat(output).containsOnlyOnce(reason).doesNotContain("\tat ");
            assertThat(data).as("no new one in its place").doesNotExist();

            Files.move(elsewhere, data);
            Answer sent = site.visitor().posts("/inquiry", form);
            assertThat(sent.status()).isEqualTo(303);
            site.look();
            assertThat(site.health().status()).isEqualTo(200);
            assertThat(rescue).as("nobody's words are left lying about").doesNotExist();
            assertThat(output).containsOnlyOnce("データベースが、また使えるようになりました。");
            await().until(() -> Files.exists(site.mail(sent.number())));
        }
    }

    @Test
    void savesWhatIsOnlyInTheOpenFile(CapturedOutput output) throws IOException {
        Path data = folder.resolve("data");
        Map<String, String> form;
        Answer sent;
        try (DataSite site = DataSite.in(data)) {
            form = confirmed(site);
            sent = site.visitor().posts("/inquiry", form);
            site.loseData();

            site.look();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rescue())))
                    .isEqualTo("rw-------");
            assertThat(site.health().status()).isEqualTo(503);
        }

        Path copy = rescue();
        try (DataSite anew = DataSite.in(data)) {
            assertThat(output).contains("お問い合わせの控え " + copy + " が残っています。サイトを止め、これを " + anew.file() + " に移して起動すると、");
        }
        FileSystemUtils.deleteRecursively(data);
        Files.createDirectory(data);
        Files.move(copy, data.resolve("guide.db"));
        try (DataSite site = DataSite.in(data)) {
            assertThat(site.context().getBean(OperatorDesk.class).text(sent.number()))
                    .hasValueSatisfying(text -> assertThat(text).contains("二か月続けて請求が来ました。"));
            assertThat(site.visitor().posts("/inquiry", form).location()).isEqualTo(sent.location());
        }
    }

    @Test
    void savesItAlsoWhenTheSiteIsStoppedAtOnce(CapturedOutput output) throws Exception {
        Path data = folder.resolve("data");
        String number;
        try (DataSite site = DataSite.in(data)) {
            number = site.visitor().sends(Visitor.hanako()).number();
            site.loseData();
        }

        assertThat(output)
                .contains("データベース（" + data.resolve("guide.db") + "）のファイルがなくなったので、止める前に、お問い合わせの控えを " + rescue()
                        + " に書き出しました。控えを元の場所に移してから起動してください。");
        try (Connection saved = DriverManager.getConnection("jdbc:sqlite:" + rescue());
                Statement statement = saved.createStatement()) {
            assertThat(statement.executeQuery("select number from inquiry").getString("number"))
                    .isEqualTo(number);
        }
    }

    @Test
    void makesNoDatabaseInAnEmptyFolderThatCoversIt() throws IOException {
        Path data = folder.resolve("data");
        try (DataSite site = DataSite.in(data)) {
            Files.move(data, folder.resolve("elsewhere"));
            Files.createDirectory(data);

            assertThat(site.visitor().sends(Visitor.hanako()).status()).isEqualTo(503);
            site.context().getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
            assertThat(site.visitor().sends(Visitor.hanako()).status()).isEqualTo(503);
            site.look();

            assertThat(data.resolve("guide.db")).doesNotExist();
            assertThat(site.health().status()).isEqualTo(503);
        }
    }

    @Test
    void missesTheLogBesideTheDatabaseToo() throws IOException {
        Path data = folder.resolve("data");
        try (DataSite site = DataSite.in(data)) {
            Files.delete(data.resolve("guide.db-wal"));

            assertThat(site.visitor().sends(Visitor.hanako()).status()).isEqualTo(503);
        }
    }

    @Test
    void givesNoReceiptForWhatIsStoredWhileTheFileGoes() throws Exception {
        Path data = folder.resolve("data");
        Path elsewhere = folder.resolve("elsewhere");
        try (DataSite site = DataSite.in(data)) {
            Map<String, String> form = confirmed(site);
            HikariDataSource pool = site.context().getBean(HikariDataSource.class);
            Answer answer;
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + site.file());
                    Statement statement = other.createStatement()) {
                statement.execute("begin immediate");
                CompletableFuture<Answer> sending =
                        CompletableFuture.supplyAsync(() -> site.visitor().posts("/inquiry", form));
                await().until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 1);
                Files.move(data, elsewhere);
                statement.execute("rollback");
                answer = sending.join();
            }

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.form()).isEqualTo(form);

            Files.move(elsewhere, data);
            assertThat(site.visitor().posts("/inquiry", form).status()).isEqualTo(303);
            assertThat(site.context()
                            .getBean(JdbcClient.class)
                            .sql("select count(*) from inquiry")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void makesTheFolderOfMailsAnewButNotTheDataFolder() throws IOException {
        Path data = folder.resolve("data");
        try (DataSite site = DataSite.in(data)) {
            Files.delete(data.resolve("mail"));

            String number = site.visitor().sends(Visitor.hanako()).number();

            await().until(() -> Files.exists(site.mail(number)));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("mail"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void claimsNoMailThatCouldNotBeWritten(CapturedOutput output) throws IOException {
        Path data = folder.resolve("data");
        try (DataSite site = DataSite.in(data)) {
            Files.delete(data.resolve("mail"));
            Files.createFile(data.resolve("mail"));

            String number = site.visitor().sends(Visitor.hanako()).number();

            await().until(() -> output.toString().contains("受付番号 " + number + " のメールを送れませんでした（1回目）。メールのファイルを書けません。"));
            assertThat(site.context().getBean(Deliveries.class).find(number + ":notice"))
                    .hasValueSatisfying(notice -> assertThat(notice.pending()).isTrue());
        }
    }

    private static Map<String, String> confirmed(DataSite site) {
        return site.visitor().posts("/inquiry/confirm", Visitor.hanako()).form();
    }

    /** The one copy beside the data folder. */
    private Path rescue() throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> copies = files.filter(
                            file -> file.getFileName().toString().startsWith("guide-rescue-20261124-10"))
                    .toList();
            assertThat(copies).hasSize(1);
            return copies.get(0);
        }
    }
}
