package jp.maru.guide.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What commands say whose settings are no good. */
@ExtendWith(OutputCaptureExtension.class)
class SettingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    inquiries purge | --guide.inquiry.keep=half-a-year | 設定 guide.inquiry.keep の「half-a-year」は読めません。
                    inquiries list | --guide.inquiry.keep=1h | guide.inquiry.keep が短すぎます。
                    mail-test | --guide.inquiry.pauses=0s | guide.inquiry.pauses が使えません。
                    """)
    void sayInASentenceWhichSettingIsWrong(String command, String setting, String sentence, CapturedOutput output) {
        StringWriter own = new StringWriter();

        int code = Commands.run(
                Clock.systemUTC(),
                new PrintWriter(own, true),
                new PrintWriter(own, true),
                (command + " " + setting).split(" "));

        assertThat(code).isEqualTo(1);
        assertThat(output.getErr()).contains("起動できません: " + sentence);
        assertThat(output.getAll() + own).doesNotContain("Exception");
    }
}
