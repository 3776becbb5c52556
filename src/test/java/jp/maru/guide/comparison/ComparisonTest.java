package jp.maru.guide.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.content.Fact;
import jp.maru.guide.content.Provider;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    @TempDir
    Path folder;

    TinySite site;

    @BeforeEach
    void layThreeServicesAndTwoCriteria() {
        site = TinySite.in(folder);
        String first = site.text("providers/hikari-a.md");
        site.write("providers/b.md", first.replace("ひかりA", "あさひ").replace("ひかりえー", "あさひ"))
                .write("providers/c.md", first.replace("ひかりA", "がんま").replace("ひかりえー", "がんま"))
                .write(
                        "providers/hikari-a.md",
                        first.replace("  area:", "  speed:\n    value: 1Gbps\n    basis: 公知\n  area:"))
                .write(
                        "criteria/speed.md",
                        site.text("criteria/area.md").replace("使える地域", "最大速度").replace("order: 1", "order: 2"));
    }

    @Test
    void ordersByTheReadingAndByNothingElse() {
        assertThat(comparison().providers()).extracting(Provider::title).containsExactly("あさひ", "がんま", "ひかりA");
    }

    @Test
    void leavesOutWhatIsMostlyUnknown() {
        assertThat(comparison().columns()).extracting(Criterion::key).containsExactly("area");
        assertThat(comparison().sparse()).extracting(Criterion::key).containsExactly("speed");
    }

    @Test
    void showsTheValueOfTheDataAndNothingWhereThereIsNone() {
        Comparison comparison = comparison();
        Provider first = comparison.providers().get(0);

        assertThat(comparison.cell(first, comparison.columns().get(0)).fact())
                .isNotNull()
                .extracting(Fact::value)
                .isEqualTo("全国");
        assertThat(comparison.cell(first, comparison.sparse().get(0)).fact()).isNull();
    }

    private Comparison comparison() {
        return Comparison.of(
                site.edition().at(Instant.parse("2026-11-24T03:00:00Z"), false),
                LocalDate.of(2026, 11, 24),
                Period.ofDays(180));
    }
}
