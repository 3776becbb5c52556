package jp.maru.guide.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.maru.guide.inquiry.Answer;
import jp.maru.guide.inquiry.OperatorDesk;
import jp.maru.guide.inquiry.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The database takes nothing more: its disk is full, it is damaged, or another program holds it. */
@ExtendWith(OutputCaptureExtension.class)
class FullDataTest {
    @TempDir
    Path folder;

    @Test
    void givesTheTextBackAndSaysOnceAMinuteThatTheDiskIsFull(CapturedOutput output) {
        Path data = folder.resolve("data");
        try (DataSite site = DataSite.in(data, "--spring.datasource.url=" + url(data, "&max_page_count=80"))) {
            // no mail is to find it full before a visitor does
            site.context().getBean(Scheduler.class).pause();
            Visitor visitor = site.visitor();
            Map<String, String> form = confirmed(visitor);
            List<String> stored = new ArrayList<>();
            Answer answer = visitor.posts("/inquiry", form);
            while (answer.status() == 303) {
                stored.add(answer.number());
                form = confirmed(visitor);
                answer = visitor.posts("/inquiry", form);
            }
            for (int again = 0; again < 3; again++) {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.text()).contains("まだ受け付けられていません。");
                assertThat(answer.form()).isEqualTo(form);
                answer = visitor.posts("/inquiry", form);
            }

            String reason = "データベース（" + site.file() + "）のあるディスクがいっぱいで、書き込めません。お問い合わせを受け付けられず、メールも送れません。"
                    + "データ用フォルダーの外にある、いらないファイルを消してください。空きができれば、自分で続けます。";
            site.look();
            assertThat(site.health().status()).isEqualTo(503);
            assertThat(site.health().page().text()).contains(reason);
            assertThat(output).containsOnlyOnce(reason).doesNotContain("\tat ");

            site.clock().skip(Duration.ofMinutes(1));
            visitor.posts("/inquiry", form);
            assertThat(output).contains(reason + "4件のお問い合わせを保存できず、送った方には、もう一度押すようお願いする画面を出しました。");

            stored.forEach(site.context().getBean(OperatorDesk.class)::delete);
            site.look();
            assertThat(site.health().status()).isEqualTo(200);
            assertThat(output).containsOnlyOnce("データベースが、また使えるようになりました。待っていたメールを送ります。");
            Answer sent = visitor.posts("/inquiry", form);
            assertThat(sent.status()).isEqualTo(303);
            await().until(() -> Files.exists(site.mail(sent.number())));
        }
    }

    @Test
    void refusesInquiriesIntoAFileThatWasCutShort(CapturedOutput output) throws Exception {
        Path data = folder.resolve("data");
        try (DataSite site = DataSite.in(data)) {
            checkpoint(site.file());
            site.look();
            Map<String, String> form = confirmed(site.visitor());
            try (var file = Files.newByteChannel(site.file(), StandardOpenOption.WRITE)) {
                file.truncate(20_000);
            }

            Answer refused = site.visitor().posts("/inquiry", form);

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.form()).isEqualTo(form);
            site.look();
            assertThat(site.visitor().posts("/inquiry", form).status()).isEqualTo(503);
            assertThat(site.health().page().text())
                    .contains("データベース（" + site.file()
                            + "）が壊れています。サイトが動いていない間に、このファイルと、名前のおわりに -wal・-shm が付くファイルを、消さずに別の場所へ移してください。");
            assertThat(output).doesNotContain("\tat ");
        }
    }

    @Test
    void takesAFileThatWasMadeSmallerAndIsWhole() throws Exception {
        Path data = folder.resolve("data");
        try (DataSite site = DataSite.in(data)) {
            String number = site.visitor()
                    .sends(Visitor.hanakoWith("message", "長".repeat(9_000)))
                    .number();
            checkpoint(site.file());
            site.look();
            long before = Files.size(site.file());
            site.context().getBean(OperatorDesk.class).delete(number);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + site.file());
                    Statement statement = other.createStatement()) {
                statement.execute("vacuum");
            }
            checkpoint(site.file());
            assertThat(Files.size(site.file())).isLessThan(before);

            assertThat(site.visitor().sends(Visitor.hanako()).status()).isEqualTo(303);
            site.look();
            assertThat(site.health().status()).isEqualTo(200);
        }
    }

    @Test
    void sendsTheMailWhenAnotherProgramLetsTheDatabaseGoAndPrintsNothingPastTheLog(CapturedOutput output)
            throws Exception {
        Path data = folder.resolve("data");
        String url = url(data, "&transaction_mode=IMMEDIATE&busy_timeout=100");
        try (DataSite site = DataSite.in(data, "--spring.datasource.url=" + url)) {
            site.context().getBean(Scheduler.class).pause();
            String number = site.visitor().sends(Visitor.hanako()).number();
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + site.file());
                    Statement statement = other.createStatement()) {
                statement.execute("begin immediate");
                site.context().getBean(Scheduler.class).resume();
                await().until(() -> output.toString().contains("データベース（" + site.file() + "）を、ほかのプログラムが使ったままにしています。"));
                statement.execute("rollback");
            }

            await().until(() -> Files.exists(site.mail(number)));
            assertThat(output).doesNotContain("Exception in thread", "\tat ");
        }
    }

    private static Map<String, String> confirmed(Visitor visitor) {
        return visitor.posts("/inquiry/confirm", Visitor.hanakoWith("message", "長".repeat(3_000)))
                .form();
    }

    private static String url(Path data, String more) {
        return "jdbc:sqlite:" + data + "/guide.db?journal_mode=WAL&synchronous=FULL&foreign_keys=true" + more;
    }

    /** Brings everything from the log into the file. */
    private static void checkpoint(Path file) throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("pragma wal_checkpoint(truncate)");
        }
    }
}
