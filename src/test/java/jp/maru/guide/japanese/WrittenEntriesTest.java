package jp.maru.guide.japanese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenEntriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4980            | 4980
            4,980円         | 4980
            ４，９８０　円     | 4980
            ￥4,980         | 4980
            0004980         | 4980
            -500            | -500
            －５００円        | -500
            ▲500            | -500
            1000000000000   | 1000000000000
            2万円            | 20000
            ２．５ 万円        | 25000
            1万4,980円       | 14980
            3万500円         | 30500
            -1万            | -10000
            99999999999万円  | 999999999990000
            99999999999999999999999 | 9223372036854775807
            4,980円（税込）   | 4980
            税込み4,980円     | 4980
            月額5,720円       | 5720
            5,720円/月        | 5720
            五千円            | 5000
            二万四千九百八十円 | 24980
            二万五千          | 25000
            四九八〇円         | 4980
            5千円             | 5000
            4千9百80円        | 4980
            零円              | 0
            """)
    void readsAmountsHoweverTheyAreTyped(String typed, long yen) {
        assertThat(new WrittenNumber(typed).yen()).hasValue(yen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "4,98", "4.980", "4980.5", "万円", "2万5", "1.5万500円", "2億円", "😀", "1e9", "--5", "٤٩٨", "NaN"})
    void takesNothingElseForAnAmount(String typed) {
        assertThat(new WrittenNumber(typed).yen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "24,24",
        "２４か月,24",
        "24ヶ月,24",
        "24カ月,24",
        "10か月目,10",
        "10月目,10",
        "36回,36",
        "二十四か月,24",
        "三十六回,36",
        "一年,12",
        "2年,24",
        "２ 年,24",
        "-3,-3",
        "なし,0",
        "定めがない,0"
    })
    void readsMonthsHoweverTheyAreTyped(String typed, long months) {
        assertThat(new WrittenNumber(typed).months()).hasValue(months);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年11月1日",
                "２０２６年１１月１日",
                "2026/11/1",
                "2026-11-01",
                "2026.11.1",
                "20261101",
                " 2026 年 11 月 1 日 ",
                "令和8年11月1日",
                "R8.11.1",
                "令8.11.1",
                "令和八年十一月一日",
                "二〇二六年十一月一日",
                "2026年11月1日（日）",
                "2026/11/1 日曜日",
                "11月1日",
                "11/1",
                "十一月一日(日)"
            })
    void readsDaysHoweverTheyAreTyped(String typed) {
        assertThat(new WrittenDay(typed).day(TODAY)).hasValue(LocalDate.of(2026, 11, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026年11月", "２０２６／１１", "令和8年11月", "R8.11", "2026年11月1日"})
    void takesAMonthForItsFirstDayWhereAsked(String typed) {
        assertThat(new WrittenDay(typed).first().day(TODAY)).hasValue(LocalDate.of(2026, 11, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11月", "きのう", "😀", "2026", "26/11/1", "2026年11月", "2026/11/1/1"})
    void takesNothingElseForADay(String typed) {
        assertThat(new WrittenDay(typed).day(TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-29", "2026/13/1", "20261131", "令和0年1月1日", "2026-00-00", "平成40年1月1日", "13月1日", "2月30日"})
    void knowsADayThatIsNone(String typed) {
        assertThatThrownBy(() -> new WrittenDay(typed).day(TODAY)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "令和6年2月29日"})
    void knowsTheLeapDay(String typed) {
        assertThat(new WrittenDay(typed).day(TODAY)).hasValue(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-03,12月28日,2025-12-28", "2026-12-28,1月3日,2027-01-03", "2027-11-24,2月29日,2028-02-29"})
    void takesADayWithoutAYearForTheNearest(LocalDate today, String typed, LocalDate day) {
        assertThat(new WrittenDay(typed).day(today)).hasValue(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5,500円×24か月、5,329円  | 5500×24 5329×0
            ５５００×２４→五千円       | 5500×24 5000×0
            1,210円 x 24か月間        | 1210×24
            3300、779×23回、783      | 3300×0 779×23 783×0
            """)
    void readsAmountsOneAfterTheOther(String typed, String runs) {
        assertThat(new WrittenRuns(typed).runs())
                .hasValueSatisfying(read -> assertThat(read)
                        .extracting(run -> run.yen() + "×" + run.times())
                        .containsExactly(runs.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "、", "5500×", "×24", "5500×24×2", "5500×0", "5500×二か", "5,500円 24か月"})
    void takesNothingElseForAmountsOneAfterTheOther(String typed) {
        assertThat(new WrittenRuns(typed).runs()).isEmpty();
    }
}
