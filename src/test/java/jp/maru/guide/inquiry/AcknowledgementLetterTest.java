package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import jp.maru.guide.mail.Deliveries;
import jp.maru.guide.mail.Delivery;
import jp.maru.guide.mail.FussyServer;
import jp.maru.guide.mail.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What the visitor gets by mail. */
@InquirySite
@TestPropertySource(properties = "guide.inquiry.acknowledge=true")
class AcknowledgementLetterTest {
    private final Visitor visitor;
    private final Mailbox mailbox;
    private final TestClock clock;
    private final Deliveries deliveries;

    AcknowledgementLetterTest(@LocalServerPort int port, Mailbox mailbox, TestClock clock, Deliveries deliveries) {
        visitor = new Visitor(port);
        this.mailbox = mailbox;
        this.clock = clock;
        this.deliveries = deliveries;
    }

    @Test
    void tellsTheNumberAndNoWordThatWasTyped() throws Exception {
        Answer sent;
        MimeMessage mail;
        mailbox.close();
        try (FussyServer server = mailbox.fussy()) {
            sent = visitor.sends(Visitor.hanakoWith("email", "ａｃｋ１@example.jp"));
            mail = server.mail("お問い合わせを受け付けました（受付番号 " + sent.number());
            assertThat(server.commands()).contains("MAIL FROM:<>", "RCPT TO:<ack1@example.jp>");
        } finally {
            mailbox.open();
        }
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("ack1@example.jp"));
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("form@guide.example"));
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("operator@guide.example"));
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");
        assertThat(mail.getMessageID()).isEqualTo("<" + sent.number() + ".acknowledgement@guide.example>");
        assertThat(mail.getSubject()).isEqualTo("お問い合わせを受け付けました（受付番号 " + sent.number() + "）");
        assertThat(mail.getContent().toString().replace("\r\n", "\n"))
                .contains(
                        "受付番号：" + sent.number() + "\n",
                        "お返事は、ふつう3日以内に差し上げます。\n",
                        "お返事は、@guide.example のアドレスからお送りします。\n",
                        "\nお名前を伏せたまま、担当の者が読みます。\n")
                .doesNotContain("山田花子", "れいネット", "請求が来ました", "解約・乗り換え", "ack1");
    }

    @Test
    void goesToOneAddressOnlyOnceInAnHour() {
        Answer first = visitor.sends(Visitor.hanakoWith("email", "ack2@example.jp"));
        Answer second = visitor.sends(Visitor.hanakoWith("email", "ACK2@example.jp"));

        assertThat(deliveries.find(first.number() + ":acknowledgement")).isPresent();
        assertThat(deliveries.find(second.number() + ":acknowledgement")).isEmpty();

        clock.skip(Duration.ofMinutes(61));
        Answer later = visitor.sends(Visitor.hanakoWith("email", "ack2@example.jp"));
        assertThat(deliveries.find(later.number() + ":acknowledgement")).isPresent();
    }

    @Test
    void isGivenUpWhereTheAddressDoesNotExistWhileTheOperatorGetsTheInquiry() throws Exception {
        mailbox.close();
        try (FussyServer server = mailbox.fussy().answering("RCPT TO:<nobody3@", "550 5.1.1 no such user")) {
            Answer sent = visitor.sends(Visitor.hanakoWith("email", "nobody3@example.jp"));

            awaitState(sent.number() + ":acknowledgement", Delivery.State.EXPIRED);
            assertThat(deliveries
                            .find(sent.number() + ":acknowledgement")
                            .orElseThrow()
                            .reason())
                    .startsWith("宛先のアドレスが断られました。（")
                    .contains("550 5.1.1");
            awaitState(sent.number() + ":notice", Delivery.State.SENT);
            assertThat(server.mail("[受付番号 " + sent.number()).getReplyTo()[0].toString())
                    .contains("nobody3@example.jp");
        } finally {
            mailbox.open();
        }
    }

    @Test
    void isTriedForADayWhereTheServerAsksToComeAgain() throws Exception {
        mailbox.close();
        try (FussyServer server = mailbox.fussy().answering("RCPT TO:<later4@", "451 4.7.1 greylisted")) {
            Answer sent = visitor.sends(Visitor.hanakoWith("email", "later4@example.jp"));
            String id = sent.number() + ":acknowledgement";
            await().until(() -> deliveries.find(id).orElseThrow().attempts() == 1);
            assertThat(deliveries.find(id).orElseThrow().pending()).isTrue();

            clock.skip(Duration.ofHours(24));
            awaitState(id, Delivery.State.EXPIRED);
        } finally {
            mailbox.open();
        }
    }

    private void awaitState(String id, Delivery.State state) {
        await().until(() -> deliveries.find(id).map(Delivery::state).orElse(null) == state);
    }
}
