package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Mails to the operator that do not get through at once. */
@InquirySite
@ExtendWith(OutputCaptureExtension.class)
class TroubledMailTest {
    private final Visitor visitor;
    private final Mailbox mailbox;
    private final TestClock clock;
    private final Deliveries deliveries;

    TroubledMailTest(@LocalServerPort int port, Mailbox mailbox, TestClock clock, Deliveries deliveries) {
        visitor = new Visitor(port);
        this.mailbox = mailbox;
        this.clock = clock;
        this.deliveries = deliveries;
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
    void staysSentWhateverAMachineThatWasCutOffSaysLater() {
        String number = visitor.sends(Visitor.hanako()).number();
        await().until(() -> notice(number).state() == Delivery.State.SENT);
        Delivery sent = notice(number);

        deliveries.update(sent.again(clock.instant()).postponed(clock.instant(), "cut off"));

        assertThat(notice(number)).isEqualTo(sent);
    }

    private Delivery notice(String number) {
        return deliveries.find(number + ":notice").orElseThrow();
    }
}
