package jp.maru.guide.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import java.time.Duration;
import jp.maru.guide.inquiry.InquirySite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** How long the site, as it comes, waits for a mail server. */
@InquirySite
class HandoverTest {
    private final Session session;

    HandoverTest(JavaMailSenderImpl sender) {
        session = sender.getSession();
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "smtps"})
    void waitsTenMinutesForTheAnswerToAMailAndSecondsForAnyOther(String protocol) throws Exception {
        assertThat(session.getTransport(protocol)).isInstanceOf(Handover.class);
        assertThat(millis(protocol, "finaltimeout")).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
        assertThat(millis(protocol, "timeout")).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
        assertThat(millis(protocol, "connectiontimeout")).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
        assertThat(millis(protocol, "writetimeout")).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
    }

    private Duration millis(String protocol, String key) {
        return Duration.ofMillis(Long.parseLong(session.getProperty("mail." + protocol + "." + key)));
    }
}
