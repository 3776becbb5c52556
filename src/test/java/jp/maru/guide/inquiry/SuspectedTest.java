package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import jp.maru.guide.command.Commands;
import jp.maru.guide.mail.Identity;
import jp.maru.guide.mail.Mailbox;
import jp.maru.guide.screening.ScreenedSite;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A suspected inquiry, as its visitor and the operator see it. */
@ScreenedSite
@ExtendWith(OutputCaptureExtension.class)
class SuspectedTest {
    private final Visitor visitor;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Mailbox mailbox;
    private final OperatorDesk desk;
    private final Retention retention;
    private final String database;

    SuspectedTest(
            @LocalServerPort int port,
            DataSource source,
            JdbcClient jdbc,
            TestClock clock,
            Mailbox mailbox,
            Retention retention,
            @Value("${spring.datasource.url}") String database) {
        visitor = new Visitor(port);
        this.jdbc = jdbc;
        this.clock = clock;
        this.mailbox = mailbox;
        this.desk =
                OperatorDesk.at(source, new Identity(URI.create("https://guide.example"), "maru <form@guide.example>"));
        this.retention = retention;
        this.database = database;
    }

    @Test
    void hidesAFieldFromPeopleAndTheirProgramsAndSaysToLeaveItBlank() {
        Answer form = visitor.gets("/inquiry");
        Element field = form.page().selectFirst("[name=subject]");

        assertThat(field.attr("autocomplete")).isEqualTo("off");
        assertThat(field.attr("tabindex")).isEqualTo("-1");
        assertThat(field.parent().attr("aria-hidden")).isEqualTo("true");
        assertThat(form.page().select("label[for=subject]").text()).isEqualTo("この欄には何も書かないでください");
        assertThat(field.hasAttr("style") || field.parent().hasAttr("style")).isFalse();
        assertThat(visitor.gets(form.page().select("link[rel=stylesheet]").attr("href"))
                        .page()
                        .text())
                .contains(".blank-field{");
    }

    @Test
    void seesTheHiddenFieldThroughConfirmationAndChanges() {
        Visitor program = visitor.at("198.51.100.20");
        Map<String, String> form = hanako("trap@example.jp", "subject", "Re: your site");
        Map<String, String> confirmed = program.posts("/inquiry/confirm", form).form();
        assertThat(confirmed).containsEntry("subject", "Re: your site");
        assertThat(program.posts("/inquiry/edit", confirmed).form()).containsEntry("subject", "Re: your site");

        clock.skip(Duration.ofSeconds(10));
        String number = program.posts("/inquiry", confirmed).number();

        assertThat(desk.find(number).orElseThrow().suspicions()).containsExactly("人には見えない欄に、書き込みがあります");
        confirmed.put("subject", "");
        assertThat(program.posts("/inquiry", confirmed).page().select(".remark").text())
                .as("the ticket covers the field too")
                .contains("もう一度だけご確認をお願いします。");
    }

    @Test
    void givesTheSameAnswerAsToEveryoneAndNoMail() {
        Answer suspected = sendInHaste("198.51.100.21", "haste@example.jp");
        Answer other = sendSlowly("198.51.100.22", hanako("slow@example.jp", "message", "ゆっくり書きました。"));

        assertThat(suspected.status()).isEqualTo(other.status());
        assertThat(visitor.gets(suspected.location()).page().body().html().replace(suspected.number(), "n"))
                .isEqualTo(visitor.gets(other.location()).page().body().html().replace(other.number(), "n"));
        assertThat(mailbox.mailsAbout(other.number())).hasSize(1);
        assertThat(deliveries(suspected)).isZero();
        assertThat(mailbox.hasMailAbout(suspected.number())).isFalse();
    }

    @Test
    void isListedAndShownWithItsReasons() {
        String number = sendInHaste("198.51.100.23", "shown@example.jp").number();

        assertThat(operatorAsks("list"))
                .containsPattern("(?m)^" + number + "\t.*\t迷惑の疑い\t未対応\t.*\t理由：確認の画面から送るまでが、人にしては早すぎます$")
                .containsPattern("そのうち\\d+件は、迷惑の疑いがあるので、まだ1件ずつのメールでは届けていません。");
        assertThat(operatorAsks("show", number))
                .contains("お名前：山田花子", "迷惑の疑い：確認の画面から送るまでが、人にしては早すぎます。")
                .endsWith("迷惑でなければ、inquiries release " + number + " で届けます。\n");
        assertThat(operatorAsks("resend", number)).isEqualTo("迷惑の疑いがあるので、まだメールでは届けていません。届けるときは release です。\n");
    }

    @Test
    void isMailedOnceWhenItIsReleased() throws Exception {
        Answer sent = sendInHaste("198.51.100.24", "released@example.jp");
        String number = sent.number();

        assertThat(operatorAsks("release", number)).isEqualTo("疑いを取り消しました。サイトが動いていれば、まもなくメールで届きます。\n");

        assertThat(mailbox.mailAbout(number).getMessageID()).isEqualTo("<" + number + "@guide.example>");
        assertThat(operatorAsks("release", number)).isEqualTo("迷惑の疑いはありません。何も変えていません。\n");
        assertThat(desk.release(number, clock.instant())).isTrue();
        assertThat(deliveries(sent)).isEqualTo(1);
        assertThat(operatorAsks("show", number)).doesNotContain("迷惑の疑い");
        assertThat(desk.find(number).orElseThrow().isSuspected()).isFalse();
    }

    @Test
    void isReleasedByTheRunningSiteToo() {
        String number = sendInHaste("198.51.100.25", "inside@example.jp").number();

        assertThat(desk.release(number.toLowerCase(), clock.instant())).isTrue();

        assertThat(mailbox.mailsAbout(number)).hasSize(1);
    }

    @Test
    void releasesNothingThatIsNotThere() {
        assertThat(desk.release("20200101-XXXXX", clock.instant())).isFalse();
        assertThat(operatorAsks("release", "20200101-XXXXX"))
                .isEqualTo("受付番号「20200101-XXXXX」のお問い合わせはありません。inquiries list で番号を確かめてください。\n");
    }

    @Test
    void suspectsTheSixthUnderOneAddressWhereverItComesFromUntilAnHourHasPassed() {
        for (int i = 0; i < 5; i++) {
            assertNotSuspected(sendSlowly("192.0.2.10" + i, hanako("Often@example.jp", "message", "続きです。その" + i)));
        }
        assertSuspected(
                sendSlowly("192.0.2.109", hanako("ｏｆｔｅｎ@example.jp", "message", "続きです。さいご")),
                "同じメールアドレスから、短いあいだにたくさん届いています");

        clock.skip(Duration.ofHours(1));
        assertNotSuspected(sendSlowly("192.0.2.109", hanako("often@example.jp", "message", "また明日。")));
    }

    @Test
    void suspectsTheSameTextOfTheSameSenderUntilADayHasPassed() {
        Map<String, String> form = hanako("twice@example.jp", "message", "同じことを\n二度 書きます。");
        assertNotSuspected(sendSlowly("198.51.100.30", form));
        form.put("message", "同じことを二度書きます。\n");

        assertSuspected(sendSlowly("198.51.100.31", form), "同じメールアドレスから、同じ文が前にも届いています");
        assertNotSuspected(sendSlowly("198.51.100.31", hanako("another@example.jp", "message", "同じことを二度書きます。")));
        clock.skip(Duration.ofDays(1));
        assertNotSuspected(sendSlowly("198.51.100.31", form));
    }

    @Test
    void countsTheSameTicketOnce() {
        Visitor writer = visitor.at("198.51.100.32");
        Map<String, String> confirmed = writer.posts(
                        "/inquiry/confirm", hanako("again@example.jp", "message", "一度だけ書きました。"))
                .form();
        clock.skip(Duration.ofSeconds(10));
        String number = writer.posts("/inquiry", confirmed).number();
        for (int i = 0; i < 20; i++) {
            assertThat(writer.posts("/inquiry", confirmed).number()).isEqualTo(number);
        }

        assertNotSuspected(sendSlowly("198.51.100.32", hanako("again@example.jp", "message", "べつの話です。")));
        assertThat(desk.find(number).orElseThrow().isSuspected()).isFalse();
    }

    @Test
    void refusesOnlyFarAboveTheLimitAndKeepsTheText(CapturedOutput output) {
        for (int i = 0; i < 100; i++) {
            Answer answer = sendSlowly("198.51.100.40", hanako("crowd" + i + "@example.jp", "message", i + "人めです。"));
            assertThat(answer.status()).isEqualTo(303);
            assertThat(desk.find(answer.number()).orElseThrow().isSuspected()).isEqualTo(i >= 10);
        }
        Map<String, String> form = hanako("late@example.jp", "message", "消えては困る長い文です。\n\n二段落め。");
        Map<String, String> confirmed =
                visitor.at("198.51.100.40").posts("/inquiry/confirm", form).form();

        Answer refused = visitor.at("198.51.100.40").posts("/inquiry", confirmed);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.title()).startsWith("エラー：");
        assertThat(refused.cacheControl()).isEqualTo("no-store");
        assertThat(refused.page().select(".remark-error[role=alert]").text())
                .startsWith("まだ受け付けられていません。")
                .containsPattern("。[0-9]+分ほど待ってから、もう一度「この内容で送る」を押してください。")
                .contains("入力された内容は、この画面に残っています。", "消費者ホットライン 188");
        assertThat(refused.form()).isEqualTo(confirmed);
        assertThat(Duration.ofSeconds(refused.retryAfter())).isBetween(Duration.ofMinutes(40), Duration.ofHours(1));
        assertThat(output).doesNotContain("198.51.100.40").doesNotContain("late@example.jp");

        assertThat(visitor.at("198.51.100.41").posts("/inquiry", confirmed).status())
                .as("from elsewhere it goes")
                .isEqualTo(303);
        assertThat(sendSlowly("198.51.100.40", form).status()).isEqualTo(429);
        clock.skip(Duration.ofSeconds(refused.retryAfter()));
        assertThat(visitor.at("198.51.100.40").posts("/inquiry", refused.form()).status())
                .isEqualTo(303);
    }

    @Test
    void keepsNoAddressForCountingAndNothingBeyondADay() {
        sendSlowly("198.51.100.50", hanako("counted@example.jp", "message", "数えられる文です。"));
        assertThat(jdbc.sql("select network, address, message from arrival")
                        .query()
                        .listOfRows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.values())
                        .allSatisfy(hash -> assertThat((String) hash).matches("[\\w-]{43}")));

        clock.skip(Duration.ofDays(1));
        retention.forgetArrivals();

        assertThat(jdbc.sql("select count(*) from arrival").query(Integer.class).single())
                .isZero();
    }

    private static Map<String, String> hanako(String email, String field, String text) {
        Map<String, String> form = Visitor.hanakoWith(field, text);
        form.put("email", email);
        return form;
    }

    private Answer sendInHaste(String network, String email) {
        return visitor.at(network).sends(hanako(email, "message", "急いでいます。"));
    }

    private Answer sendSlowly(String network, Map<String, String> form) {
        Visitor writer = visitor.at(network);
        Map<String, String> confirmed = writer.posts("/inquiry/confirm", form).form();
        clock.skip(Duration.ofSeconds(10));
        return writer.posts("/inquiry", confirmed);
    }

    private void assertNotSuspected(Answer sent) {
        assertThat(desk.find(sent.number()).orElseThrow().suspicions()).isEmpty();
    }

    private void assertSuspected(Answer sent, String reason) {
        assertThat(desk.find(sent.number()).orElseThrow().suspicions()).containsExactly(reason);
    }

    private int deliveries(Answer sent) {
        return jdbc.sql("select count(*) from delivery where about = ?")
                .param(sent.number())
                .query(Integer.class)
                .single();
    }

    private String operatorAsks(String command, String... number) {
        StringWriter out = new StringWriter();
        String[] arguments = {
            "inquiries",
            command,
            number.length == 0 ? "--server.port=0" : number[0],
            "--spring.datasource.url=" + database,
            "--guide.inquiry.from=form@guide.example"
        };
        Commands.run(clock, new PrintWriter(out, true), new PrintWriter(out, true), arguments);
        return out.toString();
    }
}
