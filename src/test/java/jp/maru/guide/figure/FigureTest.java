package jp.maru.guide.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void breaksTheBarsWhereTheCountingChanged() {
        Element svg = drawn(
                "bars",
                List.of("年度", "件数"),
                List.of("2014", "6,952"),
                List.of("ここから数え方が違う", ""),
                List.of("2018", "10,466"));

        assertThat(svg.select("text").eachText()).containsExactly("2014", "6,952", "ここから数え方が違う", "2018", "10,466");
        assertThat(svg.select("line.drawing-break")).hasSize(1);
        assertThat(svg.select("path, polyline")).isEmpty();
    }

    @Test
    void drawsEachDayWithTheLastOneStandingOut() {
        Element svg = drawn(
                "days", List.of("日", "数え方", "すること"), List.of("11月1日", "1日目", "届いた日"), List.of("11月2日", "2日目", ""));

        assertThat(svg.select("rect").eachAttr("class")).containsExactly("drawing-box", "drawing-last");
        assertThat(svg.select("text").eachText()).contains("11月1日", "1日目", "届いた日", "2日目");
    }

    @Test
    void drawsABillLineByLine() {
        Element svg = drawn("bill", List.of("行", "説明"), List.of("基本料金", "会社が決めます"), List.of("通話料", "使った分です"));

        assertThat(svg.select("text").eachText()).containsExactly("基本料金", "会社が決めます", "通話料", "使った分です");
        assertThat(svg.select("line.drawing-dots")).hasSize(1);
    }

    @Test
    void drawsTheWaysFromTheHomeOutward() {
        Element svg = drawn(
                "route", List.of("種類", "線", "会社"), List.of("光コラボ", "光の線", "1つの会社"), List.of("ケーブル", "テレビの線", "その会社"));

        assertThat(svg.select("text").eachText())
                .containsExactly("線", "会社", "光コラボ", "光の線", "1つの会社", "ケーブル", "テレビの線", "その会社");
        assertThat(svg.select(".drawing-house")).hasSize(2);
        assertThat(svg.select("rect")).hasSize(4);
    }

    @Test
    void leavesNoStyleInADrawingThatTheSiteForbids() {
        Element svg = drawn("days", List.of("日", "数え方", "すること"), List.of("<1日", "1日目", ""), List.of("2日", "2日目", ""));

        assertThat(svg.select("[style], style, script")).isEmpty();
        assertThat(svg.select("text").eachText()).contains("<1日");
        assertThat(svg.select("desc").text()).isEqualTo("下の表と同じです。");
    }

    @Test
    void drawsNothingOfATableThatItCannotShow() {
        Figure figure = new Figure("bars", "ある図", List.of(List.of("年度", "件数"), List.of("2018", "多い")));

        assertThat(figure.isDrawable()).isFalse();
        assertThat(figure.svg("下の表と同じです。")).isEmpty();
        assertThat(new Figure("pie", "ある図", List.of()).isDrawable()).isFalse();
    }

    @SafeVarargs
    private static Element drawn(String name, List<String>... rows) {
        String svg = new Figure(name, "ある図", List.of(rows)).svg("下の表と同じです。");
        assertThat(Jsoup.parse(svg).select("svg > title").text()).isEqualTo("ある図");
        return Jsoup.parse(svg).selectFirst("svg[role=img]");
    }
}
