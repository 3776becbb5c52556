package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import jp.maru.guide.MovableClock;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class ContentHealthTest {

    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-11-24T09:00:00+09:00");

    @TempDir
    Path folder;

    TinySite site;
    final MovableClock clock = new MovableClock(Press.NOW);

    @BeforeEach
    void laySite() {
        site = TinySite.in(folder);
    }

    @Test
    void isUpWhileReadersSeeWhatLiesInTheFolder() {
        Publisher publisher = Press.publisher(site, clock, false);
        publisher.watch();

        assertThat(health(publisher).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isDegradedWhileContentIsRefusedAndSaysSinceWhen() {
        Publisher publisher = Press.publisher(site, clock, false);
        site.about("[a](/nowhere)\n");
        publisher.watch();
        publisher.watch();

        assertThat(health(publisher).getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health(publisher).getDetails()).contains(entry("earlierEditionSince", NINE), entry("problems", 1));
    }

    @Test
    void isDegradedWhileMuchIsMissingAndSaysUntilWhen() {
        Publisher publisher = Press.publisher(site, clock, false);
        site.delete("pages/about.md")
                .delete("compare/fiber.md")
                .delete("glossary/hikari.md")
                .delete("desks/hotline.md")
                .delete("troubles/unknown-bill.md");
        publisher.watch();
        publisher.watch();

        assertThat(health(publisher).getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health(publisher).getDetails())
                .contains(entry("missing", 5), entry("missingTakenForDeletedAt", NINE.plusMinutes(10)));
    }

    @Test
    void isDegradedWhileWhatReadersSeeCannotBeKept() throws IOException {
        Files.writeString(folder.resolve("data"), "ここには書けません。");
        Publisher publisher = Press.publisher(site, clock, false);
        publisher.watch();

        assertThat(health(publisher).getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health(publisher).getDetails()).contains(entry("notKeptSince", NINE));
    }

    private Health health(Publisher publisher) {
        return new ContentHealth(publisher, clock).health();
    }
}
