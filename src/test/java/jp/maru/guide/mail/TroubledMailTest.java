package jp.maru.guide.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import jp.maru.guide.inquiry.Answer;
import jp.maru.guide.inquiry.InquirySite;
import jp.maru.guide.inquiry.TestClock;
import jp.maru.guide.inquiry.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails to the operator that do not get through at once. */
@InquirySite
@ExtendWith(OutputCaptureExtension.class)
class TroubledMailTest {
    private final Visitor visitor;
    private final Mailbox mailbox;
    private final TestClock clock;
    private final Deliveries deliveries;
    private final DeliveryReminder forgotten;
    private final JdbcClient jdbc;

    TroubledMailTest(
            @LocalServerPort int port,
            Mailbox mailbox,
            TestClock clock,
            Deliveries deliveries,
            DeliveryReminder forgotten,
            JdbcClient jdbc) {
        visitor = new Visitor(port);
        this.mailbox = mailbox;
        this.clock = clock;
        this.deliveries = deliveries;
        this.forgotten = forgotten;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void waitForWhatOthersLeft() {
        // past every pause
        clock.skip(Duration.ofHours(30));
        forgotten.remember();
        await().until(() -> deliveries.pending() == 0);
    }

    @Test
    void isNeverGivenUpAndTheFirstThatGetsThroughSaysHowManyWaited(CapturedOutput output) throws Exception {
        mailbox.close();
        String first;
        String second;
        String third;
        try (FussyServer server =
                mailbox.fussy().answering("RCPT TO:<operator@", "552 5.2.2 mailbox full: operator@")) {
            first = visitor.sends(Visitor.hanako()).number();
            second = visitor.sends(Visitor.hanako()).number();
            third = visitor.sends(Visitor.hanako()).number();
            for (String number : new String[] {first, second, third}) {
                await().until(() -> notice(number).attempts() == 1);
            }
            clock.skip(Duration.ofMinutes(2));
            for (String number : new String[] {first, second, third}) {
                await().until(() -> notice(number).attempts() == 2);
                assertThat(notice(number).pending()).isTrue();
            }
            assertThat(output)
                    .contains("受付番号 " + first + " のメールを送れませんでした（1回目）。宛先のアドレスが断られました。次は ")
                    .doesNotContain("mailbox full", "operator@");
        } finally {
            mailbox.open();
        }
        Answer next = visitor.sends(Visitor.hanako());
        assertThat(mailbox.mailAbout(next.number()).getContent().toString())
                .contains("メールを送れないあいだ、ほかに3通が待っていました。このあと送ります。");

        mailbox.mailAbout(first);
        mailbox.mailAbout(second);
        mailbox.mailAbout(third);
    }

    @Test
    void doesNotKnockAgainAndAgainWhileTheServerIsAway() throws Exception {
        mailbox.close();
        String first;
        String second;
        try {
            first = visitor.sends(Visitor.hanako()).number();
            await().until(() -> notice(first).attempts() == 1);

            second = visitor.sends(Visitor.hanako()).number();
            assertThat(Duration.between(clock.instant(), notice(second).due())).isGreaterThan(Duration.ofSeconds(50));
            assertThat(notice(second).attempts()).isZero();
        } finally {
            mailbox.open();
        }
        clock.skip(Duration.ofSeconds(72));

        assertThat(mailbox.mailAbout(first).getContent().toString()).contains("メールを送れないあいだ、ほかに1通が待っていました。このあと送ります。");
        assertThat(mailbox.mailAbout(second).getContent().toString()).doesNotContain("待っていました");
    }

    @Test
    void goesAtOnceWhenTheSiteStartsHoweverLongItsPause() throws Exception {
        String number;
        String other;
        mailbox.close();
        try {
            number = visitor.sends(Visitor.hanako()).number();
            other = visitor.sends(Visitor.hanako()).number();
            // one mail has found the server away, and these two have as well or were put off
            await().until(() -> notice(number).due().isAfter(clock.instant())
                    && notice(other).due().isAfter(clock.instant()));
        } finally {
            mailbox.open();
        }
        // as after many attempts
        Timestamp inSixHours = Timestamp.from(clock.instant().plus(Duration.ofHours(6)));
        jdbc.sql("update delivery set due = ? where state = 'pending'")
                .param(inSixHours)
                .update();
        jdbc.sql("update scheduled_tasks set execution_time = ? where task_name = 'delivery'")
                .param(inSixHours)
                .update();
        // past the outage that this site remembers, and one that starts would not
        clock.skip(Duration.ofMinutes(2));

        forgotten.remember();

        String sentence = "メールを送れないあいだ、ほかに1通が待っていました。このあと送ります。";
        // the first says so, unless the other, which goes at the same time, is there before it has counted
        assertThat(List.of(
                        mailbox.mailAbout(number).getContent().toString().contains(sentence),
                        mailbox.mailAbout(other).getContent().toString().contains(sentence)))
                .isNotEqualTo(List.of(true, true));
    }

    @Test
    void staysSentWhateverAMachineThatWasCutOffSaysLater() {
        String number = visitor.sends(Visitor.hanako()).number();
        await().until(() -> notice(number).state() == Delivery.State.SENT);
        Delivery sent = notice(number);

        deliveries.update(sent.again(clock.instant()).postponed(clock.instant(), MailFailure.STOPPED));

        assertThat(notice(number)).isEqualTo(sent);
    }

    private Delivery notice(String number) {
        return deliveries.find(number + ":notice").orElseThrow();
    }
}
