package jp.maru.guide.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import jp.maru.guide.inquiry.InquirySite;
import jp.maru.guide.inquiry.Purges;
import jp.maru.guide.inquiry.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the operator is told about the site itself. */
@InquirySite
class ReportsTest {
    private final Reports reports;
    private final Mailbox mailbox;
    private final Purges purges;
    private final JdbcClient jdbc;
    private final TestClock clock;

    ReportsTest(Reports reports, Mailbox mailbox, Purges purges, JdbcClient jdbc, TestClock clock) {
        this.reports = reports;
        this.mailbox = mailbox;
        this.purges = purges;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void comeAsAMailThatNobodyIsToAnswer() throws Exception {
        assertThat(reports.tell("first", "一つめのお知らせ", "一行め。\n二行め。\n")).isTrue();

        MimeMessage mail = mailbox.mailsUnder("一つめのお知らせ").get(0);
        assertThat(mail.getContent()).isEqualTo("一行め。\r\n二行め。\r\n");
        assertThat(mail.getAllRecipients()[0]).hasToString("operator@guide.example");
        assertThat(mail.getMessageID()).isEqualTo("<report-first@guide.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void areToldOnceUnderOneName() {
        assertThat(reports.tell("again", "くり返すお知らせ", "一度め。\n")).isTrue();
        assertThat(reports.tell("again", "くり返すお知らせ", "二度め。\n")).isFalse();
        reports.tell("last", "最後のお知らせ", "終わり。\n");

        mailbox.mailsUnder("最後のお知らせ");
        assertThat(mailbox.mailsUnder("くり返すお知らせ")).hasSize(1);
    }

    @Test
    void waitForAServerThatIsAway() throws Exception {
        mailbox.close();
        try {
            reports.tell("away", "待っていたお知らせ", "届きます。\n");
            await().until(() -> jdbc.sql("select attempts from delivery where id = 'report-away'")
                            .query(Integer.class)
                            .single()
                    > 0);
        } finally {
            mailbox.open();
        }
        clock.skip(Duration.ofMinutes(10));

        assertThat(mailbox.mailsUnder("待っていたお知らせ").get(0).getContent()).isEqualTo("届きます。\r\n");
    }

    @Test
    void areForgottenWithTheInquiriesOfTheirTime() {
        reports.tell("old", "古いお知らせ", "むかしの話。\n");
        mailbox.mailsUnder("古いお知らせ");
        await().until(() -> Mailbox.underWay(jdbc, clock.instant()) == 0);

        purges.carryOut(clock.instant().plusSeconds(1), Duration.ZERO, true);

        assertThat(jdbc.sql("select count(*) from report").query(Integer.class).single())
                .isZero();
    }
}
