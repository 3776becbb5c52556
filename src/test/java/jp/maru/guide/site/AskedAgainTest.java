package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import jp.maru.guide.MovableClock;
import jp.maru.guide.SmallSite;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is asked for again and again is made once, and nobody notices. */
@SmallSite
class AskedAgainTest {

    private final Addresses addresses;
    private final MovableClock clock;

    AskedAgainTest(@LocalServerPort int port, MovableClock clock) {
        addresses = new Addresses(port);
        this.clock = clock;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=%E5%85%89%E5%9B%9E%E7%B7%9A&page=1",
                "/compare/services?sort=max-speed",
                "/compare/choose?home=house&area=%E6%9D%B1%E4%BA%AC%E9%83%BD",
                "/tools/total-cost?fee1=4321&months=24",
                "/inquiry?about=/troubles"
            })
    void isTheSamePage(String address) throws Exception {
        List<HttpResponse<String>> answers = threeTimes(address);
        HttpResponse<String> again = answers.get(2);
        HttpResponse<byte[]> compressed = addresses.compressed(address);

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers).extracting(HttpResponse::body).containsOnly(again.body());
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .isEqualTo(again.body().getBytes(StandardCharsets.UTF_8));
        for (String head : List.of("Cache-Control", "Content-Type", "Content-Security-Policy")) {
            assertThat(again.headers().allValues(head))
                    .as(head)
                    .isEqualTo(answers.get(0).headers().allValues(head));
        }
    }

    @Test
    void isSentOnlyToWhoDoesNotHaveIt() {
        String address = "/tools/total-cost?fee1=4322&months=24";
        String tag = threeTimes(address).get(2).headers().firstValue("ETag").orElseThrow();

        assertThat(addresses.answer(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void isMadeAnewOnAnotherDay() {
        String address = "/tools/first-cancel?line=fixed&received=2026-11-20&word=initial";
        String today = threeTimes(address).get(2).body();

        clock.set("2026-12-24T03:00:00Z");

        assertThat(threeTimes(address)).extracting(HttpResponse::body).doesNotContain(today);
    }

    @Test
    void isMadeAnewWhenTheContentIsAnother(@TempDir Path parent) {
        TinySite site = TinySite.in(parent);
        Publisher publisher = Press.publisher(site, clock, false);
        PublishedAnswers answers = new PublishedAnswers(publisher, clock);
        Object before = answers.basis();
        assertThat(answers.basis()).isEqualTo(before);

        site.about("新しい文です。\n");
        publisher.publishSaved();

        assertThat(answers.basis()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tools/total-cost?months=many", "/compare/services?line=none", "/nowhere?a=b"})
    void isRefusedAgainWhereThereIsNoAnswer(String address) {
        assertThat(threeTimes(address))
                .extracting(HttpResponse::statusCode)
                .allMatch(status -> status >= 400)
                .hasSize(3);
    }

    private List<HttpResponse<String>> threeTimes(String address) {
        return Stream.generate(() -> addresses.answer(address)).limit(3).toList();
    }
}
