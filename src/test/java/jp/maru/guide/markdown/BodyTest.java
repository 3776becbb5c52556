package jp.maru.guide.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import jp.maru.guide.problem.Problem;
import jp.maru.guide.problem.Problems;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A text alone, in a site that knows one page and one person. */
class BodyTest {

    private static final Links LINKS = new Links() {
        @Override
        public Optional<String> target(String address) {
            return Optional.of(address).filter("/here"::equals);
        }

        @Override
        public Referent referent(String kind, String key) {
            return key.equals("hanako")
                    ? new Referent("花子", "/people#hanako", "03-0000-0000", "tel:0300000000")
                    : new Referent(key, null, null, null);
        }
    };

    private final Problems problems = new Problems("text.md", new ArrayList<>());

    @Test
    void asksTheSiteWhereLinksAndReferencesLead() {
        assertThat(html("[ここ](/here)と[どこか](/elsewhere)の[[person:hanako]]と[[person:taro]]\n"))
                .isEqualTo("<p><a href=\"/here\">ここ</a>とどこかの<a href=\"/people#hanako\">花子</a>"
                        + "（<a href=\"tel:0300000000\" class=\"tel\">03-0000-0000</a>）とtaro</p>\n");
    }

    @Test
    void tellsWhatTheSiteHasToLookUp() {
        Body body = body("[ここ](/here)![絵](/media/a.png)[[person:taro]]\n\n[上](#上)[[source:2]]\n");

        assertThat(body.links()).extracting(link -> link.text()).containsExactly("/here", "#上");
        assertThat(body.images()).extracting(image -> image.text()).containsExactly("/media/a.png");
        assertThat(body.references("person")).extracting(key -> key.text()).containsExactly("taro");
        assertThat(body.sources()).extracting(number -> number.place().line()).containsExactly(3);
    }

    @Test
    void foldsWhatStandsBelowAHeadingOfTheThirdLevel() {
        String folded = body("## する\n\nあ\n\n### 一\n\nい\n\n#### 細\n\n### 二\n\nう\n\n## 法\n\nえ\n")
                .folded(LINKS);

        assertThat(Jsoup.parse(folded).select("details").eachText()).containsExactly("一 い 細", "二 う");
        assertThat(Jsoup.parse(folded).select("summary > h3").eachAttr("id")).containsExactly("一", "二");
        assertThat(Jsoup.parse(folded).select("body > p").eachText()).containsExactly("あ", "え");
    }

    @Test
    void knowsNoKindOfReferenceButThoseItIsTold() {
        body("[[desk:hotline]]\n");

        assertThat(problems.found())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .startsWith("text.md:1:1: 「desk」という種類の参照はありません。");
    }

    @Test
    void framesABox() {
        assertThat(html(":::now\n1. まず\n2. つぎに\n:::\n\nあと\n")).isEqualTo("""
                <div class="box box-now">
                <p class="box-title">いますぐすること</p>
                <ol>
                <li>まず</li>
                <li>つぎに</li>
                </ol>
                </div>
                <p>あと</p>
                """);
    }

    @Test
    void letsAWideTableScrollAndTellsItsColumnHeads() {
        assertThat(html("|種類|速さ|\n|---|---|\n|光|速い|\n"))
                .contains("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\"", "<th scope=\"col\">種類</th>");
    }

    @Test
    void namesATableAndItsRows() {
        assertThat(html("表：**光**の種類\n\n|種類|速さ|\n|---|--:|\n|光|1,000|\n")).isEqualTo("""
                <div class="table-scroll" tabindex="0" role="region" aria-label="光の種類">
                <table>
                <caption><strong>光</strong>の種類</caption>
                <thead>
                <tr>
                <th scope="col">種類</th>
                <th scope="col" class="figure">速さ</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <th scope="row">光</th>
                <td class="figure">1,000</td>
                </tr>
                </tbody>
                </table>
                </div>
                """);
    }

    @Test
    void tellsInEveryCellOfAWideTableWhatItsColumnIsAbout() {
        Element table = Jsoup.parse(html("表：料金\n\n|項目|いつ|**額**|\n|---|---|--:|\n|工事|初め|1,000|\n"))
                .selectFirst("table.stacked");

        assertThat(table.select("td").eachAttr("data-column")).containsExactly("いつ", "額");
        assertThat(html("|項目|いつ|額|\n|---|---|--:|\n|工事|初め|1,000|\n")).doesNotContain("data-column", "stacked");
    }

    @Test
    void drawsBarsFromATable() {
        String html = html(":::figure bars\n表：相談の件数\n\n|年度|件数|\n|---|--:|\n|2018|316|\n|2020|1,264|\n:::\n");

        Element svg = Jsoup.parse(html).selectFirst("figure > svg[role=img]");
        assertThat(svg.select("title").text()).isEqualTo("相談の件数");
        assertThat(svg.select("text").eachText()).containsExactly("2018", "316", "2020", "1,264");
        assertThat(svg.select("rect").eachAttr("width")).containsExactly("62", "250");
        assertThat(Jsoup.parse(html).select("figure table caption").text()).isEqualTo("相談の件数");
        assertThat(svg.select("desc").text()).isEqualTo("図と同じ内容を、すぐ下の表に書いています。");
    }

    @Test
    void listsDefinitions() {
        assertThat(html("光回線\n: 家まで引く**光ファイバー**です。\n  続きの行です。\n\nADSL\n: 電話線です。\n: 終わりました。\n\n終わりの段落です。\n"))
                .isEqualTo("""
                <dl>
                <dt>光回線</dt>
                <dd>家まで引く<strong>光ファイバー</strong>です。続きの行です。</dd>
                <dt>ADSL</dt>
                <dd>電話線です。</dd>
                <dd>終わりました。</dd>
                </dl>
                <p>終わりの段落です。</p>
                """);
    }

    @Test
    void takesAColonInsideAParagraphAsItIs() {
        assertThat(html("一行目\n二行目\n: 三行目\n")).isEqualTo("<p>一行目二行目\n: 三行目</p>\n");
    }

    @Test
    void neverPrintsAComment() {
        assertThat(html("前\n\n<!-- あとで直す -->\n\n後<!-- ここも -->です\n")).isEqualTo("<p>前</p>\n<p>後です</p>\n");
    }

    @Test
    void marksALinkToAnotherSite() {
        assertThat(html("[庁](https://www.caa.go.jp/)"))
                .isEqualTo("<p><a href=\"https://www.caa.go.jp/\" rel=\"external\">庁</a></p>\n");
    }

    @Test
    void givesEachHeadingAReadableAnchorOfItsOwn() {
        Body body = body("## まず、確認！\n\n## まず確認\n\n## まず確認\n\n## ！？\n\n## 直通番号 {#direct}\n");

        assertThat(body.outline())
                .containsExactly(
                        new Heading(2, "まず-確認", "まず、確認！"),
                        new Heading(2, "まず確認", "まず確認"),
                        new Heading(2, "まず確認-2", "まず確認"),
                        new Heading(2, "section", "！？"),
                        new Heading(2, "direct", "直通番号"));
    }

    private Body body(String text) {
        return Body.read(() -> text, anchor -> false, Set.of("person"), problems);
    }

    private String html(String text) {
        Body body = body(text);
        assertThat(problems.found()).isEmpty();
        return body.opening(LINKS) + body.sections(LINKS);
    }
}
