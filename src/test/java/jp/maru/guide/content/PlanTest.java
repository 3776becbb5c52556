package jp.maru.guide.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.maru.guide.price.Construction;
import jp.maru.guide.price.Discount;
import jp.maru.guide.price.Fee;
import jp.maru.guide.price.Plan;
import jp.maru.guide.price.SetDiscount;
import jp.maru.guide.price.Tariff;
import jp.maru.guide.provenance.Against;
import jp.maru.guide.provenance.Basis;
import jp.maru.guide.provenance.Provenance;
import jp.maru.guide.provenance.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator writes of prices, as it is read. */
class PlanTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    @TempDir
    Path folder;

    private Provider service;
    private Plan house;
    private Plan flat;

    @BeforeEach
    void readAServiceWithTwoPlans() {
        service = TinySite.withEverything(folder).edition().provider("hikari-a").orElseThrow();
        house = service.plans().get(0);
        flat = service.plans().get(1);
    }

    @Test
    void tellsTheFeeOfEachMonthAndFromWhichOnItIsNotKnown() {
        Fee monthly = house.tariff().monthly();

        assertThat(monthly.in(1)).contains(5720);
        assertThat(monthly.in(24)).contains(5720);
        assertThat(monthly.in(25)).contains(5500);
        assertThat(monthly.in(36)).contains(5500);
        assertThat(monthly.in(37)).isEmpty();
    }

    @Test
    void turnsOnTheAnnouncedDayAndKeepsWhatDoesNotChange() {
        assertThat(house.on(NOVEMBER).tariff().monthly().yen()).isEqualTo(5720);
        assertThat(house.on(NOVEMBER).turns()).containsOnlyKeys(DECEMBER);

        Plan then = house.on(DECEMBER);
        assertThat(then.tariff().monthly().yen()).isEqualTo(6050);
        assertThat(then.tariff().monthly().provenance().asOf()).isEqualTo("2026-11");
        assertThat(then.tariff().leaving().fee().yen()).isEqualTo(6050);
        assertThat(then.tariff().setup()).isEqualTo(house.tariff().setup());
        assertThat(then.turns()).isEmpty();
    }

    @Test
    void canBeAskedForFromItsFirstToItsLastDay() {
        assertThat(flat.isOffered(NOVEMBER)).isTrue();
        assertThat(flat.isOffered(DECEMBER)).isFalse();
        assertThat(house.isOffered(DECEMBER)).isTrue();
    }

    @Test
    void takesFromWhatAllPlansHaveInCommonWhatItDoesNotSayItself() {
        assertThat(house.tariff().setup().yen()).isEqualTo(3300);
        assertThat(flat.tariff().setup().yen()).isEqualTo(880);
        assertThat(house.tariff().sets()).extracting(SetDiscount::mobiles).containsExactly(List.of("A携帯", "B携帯"));
        assertThat(flat.tariff().sets()).isEmpty();
        assertThat(flat.tariff().isp()).isEqualTo(Tariff.IspFee.INCLUDED);
    }

    @Test
    void tellsNothingFromNotKnown() {
        assertThat(flat.tariff().removal().yen()).isZero();
        assertThat(flat.tariff().term().months()).isZero();
        assertThat(flat.tariff().leaving()).isNull();
        assertThat(flat.tariff().discounts()).isNull();
    }

    @Test
    void tellsOfEachFigureWhatItRestsOn() {
        Provenance common = house.tariff().monthly().provenance();
        assertThat(common.basis()).isEqualTo(Basis.OFFICIAL);
        assertThat(common.asOf()).isEqualTo("2026-10");
        assertThat(common.checked()).isEqualTo("2026-11-01");
        assertThat(common.against()).isEqualTo(Against.OFFICIAL);
        assertThat(common.page()).isEqualTo("https://www.example.jp/a/price");
        assertThat(common.sources()).extracting(Source::title).containsExactly("料金の資料");

        Provenance own = flat.tariff().setup().provenance();
        assertThat(own.asOf()).isEqualTo("2026-09-01");
        assertThat(own.checked()).isEqualTo("2026-10-01");
        assertThat(own.sources()).extracting(Source::title).containsExactly("速さの資料");
        assertThat(own.page()).isEqualTo("https://www.example.jp/a/price");
    }

    @Test
    void leavesToThoseThatNameThemTheSourcesThatAreNamed() {
        assertThat(service.sources()).extracting(Source::title).containsExactly("ある資料");
    }

    @Test
    void growsOldFromTheCheckAgainstTheOperatorsPageOrElseFromTheDayOfItsSource() {
        Provenance known = house.tariff().monthly().provenance();

        assertThat(known.until()).isEqualTo("2026-11-01");
        assertThat(against(known, "2026-09-11").until()).isEqualTo("2026-09-11");
        assertThat(against(known, "2026-09").until()).isEqualTo("2026-09-30");
        assertThat(against(known, "2025").until()).isEqualTo("2025-12-31");
        assertThat(against(known, "不明").until()).isEqualTo("2026-11-01");
    }

    @Test
    void sharesTheConstructionOutAsItIsWrittenOrEvenly() {
        assertThat(house.tariff().construction().instalments().months())
                .hasSize(25)
                .startsWith(3300, 779)
                .endsWith(779, 783);
        assertThat(house.tariff().construction().rest()).isEqualTo(Construction.Rest.AT_ONCE);
        assertThat(house.tariff().construction().fee().variants()).containsExactly(new Fee.Variant("配線がないとき", 26400));

        TinySite site = TinySite.withEverything(folder);
        site.write("providers/hikari-a.md", site.text("providers/hikari-a.md").replace("[3300, 779×23, 783]", "24"));
        Plan even = site.edition().provider("hikari-a").orElseThrow().plans().get(0);
        assertThat(even.tariff().construction().instalments().months())
                .hasSize(24)
                .startsWith(932, 916)
                .endsWith(916);
    }

    @Test
    void takesADiscountOffByItsAmountOrDownToWhatIsLeft() {
        Discount first = house.tariff().discounts().get(0);

        assertThat(first.off(5720)).isEqualTo(500);
        assertThat(first.months()).isEqualTo(12);
        assertThat(new Discount(null, "長く使う人", null, 4411, 97, null, first.provenance()).off(5940))
                .isEqualTo(1529);
    }

    @Test
    void tellsHowToLeaveWithWhatEachStatementRestsOn() {
        Cancellation cancellation = service.cancellation();

        assertThat(cancellation.where().text()).isEqualTo("会員のページ");
        assertThat(cancellation.where().provenance().basis()).isEqualTo(Basis.OFFICIAL);
        assertThat(cancellation.ends().provenance().asOf()).isEqualTo("2026-09");
        assertThat(cancellation.closing()).isNull();
    }

    @Test
    void namesNoKindOfRightWhereNoOfficialSourceDoes() {
        assertThat(Optional.ofNullable(service.right())).isEmpty();
        assertThat(Optional.ofNullable(house.right())).isEmpty();
    }

    @Test
    void isWrittenAsTheManualShows() throws IOException {
        String manual = Files.readString(Path.of("content/README.md"));
        String prices = manual.substring(manual.indexOf("### 料金"), manual.indexOf("## 本文"));
        TinySite site = TinySite.withEverything(folder);
        String file = Files.readString(TinySite.RESOURCES.resolve("tiny/providers/hikari-a.md"));
        String sources = file.substring(file.indexOf("  - title"), file.indexOf("facts:"));
        String examples = Pattern.compile("```\\n(.*?)```", Pattern.DOTALL)
                .matcher(prices)
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining());
        site.write(
                "providers/hikari-a.md",
                file.replace(sources, sources.repeat(4)).replace("facts:", examples + "facts:"));

        assertThat(site.problems()).isEmpty();
        assertThat(site.edition().provider("hikari-a").orElseThrow().plans()).hasSize(2);
    }

    private static Provenance against(Provenance known, String asOf) {
        return new Provenance(known.basis(), asOf, known.checked(), Against.DOCUMENTS, known.sources(), known.page());
    }
}
