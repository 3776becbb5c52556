package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jp.maru.guide.content.FormField;
import jp.maru.guide.content.FormField.Input;
import jp.maru.guide.mail.Identity;
import jp.maru.guide.mail.Mailbox;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever the form asks for comes through all the rooms to the operator: {@link Visitor#hanako} tells all of it. */
@InquirySite
class EveryFieldTest {
    private final Visitor visitor;
    private final Mailbox mailbox;
    private final OperatorDesk desk;

    EveryFieldTest(@LocalServerPort int port, Mailbox mailbox, DataSource database) {
        visitor = new Visitor(port);
        this.mailbox = mailbox;
        desk = OperatorDesk.at(database, new Identity(URI.create("https://guide.example"), "form@guide.example"));
    }

    @ParameterizedTest
    @EnumSource
    void isAskedForByItsLabel(FormField field) {
        Element form = visitor.gets("/inquiry").page();

        assertThat(form.select("label[for=" + field.id() + "]").text())
                .isEqualTo(field.label() + (field.required() ? " ※必須" : " ※任意"));
        assertThat(form.select("#" + field.id()).attr("name")).isEqualTo(field.id());
        assertThat(form.select("#" + field.id() + "-help").text()).isEqualTo(field.help() == null ? "" : field.help());
    }

    @ParameterizedTest
    @EnumSource
    void isMissedOnlyWhereItMustBeFilledIn(FormField field) {
        Answer answer = visitor.posts("/inquiry/confirm", Visitor.hanakoWith(field.id(), ""));

        assertThat(answer.errorAt(field.id())).matches(field.required() ? field.label() + "を(?:入力して|選んで)ください。" : "");
        assertThat(answer.page().select(".error-summary a").eachAttr("href"))
                .isEqualTo(field.required() ? List.of("#" + field.id()) : List.of());
    }

    @Test
    void isShownInTheOrderOfTheFormBeforeItIsSent() {
        Answer confirmation = visitor.posts("/inquiry/confirm", Visitor.hanako());

        assertThat(confirmation.page().select("dl dt").eachText())
                .isEqualTo(
                        Arrays.stream(FormField.values()).map(FormField::label).toList());
        assertThat(confirmation.page().select("dl dd:not(:has(button))").eachText())
                .isEqualTo(Arrays.stream(FormField.values())
                        .map(field ->
                                Visitor.hanako().getOrDefault(field.id(), "").replace('\n', ' '))
                        .toList());
        assertThat(confirmation
                        .page()
                        .select("button[formaction=/inquiry/edit][name=field]")
                        .eachAttr("value"))
                .isEqualTo(Arrays.stream(FormField.values()).map(FormField::id).toList());
    }

    @ParameterizedTest
    @EnumSource
    void isNotTakenForConfirmedWhenItIsAnother(FormField field) {
        Map<String, String> form =
                visitor.posts("/inquiry/confirm", Visitor.hanako()).form();
        String other = field.input() == Input.TOPIC ? "そのほか" : "a" + form.get(field.id());

        form.put(field.id(), other);

        assertThat(visitor.posts("/inquiry", form).text()).contains("もう一度だけご確認をお願いします。", other.replace('\n', ' '));
    }

    @Test
    void arrivesAndIsKeptAsTyped() throws Exception {
        Answer sent = visitor.sends(Visitor.hanako());
        assertThat(sent.status()).as("stored").isEqualTo(303);
        String number = sent.number();

        String mail = mailbox.mailAbout(number).getContent().toString().replace("\r\n", "\n");
        WholeInquiry kept = desk.everything().stream()
                .filter(inquiry -> inquiry.number().equals(number))
                .findFirst()
                .orElseThrow();
        for (FormField field : FormField.values()) {
            String typed = Visitor.hanako().getOrDefault(field.id(), "");
            String line = field.input() == Input.TEXT
                    ? "\n" + field.label() + "：\n> " + typed.replace("\n", "\n> ") + "\n"
                    : "\n" + field.heading() + "：" + typed + "\n";
            assertThat(mail).contains(line);
            assertThat(desk.text(number).orElseThrow()).contains(line);
            assertThat(kept.texts()).containsEntry(field, typed);
        }
    }
}
