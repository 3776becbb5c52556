package jp.maru.guide.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.maru.guide.inquiry.Answer;
import jp.maru.guide.inquiry.TestClock;
import jp.maru.guide.inquiry.Visitor;
import jp.maru.guide.mail.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The messages of {@code src/test/resources/inquiries}, sent to the site one after another. */
@ScreenedSite
class CorpusTest {
    private final Visitor visitor;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Mailbox mailbox;

    CorpusTest(@LocalServerPort int port, JdbcClient jdbc, TestClock clock, Mailbox mailbox) {
        visitor = new Visitor(port);
        this.jdbc = jdbc;
        this.clock = clock;
        this.mailbox = mailbox;
    }

    @Test
    void refusesNoGenuineMessageAndMailsAllThatAreNotSuspectedAtOnce() {
        Map<String, Sample> sent = new LinkedHashMap<>();
        Sample.genuine().forEach(sample -> sent.put(send(sample), sample));

        sent.forEach((number, sample) -> {
            assertThat(suspicions(number)).as(sample.note()).isEqualTo(Suspicion.names(sample.suspicions()));
            if (sample.suspicions().isEmpty()) {
                assertThat(mailbox.mailsAbout(number)).as(sample.note()).hasSize(1);
            }
        });
    }

    @Test
    void keepsSpamWithItsReasonsAndMailsNoneOfItAtOnce() {
        Map<String, Sample> sent = new LinkedHashMap<>();
        Sample.spam().forEach(sample -> sent.put(send(sample), sample));

        await().until(() -> jdbc.sql("select count(*) from delivery where state = 'pending'")
                        .query(Integer.class)
                        .single()
                == 0);
        sent.forEach((number, sample) -> {
            assertThat(suspicions(number)).as(sample.note()).isEqualTo(Suspicion.names(sample.suspicions()));
            assertThat(mailbox.hasMailAbout(number))
                    .as(sample.note())
                    .isEqualTo(sample.suspicions().isEmpty());
        });
    }

    private String send(Sample sample) {
        Visitor writer = visitor.at(sample.network());
        Map<String, String> confirmed =
                writer.posts("/inquiry/confirm", sample.form()).form();
        // to a mail that is being carried, such a leap looks like a node that has died
        await().until(() -> Mailbox.underWay(jdbc, clock.instant()) == 0);
        clock.skip(Duration.ofSeconds(10));
        Answer answer = writer.posts("/inquiry", confirmed);
        assertThat(answer.status()).as(sample.note()).isEqualTo(303);
        assertThat(visitor.gets(answer.location()).heading()).isEqualTo("お問い合わせを受け付けました");
        return answer.number();
    }

    private String suspicions(String number) {
        return jdbc.sql("select suspicions from inquiry where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
