package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.sql.DataSource;
import jp.maru.guide.mail.Identity;
import jp.maru.guide.mail.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the operator does with inquiries, beside the running site. */
@InquirySite
class OperatorDeskTest {
    private final OperatorDesk desk;
    private final Retention retention;
    private final Visitor visitor;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Mailbox mailbox;

    private String number = "";

    OperatorDeskTest(
            @LocalServerPort int port,
            DataSource database,
            Retention retention,
            JdbcClient jdbc,
            TestClock clock,
            Mailbox mailbox) {
        desk = OperatorDesk.at(database, new Identity(URI.create("https://guide.example"), "form@guide.example"));
        this.retention = retention;
        visitor = new Visitor(port);
        this.jdbc = jdbc;
        this.clock = clock;
        this.mailbox = mailbox;
    }

    @BeforeEach
    void sendAnInquiry() {
        number = visitor.sends(Visitor.hanako()).number();
        await().until(() -> stored().sent());
    }

    @Test
    void listsWhatIsStuckFirstAndThenTheNewest() {
        String newer = visitor.sends(Visitor.hanako()).number();
        await().until(() -> desk.list().stream().allMatch(one -> one.sent() || one.isSuspected()));
        assertThat(desk.list().get(0).number()).isEqualTo(newer);

        jdbc.sql("update delivery set state = 'pending', attempts = 2, reason = '550 no such user' where about = ?")
                .param(number)
                .update();

        assertThat(desk.list().get(0).number()).isEqualTo(number);
        assertThat(desk.list().get(0).isStuck()).isTrue();
        assertThat(desk.list().get(0).reason()).isEqualTo("550 no such user");
        desk.resend(number, clock.instant());
    }

    @Test
    void showsWhatTheMailTells() {
        assertThat(desk.text(number).orElseThrow()).contains("受付番号：" + number, "お名前：山田花子", "二か月続けて請求が来ました。");
    }

    @Test
    void showsWhatWouldSteerATerminalAndLetsItDoNothing() {
        Map<String, String> form = Visitor.hanakoWith("message", "一行目\u001b]0;x\u0007\n\u202e迷惑の疑い：なし");
        form.put("name", "\u202e子花");
        String shown = desk.text(visitor.sends(form).number()).orElseThrow();

        assertThat(shown).contains("お名前：[U+202E]子花\n", "\n> 一行目[U+001B]]0;x[U+0007]\n> [U+202E]迷惑の疑い：なし\n");
        assertThat(shown).doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "wide", "spaced"})
    void knowsANumberHoweverItIsReadOut(String way) {
        String read = switch (way) {
            case "small" -> number.toLowerCase(java.util.Locale.ROOT);
            case "wide" ->
                number.chars()
                        .map(sign -> sign + 0xfee0)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            default -> " " + number + " ";
        };

        assertThat(desk.text(read)).isPresent();
    }

    @Test
    void notesWhatIsDealtWith() {
        Instant now = clock.instant();

        assertThat(desk.close(number, now)).isTrue();

        assertThat(stored().closed()).isCloseTo(now, within(1, ChronoUnit.MILLIS));
    }

    @Test
    void sendsOnceMoreUnderTheSameMessageId() throws Exception {
        assertThat(desk.resend(number, clock.instant())).isTrue();

        await().until(() -> mailbox.mailsAbout(number).size() == 2);
        assertThat(mailbox.mailsAbout(number).get(0).getMessageID())
                .isEqualTo(mailbox.mailsAbout(number).get(1).getMessageID());
    }

    @Test
    void deletesAtRequestWithTheMailsOnTheirWay() {
        assertThat(desk.delete(number)).isTrue();

        assertThat(desk.text(number)).isEmpty();
        assertThat(jdbc.sql("select count(*) from delivery where about = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(desk.delete(number)).isFalse();
    }

    @Test
    void forgetsWhatIsOldEachNightUnlessItIsHeld() {
        String held = visitor.sends(Visitor.hanako()).number();
        String young = visitor.sends(Visitor.hanako()).number();
        await().until(() -> desk.list().stream().allMatch(one -> one.sent() || one.isSuspected()));
        age(number, 181);
        age(held, 181);
        age(young, 179);
        desk.hold(held, true);
        // other tests have moved the clock on
        jdbc.sql("delete from clock_reading").update();
        jdbc.sql("insert into clock_reading (purpose, seen) values ('purge', ?)")
                .param(Timestamp.from(clock.instant()))
                .update();

        retention.purge();

        assertThat(desk.list())
                .extracting(InquiryStatus::number)
                .contains(held, young)
                .doesNotContain(number);
        desk.hold(held, false);
        retention.purge();
        assertThat(desk.text(held)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20200101-XXXXX", "", "花子", "' or '1' = '1"})
    void knowsNoOtherNumber(String other) {
        assertThat(desk.text(other)).isEmpty();
        assertThat(desk.close(other, clock.instant())).isFalse();
        assertThat(desk.hold(other, true)).isFalse();
        assertThat(desk.resend(other, clock.instant())).isFalse();
        assertThat(desk.delete(other)).isFalse();
    }

    private InquiryStatus stored() {
        return desk.list().stream()
                .filter(inquiry -> inquiry.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private void age(String number, int days) {
        jdbc.sql("update inquiry set received = ? where number = ?")
                .params(Timestamp.from(clock.instant().minus(Duration.ofDays(days))), number)
                .update();
    }
}
