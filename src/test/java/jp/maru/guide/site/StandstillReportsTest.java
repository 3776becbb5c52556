package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import jp.maru.guide.MovableClock;
import jp.maru.guide.OwnData;
import jp.maru.guide.ProviderGuide;
import jp.maru.guide.SmallSite;
import jp.maru.guide.content.TinySite;
import jp.maru.guide.mail.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** What is mailed about a site of the test's own; the one whose mail it uses is an author's, and mails nothing itself. */
@SpringBootTest(
        classes = ProviderGuide.class,
        properties = {
            "guide.content.folder=src/test/resources/tiny",
            "guide.site.authoring=true",
            "guide.site.watch-every=1d",
            "db-scheduler.polling-interval=50ms"
        })
@Import(SmallSite.Parts.class)
@ContextConfiguration(initializers = OwnData.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StandstillReportsTest {

    private static final String BROKEN = "[a](/nowhere)\n";

    @TempDir
    Path folder;

    TinySite site;
    Instant morning;
    final Path mails;
    final Reports reports;
    final MovableClock clock;
    final JdbcClient jdbc;
    final Scheduler scheduler;
    final ApplicationContext author;

    StandstillReportsTest(
            @Value("${guide.data.folder}") Path data,
            Reports reports,
            MovableClock clock,
            JdbcClient jdbc,
            Scheduler scheduler,
            ApplicationContext author) {
        this.mails = data.resolve("mail");
        this.reports = reports;
        this.clock = clock;
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.author = author;
    }

    @BeforeEach
    void laySite() throws Exception {
        // the next morning: a task must not find the clock before the time it was scheduled at
        morning = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        clock.set(morning.toString());
        await().until(() -> jdbc.sql("select count(*) from scheduled_tasks where task_name = 'delivery'")
                        .query(Integer.class)
                        .single()
                == 0);
        jdbc.sql("delete from delivery where kind = 'report'").update();
        for (Path mail : arrived()) {
            Files.delete(mail);
        }
        site = TinySite.in(folder);
    }

    @Test
    void tellsWhatHasStayedForFiveMinutesAndOnceThatItIsMended() throws Exception {
        Publisher publisher = Press.publisher(site, clock, false);
        StandstillReports told = new StandstillReports(publisher, reports, clock);
        site.about(BROKEN);
        lookTwice(publisher);

        at("00:04:59", told);
        assertThat(reports.last("content-")).isEmpty();

        at("00:05:00", told);
        MimeMessage mail = mail("content-1-refused-");
        assertThat(mail.getSubject()).isEqualTo("記事に誤りが1件あり、新しい内容を公開できていません");
        assertThat(mail.getContent().toString())
                .contains("日9時0分から、前の版のまま公開を続けています。", "about.md:6:1: リンク先のページ「/nowhere」がありません。");

        site.about("直しました。\n");
        lookTwice(publisher);
        at("00:06:00", told);
        told.look();
        assertThat(mail("content-2-cured").getSubject()).isEqualTo("記事の誤りが直り、新しい内容を公開しました");
        assertThat(arrived()).hasSize(2);
    }

    @Test
    void tellsTheSameOnceOverRestartsAndOnSeveralMachines() {
        Publisher publisher = Press.publisher(site, clock, false);
        site.about(BROKEN);
        lookTwice(publisher);
        at("00:05:00", new StandstillReports(publisher, reports, clock));
        String first = reports.last("content-").orElseThrow();

        at("24:00:00", new StandstillReports(publisher, reports, clock));

        assertThat(reports.last("content-")).contains(first);
    }

    @Test
    void tellsTheSameAgainWhenItWasMendedInBetween() {
        Publisher publisher = Press.publisher(site, clock, false);
        StandstillReports told = new StandstillReports(publisher, reports, clock);
        String text = site.text("pages/about.md");
        site.about(BROKEN);
        lookTwice(publisher);
        at("00:05:00", told);
        site.write("pages/about.md", text);
        lookTwice(publisher);
        at("00:06:00", told);

        site.about(BROKEN);
        lookTwice(publisher);
        at("02:00:00", told);

        assertThat(reports.last("content-").orElseThrow()).startsWith("content-3-refused-");
    }

    @Test
    void leavesWhoeverIsWritingAloneForAnHour() {
        Publisher publisher = Press.publisher(site, clock, false);
        StandstillReports told = new StandstillReports(publisher, reports, clock);
        site.about(BROKEN);
        lookTwice(publisher);
        at("00:05:00", told);

        site.about("[b](/elsewhere)\n");
        lookTwice(publisher);
        at("01:04:59", told);
        assertThat(reports.last("content-").orElseThrow()).startsWith("content-1-");

        at("01:05:00", told);
        assertThat(reports.last("content-").orElseThrow()).startsWith("content-2-refused-");
    }

    @Test
    void tellsAfterARestartThatAllIsWell() throws Exception {
        Publisher publisher = Press.publisher(site, clock, false);
        site.about(BROKEN);
        lookTwice(publisher);
        at("00:05:00", new StandstillReports(publisher, reports, clock));

        site.about("直しました。\n");
        at("00:06:00", new StandstillReports(Press.publisher(site, clock, false), reports, clock));

        assertThat(mail("content-2-cured").getSubject()).isEqualTo("記事の誤りが直り、新しい内容を公開しました");
    }

    @Test
    void mailsNothingToWhoeverIsWriting() {
        assertThat(author.getBeansOfType(StandstillReports.class)).isEmpty();
    }

    /** @param time since the morning, in hours, minutes and seconds */
    private void at(String time, StandstillReports told) {
        String[] parts = time.split(":");
        clock.set(morning.plus(Duration.parse("PT%sH%sM%sS".formatted((Object[]) parts)))
                .toString());
        told.look();
        // between its looks the scheduler sleeps by this clock, which stands still
        scheduler.triggerCheckForDueExecutions();
    }

    private static void lookTwice(Publisher publisher) {
        publisher.watch();
        publisher.watch();
    }

    /** The mail to whose Message-ID a name leads, after waiting for it. */
    private MimeMessage mail(String name) throws Exception {
        Path file = await().until(
                        () -> arrived().stream()
                                .filter(path -> path.getFileName().toString().startsWith("report-" + name))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    private List<Path> arrived() throws Exception {
        try (Stream<Path> all = Files.exists(mails) ? Files.list(mails) : Stream.empty()) {
            return all.filter(path -> path.toString().endsWith(".eml")).toList();
        }
    }
}
