package jp.maru.guide.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The prices of the shipped content beside a second reading of the tables they were taken from ({@code prices/tables.tsv}).
 * A figure that its operator has checked since, or has taken out, is nothing to them. Asked for by {@code -Dprices=same}
 * while prices are typed in; afterwards an operator may change one without turning a test red.
 */
@EnabledIfSystemProperty(named = "prices", matches = "same|complete")
class ShippedPricesTest {

    private static final LocalDate TAKEN_OVER = LocalDate.of(2026, 11, 28);

    @Test
    void sayWhatTheTablesSay() throws IOException {
        assertThat(tables()).containsAll(figures());
    }

    /** {@code -Dprices=complete}: before anybody has changed them. */
    @Test
    @EnabledIfSystemProperty(named = "prices", matches = "complete")
    void holdEveryFigureOfTheTables() throws IOException {
        assertThat(figures()).containsExactlyInAnyOrderElementsOf(tables());
    }

    private static List<String> tables() throws IOException {
        return Files.readAllLines(TinySite.RESOURCES.resolve("prices/tables.tsv")).stream()
                .skip(1)
                .toList();
    }

    private static List<String> figures() {
        return new TinySite(Path.of("content"))
                .edition().providers().stream()
                        .flatMap(provider -> Figures.of(provider, TAKEN_OVER))
                        .toList();
    }
}
