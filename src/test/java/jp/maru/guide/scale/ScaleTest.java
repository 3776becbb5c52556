package jp.maru.guide.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    private static final Map<String, Scale> SCALES = Map.of(
            "line", new Choice(List.of("光コラボ", "ADSL")),
            "tv", new Presence(),
            "area", new Prefectures(),
            "speed", new Amount("Gbps", Scale.Sort.GREATEST_FIRST),
            "days", new Amount("日", Scale.Sort.LEAST_FIRST),
            "ip", new FreeText());

    @ParameterizedTest
    @CsvSource({
        "line,  光コラボ ADSL, ADSL,            YES",
        "line,  光コラボ,      -光コラボ,       NO",
        "line,  光コラボ,      -ADSL,           UNKNOWN",
        "line,  光コラボ ADSL, -光コラボ,       UNKNOWN",
        "area,  東京都,        東京都 -大阪府,  YES",
        "area,  大阪府,        東京都 -大阪府,  NO",
        "area,  愛知県,        東京都 -大阪府,  UNKNOWN",
        "area,  東京都 大阪府, 東京都 -大阪府,  NO",
        "area,  沖縄県,        全国 -沖縄県,    NO",
        "line,  光コラボ,      ADSL,            NO",
        "line,  光コラボ,      ADSL ほか未確認, UNKNOWN",
        "line,  光コラボ,      '',              UNKNOWN",
        "tv,    あり,          あり,            YES",
        "tv,    あり,          なし,            NO",
        "area,  東京都 大阪府, 全国,            YES",
        "area,  東京都 大阪府, 東京都 大阪府,   YES",
        "area,  東京都 大阪府, 東京都,          NO",
        "area,  東京都 大阪府, 東京都 ほか未確認, UNKNOWN",
        "speed, 2Gbps,         1Gbps 10Gbps,    YES",
        "speed, 2Gbps,         1Gbps,           NO",
        "speed, 2Gbps,         '',              UNKNOWN",
        "days,  10日,          7日,             YES",
        "days,  10日,          14日,            NO",
        "ip,    IPoE,          IPoE,            UNKNOWN",
    })
    void meetsWhatAReaderWantsOrSaysThatItIsNotKnown(String scale, String wanted, String known, Verdict verdict) {
        assertThat(SCALES.get(scale).verdict(words(wanted), measure(known))).isEqualTo(verdict);
    }

    @Test
    void offersWhatSomeServiceHasInTheOrderOfTheScale() {
        assertThat(SCALES.get("line").options(words("ADSL 光コラボ ほか未確認"))).containsExactly("光コラボ", "ADSL");
        assertThat(SCALES.get("tv").options(words("なし"))).containsExactly("あり");
        assertThat(SCALES.get("area").options(List.of())).hasSize(47).startsWith("北海道");
        assertThat(SCALES.get("speed").options(words("10Gbps 2.5Gbps"))).containsExactly("2.5Gbps", "10Gbps");
        assertThat(SCALES.get("ip").options(words("IPoE"))).isEmpty();
    }

    @Test
    void namesAnAmountByTheEndItsOrderBeginsWith() {
        assertThat(SCALES.get("speed").label("1Gbps")).isEqualTo("1Gbps以上");
        assertThat(SCALES.get("days").label("7日")).isEqualTo("7日以下");
    }

    /** A word with a stroke before it is what something is not. */
    private static Measure measure(String text) {
        return new Measure(
                words(text).stream().filter(word -> !word.startsWith("-")).toList(),
                words(text).stream()
                        .filter(word -> word.startsWith("-"))
                        .map(word -> word.substring(1))
                        .toList());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
