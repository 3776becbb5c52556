package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jp.maru.guide.mail.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@InquirySite
class SendingTest {
    private final Visitor visitor;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Mailbox mailbox;

    SendingTest(@LocalServerPort int port, JdbcClient jdbc, TestClock clock, Mailbox mailbox) {
        visitor = new Visitor(port);
        this.jdbc = jdbc;
        this.clock = clock;
        this.mailbox = mailbox;
    }

    @ParameterizedTest
    @CsvSource({
        "hanako@gmial.com, gmail.com",
        "hanako@gmail.co, gmail.com",
        "hanako@GMAIL.CO.JP, gmail.com",
        "hanako@yaho.co.jp, yahoo.co.jp",
        "hanako@docmo.ne.jp, docomo.ne.jp",
        "hanako@i.softbank.ne.jp, i.softbank.jp",
        "hanako@icluod.com, icloud.com",
        "ｈａｎａｋｏ＠ｇｍａｉｌ．ｃｏｎ, gmail.com"
    })
    void asksWhetherAnotherDomainWasMeantAndGoesOn(String email, String meant) {
        Answer confirmation = visitor.posts("/inquiry/confirm", Visitor.hanakoWith("email", email));

        assertThat(confirmation.status()).isEqualTo(200);
        assertThat(confirmation.text()).containsPattern("メールアドレスのおわりの「[A-Za-z.]+」は、" + meant + " ではありませんか。");
        assertThat(visitor.posts("/inquiry", confirmation.form()).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hanako@gmail.com", "hanako@example.jp", "hanako@ymail.com", "hanako@ezweb.ne.jp", "a@b.jp"})
    void asksNothingOfADomainThatMayBeRight(String email) {
        assertThat(visitor.posts("/inquiry/confirm", Visitor.hanakoWith("email", email))
                        .text())
                .doesNotContain("ではありませんか");
    }

    @Test
    void keepsAddressAndNumberAsTypedAndAsUsed() {
        Map<String, String> form = Visitor.hanakoWith("email", "ｈａｎａｋｏ＠example.jp");
        Answer confirmation = visitor.posts("/inquiry/confirm", form);
        assertThat(confirmation.text()).contains("ｈａｎａｋｏ＠example.jp", "お返事は、hanako@example.jp にお送りします。");

        Answer sent = visitor.posts("/inquiry", confirmation.form());

        assertThat(jdbc.sql("select email, mail_address, phone, phone_number from inquiry where number = ?")
                        .param(sent.number())
                        .query()
                        .singleRow())
                .containsEntry("email", "ｈａｎａｋｏ＠example.jp")
                .containsEntry("mail_address", "hanako@example.jp")
                .containsEntry("phone", "０９０ー１２３４－５６７８")
                .containsEntry("phone_number", "09012345678");
    }

    @Test
    void leadsFromTheConfirmationToASignedReceipt() {
        Answer confirmation = visitor.posts("/inquiry/confirm", Visitor.hanako());
        assertThat(confirmation.status()).isEqualTo(200);
        assertThat(confirmation.cacheControl()).isEqualTo("no-store");
        assertThat(confirmation.title()).startsWith("入力内容の確認｜");
        assertThat(confirmation.text()).contains("画面が変わらないときはもう一度押してください。二重には届きません。");
        assertThat(confirmation.form()).containsAllEntriesOf(Visitor.hanako());

        Answer sent = visitor.posts("/inquiry", confirmation.form());
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.cacheControl()).isEqualTo("no-store");
        assertThat(sent.location()).matches("/inquiry/received\\?n=202611\\d\\d-[A-Z0-9]{5}&s=[\\w-]{43}");

        Answer receipt = visitor.gets(sent.location());
        for (Answer answer : List.of(visitor.gets("/inquiry"), confirmation, receipt)) {
            assertThat(answer.text()).contains("お急ぎの方は", "お返事は、ふつう3日以内に差し上げます。");
        }
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.heading()).isEqualTo("お問い合わせを受け付けました");
        assertThat(receipt.page().select(".receipt-number").text()).isEqualTo(sent.number());
        assertThat(receipt.text()).contains("お返事は、ふつう3日以内に差し上げます。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?n=20261124-7K3Q9", "?n=20261124-7K3Q9&s=x", "?n=%3Cb%3E&s=", "?s=x"})
    void showsNoReceiptThatIsNotSigned(String query) {
        Answer answer = visitor.gets("/inquiry/received" + query);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().text()).doesNotContain("7K3Q9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inquiry/confirm", "/inquiry/edit"})
    void leadsBackToTheFormWhereNothingWasPosted(String address) {
        assertThat(visitor.gets(address).status()).isEqualTo(303);
        assertThat(visitor.gets(address).location()).isEqualTo("/inquiry");
    }

    @Test
    void storesOneInquiryHoweverOftenItIsSent() {
        Map<String, String> form = confirmed();

        Answer first = visitor.posts("/inquiry", form);
        Answer second = visitor.posts("/inquiry", form);

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(stored(form)).isEqualTo(1);
        assertThat(mailbox.mailsAbout(first.number())).hasSize(1);
    }

    @Test
    void storesOneInquiryOfFiveSentAtOnce() {
        Map<String, String> form = confirmed();

        List<CompletableFuture<Answer>> posts = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> visitor.posts("/inquiry", form)))
                .limit(5)
                .toList();

        assertThat(posts.stream().map(post -> post.join().location()).distinct())
                .hasSize(1);
        assertThat(posts).allSatisfy(post -> assertThat(post.join().status()).isEqualTo(303));
        assertThat(stored(form)).isEqualTo(1);
    }

    @Test
    void asksOnceMoreWhenTheTicketIsADayOld() {
        Map<String, String> form = confirmed();
        clock.skip(Duration.ofHours(24).plusSeconds(1));

        assertAsksOnceMore(form);
    }

    @Test
    void answersAnOldTicketWithTheReceiptItOnceGot() {
        Map<String, String> form = confirmed();
        Answer first = visitor.posts("/inquiry", form);
        clock.skip(Duration.ofHours(25));

        assertThat(visitor.posts("/inquiry", form).location()).isEqualTo(first.location());
    }

    @Test
    void asksOnceMoreWithoutATicket() {
        Map<String, String> form = confirmed();
        form.remove("ticket");

        assertAsksOnceMore(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "....", "x.y.z.w", "票"})
    void asksOnceMoreWithATicketThatIsNone(String ticket) {
        Map<String, String> form = confirmed();
        form.put("ticket", ticket);

        assertAsksOnceMore(form);
    }

    @Test
    void asksOnceMoreWhenTheTicketWasTamperedWith() {
        Map<String, String> form = confirmed();
        String[] parts = form.get("ticket").split("\\.");
        parts[1] = Long.toString(Long.parseLong(parts[1]) + 86_400);
        form.put("ticket", String.join(".", parts));

        assertAsksOnceMore(form);
    }

    @Test
    void neverTakesOtherEntriesUnderTheSameTicket() {
        Map<String, String> form = confirmed();
        Answer first = visitor.posts("/inquiry", form);
        form.put("message", "書きかえました。");

        Answer confirmation = assertAsksOnceMore(form);
        assertThat(visitor.posts("/inquiry", confirmation.form()).number()).isNotEqualTo(first.number());
    }

    @Test
    void readsTheEntriesAgainBeforeItTakesThem() {
        Map<String, String> form = confirmed();
        form.put("email", "hanako");

        Answer answer = visitor.posts("/inquiry", form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorAt("email")).isNotEmpty();
        assertThat(answer.form()).containsEntry("message", form.get("message"));
    }

    @Test
    void storesAgainAsSoonAsAnotherProgramHasLetTheDatabaseGo(@Autowired HikariDataSource store) throws SQLException {
        Map<String, String> form =
                visitor.posts("/inquiry/confirm", Visitor.hanako()).form();
        String file = store.getJdbcUrl().replaceFirst("\\?.*", "");
        try (Connection other = DriverManager.getConnection(file);
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");

            assertThat(visitor.posts("/inquiry", form).status()).isEqualTo(503);

            statement.execute("rollback");
        }

        Answer sent = visitor.posts("/inquiry", form);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(mailbox.mailsAbout(sent.number())).hasSize(1);
    }

    @Test
    void givesTheTextBackWhenTheStoreFails() {
        Map<String, String> form = confirmed();
        Answer failed;
        jdbc.sql("alter table delivery rename to delivery_away").update();
        try {
            failed = visitor.posts("/inquiry", form);
        } finally {
            jdbc.sql("alter table delivery_away rename to delivery").update();
        }

        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.cacheControl()).isEqualTo("no-store");
        assertThat(failed.title()).startsWith("エラー：");
        assertThat(failed.text()).contains("まだ受け付けられていません。", "188");
        assertThat(failed.form()).isEqualTo(form);
        assertThat(stored(form)).as("nothing is stored by half").isZero();

        assertThat(visitor.posts("/inquiry", failed.form()).status()).isEqualTo(303);
    }

    @Test
    void refusesAFormThatIsTooLarge() {
        byte[] body = ("message=" + "a".repeat(600 * 1024)).getBytes(StandardCharsets.US_ASCII);

        Answer plain = visitor.posts("/inquiry", BodyPublishers.ofByteArray(body));
        Answer chunked =
                visitor.posts("/inquiry/confirm", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(plain.status()).isEqualTo(413);
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(plain.heading()).isEqualTo("文が長すぎて受け取れませんでした");
        assertThat(chunked.heading()).isEqualTo("文が長すぎて受け取れませんでした");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=%zz", "name=%", "name=%ff%fe", "message=%ED%A0%80"})
    void refusesAGarbledForm(String body) {
        Answer answer = visitor.posts("/inquiry", BodyPublishers.ofString(body));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.heading()).isEqualTo("この操作はできませんでした");
    }

    private Map<String, String> confirmed() {
        return visitor.posts("/inquiry/confirm", Visitor.hanakoWith("message", "お尋ねします。" + clock.instant()))
                .form();
    }

    private Answer assertAsksOnceMore(Map<String, String> form) {
        Answer answer = visitor.posts("/inquiry", form);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.heading()).isEqualTo("入力内容の確認");
        assertThat(answer.page().select(".remark").text()).contains("もう一度だけご確認をお願いします。", "入力された内容は残っています。");
        assertThat(answer.form()).containsEntry("message", form.get("message")).containsKey("ticket");
        assertThat(answer.form().get("ticket")).isNotEqualTo(form.get("ticket"));
        assertThat(visitor.posts("/inquiry", answer.form()).status()).isEqualTo(303);
        return visitor.posts("/inquiry", form);
    }

    private int stored(Map<String, String> form) {
        return jdbc.sql("select count(*) from inquiry where message = ?")
                .param(form.get("message"))
                .query(Integer.class)
                .single();
    }
}
