package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.maru.guide.ProviderGuide;
import jp.maru.guide.command.Commands;
import jp.maru.guide.mail.Identity;
import jp.maru.guide.mail.Mailbox;
import jp.maru.guide.mail.MoodyServer;
import jp.maru.guide.store.DataSite;
import jp.maru.guide.store.Postgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Two nodes of the site, started at once, that share one PostgreSQL and one mailbox. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {
    private final Postgres postgres = new Postgres();
    private final JdbcClient jdbc = JdbcClient.create(postgres.database());
    private final MoodyServer mailServer = new MoodyServer();

    private Path folder = Path.of("");
    private List<ConfigurableApplicationContext> nodes = List.of();
    private List<Visitor> visitors = List.of();

    TwoNodesTest() throws IOException {}

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        this.folder = folder;
        mailServer.be(MoodyServer.Mood.WELL);
        // one after the other: two that set up their logging at once stumble over each other
        nodes = Stream.of("a", "b").map(name -> node(name, mailServer)).toList();
        visitors = nodes.stream().map(TwoNodesTest::visitorOf).toList();
        // a second after the start, and under another name until it is whole
        await().until(() -> Files.exists(folder.resolve("a/edition/1")) && Files.exists(folder.resolve("b/edition/1")));
    }

    @AfterAll
    void stop() throws IOException {
        nodes.forEach(ConfigurableApplicationContext::close);
        mailServer.close();
    }

    @Test
    void shareInquiriesAndSendEachMailOnce() {
        List<String> numbers = inParallel(40, visitor -> visitor.sends(Visitor.hanako()));

        assertThat(numbers).doesNotHaveDuplicates();
        await().until(() -> tasks(numbers) == 0);
        assertThat(numbers)
                .allSatisfy(number -> assertThat(mailsAbout(number)).as(number).hasSize(1));
        assertThat(mailServer.mails()).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
        assertThat(nodes)
                .allSatisfy(node -> assertThat(OperatorDesk.at(
                                        node.getBean(HikariDataSource.class),
                                        new Identity(URI.create("https://guide.example"), "form@guide.example"))
                                .list())
                        .filteredOn(InquiryStatus::sent)
                        .extracting(InquiryStatus::number)
                        .containsAll(numbers));
    }

    @Test
    void takeATicketOnceWhereverItIsSent() {
        Map<String, String> form =
                visitors.get(0).posts("/inquiry/confirm", Visitor.hanako()).form();

        List<String> numbers = inParallel(12, visitor -> visitor.posts("/inquiry", form));

        assertThat(numbers.stream().distinct()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from inquiry where ticket = ?")
                        .param(form.get("ticket").replaceAll("\\..*", ""))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        await().until(() -> tasks(numbers) == 0);
        assertThat(mailsAbout(numbers.get(0))).hasSize(1);
    }

    @Test
    void knowEachOthersTicketsAndReceipts() {
        Map<String, String> form =
                visitors.get(0).posts("/inquiry/confirm", Visitor.hanako()).form();
        Answer sent = visitors.get(1).posts("/inquiry", form);

        Answer receipt = visitors.get(0).gets(sent.location());

        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.text()).contains(sent.number());
    }

    @Test
    void takeOverTheMailOfANodeThatIsCutOff() throws IOException {
        // or the third node would take up what others have left, and have no thread for its own
        await().until(() -> Mailbox.underWay(jdbc, Instant.now()) == 0);
        nodes.forEach(node -> node.getBean(Scheduler.class).pause());
        try (MoodyServer silent = new MoodyServer()) {
            silent.be(MoodyServer.Mood.SILENT);
            ConfigurableApplicationContext lost = node("c", silent);
            String number = visitorOf(lost).sends(Visitor.hanako()).number();
            await().until(() -> jdbc.sql("select picked from scheduled_tasks where task_instance like ?")
                    .param(number + ":notice")
                    .query(Boolean.class)
                    .single());

            lost.getBean(HikariDataSource.class).close();
            nodes.forEach(node -> node.getBean(Scheduler.class).resume());

            await().until(() -> !mailsAbout(number).isEmpty());
            await().until(() -> tasks(List.of(number)) == 0);
            assertThat(mailsAbout(number)).hasSize(1);
            lost.close();
        }
    }

    @Test
    void goOnWhenTheDatabaseIsBack(CapturedOutput output) {
        Visitor visitor = visitors.get(0);
        Map<String, String> form =
                visitor.posts("/inquiry/confirm", Visitor.hanako()).form();
        // what the start of the nodes wrote is not about the database that goes away
        int before = output.toString().length();
        postgres.close();
        try {
            Answer failed = visitor.posts("/inquiry", form);

            assertThat(failed.status()).isEqualTo(503);
            assertThat(failed.text()).contains("まだ受け付けられていません。");
            assertThat(failed.form()).isEqualTo(form);
            await().until(() -> output.toString().contains("データベースを使えません。お問い合わせを受け付けられず、メールも送れません。"));
        } finally {
            postgres.open();
        }

        // the first may meet a connection from before
        Answer sent = await().until(() -> visitor.posts("/inquiry", form), answer -> answer.status() == 303);

        await().until(() -> !mailsAbout(sent.number()).isEmpty());
        await().until(() -> output.toString().contains("データベースが、また使えるようになりました。"));
        assertThat(output.toString().substring(before)).doesNotContain("com.github.kagkarlsson");
    }

    @Test
    void keepWhatVisitorsWriteOutOfTheLog(CapturedOutput output) {
        jdbc.sql("alter table inquiry add constraint nobody check (name = '') not valid")
                .update();
        try {
            assertThat(visitors.get(0).sends(Visitor.hanako()).status()).isEqualTo(503);
        } finally {
            jdbc.sql("alter table inquiry drop constraint nobody").update();
        }

        assertThat(output).contains("お問い合わせを保存できませんでした。", "\"nobody\"").doesNotContain("花子", "hanako");
    }

    @Test
    void showTheOperatorEverythingFromAnywhere() {
        String first = visitors.get(0).sends(Visitor.hanako()).number();
        String second = visitors.get(1).sends(Visitor.hanako()).number();

        assertThat(command("inquiries", "list")).contains(first + "\t", second + "\t", "解約・乗り換えのこと");
        assertThat(command("inquiries", "show", second)).contains("お名前：山田花子");
        assertThat(command("inquiries", "close", first)).isEqualTo("対応済みにしました。\n");
        assertThat(command("searches")).endsWith("見つからなかった検索は、まだありません。\n");
        assertThat(command("inquiries", "list", "--spring.datasource.password=wrong"))
                .isEqualTo("データベースを読めません。サイトを一度も起動していないか、設定 guide.data.folder が違います。"
                        + "PostgreSQL なら、サーバーが止まっているか、設定 spring.datasource.url・username・password が違います。\n");
    }

    @Test
    void meanTheSameMomentInAnyZone() {
        String number = visitors.get(0).sends(Visitor.hanako()).number();
        Instant received = receivedBy(number);
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            assertThat(receivedBy(number)).isEqualTo(received);
            assertThat(received).isBetween(Instant.now().minusSeconds(300), Instant.now());
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void useTenConnectionsAndKeepNoFileButTheEdition() throws IOException {
        assertThat(nodes)
                .allSatisfy(
                        node -> assertThat(node.getBean(HikariDataSource.class).getMaximumPoolSize())
                                .isEqualTo(10));
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files.map(file -> folder.relativize(file).subpath(1, 2))).containsOnly(Path.of("edition"));
        }
    }

    @Test
    void raiseNoAlarmForADataFolderThatIsNotThere() {
        FileSystemUtils.deleteRecursively(folder.resolve("b").toFile());

        DataSite.look(nodes.get(1));

        assertThat(nodes.get(1)
                        .getBean("dataHealth", HealthIndicator.class)
                        .health()
                        .getStatus())
                .isEqualTo(Status.UP);
    }

    private List<String> inParallel(int times, java.util.function.Function<Visitor, Answer> act) {
        return IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> act.apply(visitors.get(i % visitors.size()))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .peek(answer -> assertThat(answer.status()).isEqualTo(303))
                .map(Answer::number)
                .toList();
    }

    private ConfigurableApplicationContext node(String name, MoodyServer mail) {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--guide.content.folder=src/test/resources/tiny",
                "--guide.data.folder=" + folder.resolve(name),
                "--guide.data.look-every=1s",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.port(),
                "--guide.inquiry.from=form@guide.example",
                "--guide.inquiry.to=operator@guide.example",
                "--spring.datasource.hikari.connection-timeout=2000",
                "--db-scheduler.polling-interval=50ms",
                "--db-scheduler.heartbeat-interval=1s",
                "--db-scheduler.missed-heartbeats-limit=6",
                "--db-scheduler.shutdown-max-wait=0s"));
        postgres.settings().forEach(setting -> settings.add("--" + setting));
        InquirySite.UNSUSPECTING.lines().forEach(setting -> settings.add("--" + setting));
        return new SpringApplicationBuilder(ProviderGuide.class).run(settings.toArray(String[]::new));
    }

    private String command(String... words) {
        StringWriter out = new StringWriter();
        List<String> arguments = new ArrayList<>();
        postgres.settings().forEach(setting -> arguments.add("--" + setting));
        arguments.addAll(List.of(words));
        Commands.run(
                nodes.get(0).getBean(Clock.class),
                new PrintWriter(out),
                new PrintWriter(out),
                arguments.toArray(String[]::new));
        return out.toString();
    }

    private static Visitor visitorOf(ConfigurableApplicationContext node) {
        return new Visitor(node.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private Instant receivedBy(String number) {
        return OperatorDesk.at(
                        postgres.database(), new Identity(URI.create("https://guide.example"), "form@guide.example"))
                .list()
                .stream()
                .filter(inquiry -> inquiry.number().equals(number))
                .findFirst()
                .orElseThrow()
                .received();
    }

    /** How many mails about these inquiries are still looked after; whatever other tests left is none of them. */
    private long tasks(List<String> numbers) {
        return jdbc.sql("select task_instance from scheduled_tasks").query(String.class).list().stream()
                .filter(task -> numbers.contains(task.replaceAll(":.*", "")))
                .count();
    }

    /** Those to the operator. */
    private List<MimeMessage> mailsAbout(String number) {
        return mailServer.mails().stream()
                .filter(mail -> {
                    try {
                        return mail.getSubject().contains(number)
                                && mail.getAllRecipients()[0].equals(new InternetAddress("operator@guide.example"));
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
