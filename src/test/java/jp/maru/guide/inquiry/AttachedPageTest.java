package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.Map;
import javax.sql.DataSource;
import jp.maru.guide.mail.Identity;
import jp.maru.guide.mail.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An inquiry that is about a page of the site, from the link to the mail. */
@InquirySite
class AttachedPageTest {
    private static final String BILL = "/troubles/unknown-bill";

    private final Visitor visitor;
    private final Mailbox mailbox;
    private final OperatorDesk desk;
    private final Tickets tickets;

    AttachedPageTest(@LocalServerPort int port, Mailbox mailbox, DataSource database, Tickets tickets) {
        visitor = new Visitor(port);
        this.mailbox = mailbox;
        desk = OperatorDesk.at(database, new Identity(URI.create("https://guide.example"), "form@guide.example"));
        this.tickets = tickets;
    }

    @Test
    void showsThePageAndItsTopicInTheForm() {
        Answer form = visitor.gets("/inquiry?about=" + BILL);

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text()).contains("次のページについてのお問い合わせとして送ります：覚えのない請求（/troubles/unknown-bill）");
        assertThat(form.form()).containsEntry("about", BILL).containsEntry("topic", "料金や請求のこと");
        assertThat(form.cacheControl()).isEqualTo("max-age=60, private");
    }

    @Test
    void choosesTheTopicOfTheNearestBranchOrNone() {
        assertThat(visitor.gets("/inquiry?about=/providers/hikari-a").form()).containsEntry("topic", "そのほか");
        assertThat(visitor.gets("/inquiry?about=/compare/fiber").form())
                .containsEntry("about", "/compare/fiber")
                .containsEntry("topic", "");
    }

    @Test
    void takesAPlaceInAPage() {
        assertThat(visitor.gets("/inquiry?about=/desks%23hotline").text()).contains("消費者ホットライン（/desks#hotline）");
    }

    @Test
    void writesOutThePartOfAServiceThatSomebodyMayWantToCorrect() {
        Answer form = visitor.gets("/inquiry?about=/providers/hikari-a%23prices");

        assertThat(form.text()).contains("ひかりA：料金（/providers/hikari-a#prices）");
        assertThat(form.form())
                .containsEntry("about", "/providers/hikari-a#prices")
                .containsEntry("topic", "そのほか");
        assertThat(form.form().get("message").strip()).isEqualTo("""
                サービス：ひかりA
                サイトに出ている値（料金）：
                ・未確認

                正しいと思う値と、それが分かるもの（公式ページのアドレスなど）：""");
    }

    @Test
    void writesOutEveryValueWhereSomebodyDoubtsAWholeService() {
        assertThat(visitor.gets("/inquiry?about=/providers/hikari-a").form().get("message"))
                .contains("サービス：ひかりA", "・使える地域：全国（2026年11月1日に資料で確認）");
        assertThat(visitor.gets("/inquiry?about=" + BILL).form().get("message")).isBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "about=/troubles/none",
                "about=/providers/hikari-a%23speed",
                "about=/troubles/unknown-bill%23area",
                "about=https://example.com/",
                "about=//example.com/troubles/unknown-bill",
                "about=%22%3E%3Cscript%3E",
                "about=",
                "from=mail",
            })
    void passesOverWhatIsNoPage(String query) {
        Answer form = visitor.gets("/inquiry?" + query);

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.form()).doesNotContainKey("about").containsEntry("topic", "");
        assertThat(form.text()).doesNotContain("次のページについて");
    }

    @Test
    void passesOverAPageThatSomebodyMadeUp() {
        Answer confirmation = visitor.posts("/inquiry/confirm", Visitor.hanakoWith("about", "/troubles/none"));

        assertThat(confirmation.form()).containsEntry("about", "");
        assertThat(confirmation.text()).doesNotContain("見ていたページ");
    }

    @Test
    void bringsThePageToTheOperator() throws Exception {
        Map<String, String> entries = Visitor.hanakoWith("about", BILL);
        Answer confirmation = visitor.posts("/inquiry/confirm", entries);
        assertThat(confirmation.text()).contains("見ていたページ 覚えのない請求（/troubles/unknown-bill）");

        Answer sent = visitor.posts("/inquiry", confirmation.form());

        MimeMessage mail = mailbox.mailAbout(sent.number());
        assertThat(mail.getSubject()).isEqualTo("[受付番号 " + sent.number() + "] 解約・乗り換えのこと：覚えのない請求");
        assertThat(((String) mail.getContent()).replace("\r\n", "\n")).contains("""
                        ご利用のプロバイダ：れいネット
                        見ていたページ：覚えのない請求 http://localhost:8080/troubles/unknown-bill

                        お問い合わせの内容：
                        """);
        assertThat(desk.text(sent.number()).orElseThrow()).contains("見ていたページ：/troubles/unknown-bill\n");
    }

    @Test
    void saysNothingOfAPageWhereNoneIsAttached() throws Exception {
        Answer sent = visitor.sends(Visitor.hanako());

        MimeMessage mail = mailbox.mailAbout(sent.number());
        assertThat(mail.getSubject()).endsWith("] 解約・乗り換えのこと");
        assertThat((String) mail.getContent()).doesNotContain("見ていたページ");
    }

    @Test
    void comesBackWithTheFormUntilItIsTakenAway() {
        Map<String, String> confirmed = visitor.posts("/inquiry/confirm", Visitor.hanakoWith("about", BILL))
                .form();
        confirmed.put("field", "about");
        Answer form = visitor.posts("/inquiry/edit", confirmed);
        assertThat(form.page().select("[autofocus]").attr("id")).isEqualTo("about");
        Map<String, String> unticked = form.form();
        assertThat(unticked.remove("about")).isEqualTo(BILL);

        Answer confirmation = visitor.posts("/inquiry/confirm", unticked);

        assertThat(confirmation.text()).doesNotContain("見ていたページ");
        assertThat(visitor.posts("/inquiry/confirm", Map.of("about", BILL)).form())
                .as("a form to be mended")
                .containsEntry("about", BILL);
    }

    @Test
    void isConfirmedAgainWhenThePageIsAnotherOne() {
        Map<String, String> confirmed = visitor.posts("/inquiry/confirm", Visitor.hanakoWith("about", BILL))
                .form();
        confirmed.put("about", "/compare/fiber");

        Answer answer = visitor.posts("/inquiry", confirmed);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("もう一度だけご確認をお願いします", "光回線の選び方（/compare/fiber）");
    }

    @Test
    void arrivesWithTheAddressAloneWhenThePageHasGoneSinceItWasConfirmed() throws Exception {
        Map<String, String> confirmed = Visitor.hanakoWith("about", "/troubles/gone");
        confirmed.put("ticket", tickets.print(tickets.issue(FilledForm.of(confirmed))));

        Answer sent = visitor.posts("/inquiry", confirmed);

        MimeMessage mail = mailbox.mailAbout(sent.number());
        assertThat(mail.getSubject()).endsWith("] 解約・乗り換えのこと");
        assertThat((String) mail.getContent()).contains("見ていたページ：http://localhost:8080/troubles/gone\r\n");
    }
}
