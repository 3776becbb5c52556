package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import jp.maru.guide.ProviderGuide;
import jp.maru.guide.mail.Delivery;
import jp.maru.guide.mail.LetterWriter;
import jp.maru.guide.mail.Mailbox;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Whatever anybody sends: there is a page, and what is accepted reads in the mail as it was typed, and as theirs. */
class AnyFormPropertiesTest {
    private static ConfigurableApplicationContext site;
    private static Visitor visitor;

    @BeforeContainer
    static void start() {
        site = new SpringApplicationBuilder(ProviderGuide.class, InquiryParts.class)
                .initializers(new Mailbox())
                .run(Stream.concat(
                                Stream.of("server.port=0", "management.server.port=0"),
                                InquirySite.UNSUSPECTING.lines())
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
        visitor = new Visitor(site.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @AfterContainer
    static void stop() {
        site.close();
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void isAnsweredWithAPageAndArrivesAsTyped(@ForAll("forms") Map<String, String> form) throws Exception {
        Answer confirmation = visitor.posts("/inquiry/confirm", form);

        assertThat(confirmation.status()).isIn(200, 413, 422);
        assertThat(confirmation.heading()).isNotEmpty();
        Statistics.label("status")
                .collect(confirmation.status())
                .coverage(answers -> answers.check(200).percentage(accepted -> accepted > 25));
        if (confirmation.status() == 200) {
            Map<String, String> confirmed = confirmation.form();
            Answer sent = visitor.posts("/inquiry", confirmed);
            assertThat(sent.status()).isEqualTo(303);
            assertThat(visitor.gets(sent.location()).text()).contains(sent.number());

            String mail = mailAbout(sent.number());
            for (String field : new String[] {"name", "phone", "provider"}) {
                String typed = confirmed.get(field);
                assertThat(mail).contains("：" + (typed.isBlank() ? "（記入なし）" : Quotation.inLine(typed)) + "\n");
            }
            assertThat(mail).contains("お問い合わせの内容：\n> " + Quotation.of(confirmed.get("message")) + "\n");
            assertThat(confirmed.get("message"))
                    .isEqualTo(form.get("message")
                            .replace("\r\n", "\n")
                            .replace('\r', '\n')
                            .replaceAll("\\p{Cs}", "\ufffd"));
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void isAnsweredWithAPageEvenIfItIsNoForm(@ForAll("bodies") String body, @ForAll("addresses") String address) {
        Answer answer = visitor.posts(address, BodyPublishers.ofString(body));

        assertThat(answer.status()).isBetween(200, 499);
        assertThat(answer.status() == 303 || !answer.heading().isEmpty()).isTrue();
    }

    @Provide
    Arbitrary<Map<String, String>> forms() {
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(60),
                Arbitraries.strings().withCharRange('ぁ', 'ー').ofMaxLength(60),
                Arbitraries.strings()
                        .withChars("　\u200d\u202e\ufe0f👪🇯🇵か\u3099𠮷=?<>&\"'%${}\\\r\n\t,;:@")
                        .ofMaxLength(60),
                Arbitraries.strings().withChars(" 　\u00a0\u2800\u3164か").ofMaxLength(60));
        Arbitrary<String> name = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of("山田花子", "ん", "👪")),
                Tuple.of(1, text.map(any -> "a" + any.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]", ""))),
                Tuple.of(1, text));
        Arbitrary<String> email = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of("hanako@example.jp", "ｈａｎａ＠example。jp", "a..b.@docomo.example")),
                Tuple.of(1, text));
        Arbitrary<String> message = Arbitraries.frequencyOf(
                Tuple.of(6, text.list().ofMaxSize(20).map(lines -> "a" + String.join("\n", lines))),
                Tuple.of(1, text),
                Tuple.of(1, Arbitraries.of("長".repeat(10_000), "長".repeat(10_001), "👪".repeat(50_000))));
        return Combinators.combine(name, email, text, text, message, Arbitraries.of(true, true, true, false))
                .as((theirName, theirEmail, phone, provider, theirMessage, consents) -> {
                    Map<String, String> form = new LinkedHashMap<>(Visitor.hanako());
                    form.put("name", theirName);
                    form.put("email", theirEmail);
                    form.put("phone", phone.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", ""));
                    form.put("provider", provider.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", ""));
                    form.put("message", theirMessage);
                    form.put("consent", consents ? "true" : "");
                    return form;
                });
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ascii().ofMaxLength(200),
                Arbitraries.strings()
                        .withChars("=&%;+0aF/topicnamemessageticket.")
                        .ofMaxLength(200),
                Arbitraries.strings().all().ofMaxLength(100));
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.of("/inquiry", "/inquiry/confirm", "/inquiry/edit", "/inquiry/close");
    }

    /** The mail as it would go now, written out and read again as another program would. */
    private static String mailAbout(String number) throws Exception {
        Delivery delivery = Delivery.noticeOf(number, "guide.example", TestClock.TEN);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        site.getBean(LetterWriter.class).letter(delivery, 0).orElseThrow().writeTo(bytes);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes.toByteArray()))
                .getContent()
                .toString()
                .replace("\r\n", "\n");
    }
}
