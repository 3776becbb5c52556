package jp.maru.guide.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader gets to choose from, on a site of its own. */
class ChoiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private TinySite site;

    @BeforeEach
    void layServices() {
        site = TinySite.withEverything(folder).write("criteria/term.md", """
                        ---
                        title: 契約期間の型
                        description: 続けて使う約束です。
                        published: 2026-11-01
                        order: 8
                        type: 選択
                        choices: [期間なし, 2年]
                        ---
                        """);
        service("asahi", "あさひ", "東京都", "光コラボ", """
                setup: 3300
                construction: {yen: 24000, instalments: 24}
                equipment: なし
                term: {months: 24, renewal: あり}
                leaving: {yen: 4000, free: 3}
                removal: 10000
                sets:
                  - {name: セット割, mobile: A携帯, most: 1000, condition: 光電話の契約}
                  - {name: 前のセット割, mobile: A携帯, most: 500}
                """, """
                - {name: 戸建て・1ギガ, building: 戸建て, speed: 1Gbps, monthly: 5000}
                - {name: マンション・1ギガ, building: マンション, speed: 1Gbps, monthly: 4000}
                - {name: 10ギガ, building: どちらも, speed: 10Gbps, monthly: 6000}
                """);
        service("igusa", "いぐさ", "大阪府", "光コラボ", """
                setup: 1000
                equipment: なし
                construction: 0
                """, """
                - {name: いつでも, building: どちらも, speed: 2Gbps, monthly: 3000, term: なし, leaving: 0}
                """);
        service("umi", "うみ", "全国", "光コラボ", """
                setup: 1000
                construction: 12000
                """, """
                - {name: うみ, building: どちらも, monthly: {yen: 3500, later: {13: 不明}}, term: 24}
                """);
        service("eki", "えき", "全国", "ホームルーター", """
                setup: 3000
                construction: 0
                equipment:
                  - {name: 端末, yen: 36000, obligatory: true, once: true}
                  - {name: かばん, yen: 100, obligatory: false}
                term: なし
                leaving: 0
                """, """
                - name: えき
                  building: どちらも
                  speed: 2Gbps
                  monthly: 4500
                  from:
                    2026-12-01:
                      monthly: 4800
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            home=house                     | あさひ 戸建て・1ギガ 147300 157300、いぐさ いつでも 73000 73000、えき えき 153900 153900
            home=flat&area=東京都           | あさひ マンション・1ギガ 123300 133300、えき えき 153900 153900
            home=flat&months=12            | あさひ マンション・1ギガ 63300 89300、いぐさ いつでも 37000 37000、えき えき 96300 96300
            home=flat&months=27            | あさひ マンション・1ギガ 135300 149300、いぐさ いつでも 82000 82000、えき えき 168300 168300
            home=flat&area=東京都&wish=10g  | あさひ 10ギガ 171300 181300
            area=大阪府&wish=no-term&wish=no-work | いぐさ いつでも 73000 73000、えき えき 153900 153900
            home=flat&months=2年&mobile=A携帯 | あさひ マンション・1ギガ 123300 133300、いぐさ いつでも 73000 73000、えき えき 153900 153900
            home=house&sort=staying        | いぐさ いつでも 73000 73000、あさひ 戸建て・1ギガ 147300 157300、えき えき 153900 153900
            home=house&sort=leaving        | いぐさ いつでも 73000 73000、えき えき 153900 153900、あさひ 戸建て・1ギガ 147300 157300
            home=house&sort=monthly        | いぐさ いつでも 73000 73000、えき えき 153900 153900、あさひ 戸建て・1ギガ 147300 157300
            home=house&sort=speed          | いぐさ いつでも 73000 73000、えき えき 153900 153900、あさひ 戸建て・1ギガ 147300 157300
            """)
    void showsThePlanOfThatHomeWithItsTwoTotals(String query, String shown) throws Unanswerable {
        assertThat(answer(query).placed().stream()
                        .filter(candidate -> !candidate.provider().key().equals("hikari-a"))
                        .map(candidate -> {
                            Estimate estimate = candidate.estimate().orElseThrow();
                            return "%s %s %d %d"
                                    .formatted(
                                            candidate.provider().title(),
                                            estimate.plan().name(),
                                            estimate.cost().staying(),
                                            estimate.cost().total());
                        })
                        .collect(Collectors.joining("、")))
                .isEqualTo(shown.strip());
    }

    @Test
    void neverTakesForNothingWhatIsNotKnown() throws Unanswerable {
        ChoiceAnswer answer = answer("home=flat&area=東京都&sort=staying");

        assertThat(titles(answer.withoutPlace())).containsExactly("うみ");
        Estimate estimate = answer.withoutPlace().get(0).estimate().orElseThrow();
        assertThat(estimate.missing()).containsExactly("13か月目からの月額料金", "機器の代金（要るかどうかも分かりません）");
        assertThat(estimate.stages()).containsExactly(Map.entry(1, 3500L));
        assertThat(estimate.open()).containsExactly("解約金");
        assertThat(estimate.removalIsOpen()).isTrue();
    }

    @Test
    void doesNotTakeForNothingWhatIsLentLater() throws Unanswerable {
        service("umi", "うみ", "全国", "光コラボ", """
                setup: 0
                construction: 0
                equipment:
                  - {name: 機器, yen: 300, later: {4: 不明}, obligatory: true}
                """, """
                - {name: うみ, building: どちらも, monthly: 3000}
                """);

        assertThat(first(answer("months=3&sort=staying")).cost().staying()).isEqualTo(3 * 3300);
        assertThat(answer("months=4")
                        .withoutPlace()
                        .get(0)
                        .estimate()
                        .orElseThrow()
                        .missing())
                .containsExactly("4か月目からの機器の額");
    }

    @Test
    void knowsTheFeeOfTheMonthsThatAreToldAlone() throws Unanswerable {
        assertThat(answer("months=12")
                        .withoutPlace()
                        .get(0)
                        .estimate()
                        .orElseThrow()
                        .missing())
                .containsExactly("機器の代金（要るかどうかも分かりません）");
    }

    @Test
    void tellsApartWhatIsNotThereAndWhatMayBe() throws Unanswerable {
        service("oki", "おき", "ほか未確認", "光コラボ", "setup: 0\n", """
                - {name: おき, building: どちらも, monthly: 3000}
                """);
        ChoiceAnswer answer = answer("home=flat&area=東京都");

        assertThat(titles(answer.leftOut())).contains("いぐさ", "きたケーブル").doesNotContain("えき");
        assertThat(titles(answer.unsure())).containsExactly("おき");
        assertThat(answer.unsure().get(0).doubts()).containsExactly("使える地域");
        assertThat(Stream.of(
                                answer.placed(),
                                answer.withoutPlace(),
                                answer.withoutPrice(),
                                answer.unsure(),
                                answer.leftOut())
                        .mapToInt(List::size)
                        .sum())
                .isEqualTo(answer.comparison().providers().size());
    }

    @Test
    void takesOffADiscountForThePhoneOnlyForWhomMeetsItsCondition() throws Unanswerable {
        String asked = "home=flat&area=東京都&mobile=A携帯";
        ChoiceAnswer answer = answer(asked);

        assertThat(answer.mobiles()).contains("A携帯");
        assertThat(answer.sets()).containsOnlyKeys("セット割（光電話の契約）", "前のセット割");
        assertThat(first(answer).cost().staying()).isEqualTo(123300);
        assertThat(first(answer(asked + "&set=前のセット割")).cost().staying()).isEqualTo(123300 - 24 * 500);
        assertThat(first(answer(asked + "&set=前のセット割&set=セット割（光電話の契約）")).cost().staying())
                .isEqualTo(123300 - 24 * 1000);
        assertThat(first(answer("home=flat&area=東京都&mobile=B携帯&set=前のセット割"))
                        .cost()
                        .staying())
                .isEqualTo(123300);
    }

    @Test
    void takesOffWhatEverybodyGetsAndTellsWhatOthersGet() throws Unanswerable {
        service("asahi", "あさひ", "東京都", "光コラボ", """
                setup: 0
                construction: 0
                equipment: なし
                discounts:
                  - {name: 初めの割引, condition: なし, amount: 700, months: 3}
                  - {name: 学生の割引, condition: 学生, monthly: 2000}
                """, """
                - {name: あさひ, building: どちらも, monthly: 5000}
                """);
        Estimate estimate = first(answer("area=東京都&months=12"));

        assertThat(estimate.cost().staying()).isEqualTo(12 * 5000 - 3 * 700);
        assertThat(estimate.remarks()).contains("「学生の割引」は入れていません。学生だけの割引です。");
    }

    @Test
    void turnsWithTheDayAndInsideTheMonths() throws Unanswerable {
        assertThat(router("months=1", TODAY).cost().staying()).isEqualTo(3000 + 36000 + 4500);
        assertThat(router("months=2", TODAY).cost().staying()).isEqualTo(3000 + 36000 + 4500 + 4800);
        assertThat(router("months=1", LocalDate.of(2026, 12, 1)).cost().staying())
                .isEqualTo(3000 + 36000 + 4800);
    }

    @Test
    void marksAPriceAfterHalfAYearAndLeavesItOutAfterAYear() throws Unanswerable {
        assertThat(router("months=1", LocalDate.of(2027, 4, 1)).remarks()).noneMatch(remark -> remark.contains("古い"));
        assertThat(router("months=1", LocalDate.of(2027, 6, 1)).remarks())
                .contains("事務手数料は、2026年10月の資料の額です。古いので、公式ページで確かめてください。");
        Estimate old = router("months=1", LocalDate.of(2027, 12, 1));

        assertThat(old.isComplete()).isFalse();
        assertThat(old.missing()).contains("事務手数料（2026年10月の資料では3,000円。古いので入れていません）");
    }

    @Test
    void standsWithoutAnyAnswer() throws Unanswerable {
        assertThat(answer("").query().isNothing()).isTrue();
        assertThat(answer("months=ずっと").query().months()).isEqualTo(24);
        assertThat(answer("months=ずっと").query().unread()).isEqualTo("ずっと");
        assertThat(answer("mobile=昔の携帯").placed()).isNotEmpty();
    }

    private Estimate router(String query, LocalDate today) throws Unanswerable {
        return Stream.of(answer(query, today).placed(), answer(query, today).withoutPlace())
                .flatMap(List::stream)
                .filter(candidate -> candidate.provider().title().equals("えき"))
                .findFirst()
                .flatMap(Candidate::estimate)
                .orElseThrow();
    }

    private static Estimate first(ChoiceAnswer answer) {
        return answer.placed().get(0).estimate().orElseThrow();
    }

    private static List<String> titles(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.provider().title())
                .toList();
    }

    private ChoiceAnswer answer(String query) throws Unanswerable {
        return answer(query, TODAY);
    }

    private ChoiceAnswer answer(String query, LocalDate today) throws Unanswerable {
        Comparison comparison = Comparison.of(
                site.edition()
                        .at(today.atTime(12, 0).atZone(ZoneId.of("Asia/Tokyo")).toInstant(), false),
                today,
                Period.ofDays(180));
        Map<String, List<String>> asked = query.isEmpty()
                ? Map.of()
                : Stream.of(query.strip().split("&"))
                        .map(part -> part.split("=", 2))
                        .collect(Collectors.groupingBy(
                                part -> part[0],
                                TreeMap::new,
                                Collectors.mapping(part -> part[1], Collectors.toList())));
        return ChoiceAnswer.of(comparison, ChoiceQuery.of(asked, comparison.edition()));
    }

    private void service(String key, String title, String area, String line, String common, String plans) {
        site.write("providers/" + key + ".md", """
                ---
                title: %s
                reading: %s
                description: 試験のためのサービスです。
                published: 2026-11-01
                checked: 2026-11-01
                against: 資料
                sources:
                  - {title: 料金の資料, url: "https://www.example.jp/prices", date: 2026-10}
                facts:
                  area: {value: %s, is: %s, basis: 公知}
                  line: {value: %s, is: %s, basis: 公知}
                allPlans:
                  basis: 二次
                  asOf: 2026-10
                  source: 1
                  isp: 込み
                %splans:
                %s---
                """.formatted(
                        title,
                        key.equals("asahi") ? "あさひ" : key.equals("igusa") ? "いぐさ" : key.equals("umi") ? "うみ" : "えき",
                        area,
                        area,
                        line,
                        line,
                        common.indent(2),
                        plans.indent(2)));
    }
}
