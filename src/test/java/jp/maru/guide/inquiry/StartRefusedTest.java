package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.maru.guide.ProviderGuide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Settings that the program does not start with, and what it says. */
class StartRefusedTest {
    @TempDir
    Path folder;

    @Test
    void refusesAServerWithoutAddresses() {
        assertRefused(
                "SMTP サーバー（spring.mail.host）が設定されていますが、guide.inquiry.from がありません。差出人にする、このサイトのドメインのアドレスを設定してください。",
                "--spring.mail.host=127.0.0.1");
        assertRefused(
                "SMTP サーバー（spring.mail.host）が設定されていますが、guide.inquiry.to がありません。お問い合わせを受け取るアドレスを設定してください。",
                "--spring.mail.host=127.0.0.1",
                "--guide.inquiry.from=form@guide.example");
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertRefused(
                "guide.inquiry.to「operator」はメールアドレスとして読めません。お問い合わせを受け取るアドレスを「name@example.jp」の形で設定してください。",
                "--guide.inquiry.to=operator");
    }

    @Test
    void refusesAKeyThatIsTooShort() {
        assertRefused(
                "guide.inquiry.key が短すぎます。16文字以上のでたらめな文字列にするか、設定を消してください（消すと自動で作られます）。", "--guide.inquiry.key=secret");
    }

    @Test
    void refusesLimitsThatWouldSuspectEverybody() {
        assertRefused(
                "guide.inquiry.hourly-limit「0」は使えません。同じ回線から1時間に受け付ける件数（これを超えると迷惑の疑い）を、1から1000000までの数で書いてください。",
                "--guide.inquiry.hourly-limit=0");
        assertRefused(
                "guide.inquiry.address-limit「-1」は使えません。同じメールアドレスから1時間に受け付ける件数（これを超えると迷惑の疑い）を、1から1000000までの数で書いてください。",
                "--guide.inquiry.address-limit=-1");
        assertRefused(
                "guide.inquiry.repeat-limit「0」は使えません。同じメールアドレスから1日に受け付ける、同じ文の件数（これを超えると迷惑の疑い）を、1から1000000までの数で書いてください。",
                "--guide.inquiry.repeat-limit=0");
        assertRefused(
                "guide.inquiry.link-limit「-1」は使えません。1件に書けるリンクの数（これを超えると迷惑の疑い）を、0から10000までの数で書いてください。",
                "--guide.inquiry.link-limit=-1");
        assertRefused(
                "guide.inquiry.min-seconds「90」は使えません。確認の画面から送るまでの、人としていちばん短い秒数（これより早いと迷惑の疑い）を、0から60までの数で書いてください。",
                "--guide.inquiry.min-seconds=90");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.5", "10.0.0.5/33", "proxy", "10.0.0.0/8,,10.0.0.5/32", "10.0.0.0/8;11.0.0.0/8", "10.*/8"
            })
    void refusesProxiesThatTomcatWouldNotKnow(String proxies) {
        assertThatThrownBy(() -> start("--guide.site.proxies=" + proxies))
                .rootCause()
                .hasMessageMatching("guide\\.site\\.proxies の「[^」]*」は読めません。"
                        + "信頼する中継サーバーを「10\\.0\\.0\\.5/32,2001:db8::/64」のように、アドレスと「/」と桁数で書いてください。");
    }

    @Test
    void refusesADataFolderThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("data"));

        assertRefused("データ用フォルダー " + file
                + " に書き込めません。書き込みの権限を与えるか、guide.data.folder（環境変数 GUIDE_DATA_FOLDER）で別の場所を指定してください。");
    }

    private void assertRefused(String sentence, String... settings) {
        assertThatThrownBy(() -> start(settings))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessage(sentence);
    }

    private void start(String... settings) {
        SpringApplicationBuilder site = new SpringApplicationBuilder(ProviderGuide.class, InquiryParts.class);
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--guide.content.folder=src/test/resources/tiny",
                "--guide.data.folder=" + folder.resolve("data")));
        all.addAll(List.of(settings));
        site.run(all.toArray(String[]::new)).close();
    }
}
