package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.maru.guide.ProviderGuide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void refusesADataFolderThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertRefused(
                "データ用フォルダー " + file.resolve("data")
                        + " に書き込めません。書き込みの権限を与えるか、guide.data.folder（環境変数 GUIDE_DATA_FOLDER）で別の場所を指定してください。",
                "--guide.data.folder=" + file.resolve("data"));
    }

    private void assertRefused(String sentence, String... settings) {
        SpringApplicationBuilder site = new SpringApplicationBuilder(ProviderGuide.class, InquiryParts.class)
                .properties("server.port=0", "guide.data.folder=" + folder.resolve("data"));

        assertThatThrownBy(() -> site.run(settings))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessage(sentence);
    }
}
