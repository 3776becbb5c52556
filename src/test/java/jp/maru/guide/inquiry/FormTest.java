package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@InquirySite
class FormTest {
    private final Document form;
    private final Visitor visitor;

    FormTest(@LocalServerPort int port) {
        visitor = new Visitor(port);
        form = visitor.gets("/inquiry").page();
    }

    @Test
    void isPrintedEmpty() {
        assertThat(form.title()).startsWith("WEBお問合せフォーム｜");
        assertThat(form.select("h1")).hasSize(1);
        assertThat(form.select("#topic option").eachText())
                .containsExactly("選んでください", "料金や請求のこと", "解約・乗り換えのこと", "そのほか");
        Map<String, String> entries = Visitor.hanako();
        entries.remove("consent");
        assertThat(new Answer(200, "", "", 0, form).form())
                .containsOnlyKeys(entries.keySet())
                .containsValue("")
                .doesNotContainValue("null");
        assertThat(form.select("main form").attr("action")).isEqualTo("/inquiry/confirm");
        assertThat(form.select(".error-summary, .has-error, [aria-invalid], [autofocus], [maxlength]"))
                .isEmpty();
    }

    @Test
    void saysAtEveryFieldWhetherItMustBeFilledIn() {
        assertThat(form.select("label[for=phone], label[for=provider]").eachText())
                .containsExactly("電話番号 ※任意", "ご利用のプロバイダ ※任意");
        assertThat(form.select(".field-label, .consent-label").eachText())
                .contains("お名前 ※必須", "個人情報の取り扱いに同意します ※必須")
                .allMatch(label -> label.endsWith(" ※必須") || label.endsWith(" ※任意"));
    }

    @Test
    void helpsToFillIn() {
        assertThat(form.select("#email").attr("autocomplete")).isEqualTo("email");
        assertThat(form.select("#email").attr("inputmode")).isEqualTo("email");
        assertThat(form.select("#phone").attr("autocomplete")).isEqualTo("tel");
        assertThat(form.select("#name").attr("autocomplete")).isEqualTo("name");
        assertThat(form.select("#email").attr("aria-describedby")).isEqualTo("email-help");
        assertThat(form.select("main form").hasAttr("novalidate")).isTrue();
        assertThat(form.select(".progress [aria-current=step]").text()).contains("入力");
    }

    @Test
    void namesEveryFaultTwiceInTheSameWords() {
        Answer answer = visitor.posts("/inquiry/confirm", Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.title()).startsWith("エラー：");
        Element summary = answer.page().selectFirst(".error-summary[role=alert][tabindex=-1]");
        assertThat(summary).isNotNull();
        assertThat(summary.select("a")).hasSize(5).allSatisfy(link -> {
            String field = link.attr("href").substring(1);
            assertThat(answer.errorAt(field)).isEqualTo(link.text());
            Element control = answer.page().selectFirst("#" + field);
            assertThat(control.attr("aria-invalid")).isEqualTo("true");
            assertThat(control.attr("aria-describedby").split(" ")).contains(field + "-error");
        });
        assertThat(summary.select("a").eachText())
                .containsExactly(
                        "お問い合わせの種類を選んでください。",
                        "お名前を入力してください。",
                        "メールアドレスを入力してください。",
                        "お問い合わせの内容を入力してください。",
                        "個人情報の取り扱いをお読みになり、同意の欄に印を付けてください。");
    }

    @Test
    void tellsTheScriptTheLimitOfTheServer() {
        int limit = Integer.parseInt(form.select(".character-count").attr("data-limit"));

        assertThat(visitor.posts("/inquiry/confirm", Visitor.hanakoWith("message", "あ".repeat(limit)))
                        .status())
                .isEqualTo(200);
        assertThat(visitor.posts("/inquiry/confirm", Visitor.hanakoWith("message", "あ".repeat(limit + 1)))
                        .errorAt("message"))
                .contains("%,d文字までです".formatted(limit));
    }

    @Test
    void showsNothingThatOnlyTheScriptCanDo() {
        assertThat(form.select(".draft, .draft-offer, .character-count, .connection > *"))
                .hasSize(7)
                .allMatch(part -> part.hasAttr("hidden"));
    }

    @Test
    void comesBackFilledInAtTheFieldToBeChanged() {
        Map<String, String> entries = Visitor.hanakoWith("message", "\n\n 一行目は空いています。  \n二行目。\n");
        Map<String, String> confirmed =
                visitor.posts("/inquiry/confirm", entries).form();
        confirmed.put("field", "phone");

        Answer answer = visitor.posts("/inquiry/edit", confirmed);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.form()).isEqualTo(entries);
        assertThat(answer.page().select("[autofocus]").attr("id")).isEqualTo("phone");
        assertThat(answer.cacheControl()).isEqualTo("no-store");
    }
}
