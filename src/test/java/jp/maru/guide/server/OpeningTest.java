package jp.maru.guide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import jp.maru.guide.SmallSite;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Import;

/** A site that is just starting, and whose readers do not wait for that. */
@SmallSite
@Import(OpeningTest.EarlyVisitor.class)
class OpeningTest {

    private final EarlyVisitor visitor;

    OpeningTest(EarlyVisitor visitor) {
        this.visitor = visitor;
    }

    @Test
    void answersAPageWhileTheRestIsStillMade() {
        assertThat(visitor.page.statusCode()).isEqualTo(200);
        assertThat(visitor.page.body()).contains("<h1");
    }

    @Test
    void answersAQuestionThatCameTooEarlyWhenItCan() {
        assertThat(visitor.wasAnsweredAtOnce).isFalse();
        assertThat(visitor.question.join().statusCode()).isEqualTo(200);
        assertThat(visitor.question.join().body()).contains("解約");
    }

    /** Comes when the program has not started yet. */
    static final class EarlyVisitor {
        private final HttpResponse<String> page;
        private final CompletableFuture<HttpResponse<String>> question;
        private final boolean wasAnsweredAtOnce;

        EarlyVisitor(WebServerApplicationContext site) throws IOException, InterruptedException {
            URI home = URI.create("http://localhost:" + site.getWebServer().getPort() + "/");
            HttpClient client = HttpClient.newHttpClient();
            question = client.sendAsync(
                    HttpRequest.newBuilder(home.resolve("/search?q=%E8%A7%A3%E7%B4%84"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            page = client.send(
                    HttpRequest.newBuilder(home.resolve("/about")).build(), HttpResponse.BodyHandlers.ofString());
            wasAnsweredAtOnce = question.isDone();
        }
    }
}
