package jp.maru.guide.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.content.Fact;
import jp.maru.guide.content.Provider;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

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

    @Test
    void leavesWhatIsTooOldOutOfEveryOrderAndFilter() throws Unanswerable {
        measureSpeed("10Gbps");
        Map<String, List<String>> fast = Map.of("speed", List.of("1Gbps"), "sort", List.of("speed"));

        assertThat(titles(answer(fast, LocalDate.of(2027, 10, 27)).matching())).containsExactly("ひかりA");
        ServicesAnswer late = answer(fast, LocalDate.of(2027, 10, 28));
        assertThat(titles(late.matching())).isEmpty();
        assertThat(titles(late.unconfirmed())).containsExactly("あさひ", "がんま", "ひかりA");
    }

    @Test
    void neverOrdersWhatHasEnded() throws Unanswerable {
        measureSpeed("10Gbps");
        site.write(
                "providers/hikari-a.md",
                site.text("providers/hikari-a.md")
                        .replace("against: 資料", "against: 資料\nstatus: ended\nendedOn: 2026-10-31"));
        ServicesAnswer answer = answer(Map.of("sort", List.of("speed")), TODAY);

        assertThat(titles(answer.matching())).isEmpty();
        assertThat(titles(answer.withoutPlace())).containsExactly("あさひ", "がんま");
        assertThat(titles(answer.ended())).containsExactly("ひかりA");
    }

    @Test
    void ordersByAmountsAndNotByTheirLetters() throws Unanswerable {
        measureSpeed("[1Gbps, 2.5Gbps]");
        site.write(
                "providers/b.md",
                site.text("providers/hikari-a.md")
                        .replace("ひかりA", "あさひ")
                        .replace("ひかりえー", "あさひ")
                        .replace("2.5Gbps", "10Gbps"));

        assertThat(titles(answer(Map.of("sort", List.of("speed")), TODAY).matching()))
                .containsExactly("あさひ", "ひかりA");
        assertThat(titles(answer(Map.of("speed", List.of("2.5Gbps")), TODAY).matching()))
                .containsExactly("あさひ", "ひかりA");
        assertThat(titles(answer(Map.of("speed", List.of("3Gbps")), TODAY).matching()))
                .containsExactly("あさひ");
    }

    @Test
    void tellsWhereAServiceIsFromWhereItIsNotAndFromWhereThatIsNotKnown() throws Unanswerable {
        site.write("criteria/area.md", site.text("criteria/area.md").replace("order: 1", "order: 1\ntype: 都道府県"))
                .write(
                        "providers/hikari-a.md",
                        site.text("providers/hikari-a.md")
                                .replace("value: 全国", "value: 関東など\n    is: 東京都\n    isNot: [大阪府, 沖縄県]"));

        assertThat(titles(answer(Map.of("area", List.of("東京都")), TODAY).matching()))
                .containsExactly("ひかりA");
        assertThat(titles(answer(Map.of("area", List.of("愛知県")), TODAY).unconfirmed()))
                .contains("ひかりA");
        ServicesAnswer okinawa = answer(Map.of("area", List.of("沖縄県")), TODAY);
        assertThat(titles(okinawa.matching())).doesNotContain("ひかりA");
        assertThat(titles(okinawa.unconfirmed())).doesNotContain("ひかりA");
    }

    @Test
    void tellsThePlansThatCanBeAskedForOnTheDayAsTheyAreOnIt() {
        TinySite.withEverything(folder);

        assertThat(plans(LocalDate.of(2026, 11, 30))).containsExactly("戸建て・1ギガ 5720", "マンション・1ギガ 4400");
        assertThat(plans(LocalDate.of(2026, 12, 1))).containsExactly("戸建て・1ギガ 6050");
    }

    private List<String> plans(LocalDate today) {
        Comparison comparison = comparison(today);
        return comparison.plans(comparison.edition().provider("hikari-a").orElseThrow()).stream()
                .map(plan -> plan.name() + " " + plan.tariff().monthly().yen())
                .toList();
    }

    @Test
    void givesATopicNoTableOfWhatHardlyAnybodyKnows() {
        site.write(
                "compare/fiber.md",
                site.text("compare/fiber.md")
                        .replace("status: active", "status: active\ncriteria: [speed]\nreason: 速さを見ます。"));

        assertThat(comparison().table(comparison().edition().topics().get(0))).isEmpty();
    }

    private void measureSpeed(String is) {
        site.write(
                        "criteria/speed.md",
                        site.text("criteria/speed.md").replace("order: 2", "order: 2\ntype: 数\nunit: Gbps\nsort: 大きい順"))
                .write(
                        "providers/hikari-a.md",
                        site.text("providers/hikari-a.md").replace("value: 1Gbps", "value: 1Gbps\n    is: " + is));
    }

    private ServicesAnswer answer(Map<String, List<String>> asked, LocalDate today) throws Unanswerable {
        Comparison comparison = comparison(today);
        return new ServicesAnswer(comparison, ServicesQuery.of(asked, comparison));
    }

    private static List<String> titles(Table table) {
        return table.rows().stream().map(row -> row.provider().title()).toList();
    }

    private Comparison comparison() {
        return comparison(TODAY);
    }

    private Comparison comparison(LocalDate today) {
        return Comparison.of(
                site.edition().at(Instant.parse("2026-11-24T03:00:00Z"), false), today, Period.ofDays(180));
    }
}
