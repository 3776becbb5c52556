package jp.maru.guide.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import jp.maru.guide.ProviderGuide;
import jp.maru.guide.inquiry.Answer;
import jp.maru.guide.inquiry.InquiryParts;
import jp.maru.guide.inquiry.OperatorDesk;
import jp.maru.guide.inquiry.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With nothing set up: the first start on a machine, and the starts after it. */
@ExtendWith(OutputCaptureExtension.class)
class WithoutServerTest {
    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows knows no such permissions")
    void writesMailsToAPrivateFolderAndRemembersWhatWasForgotten(CapturedOutput output) throws Exception {
        Path data = folder.resolve("deep/data");
        Answer sent;
        Map<String, String> form;
        Path mail;
        try (ConfigurableApplicationContext site = start(data, WebApplicationType.SERVLET)) {
            Visitor visitor = visitorOf(site);
            form = visitor.posts("/inquiry/confirm", Visitor.hanako()).form();
            sent = visitor.posts("/inquiry", form);
            mail = data.resolve("mail/" + sent.number() + ".eml");
            await().until(() -> Files.exists(mail));
            await().until(() -> tasks(site) == 0);
            // a second after the start, and under another name until it is whole
            await().until(() -> Files.exists(data.resolve("edition/1")));

            assertThat(output).containsOnlyOnce("SMTP サーバー（spring.mail.host）の設定がないので、メールは送らず、");
            assertThat(permissions(data)).isEqualTo("rwx------");
            assertThat(permissions(mail.getParent())).isEqualTo("rwx------");
            try (var files = Files.walk(data).filter(Files::isRegularFile)) {
                assertThat(files)
                        .hasSizeGreaterThan(3)
                        .allSatisfy(file -> assertThat(permissions(file))
                                .as(file.toString())
                                .isEqualTo("rw-------"));
            }
            try (InputStream in = Files.newInputStream(mail)) {
                MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
                assertThat(message.getSubject()).isEqualTo("[受付番号 " + sent.number() + "] 解約・乗り換えのこと");
                assertThat(message.getMessageID()).isEqualTo("<" + sent.number() + "@localhost>");
                assertThat(message.getContent().toString()).contains("二か月続けて請求が来ました。");
            }
        }

        // as if the task had been lost before the mail went
        Files.delete(mail);
        try (ConfigurableApplicationContext command = start(data, WebApplicationType.NONE)) {
            command.getBean(JdbcClient.class)
                    .sql("update delivery set state = 'pending'")
                    .update();
            assertThat(tasks(command)).as("only the running site delivers").isZero();
        }
        assertThat(mail).doesNotExist();

        try (ConfigurableApplicationContext site = start(data, WebApplicationType.SERVLET)) {
            await().until(() -> Files.exists(mail));

            assertThat(visitorOf(site).posts("/inquiry", form).location())
                    .as("signed by the same key")
                    .isEqualTo(sent.location());
        }
    }

    @Test
    void leavesNoWordOfADeletedInquiryInTheFile() throws Exception {
        Path data = folder.resolve("data");
        try (ConfigurableApplicationContext site = start(data, WebApplicationType.SERVLET)) {
            String number = visitorOf(site)
                    .sends(Visitor.hanakoWith("message", "消えるはずの話。".repeat(900)))
                    .number();
            JdbcClient database = site.getBean(JdbcClient.class);
            assertThat(words(database, data)).contains("消えるはずの話。");

            site.getBean(OperatorDesk.class).delete(number);
            assertThat(words(database, data)).doesNotContain("消えるはずの話。");
        }
    }

    /** Everything in the database's file, in use or not. */
    private static String words(JdbcClient database, Path data) throws IOException {
        database.sql("pragma wal_checkpoint(truncate)").query().singleRow();
        return new String(Files.readAllBytes(data.resolve("guide.db")), StandardCharsets.UTF_8);
    }

    private static ConfigurableApplicationContext start(Path data, WebApplicationType type) {
        return new SpringApplicationBuilder(ProviderGuide.class, InquiryParts.class)
                .web(type)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--guide.content.folder=src/test/resources/tiny",
                        "--guide.data.folder=" + data,
                        "--db-scheduler.polling-interval=50ms",
                        "--guide.inquiry.min-seconds=0");
    }

    private static Visitor visitorOf(ConfigurableApplicationContext site) {
        return new Visitor(site.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static int tasks(ConfigurableApplicationContext context) {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from scheduled_tasks")
                .query(Integer.class)
                .single();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
