package jp.maru.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartFailureTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "guide.inquiry.hourly-limit, many, 「10」のように、半角の数だけを書いてください。",
        "guide.inquiry.keep, half a year, 「180d」（日）、「2h」（時間）、「15m」（分）、「30s」（秒）のように、数と単位を半角で書いてください。",
        "guide.inquiry.acknowledge, hai, true か false を書いてください。",
        "server.port, eight, README の設定の表で、書き方を確かめてください。"
    })
    void tellsHowASettingIsWrittenThatCannotBeRead(String setting, String value, String cure, CapturedOutput output) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "guide.content.folder", "src/test/resources/tiny",
                "guide.data.folder", folder.resolve("data").toString(),
                // some are read when the site listens already: the usual ports may be another program's
                "server.port", "0",
                "management.server.port", "0"));
        settings.put(setting, value);

        assertThatThrownBy(() -> SpringApplication.run(
                        ProviderGuide.class,
                        settings.entrySet().stream()
                                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                                .toArray(String[]::new)))
                .isNotNull();

        assertThat(StandardError.of(output.getErr()))
                .isEqualTo("起動できません: 設定 " + setting + " の「" + value + "」は読めません。 " + cure + "\n");
    }

    @Test
    void tellsWhichPortIsInUse(CapturedOutput output) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> SpringApplication.run(
                            ProviderGuide.class,
                            "--guide.content.folder=src/test/resources/tiny",
                            "--guide.data.folder=" + folder.resolve("data"),
                            "--server.address=127.0.0.1",
                            "--server.port=" + other.getLocalPort(),
                            "--management.server.port=0"))
                    .isNotNull();

            assertThat(StandardError.of(output.getErr()))
                    .isEqualTo(
                            "起動できません: ポート" + other.getLocalPort() + "は、ほかのプログラムが使っています。"
                                    + " そのプログラムを止めるか、--server.port=8090（監視用なら --management.server.port=8091）のように別のポートを指定してください。\n");
        }
    }
}
