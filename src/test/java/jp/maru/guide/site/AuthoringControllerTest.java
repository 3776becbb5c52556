package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import jp.maru.guide.MovableClock;
import jp.maru.guide.ProviderGuide;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What an open page of the authoring server asks. */
class AuthoringControllerTest {

    /** More than there are threads. */
    private static final int MANY = 300;

    @TempDir
    Path folder;

    @Test
    void tellsWhoWaitsWhenSomethingIsSaved() throws Exception {
        TinySite site = TinySite.in(folder);
        Publisher publisher = Press.publisher(site, new MovableClock(Press.NOW), true);
        AuthoringController authoring = new AuthoringController(publisher);
        String shown = authoring.version("").join();
        CompletableFuture<String> asked = authoring.version(shown);
        assertThat(asked).isNotDone();

        site.about("次の文です。\n");
        publisher.publishSaved();

        assertThat(asked.join())
                .isNotEqualTo(shown)
                .isEqualTo(authoring.version("").join());
        assertThat(authoring.version(shown)).isCompletedWithValue(asked.join());
    }

    @Test
    void tellsWhoWaitsWhenThereIsAMistake() throws Exception {
        TinySite site = TinySite.in(folder);
        Publisher publisher = Press.publisher(site, new MovableClock(Press.NOW), true);
        AuthoringController authoring = new AuthoringController(publisher);
        String shown = authoring.version("").join();
        CompletableFuture<String> asked = authoring.version(shown);

        site.about("::: どれでもない\n");
        publisher.publishSaved();

        assertThat(asked.join()).isNotEqualTo(shown);
    }

    @Test
    void keepsNobodyElseWaitingAndLetsGoWhenTheSiteEnds() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        try (ConfigurableApplicationContext site = new SpringApplicationBuilder(ProviderGuide.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--guide.site.authoring=true",
                        "--guide.content.folder=" + TinySite.in(folder).content(),
                        "--guide.data.folder=" + folder.resolve("data"))) {
            int port = site.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            Publisher publisher = site.getBean(Publisher.class);
            String shown = publisher.current().version();
            for (int i = 0; i < MANY; i++) {
                Socket line = new Socket("localhost", port);
                line.getOutputStream().write(get("/authoring/version?shown=" + shown));
                waiting.add(line);
            }

            try (Socket reader = new Socket("localhost", port)) {
                reader.getOutputStream().write(get("/nowhere"));
                assertThat(reader.getInputStream().readAllBytes())
                        .startsWith("HTTP/1.1 404 ".getBytes(StandardCharsets.US_ASCII));
            }
            // the reader may have overtaken some, and who has not asked yet when the site ends is not answered
            await().until(() -> publisher.next().getNumberOfDependents() == MANY);
        }
        for (Socket line : waiting) {
            try (line) {
                assertThat(line.getInputStream().readAllBytes())
                        .startsWith("HTTP/1.1 200 ".getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static byte[] get(String address) {
        return ("GET " + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
