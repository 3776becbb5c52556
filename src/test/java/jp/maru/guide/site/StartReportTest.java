package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import jp.maru.guide.ProviderGuide;
import jp.maru.guide.StandardError;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** What is said of a start. */
@ExtendWith(OutputCaptureExtension.class)
class StartReportTest {

    @TempDir
    Path folder;

    @Test
    void saysThatTheSiteIsPublishedOnceItIs(CapturedOutput output) {
        try (ConfigurableApplicationContext site = start(0)) {
            assertThat(output.getOut())
                    .contains("記事21件を http://localhost:%s で公開しました。"
                            .formatted(site.getEnvironment().getProperty("local.server.port")));
        }
    }

    @Test
    void saysNothingButTheReasonWhenThePortForHealthIsTaken(CapturedOutput output) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(other.getLocalPort())).isNotNull();

            assertThat(StandardError.of(output.getErr()))
                    .isEqualTo(
                            "起動できません: ポート%dは、ほかのプログラムが使っています。 そのプログラムを止めるか、--server.port=8090（監視用なら --management.server.port=8091）のように別のポートを指定してください。\n"
                                    .formatted(other.getLocalPort()));
            assertThat(output.getOut()).doesNotContain("で公開しました").doesNotContain("Exception");
        }
    }

    private ConfigurableApplicationContext start(int healthPort) {
        return new SpringApplicationBuilder(ProviderGuide.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=" + healthPort,
                        "--guide.data.folder=" + folder.resolve("data"),
                        "--guide.content.folder=" + TinySite.in(folder).content());
    }
}
