package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import jp.maru.guide.mail.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the operator learns of what was suspected. */
@InquirySite
class DigestLetterTest {
    private final Visitor visitor;
    private final Mailbox mailbox;
    private final DailyDigest digest;
    private final OperatorDesk desk;
    private final JdbcClient jdbc;
    private final TestClock clock;

    DigestLetterTest(
            @LocalServerPort int port,
            Mailbox mailbox,
            DailyDigest digest,
            OperatorDesk desk,
            JdbcClient jdbc,
            TestClock clock) {
        visitor = new Visitor(port);
        this.mailbox = mailbox;
        this.digest = digest;
        this.desk = desk;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void bringsEachOneInFullWithItsReasons() {
        String first = suspected("一つめの\n長い話です。");
        String second = suspected("二つめの話です。");

        digest.gather();

        String digest = mailbox.digestWith(first);
        assertThat(digest)
                .startsWith("迷惑メールかもしれないお問い合わせが、2件あります。\n")
                .contains(
                        "疑った理由：\n・人には見えない欄に、書き込みがあります\n",
                        "お問い合わせの内容：\n> 一つめの\n> 長い話です。\n",
                        "受付番号：" + second + "\n",
                        "お問い合わせの内容：\n> 二つめの話です。\n",
                        "お名前：山田花子\n",
                        "/inquiry/release?n=" + second + "&s=");
        assertThat(mailbox.hasMailAbout(first)).isFalse();
    }

    @Test
    void bringsNothingTwice() {
        String number = suspected("一度だけ。");
        digest.gather();
        mailbox.digestWith(number);

        int before = digests();
        digest.gather();
        assertThat(digests()).isEqualTo(before);
    }

    @Test
    void offersALinkThatHasTheInquiryMailedAsUsual() {
        String number = suspected("迷惑ではない話です。");
        digest.gather();
        String link = mailbox.digestWith(number)
                .lines()
                .filter(line -> line.contains("/inquiry/release?n=" + number))
                .findFirst()
                .orElseThrow();

        Answer page = visitor.gets(
                URI.create(link).getRawPath() + "?" + URI.create(link).getRawQuery());
        assertThat(page.heading()).isEqualTo("迷惑メールではないものとして受け取りますか");
        assertThat(mailbox.hasMailAbout(number)).isFalse();

        assertThat(visitor.posts("/inquiry/release", page.form()).heading()).isEqualTo("ふつうのお問い合わせとして届けます");
        assertThat(mailbox.mailsAbout(number)).hasSize(1);
    }

    @Test
    void doesNotTakeTheLinkThatClosesForTheOneThatReleases() {
        String number = suspected("別の署名です。");
        digest.gather();
        String link = mailbox.digestWith(number);
        String signature = link.replaceAll("(?s).*/inquiry/release\\?n=" + number + "&s=([\\w-]+).*", "$1");

        assertThat(visitor.posts("/inquiry/close", Map.of("n", number, "s", signature))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void leavesOutWhatWasReleasedAndNeedsNoMailForNothing() {
        String number = suspected("先に放したものです。");
        mailbox.close();
        try {
            digest.gather();
            await().until(() -> pendingDigests() == 1);
            desk.release(number, clock.instant());
        } finally {
            mailbox.open();
        }
        clock.skip(Duration.ofMinutes(10));

        mailbox.mailAbout(number);
        await().until(() -> pendingDigests() == 0);
    }

    @Test
    void waitsForAServerThatIsAway() {
        String number = suspected("待っているあいだの話です。");
        mailbox.close();
        try {
            digest.gather();
            await().until(() -> pendingDigests() == 1);
        } finally {
            mailbox.open();
        }
        clock.skip(Duration.ofMinutes(10));

        assertThat(mailbox.digestWith(number)).contains("待っているあいだの話です。");
    }

    @Test
    void catchesUpAtTheStartIfItsHourHasPassed() {
        String number = suspected("止まっていたあいだの話です。");
        int before = digests();
        digest.catchUp();
        assertThat(digests()).isEqualTo(before);

        clock.skip(Duration.ofHours(25));
        digest.catchUp();
        mailbox.digestWith(number);
    }

    private String suspected(String message) {
        Map<String, String> form = Visitor.hanakoWith("message", message);
        form.put("subject", "program");
        String number = visitor.sends(form).number();
        assertThat(desk.find(number).orElseThrow().isSuspected()).isTrue();
        return number;
    }

    private int digests() {
        return jdbc.sql("select count(*) from delivery where kind = 'digest'")
                .query(Integer.class)
                .single();
    }

    private int pendingDigests() {
        return jdbc.sql("select count(*) from delivery where kind = 'digest' and state = 'pending'")
                .query(Integer.class)
                .single();
    }
}
