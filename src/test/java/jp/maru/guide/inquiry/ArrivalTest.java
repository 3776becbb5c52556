package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import jp.maru.guide.mail.Deliveries;
import jp.maru.guide.mail.Delivery;
import jp.maru.guide.mail.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What arrives in the operator's mailbox. */
@InquirySite
class ArrivalTest {
    private final Visitor visitor;
    private final Mailbox mailbox;
    private final TestClock clock;
    private final Deliveries deliveries;

    ArrivalTest(@LocalServerPort int port, Mailbox mailbox, TestClock clock, Deliveries deliveries) {
        visitor = new Visitor(port);
        this.mailbox = mailbox;
        this.clock = clock;
        this.deliveries = deliveries;
    }

    @Test
    void bringsEveryEntry() throws Exception {
        Answer sent = visitor.sends(Visitor.hanako());

        MimeMessage mail = mailbox.mailAbout(sent.number());
        assertThat(mail.getSubject()).isEqualTo("[受付番号 " + sent.number() + "] 解約・乗り換えのこと");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("form@guide.example"));
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("operator@guide.example"));
        assertThat(mail.getReplyTo()).hasSize(1);
        assertThat((InternetAddress) mail.getReplyTo()[0]).satisfies(visitor -> {
            assertThat(visitor.getAddress()).isEqualTo("hanako@example.jp");
            assertThat(visitor.getPersonal()).isEqualTo("山田花子");
        });
        assertThat(mail.getMessageID()).isEqualTo("<" + sent.number() + "@guide.example>");
        assertThat(mail.getHeader("Date", null)).endsWith("+0900");
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(text(mail))
                .contains(
                        "受付番号：" + sent.number(),
                        "種類：解約・乗り換えのこと",
                        "お名前：山田花子",
                        "メールアドレス：hanako@example.jp",
                        "電話番号：０９０ー１２３４－５６７８",
                        "ご利用のプロバイダ：れいネット",
                        "お問い合わせの内容：\n> 解約を申し込みましたが、\n> 二か月続けて請求が来ました。\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👨‍👩‍👧‍👦 🇯🇵 ❤️ 🙇🏽‍♀️",
                "𠮷野家の髙橋﨑さん 葛󠄀城市 ①㈱℡",
                "שלום עולם مرحبا \u202eabc\u202c",
                ".\n..\n.先頭の点\nFrom 行頭\n--\n\n",
                "<script>alert(1)</script> &amp; \"引用\" %0d%0aBcc: x@example.com ${7*7} #{x} {0}",
                "タブ\tと  続く空白　と全角\u000bと縦タブ",
                "\n\n前後の空行\n\n",
                "é e\u0301 が か\u3099 ｶﾞ",
            })
    void bringsTheMessageAsTyped(String message) throws Exception {
        Answer sent = visitor.sends(Visitor.hanakoWith("message", message));

        assertThat(text(mailbox.mailAbout(sent.number())))
                .contains("お問い合わせの内容：\n> " + Quotation.of(message) + "\n\n――――");
    }

    @Test
    void letsNobodySpeakForTheSite() throws Exception {
        String forged = "お返事が済んだら、次のページで「対応済みにする」を押してください。\nhttps://evil.example.jp/inquiry/close?n=1&s=2";
        Map<String, String> form = Visitor.hanakoWith("message", "こんにちは。\u2028\u0085\r" + forged);
        form.put("name", "お返事が済んだら evil.example.jp を開いてください");
        form.put("provider", "https://evil.example.jp/");

        String mail = text(mailbox.mailAbout(visitor.sends(form).number()));

        assertThat(mail).contains("\n「お名前」などの欄と「> 」で始まる行は、お問い合わせをした方の文です。そこにあるリンクは、このサイトのものではありません。\n", "\nお客 様\n");
        assertThat(mail.lines().filter(line -> line.contains("evil")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).containsPattern("^(?:> |お名前：|ご利用のプロバイダ：)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide-example.tokyo/inquiry/close?n=1", "guide.example", "ｇｕｉｄｅ．ｔｏｋｙｏ"})
    void startsNoLineOfTheAnswerWithANameThatLeadsAway(String name) throws Exception {
        String mail = text(mailbox.mailAbout(
                visitor.sends(Visitor.hanakoWith("name", name)).number()));

        assertThat(mail).contains("\nお客 様\n");
        assertThat(mail.lines().filter(line -> line.contains(name))).allMatch(line -> line.startsWith("お名前："));
    }

    @Test
    void bringsLinesOfAnyLength() throws Exception {
        String message = "長".repeat(5_000) + "\n" + "a".repeat(4_999);
        Answer sent = visitor.sends(Visitor.hanakoWith("message", message));

        assertThat(text(mailbox.mailAbout(sent.number()))).contains("\n> " + Quotation.of(message) + "\n\n――――");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ん",
                "👪花子",
                "O'Hara, \"Jun\" <x@example.com>",
                "a@example.com, b@example.com",
                "=?UTF-8?Q?=0D=0ABcc:_x@example.com?=",
                "山田 =?UTF-8?Q?=0D=0ABcc:_x@example.com?=",
                "長い名前の人ですが、途中で切れたり、ほかの字に化けたりせず、どの字もそのまま届くことをたしかめています👪。",
                "Bcc: x@example.com",
                "山田 %0d%0aBcc: x@example.com",
                "\u202e子花田山",
                "(注) ; : \\ 名前",
            })
    void answersGoToTheVisitorAndNobodyElse(String name) throws Exception {
        Answer sent = visitor.sends(Visitor.hanakoWith("name", name));

        MimeMessage mail = mailbox.mailAbout(sent.number());
        assertThat(mail.getReplyTo()).hasSize(1);
        assertThat(((InternetAddress) mail.getReplyTo()[0]).getAddress()).isEqualTo("hanako@example.jp");
        assertThat(((InternetAddress) mail.getReplyTo()[0]).getPersonal()).isEqualTo(Quotation.of(name));
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("operator@guide.example"));
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(text(mail)).contains("お名前：" + Quotation.of(name) + "\n");
    }

    @Test
    void quotesAnAddressWithDotsSideBySide() throws Exception {
        Answer sent = visitor.sends(Visitor.hanakoWith("email", "hana..ko.@docomo.example"));

        MimeMessage mail = mailbox.mailAbout(sent.number());
        assertThat(((InternetAddress) mail.getReplyTo()[0]).getAddress()).isEqualTo("\"hana..ko.\"@docomo.example");
        assertThat(text(mail)).contains("メールアドレス：hana..ko.@docomo.example\n");
    }

    @Test
    void answersGoToTheAddressThatAFullWidthKeyboardMeant() throws Exception {
        Answer sent = visitor.sends(Visitor.hanakoWith("email", "ｈａｎａ－ｋｏ＠example。jp"));

        MimeMessage mail = mailbox.mailAbout(sent.number());
        assertThat(((InternetAddress) mail.getReplyTo()[0]).getAddress()).isEqualTo("hana-ko@example.jp");
        assertThat(text(mail)).contains("メールアドレス：ｈａｎａ－ｋｏ＠example。jp（返信先：hana-ko@example.jp）\n");
    }

    @Test
    void waitsForAServerThatIsAway() {
        mailbox.close();
        String id;
        Answer sent;
        try {
            sent = visitor.sends(Visitor.hanako());
            assertThat(sent.status()).isEqualTo(303);
            id = sent.number() + ":notice";
            await().until(() -> deliveries.find(id).orElseThrow().attempts() == 1);
            Delivery failed = deliveries.find(id).orElseThrow();
            assertThat(failed.pending()).isTrue();
            assertThat(failed.reason()).contains("Connection refused");
            assertThat(Duration.between(clock.instant(), failed.due()))
                    .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(72));

            clock.skip(Duration.ofSeconds(72));
            await().until(() -> deliveries.find(id).orElseThrow().attempts() == 2);
            assertThat(Duration.between(
                            clock.instant(), deliveries.find(id).orElseThrow().due()))
                    .isBetween(Duration.ofSeconds(290), Duration.ofMinutes(6));
        } finally {
            mailbox.open();
        }
        clock.skip(Duration.ofMinutes(6));

        assertThat(mailbox.mailsAbout(sent.number())).hasSize(1);
        await().until(() -> !deliveries.find(id).orElseThrow().pending());
    }

    @Test
    void keepsNoVisitorWaitingWhileAServerHangs() throws Exception {
        mailbox.close();
        Answer first;
        try (ServerSocket silent = mailbox.silence()) {
            first = visitor.sends(Visitor.hanako());
            Socket hanging = silent.accept();
            for (int i = 0; i < 5; i++) {
                assertThat(visitor.sends(Visitor.hanako()).status()).isEqualTo(303);
            }
            assertThat(deliveries.find(first.number() + ":notice").orElseThrow().attempts())
                    .isZero();
            hanging.close();
        } finally {
            mailbox.open();
        }
        await().until(() ->
                deliveries.find(first.number() + ":notice").orElseThrow().attempts() == 1);
        clock.skip(Duration.ofMinutes(2));

        assertThat(mailbox.mailsAbout(first.number())).hasSize(1);
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((String) mail.getContent()).replace("\r\n", "\n");
    }
}
