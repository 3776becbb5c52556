package jp.maru.guide.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Emphasis in Japanese and in other texts: CommonMark 0.31.2 with the CJK-friendly amendments, and nothing else. */
class MarkPairingTest {

    private static final int DEEP_ENOUGH = 1000;

    /** What every Japanese writer expects: marks beside brackets, signs and full stops. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            これは**「重要」**です。 | これは<strong>「重要」</strong>です。
            **(注)**を読む | <strong>(注)</strong>を読む
            **30%**です | <strong>30%</strong>です
            **大事。**そして | <strong>大事。</strong>そして
            **重要！**です | <strong>重要！</strong>です
            これは**（注）**です | これは<strong>（注）</strong>です
            **「A」と「B」**を | <strong>「A」と「B」</strong>を
            *（注）*も | <em>（注）</em>も
            あ**“い”**う | あ<strong>“い”</strong>う
            料金は**¥100**から | 料金は<strong>¥100</strong>から
            **[リンク](/a)**を | <strong><a href="/a">リンク</a></strong>を
            **`code`**を | <strong><code>code</code></strong>を
            ***「三つ」***も | <em><strong>「三つ」</strong></em>も
            ~~(旧)~~新 | <del>(旧)</del>新
            これは~~「旧料金」~~です | これは<del>「旧料金」</del>です
            ~一つ。~でも | <del>一つ。</del>でも
            """)
    void marksWhatAJapaneseWriterMeans(String text, String html) {
        assertThat(render(text)).isEqualTo("<p>" + html + "</p>\n");
    }

    /** Each alternative of the amendments' rules, with marks that CommonMark alone would not pair. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            あ**(a)** | あ<strong>(a)</strong>
            **(a)**あ | <strong>(a)</strong>あ
            ｱ**(a)**ｱ | ｱ<strong>(a)</strong>ｱ
            漢**(a)**漢 | 漢<strong>(a)</strong>漢
            。**(a)**。 | 。<strong>(a)</strong>。
            한**(a)**한 | 한<strong>(a)</strong>한
            𠮷**(a)**𠮷 | 𠮷<strong>(a)</strong>𠮷
            葛󠄀**(a)**葛󠄀 | 葛󠄀<strong>(a)</strong>葛󠄀
            〰︎**(a)**あ | 〰︎<strong>(a)</strong>あ
            あ**“a”︁**い | あ<strong>“a”︁</strong>い
            。_あ_。 | 。<em>あ</em>。
            a。_あ_ | a。<em>あ</em>
            """)
    void followsTheAmendments(String text, String html) {
        assertThat(render(text)).isEqualTo("<p>" + html + "</p>\n");
    }

    /** What must stay as CommonMark has it: spaces, words of other scripts, emoji. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a**(b)**c | a**(b)**c
            ** あ** | ** あ**
            あ** い** | あ** い**
            あ_い_う | あ_い_う
            a_b_c | a_b_c
            😀**(a)**😀 | 😀<strong>(a)</strong>😀
            あ~~~三つ~~~ | あ~~~三つ~~~
            __「注」__は | __「注」__は
            ~一つ~~ | ~一つ~~
            あ\\*\\*い\\*\\* | あ**い**
            """)
    void leavesTheRestAlone(String text, String html) {
        assertThat(render(text)).isEqualTo("<p>" + html + "</p>\n");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void rendersEveryExampleOfTheSpecification(Example example) {
        Parser parser = Parser.builder()
                .extensions(List.of(MarkPairing.extension(DEEP_ENOUGH)))
                .build();

        String html = HtmlRenderer.builder().percentEncodeUrls(true).build().render(parser.parse(example.getSource()));

        assertThat(html).isEqualTo(example.getHtml().replace("→", "\t"));
    }

    static Stream<Example> examples() {
        return ExampleReader.readExamples(TestResources.getSpec()).stream();
    }

    @Test
    void readsAllExamplesOfTheSpecification() {
        assertThat(examples()).hasSize(652);
    }

    @Test
    void nestsNoDeeperThanItIsTold() {
        String text = "*a **a ".repeat(50) + "a** a*".repeat(50);

        String html = HtmlRenderer.builder().build().render(parser(10).parse(text));

        int depth = Jsoup.parse(html).select("em, strong").stream()
                .mapToInt(element -> element.parents().size() - 2)
                .max()
                .orElse(0);
        assertThat(depth).isEqualTo(10);
    }

    private static String render(String text) {
        return HtmlRenderer.builder()
                .extensions(List.of(StrikethroughExtension.create()))
                .build()
                .render(parser(DEEP_ENOUGH).parse(text));
    }

    private static Parser parser(int maxNesting) {
        return Parser.builder()
                .extensions(List.of(MarkPairing.extension(maxNesting)))
                .build();
    }
}
