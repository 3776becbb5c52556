package jp.maru.guide.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.maru.guide.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What an operator is told who tries the mail settings. */
class MailTestTest {

    @Test
    void sendsOneMail() throws Exception {
        try (FussyServer server = new FussyServer(0)) {
            MailTest.Result result = result(server.port());

            assertThat(result.sent()).isTrue();
            assertThat(result.text()).startsWith("operator@guide.example に1通送りました。届いたかどうかを確かめてください。");
            assertThat(server.mail("メールの試し送り").getContent().toString()).contains("届いていれば、お問い合わせも届きます。");
        }
    }

    @Test
    void saysThatNoServerIsSet() {
        assertThat(result("--spring.mail.host=").text()).startsWith("メールサーバー（spring.mail.host）の設定がありません。");
    }

    @Test
    void saysThatAnAddressIsMissing() throws Exception {
        assertThat(program("--spring.mail.host=127.0.0.1", "--guide.inquiry.from=form@guide.example")
                        .text())
                .contains("guide.inquiry.to がありません。");
    }

    @Test
    void explainsAHostThatNobodyKnows() {
        assertThat(result("--spring.mail.host=mail.invalid").text())
                .startsWith("メールサーバーの名前が見つかりません。spring.mail.host のつづりと、")
                .contains("\nメールサーバーの言葉: ");
    }

    @Test
    void explainsAPortWhereNobodyListens() throws Exception {
        assertThat(result(FreePort.any()).text()).startsWith("メールサーバーにつながりません。spring.mail.port（ふつうは 587 か 465）と、");
    }

    @Test
    void explainsAServerThatSaysNothing() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(result(silent.getLocalPort(), "--spring.mail.properties.mail.smtp.timeout=200")
                            .text())
                    .startsWith("メールサーバーが時間内に答えません。");
        }
    }

    @Test
    void explainsAServerThatDoesNotEncrypt() throws Exception {
        try (FussyServer server = new FussyServer(0)) {
            assertThat(result(server.port(), "--spring.mail.properties.mail.smtp.starttls.required=true")
                            .text())
                    .startsWith("メールサーバーと暗号化した通信を始められません。");
            assertThat(result(server.port(), "--spring.mail.properties.mail.smtp.ssl.enable=true")
                            .text())
                    .startsWith("メールサーバーと暗号化した通信を始められません。");
        }
    }

    @Test
    void explainsAWrongPassword() throws Exception {
        try (FussyServer server = new FussyServer(0)
                .answering("EHLO", "250-hello\r\n250 AUTH PLAIN LOGIN")
                .answering("AUTH", "535 5.7.8 wrong")) {
            assertThat(result(
                                    server.port(),
                                    "--spring.mail.username=maru",
                                    "--spring.mail.password=wrong",
                                    "--spring.mail.properties.mail.smtp.auth=true")
                            .text())
                    .startsWith("メールサーバーがユーザー名とパスワードを受け付けません。spring.mail.username と spring.mail.password を確かめてください。")
                    .contains("535 5.7.8 wrong");
        }
    }

    @Test
    void explainsAServerThatAsksForAPassword() throws Exception {
        try (FussyServer server = new FussyServer(0).answering("MAIL FROM", "530 5.7.0 authentication required")) {
            assertThat(result(server.port()).text()).startsWith("メールサーバーがユーザー名とパスワードを受け付けません。");
        }
    }

    @Test
    void explainsASenderThatIsRefused() throws Exception {
        try (FussyServer server = new FussyServer(0).answering("MAIL FROM", "553 5.7.1 not yours")) {
            assertThat(result(server.port()).text())
                    .startsWith("差出人のアドレスが断られました。guide.inquiry.from を、このメールサーバーから送ってよいアドレスにしてください。");
        }
    }

    @Test
    void explainsARecipientThatIsRefused() throws Exception {
        try (FussyServer server = new FussyServer(0).answering("RCPT TO", "550 5.1.1 who?")) {
            assertThat(result(server.port()).text())
                    .startsWith("宛先のアドレスが断られました。")
                    .contains("550 5.1.1 who?");
        }
    }

    @Test
    void explainsAMailThatIsRefused() throws Exception {
        try (FussyServer server = new FussyServer(0).answering("DATA", "554 5.7.1 spam")) {
            assertThat(result(server.port()).text()).startsWith("メールの中身が断られました。");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "smtps"})
    void waitsLongerForTheAnswerToAMailThanForAnyOther(String protocol) throws Exception {
        try (FussyServer server = protocol.equals("smtp") ? new FussyServer(0) : FussyServer.encrypted()) {
            server.thinkingOver("メールの試し送り", Duration.ofMillis(2500));

            assertThat(result(
                                    server.port(),
                                    "--spring.mail.protocol=" + protocol,
                                    "--spring.mail.properties.mail.smtps.ssl.trust=*",
                                    "--spring.mail.properties.mail.smtps.ssl.checkserveridentity=false",
                                    "--spring.mail.properties.mail." + protocol + ".timeout=2000")
                            .text())
                    .startsWith("operator@guide.example に1通送りました。");
        }
    }

    @Test
    void saysThatTheMailMayHaveArrivedWhenItIsNotAnswered() throws Exception {
        try (FussyServer server = new FussyServer(0).thinkingOver("メールの試し送り", Duration.ofDays(1))) {
            assertThat(result(
                                    server.port(),
                                    "--spring.mail.properties.mail.smtp.timeout=2000",
                                    "--spring.mail.properties.mail.smtp.finaltimeout=2500")
                            .text())
                    .startsWith("メールサーバーが、受け取ったという返事をしません。もう届いているかもしれません。受信箱と迷惑メールのフォルダーを見てください。");
        }
    }

    private static MailTest.Result result(int port, String... settings) {
        List<String> all = new ArrayList<>(List.of("--spring.mail.host=127.0.0.1", "--spring.mail.port=" + port));
        all.addAll(List.of(settings));
        return result(all.toArray(String[]::new));
    }

    private static MailTest.Result result(String... settings) {
        List<String> all = new ArrayList<>(
                List.of("--guide.inquiry.from=form@guide.example", "--guide.inquiry.to=operator@guide.example"));
        all.addAll(List.of(settings));
        return program(all.toArray(String[]::new));
    }

    private static MailTest.Result program(String... settings) {
        try (var program = new SpringApplicationBuilder(MailTest.class)
                .web(WebApplicationType.NONE)
                .run(settings)) {
            return program.getBean(MailTest.class).send();
        }
    }
}
