package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import jp.maru.guide.MovableClock;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A template that fails keeps readers from what is new, and from nothing else. */
@ExtendWith(OutputCaptureExtension.class)
class UnprintablePagesTest {

    private final MovableClock clock = new MovableClock(Press.NOW);
    private final ClassLoaderTemplateResolver templates = Press.templates();
    private TinySite site;
    private Publisher publisher;

    @BeforeEach
    void failToPrintWhatIsNew(@TempDir Path folder) {
        site = TinySite.in(folder);
        templates.setCacheable(false);
        publisher = Press.publisher(site, clock, false, templates);
        publisher.watch();
        publisher.printAhead();
        templates.setPrefix("nowhere/");
        site.about("新しい文です。\n");
        publisher.watch();
        publisher.watch();
        publisher.printAhead();
    }

    @Test
    void leavesWhatReadersSee(CapturedOutput output) {
        assertThat(about()).contains("maruが書いています。");
        assertThat(output).containsOnlyOnce("作れないページは、前の版のまま公開を続けます。");
    }

    @Test
    void keepsFromNobodyWhatHasNotChanged() {
        assertThat(Press.page(publisher.current(), "/privacy").text()).contains("プライバシーについて");
    }

    @Test
    void haveNoPageAtAnAddressThatIsNew() {
        site.write("pages/news.md", site.text("pages/about.md"));
        publisher.watch();
        publisher.watch();

        assertThat(publisher.current().page("/news")).isEmpty();
        assertThat(about()).contains("maruが書いています。");
    }

    @Test
    void saysInItsHealthSinceWhenAndHowMany() {
        clock.set("2026-11-24T00:10:00Z");
        publisher.printAhead();

        assertThat(health().getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health().getDetails())
                .contains(entry("notPrintedSince", OffsetDateTime.parse("2026-11-24T09:00:00+09:00")))
                .contains(entry("notPrinted", 1));
    }

    @Test
    void triesAgainTenMinutesLater() {
        templates.setPrefix("templates/");
        clock.set("2026-11-24T00:09:59Z");
        publisher.printAhead();
        assertThat(about()).contains("maruが書いています。");

        clock.set("2026-11-24T00:10:00Z");
        publisher.printAhead();

        assertThat(about()).contains("新しい文です。");
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(health().getDetails()).doesNotContainKey("notPrintedSince");
    }

    @Test
    void triesAtOnceWhatIsWrittenNext() {
        templates.setPrefix("templates/");
        site.about("もっと新しい文です。\n");
        publisher.watch();
        publisher.watch();

        assertThat(about()).contains("もっと新しい文です。");
    }

    private String about() {
        return Press.page(publisher.current(), "/about").text();
    }

    private Health health() {
        return new ContentHealth(publisher, clock).health();
    }
}
