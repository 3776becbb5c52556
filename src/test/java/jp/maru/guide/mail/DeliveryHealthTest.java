package jp.maru.guide.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import jp.maru.guide.inquiry.Answer;
import jp.maru.guide.inquiry.InquirySite;
import jp.maru.guide.inquiry.TestClock;
import jp.maru.guide.inquiry.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How a monitoring program sees that mails do not get through. */
@InquirySite
class DeliveryHealthTest {
    private final Visitor visitor;
    private final Visitor monitor;
    private final Mailbox mailbox;
    private final TestClock clock;
    private final Deliveries deliveries;

    DeliveryHealthTest(
            @LocalServerPort int port,
            @LocalManagementPort int management,
            Mailbox mailbox,
            TestClock clock,
            Deliveries deliveries) {
        visitor = new Visitor(port);
        monitor = new Visitor(management);
        this.mailbox = mailbox;
        this.clock = clock;
        this.deliveries = deliveries;
    }

    @Test
    void isDownWhileAMailIsOverdueAndSaysHowLong() {
        // the site's next look at its data ends whatever trouble another test has made
        await().until(() -> monitor.fetches("/actuator/health").status() == 200);
        String number;
        mailbox.close();
        try {
            number = visitor.sends(Visitor.hanako()).number();
            await().until(() -> notice(number).attempts() == 1);
            assertThat(monitor.fetches("/actuator/health").status()).isEqualTo(200);

            clock.skip(Duration.ofMinutes(61));
            Answer down = monitor.fetches("/actuator/health");
            assertThat(down.status()).isEqualTo(503);
            assertThat(down.page().text())
                    .contains("\"pending\":")
                    .containsPattern("\"oldestPendingSeconds\":36[6-9]\\d")
                    .contains("\"overdueAfterSeconds\":3600");
        } finally {
            mailbox.open();
        }
        clock.skip(Duration.ofHours(2));
        await().until(() -> !notice(number).pending());

        await().until(() -> monitor.fetches("/actuator/health").status() == 200);
        assertThat(monitor.fetches("/actuator/metrics/guide.mail.delivered").status())
                .isEqualTo(200);
        assertThat(monitor.fetches("/actuator/metrics/guide.mail.retried").status())
                .isEqualTo(200);
        assertThat(monitor.fetches("/actuator/metrics/guide.mail.oldest.pending.seconds")
                        .page()
                        .text())
                .contains("\"value\":0.0");
    }

    @Test
    void isNotSeenOnTheSiteItself() {
        assertThat(visitor.gets("/actuator/health").status()).isEqualTo(404);
    }

    private Delivery notice(String number) {
        return deliveries.find(number + ":notice").orElseThrow();
    }
}
