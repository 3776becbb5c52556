package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.maru.guide.command.Commands;
import jp.maru.guide.mail.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What is forgotten when its time is over, and what is not. */
@InquirySite
@TestPropertySource(properties = "guide.inquiry.keep=2d")
class PurgeTest {
    private static final String REPORT = "保管期間を過ぎたお問い合わせを消すのを待っています";

    private final Visitor visitor;
    private final Visitor monitor;
    private final Mailbox mailbox;
    private final Retention retention;
    private final DailyDigest digest;
    private final OperatorDesk desk;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Environment environment;

    PurgeTest(
            @LocalServerPort int port,
            @LocalManagementPort int management,
            Mailbox mailbox,
            Retention retention,
            DailyDigest digest,
            OperatorDesk desk,
            JdbcClient jdbc,
            TestClock clock,
            Environment environment) {
        visitor = new Visitor(port);
        monitor = new Visitor(management);
        this.mailbox = mailbox;
        this.retention = retention;
        this.digest = digest;
        this.desk = desk;
        this.jdbc = jdbc;
        this.clock = clock;
        this.environment = environment;
    }

    @BeforeEach
    void startWithNothing() {
        // past whatever week and outage another test has left
        clock.skip(Duration.ofDays(7));
        Stream.of("inquiry", "report", "delivery", "clock_reading")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        retention.purge();
        await().until(() -> Mailbox.underWay(jdbc, clock.instant()) == 0);
    }

    @Test
    void leavesWhatHasNotReachedTheOperatorUntilItHas() throws Exception {
        String number;
        mailbox.close();
        try {
            number = visitor.sends(Visitor.hanako()).number();
            await().until(() -> attempts(number) == 1);
            clock.skip(Duration.ofDays(3));
            retention.purge();

            assertThat(desk.text(number)).isPresent();
            assertThat(health()).contains("\"status\":\"UP\"", "\"unsent\":1", "まだメールで届いていないものが1件あります");
            assertThat(operatorAsks("purge")).isEqualTo("""
                    消したお問い合わせはありません。
                    次のわけで、消すのを待っています。
                    ・保管期間を過ぎても、まだメールで届いていないものが1件あります（受付番号 %s）。届くまでは消しません。送れない理由は inquiries list で見られます。
                    """.formatted(number));
            assertThat(operatorAsks("purge", "--confirm")).startsWith("消したお問い合わせはありません。\n");
            assertThat(desk.text(number)).isPresent();
        } finally {
            mailbox.open();
        }
        clock.skip(Duration.ofMinutes(10));
        mailbox.hurry();

        mailbox.mailAbout(number);
        assertThat(report()).contains("保管期間（2日）", "まだメールで届いていないものが1件あります（受付番号 " + number + "）。");
        await().until(() -> desk.find(number).orElseThrow().sent());
        retention.purge();
        assertThat(desk.text(number)).isEmpty();
    }

    @Test
    void leavesWhatIsHeldOnlyAfterThePurgeHasLooked() {
        ReceiptNumber number =
                ReceiptNumber.read(visitor.sends(Visitor.hanako()).number()).orElseThrow();
        desk.hold(number.text(), true);

        new Inquiries(jdbc).forget(number);

        assertThat(desk.text(number.text())).isPresent();
        assertThat(desk.delete(number.text())).isTrue();
    }

    @Test
    void leavesASuspectedOneUntilItsDigestIsOut() {
        String number = suspected();
        clock.skip(Duration.ofDays(3));
        retention.purge();
        assertThat(desk.text(number)).as("no digest yet").isPresent();

        mailbox.close();
        try {
            digest.gather();
            retention.purge();
            assertThat(desk.text(number)).as("a digest on its way").isPresent();
        } finally {
            mailbox.open();
        }
        clock.skip(Duration.ofMinutes(10));
        mailbox.digestWith(number);
        await().until(() -> Mailbox.underWay(jdbc, clock.instant()) == 0);
        retention.purge();

        assertThat(desk.text(number)).isEmpty();
    }

    @Test
    void leavesAReleasedOneUntilItsNoticeIsOutWhateverDigestBroughtIt() {
        String number = suspected();
        digest.gather();
        mailbox.digestWith(number);
        mailbox.close();
        try {
            desk.release(number, clock.instant());
            clock.skip(Duration.ofDays(3));
            retention.purge();
            assertThat(desk.text(number)).isPresent();
        } finally {
            mailbox.open();
        }
        clock.skip(Duration.ofMinutes(10));
        mailbox.hurry();
        await().until(() -> desk.find(number).orElseThrow().sent());
        retention.purge();

        assertThat(desk.text(number)).isEmpty();
    }

    @Test
    void remembersThatADigestWasSentForAsLongAsAnInquiryOfItIsKept() {
        String number = suspected();
        digest.gather();
        mailbox.digestWith(number);
        await().until(() -> Mailbox.underWay(jdbc, clock.instant()) == 0);
        desk.hold(number, true);
        clock.skip(Duration.ofDays(3));
        retention.purge();
        desk.hold(number, false);

        retention.purge();

        assertThat(desk.text(number)).isEmpty();
        assertThat(jdbc.sql("select count(*) from delivery where kind = 'digest'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void goesOnAfterAWeekend() {
        String number = sent(1).get(0);
        clock.skip(Duration.ofDays(3));

        retention.purge();

        assertThat(desk.text(number)).isEmpty();
    }

    @Test
    void asksWhenTheClockShowsMoreThanAWeekAfterTheLastPurge() throws Exception {
        String number = sent(1).get(0);
        clock.skip(Duration.ofDays(8));
        retention.purge();
        retention.purge();
        assertThat(desk.text(number)).as("however often").isPresent();

        assertThat(health()).contains("\"status\":\"UP\"", "\"unconfirmed\":1", "時計を直してください");
        assertThat(report())
                .containsPattern("前に見たときは\\S+ \\S+だった時計が、いまは\\S+ \\S+です。")
                .contains("inquiries purge --confirm で消してください（いまは1件）。");
        assertThat(operatorAsks("purge")).startsWith("消したお問い合わせはありません。\n次のわけで、消すのを待っています。\n・前に見たときは");
        assertThat(desk.text(number)).isPresent();
        assertThat(operatorAsks("purge", "--confirm")).isEqualTo("1件を消しました。\n");
        assertThat(desk.text(number)).isEmpty();

        assertThat(operatorAsks("purge")).as("the clock is believed again").isEqualTo("保管期間を過ぎたお問い合わせはありません。\n");
        assertThat(health()).contains("\"unconfirmed\":0", "\"reasons\":[]");
    }

    @Test
    void asksNothingWhenNothingIsStored() {
        clock.skip(Duration.ofDays(30));
        retention.purge();
        String number = sent(1).get(0);
        clock.skip(Duration.ofDays(3));

        retention.purge();

        assertThat(desk.text(number)).isEmpty();
    }

    @Test
    void asksWhenTheClockShowsLessThanAtTheLastPurge() {
        String number = sent(1).get(0);
        clock.skip(Duration.ofDays(3));
        see(Duration.ofMinutes(59));
        assertThat(operatorAsks("purge")).isEqualTo("1件を消しました。\n");

        see(Duration.ofHours(2));
        String other = sent(1).get(0);
        age(other);
        assertThat(operatorAsks("purge"))
                .contains("消したお問い合わせはありません。", "時計を直してください。\n")
                .doesNotContain("止めていた");
        assertThat(desk.text(number)).isEmpty();
        assertThat(desk.text(other)).isPresent();
    }

    @Test
    void goesOnByItselfWhenTheClockIsRightAgain() {
        String number = sent(1).get(0);
        age(number);
        see(Duration.ofDays(200));
        retention.purge();
        assertThat(desk.text(number)).isPresent();

        see(Duration.ofHours(-24));
        retention.purge();

        assertThat(desk.text(number)).isEmpty();
    }

    @Test
    void asksWhenMoreThanHalfOfTwentyWouldGo() throws Exception {
        List<String> numbers = sent(20);
        numbers.subList(0, 11).forEach(this::age);
        retention.purge();
        assertThat(desk.list()).hasSize(20);
        assertThat(report()).contains("残っている20件のうち、半分より多い11件を、一度に消すことになります。");

        assertThat(operatorAsks("purge", "--confirm")).isEqualTo("11件を消しました。\n");
        assertThat(desk.list()).hasSize(9);
    }

    @Test
    void goesOnWithHalfOfTwentyAndWithAllOfNineteen() {
        List<String> numbers = sent(20);
        numbers.subList(0, 10).forEach(this::age);
        retention.purge();
        assertThat(desk.list()).hasSize(10);

        sent(9);
        desk.list().forEach(inquiry -> age(inquiry.number()));
        retention.purge();
        assertThat(desk.list()).isEmpty();
    }

    @Test
    void asksWhereNoPurgeIsKnownToCompareTheClockWith() throws Exception {
        String number = sent(1).get(0);
        age(number);
        jdbc.sql("delete from clock_reading").update();
        retention.purge();

        assertThat(desk.text(number)).isPresent();
        assertThat(report()).contains("合っているかどうかを、前に見た時刻と比べられません。まちがっていたら、時計を直してください。");
        assertThat(operatorAsks("purge", "--confirm")).isEqualTo("1件を消しました。\n");
    }

    @Test
    void goesByNoReadingThatALaterInquiryContradicts() {
        // with nothing stored a clock that ran ahead was believed, and then it was put right
        see(Duration.ofDays(200));
        String number = sent(1).get(0);

        clock.skip(Duration.ofDays(200));
        retention.purge();

        assertThat(desk.text(number)).isPresent();
    }

    @Test
    void tellsOnceAWeek() {
        sent(1);
        clock.skip(Duration.ofDays(8));
        retention.purge();
        clock.skip(Duration.ofDays(7));
        retention.purge();
        retention.purge();

        await().until(() -> Mailbox.underWay(jdbc, clock.instant()) == 0);
        assertThat(jdbc.sql("select count(*) from report").query(Integer.class).single())
                .isEqualTo(2);
    }

    private List<String> sent(int many) {
        List<String> numbers = Stream.generate(
                        () -> visitor.sends(Visitor.hanako()).number())
                .limit(many)
                .toList();
        await().until(() -> desk.list().stream().allMatch(InquiryStatus::sent));
        return numbers;
    }

    private String suspected() {
        Map<String, String> form = Visitor.hanako();
        form.put("subject", "program");
        return visitor.sends(form).number();
    }

    private int attempts(String number) {
        return desk.find(number).orElseThrow().attempts();
    }

    private void age(String number) {
        jdbc.sql("update inquiry set received = ? where number = ?")
                .params(Timestamp.from(clock.instant().minus(Duration.ofDays(3))), number)
                .update();
    }

    /** As if the last purge had seen the clock so much ahead of now. */
    private void see(Duration ahead) {
        jdbc.sql("update clock_reading set seen = ?")
                .param(Timestamp.from(clock.instant().plus(ahead)))
                .update();
    }

    /** The latest, once it has come. */
    private String report() throws Exception {
        await().until(() -> Mailbox.underWay(jdbc, clock.instant()) == 0);
        List<MimeMessage> mails = mailbox.mailsUnder(REPORT);
        return mails.get(mails.size() - 1).getContent().toString();
    }

    private String health() {
        return monitor.fetches("/actuator/health/retentionHealth").page().text();
    }

    private String operatorAsks(String... words) {
        StringWriter out = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("inquiries"));
        arguments.addAll(List.of(words));
        for (String key : List.of(
                "spring.datasource.url",
                "spring.datasource.username",
                "spring.datasource.password",
                "guide.inquiry.keep")) {
            if (environment.containsProperty(key)) {
                arguments.add("--" + key + "=" + environment.getProperty(key));
            }
        }
        Commands.run(clock, new PrintWriter(out, true), new PrintWriter(out, true), arguments.toArray(String[]::new));
        return out.toString();
    }
}
