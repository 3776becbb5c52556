package jp.maru.guide.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.maru.guide.command.Commands;
import jp.maru.guide.inquiry.InquirySite;
import jp.maru.guide.inquiry.OperatorDesk;
import jp.maru.guide.inquiry.TestClock;
import jp.maru.guide.inquiry.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A mail server that has had the whole of a mail and takes its time, or never answers. */
@InquirySite
@TestPropertySource(
        properties = {
            "spring.mail.properties.mail.smtp.timeout=2000",
            "spring.mail.properties.mail.smtp.finaltimeout=3500",
            "guide.inquiry.acknowledge=true"
        })
class UnansweredMailTest {
    private static final String BILL = "料金や請求のこと";
    private static final String REPORT = "もう届いているかもしれないメールがあります";
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final Visitor visitor;
    private final Visitor monitor;
    private final Mailbox mailbox;
    private final TestClock clock;
    private final Deliveries deliveries;
    private final Courier courier;
    private final OperatorDesk desk;
    private final Outage outage;
    private final UnansweredMailWatch unanswered;
    private final DeliveryReminder forgotten;
    private final JdbcClient jdbc;
    private final String database;

    UnansweredMailTest(
            @LocalServerPort int port,
            @LocalManagementPort int management,
            Mailbox mailbox,
            TestClock clock,
            Deliveries deliveries,
            Courier courier,
            OperatorDesk desk,
            Outage outage,
            UnansweredMailWatch unanswered,
            DeliveryReminder forgotten,
            JdbcClient jdbc,
            @Value("${spring.datasource.url}") String database) {
        visitor = new Visitor(port);
        monitor = new Visitor(management);
        this.mailbox = mailbox;
        this.clock = clock;
        this.deliveries = deliveries;
        this.courier = courier;
        this.desk = desk;
        this.outage = outage;
        this.unanswered = unanswered;
        this.forgotten = forgotten;
        this.jdbc = jdbc;
        this.database = database;
    }

    @BeforeEach
    void closeTheMailbox() {
        mailbox.close();
    }

    @AfterEach
    void openTheMailbox() {
        await().until(() -> Mailbox.underWay(jdbc, clock.instant()) == 0);
        jdbc.sql("delete from delivery").update();
        mailbox.open();
    }

    @Test
    void sendsOneCopyOfWhatTheServerTakesItsTimeOver() throws Exception {
        try (FussyServer server = mailbox.fussy().thinkingOver(BILL, Duration.ofMillis(2500))) {
            String number = visitor.sends(about(BILL)).number();
            await().until(() -> notice(number).state() == Delivery.State.SENT);

            assertThat(notice(number).attempts()).isZero();
            assertThat(server.mails("[受付番号 " + number + "]")).hasSize(1);
        }
    }

    @Test
    void holdsNoOtherMailMeanwhile() throws Exception {
        try (FussyServer server = mailbox.fussy().thinkingOver(BILL, FOR_EVER)) {
            List<String> waiting = Stream.generate(
                            () -> visitor.sends(about(BILL)).number())
                    .limit(3)
                    .toList();
            waiting.forEach(number -> server.mail("[受付番号 " + number + "]"));

            String other = visitor.sends(Visitor.hanako()).number();

            await().until(() -> notice(other).state() == Delivery.State.SENT);
            assertThat(waiting)
                    .allSatisfy(number -> assertThat(notice(number).attempts())
                            .as("still waiting")
                            .isZero());
        }
    }

    @Test
    void isTriedLateAndRarelyAndSaysThatItMayBeThereAlready() throws Exception {
        String number;
        try (FussyServer server = mailbox.fussy().thinkingOver(BILL, FOR_EVER)) {
            number = visitor.sends(about(BILL)).number();
            await().until(() -> notice(number).unanswered() == 1);
            assertThat(pause(number)).isBetween(Duration.ofMinutes(355), Duration.ofMinutes(432));
            assertThat(outage.lasts(clock.instant()))
                    .as("the server is not away")
                    .isFalse();

            // nor does a start hurry it
            forgotten.remember();
            assertThat(pause(number)).isGreaterThan(Duration.ofHours(5));
            clock.skip(Duration.ofHours(8));
            await().until(() -> notice(number).unanswered() == 2);
            assertThat(pause(number)).isBetween(Duration.ofHours(23), Duration.ofHours(29));
            assertThat(server.mails("[受付番号 " + number + "]")).hasSize(2);
        }
        try (FussyServer server = mailbox.fussy()) {
            clock.skip(Duration.ofHours(29));

            MimeMessage mail = server.mail("[受付番号 " + number + "]");
            assertThat(mail.getMessageID()).isEqualTo("<" + number + "@guide.example>");
            assertThat(mail.getContent().toString())
                    .startsWith("このメールは、前にも届いているかもしれません。メールサーバーが、受け取ったという返事をしなかったので、もう一度送っています。\r\n");
            await().until(() -> notice(number).state() == Delivery.State.SENT);
        }
    }

    @Test
    void doesNotComeAgainWhenTheOperatorHasDealtWithIt() throws Exception {
        try (FussyServer server = mailbox.fussy().thinkingOver(BILL, FOR_EVER)) {
            String number = visitor.sends(about(BILL)).number();
            await().until(() -> notice(number).unanswered() == 1);

            assertThat(desk.close(number, clock.instant())).isTrue();
            clock.skip(Duration.ofHours(8));

            await().until(() -> Mailbox.underWay(jdbc, clock.instant()) == 0);
            assertThat(notice(number).state()).isEqualTo(Delivery.State.SENT);
            assertThat(server.mails("[受付番号 " + number + "]")).hasSize(1);
        }
    }

    @Test
    void isToldToTheOperator() throws Exception {
        try (FussyServer server = mailbox.fussy().thinkingOver(BILL, FOR_EVER)) {
            String number = visitor.sends(about(BILL)).number();
            await().until(() -> notice(number).unanswered() == 1);

            assertThat(list())
                    .containsPattern("(?m)^" + number + "\t.*\t届いているかもしれません\t未対応\t" + BILL
                            + "\t理由：メールサーバーが、受け取ったという返事をしません。もう届いているかもしれません。（.*）$");
            assertThat(monitor.fetches("/actuator/health").page().text()).contains("\"unanswered\":1");
            unanswered.tell();
            unanswered.tell();
            assertThat(server.mail(REPORT).getContent().toString())
                    .contains(
                            "受付番号 " + number + " のメールを送りましたが、メールサーバーが、受け取ったという返事をしませんでした。",
                            "もう届いているかもしれません。",
                            "inquiries show " + number + "、",
                            "inquiries resend " + number + " です。");
            await().until(() -> Mailbox.underWay(jdbc, clock.instant()) == 0);
            assertThat(server.mails(REPORT)).hasSize(1);
        }
    }

    @Test
    void mayAlsoHaveArrivedWhenTheServerHangsUp() throws Exception {
        String number;
        try (FussyServer server = mailbox.fussy().thinkingOver(BILL, FOR_EVER)) {
            number = visitor.sends(about(BILL)).number();
            server.mail("[受付番号 " + number + "]");
        }

        await().until(() -> notice(number).unanswered() == 1);
        assertThat(pause(number)).isGreaterThan(Duration.ofHours(5));
    }

    @Test
    void hasNotArrivedWhenTheServerSaysSo() throws Exception {
        try (FussyServer server = mailbox.fussy().answering("DATA", "451 4.3.0 not now")) {
            String number = visitor.sends(about(BILL)).number();
            await().until(() -> notice(number).attempts() == 1);

            assertThat(notice(number).unanswered()).isZero();
            assertThat(pause(number)).isLessThan(Duration.ofMinutes(2));
        }
    }

    @Test
    void isNoAcknowledgementThatGoesToAVisitorTwice() throws Exception {
        try (FussyServer server = mailbox.fussy().thinkingOver("お問い合わせを受け付けました", FOR_EVER)) {
            Map<String, String> form = about(BILL);
            form.put("email", "once@example.jp");
            String number = visitor.sends(form).number();

            await().until(() -> delivery(number, "acknowledgement").state() == Delivery.State.EXPIRED);
            await().until(() -> notice(number).state() == Delivery.State.SENT);
        }
    }

    @Test
    void isNotBegunAgainWhileItWaits() throws Exception {
        try (FussyServer server = mailbox.fussy().thinkingOver(BILL, FOR_EVER)) {
            String number = visitor.sends(about(BILL)).number();
            server.mail("[受付番号 " + number + "]");

            // as after a jump of the clock, when the scheduler takes the task for dead
            assertThat(courier.attempt(number + ":notice").orElseThrow()).isAfter(clock.instant());
            // nor because the operator asks for it
            assertThat(desk.resend(number, clock.instant())).isTrue();

            assertThat(server.mails("[受付番号 " + number + "]")).hasSize(1);
        }
    }

    private Delivery notice(String number) {
        return delivery(number, "notice");
    }

    private Delivery delivery(String number, String kind) {
        return deliveries.find(number + ":" + kind).orElseThrow();
    }

    private Duration pause(String number) {
        return Duration.between(clock.instant(), notice(number).due());
    }

    private String list() {
        StringWriter out = new StringWriter();
        Commands.run(
                clock,
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                "inquiries",
                "list",
                "--spring.datasource.url=" + database);
        return out.toString();
    }

    private static Map<String, String> about(String topic) {
        return Visitor.hanakoWith("topic", topic);
    }
}
