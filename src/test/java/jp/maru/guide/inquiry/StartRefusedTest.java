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
        Path file = Files.createFile(folder.resolve("data"));

        assertRefused("データ用フォルダー " + file
                + " に書き込めません。書き込みの権限を与えるか、guide.data.folder（環境変数 GUIDE_DATA_FOLDER）で別の場所を指定してください。");
    }

    private void assertRefused(String sentence, String... settings) {
        SpringApplicationBuilder site = new SpringApplicationBuilder(ProviderGuide.class, InquiryParts.class);
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--guide.content.folder=src/test/resources/tiny",
                "--guide.data.folder=" + folder.resolve("data")));
        all.addAll(List.of(settings));

        assertThatThrownBy(() -> site.run(all.toArray(String[]::new)))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessage(sentence);
    }
}
