package jp.maru.guide.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.maru.guide.inquiry.TestClock;
import org.junit.jupiter.api.Test;

/** When mails are held back, and when they are hurried. */
class OutageTest {
    private static final Instant NOW = TestClock.TEN;
    private static final String NUMBER = "20261124-7K3Q9";
    private static final Delivery NOTICE = Delivery.noticeOf(NUMBER, "guide.example", NOW);
    private static final Delivery ACKNOWLEDGEMENT = Delivery.acknowledgementOf(NUMBER, "guide.example", NOW);
    private static final MailFailure REFUSED = MailFailure.of(new ConnectException("Connection refused"));
    private static final MailFailure SILENT = MailFailure.of(new SocketTimeoutException("Read timed out"));

    private final Outage outage = new Outage(new MailSettings(
            "operator@guide.example",
            List.of(Duration.ofMinutes(1)),
            List.of(Duration.ofHours(6)),
            Duration.ofDays(1),
            Duration.ofHours(1)));

    @Test
    void lastsOnePauseAfterAServerThatIsAway() {
        outage.note(NOTICE, REFUSED, NOW);

        assertThat(outage.lasts(NOW.plusSeconds(59))).isTrue();
        assertThat(outage.lasts(NOW.plusSeconds(60))).isFalse();
        assertThat(outage.due(NOW)).isBetween(NOW.plusSeconds(120), NOW.plusSeconds(132));
        assertThat(outage.end()).isTrue();
        assertThat(outage.end()).isFalse();
    }

    @Test
    void isNotBegunByAServerThatFallsSilentOverAVisitorsAddress() {
        outage.note(ACKNOWLEDGEMENT, SILENT, NOW);
        assertThat(outage.lasts(NOW)).isFalse();

        outage.note(NOTICE, SILENT, NOW);
        assertThat(outage.lasts(NOW)).isTrue();
    }

    @Test
    void tellsOneMailAfterEachFailureThatItIsTheFirst() {
        assertThat(outage.breaksSilence()).isTrue();
        assertThat(outage.breaksSilence()).isFalse();

        outage.note(ACKNOWLEDGEMENT, REFUSED, NOW);
        assertThat(outage.breaksSilence()).isFalse();

        outage.note(NOTICE, REFUSED, NOW);
        assertThat(outage.breaksSilence()).isTrue();
    }

    @Test
    void doesNotLetWhatIsRefusedBeTriedOverAndOver() {
        assertThat(outage.allowsHurry(NOW)).isTrue();
        assertThat(outage.allowsHurry(NOW.plusSeconds(600))).isFalse();
        assertThat(outage.allowsHurry(NOW.plusSeconds(601))).isTrue();
    }
}
