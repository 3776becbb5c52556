package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the form does not take, and the sentence it says so with; the text always comes back whole. */
@InquirySite
class RefusalTest {
    private final Visitor visitor;
    private final FormCheck check;

    RefusalTest(@LocalServerPort int port, FormCheck check) {
        visitor = new Visitor(port);
        this.check = check;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    name,     お名前は200文字までです。いまは201文字あります。短くしてください。
                    phone,    電話番号は200文字までです。いまは201文字あります。短くしてください。
                    provider, ご利用のプロバイダは200文字までです。いまは201文字あります。短くしてください。
                    email,    メールアドレスは200文字までです。いまは201文字あります。短くしてください。
                    """)
    void takesTwoHundredCharactersInALine(String field, String sentence) {
        String tail = field.equals("email") ? "@example.jp" : "";
        String fill = field.equals("email") ? "a" : "👪";
        String most = fill.repeat(200 - tail.length()) + tail;

        assertThat(errors(field, most)).isEmpty();
        assertComesBack(field, fill + most, sentence);
    }

    @Test
    void takesTenThousandCharactersInTheMessageAndCountsALineEndOnce() {
        String most = "🈂\n".repeat(5_000);

        assertThat(visitor.posts("/inquiry/confirm", Visitor.hanakoWith("message", most))
                        .heading())
                .isEqualTo("入力内容の確認");
        assertComesBack("message", most + "あい", "お問い合わせの内容は10,000文字までです。いまは10,002文字あります。短くするか、2回に分けて送ってください。");
    }

    @Test
    void takesOnlyATopicOfTheList() {
        Answer answer = visitor.posts("/inquiry/confirm", Visitor.hanakoWith("topic", "宣伝"));

        assertThat(answer.errorAt("topic")).isEqualTo("お問い合わせの種類を、一覧から選び直してください。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "false", "banana", "true,true"})
    void takesNothingButATickForConsent(String consent) {
        Answer answer = visitor.posts("/inquiry/confirm", Visitor.hanakoWith("consent", consent));

        assertThat(answer.errorAt("consent")).isEqualTo("個人情報の取り扱いをお読みになり、同意の欄に印を付けてください。");
        assertThat(answer.form()).containsEntry("name", "山田花子");
    }

    @Test
    void takesSpacesForNothing() {
        assertThat(errors("name", " 　\u00a0")).containsEntry("name", "お名前を入力してください。");
        assertThat(errors("email", " 　")).containsEntry("email", "メールアドレスを入力してください。");
        assertThat(errors("message", "\n　\n")).containsEntry("message", "お問い合わせの内容を入力してください。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hanako",
                "hanako@",
                "@example.jp",
                "hanako@localhost",
                "hanako@example..jp",
                "hanako@-example.jp",
                "hanako@example.jp.",
                "hanako@example.jp, taro@example.jp",
                "hanako@example.jp;taro@example.jp",
                "花子@example.jp",
                "<hanako@example.jp>",
                "山田 <hanako@example.jp>",
                "\"hana ko\"@example.jp",
                "hanako@[127.0.0.1]",
                "hanako@example.jp?bcc=x@example.jp"
            })
    void takesOnlyOneAddress(String email) {
        assertComesBack("email", email, "メールアドレスを確かめてください。「name@example.jp」のような形で、1つだけ入力してください。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ",
                "hanako＠example。jp",
                "hanako @ example.jp",
                "hana\u3000ko@example.jp",
                "\u200bhanako@exam\u200eple.jp",
                "hanako@exーample.jp"
            })
    void takesWhatJapaneseKeyboardsMakeOfAnAddress(String email) {
        assertThat(errors("email", email)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" hanako@example.jp ", "hana..ko.@docomo.example", "h+tag@a.b.c.example", "o'hara@ex-ample.jp"})
    void takesAddressesThatPeopleHave(String email) {
        assertThat(errors("email", email)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "山田\r\nBcc: victim@example.com",
                "山田\nBcc: victim@example.com",
                "山田\rBcc: victim@example.com",
                "山田\u0085Bcc: victim@example.com",
                "山田\u2028Bcc: victim@example.com",
                "山田\u000bBcc: victim@example.com",
                "山田\tBcc: victim@example.com",
                "山田\u0000",
                "\r\n\r\n本文のふり"
            })
    void takesNoLineBreakInALine(String text) {
        Answer name = visitor.posts("/inquiry/confirm", Visitor.hanakoWith("name", text));
        Answer email = visitor.posts("/inquiry/confirm", Visitor.hanakoWith("email", "hanako@example.jp" + text));
        Answer phone = visitor.posts("/inquiry/confirm", Visitor.hanakoWith("phone", text));
        Answer provider = visitor.posts("/inquiry/confirm", Visitor.hanakoWith("provider", text));

        assertThat(name.errorAt("name")).isEqualTo("お名前に改行や制御文字が入っています。1行で入力し直してください。");
        assertThat(email.errorAt("email")).startsWith("メールアドレス");
        assertThat(phone.errorAt("phone")).isEqualTo("電話番号に改行や制御文字が入っています。1行で入力し直してください。");
        assertThat(provider.errorAt("provider")).isEqualTo("ご利用のプロバイダに改行や制御文字が入っています。1行で入力し直してください。");
    }

    @Test
    void takesNoCharacterThatCannotBeStored() {
        String sentence = "お問い合わせの内容に、読み取れない文字（壊れた絵文字など）が入っています。その文字を消してください。";

        assertThat(visitor.posts("/inquiry/confirm", Visitor.hanakoWith("message", "あ\u0000い"))
                        .errorAt("message"))
                .isEqualTo(sentence);
        assertThat(errors("message", "半分だけの絵文字 \ud83d です")).containsEntry("message", sentence);
        assertThat(errors("name", "山田\udc00")).containsKey("name");
    }

    @Test
    void isNotHurtByTextsMadeToHurt() {
        assertThat(errors("email", "a@" + "a.".repeat(50_000))).containsKey("email");
        assertThat(errors("email", "a".repeat(100_000))).containsKey("email");
        assertThat(errors("email", "a@" + "a-".repeat(99))).containsKey("email");
        assertThat(errors("message", " ".repeat(100_000))).containsKey("message");
    }

    private Map<String, String> errors(String field, String text) {
        return check.errors(FilledForm.of(Visitor.hanakoWith(field, text)));
    }

    private void assertComesBack(String field, String text, String sentence) {
        Answer answer = visitor.posts("/inquiry/confirm", Visitor.hanakoWith(field, text));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorAt(field)).isEqualTo(sentence);
        assertThat(answer.form()).isEqualTo(Visitor.hanakoWith(field, text));
        assertThat(answer.cacheControl()).isEqualTo("no-store");
    }
}
