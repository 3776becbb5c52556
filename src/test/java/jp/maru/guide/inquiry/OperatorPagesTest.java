package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.maru.guide.mail.Mailbox;
import jp.maru.guide.store.DataSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where the links in the operator's mails lead. */
@InquirySite
class OperatorPagesTest {
    private final Visitor operator;
    private final Mailbox mailbox;
    private final OperatorDesk desk;

    OperatorPagesTest(@LocalServerPort int port, Mailbox mailbox, OperatorDesk desk) {
        operator = new Visitor(port);
        this.mailbox = mailbox;
        this.desk = desk;
    }

    @Test
    void endsTheMailWithAnAnswerToStartFromAndALink() throws Exception {
        String number = operator.sends(Visitor.hanako()).number();

        assertThat(text(number))
                .contains("\nお返事のひな形\n\n山田花子 様\n\nお問い合わせ（受付番号 " + number + "）をありがとうございます。\nmaruです。\nちいさなサイト\n")
                .containsPattern("\nhttp://localhost:8080/inquiry/close\\?n=" + number + "&s=[\\w-]{43}\n$");
    }

    @Test
    void closesWhenTheButtonIsPressedAndNotBefore() throws Exception {
        String number = operator.sends(Visitor.hanako()).number();
        String link = link(number);

        Answer page = operator.gets(link);
        operator.gets(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("対応済みにしますか");
        assertThat(page.cacheControl()).isEqualTo("no-store");
        assertThat(page.text()).contains(number).doesNotContain("山田花子");
        assertThat(closed(number)).isFalse();

        Answer done = operator.posts("/inquiry/close", page.form());
        assertThat(done.heading()).isEqualTo("対応済みにしました");
        assertThat(closed(number)).isTrue();
    }

    @Test
    void saysThatNothingIsDoneWhileTheDataFolderIsAway(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        try (DataSite site = DataSite.in(data)) {
            String number = site.visitor().sends(Visitor.hanako()).number();
            Files.move(data, folder.resolve("elsewhere"));
            String link = site.context()
                    .getBean(OperatorLinks.class)
                    .to(OperatorLinks.Action.CLOSE, new ReceiptNumber(number))
                    .replaceFirst("^http://localhost:8080", "");

            assertThat(site.visitor().posts(link, Map.of()).status()).isEqualTo(503);
        }
    }

    @Test
    void refusesALinkThatSomebodyMadeUp() {
        String number = operator.sends(Visitor.hanako()).number();

        Answer refused = operator.gets("/inquiry/close?n=" + number + "&s=x");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.heading()).isEqualTo("このリンクは使えません");
        assertThat(refused.text()).contains("リンクが途中で切れているか、お問い合わせがもう消されています。何も変わっていません。");
        assertThat(operator.gets("/inquiry/close").status()).isEqualTo(404);
        assertThat(operator.posts("/inquiry/close", Map.of("n", number, "s", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(closed(number)).isFalse();
    }

    @Test
    void saysSoWhereTheInquiryHasBeenDeleted() throws Exception {
        String number = operator.sends(Visitor.hanako()).number();
        Answer page = operator.gets(link(number));
        desk.delete(number);

        Answer refused = operator.posts("/inquiry/close", page.form());
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.heading()).isEqualTo("このリンクは使えません");
    }

    private String text(String number) throws Exception {
        return mailbox.mailAbout(number).getContent().toString().replace("\r\n", "\n");
    }

    private String link(String number) throws Exception {
        URI link = URI.create(text(number)
                .lines()
                .filter(line -> line.contains("/inquiry/close"))
                .findFirst()
                .orElseThrow());
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    private boolean closed(String number) {
        return desk.list().stream().anyMatch(one -> one.number().equals(number) && one.closed() != null);
    }
}
