package jp.maru.guide.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.StaticPage;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator writes into a file, and what stands in the page. */
class JapaneseTextTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            電話を⏎かけます。 | 電話をかけます。
            終わり。⏎始まり | 終わり。始まり
            カタカナ⏎ｶﾀｶﾅ | カタカナｶﾀｶﾅ
            **太字**⏎続き | <strong>太字</strong>続き
            [選び方](/compare/fiber)⏎続き | <a href="/compare/fiber">選び方</a>続き
            葛󠄀⏎飾 | 葛󠄀飾
            光の⏎Wi-Fi | 光の⏎Wi-Fi
            Wi-Fi⏎の光 | Wi-Fi⏎の光
            two⏎words | two⏎words
            光の⏎`code` | 光の⏎<code>code</code>
            😀⏎笑う | 😀⏎笑う
            한국⏎어 | 한국⏎어
            前\\⏎後 | 前<br />⏎後
            """)
    void joinsLinesWithinJapaneseAlone(String text, String html) {
        assertThat(html(text.replace("⏎", "\n"))).isEqualTo("<p>" + html.replace("⏎", "\n") + "</p>\n");
    }

    @Test
    void breaksTheLineAfterTwoSpaces() {
        assertThat(html("前  \n後")).isEqualTo("<p>前<br />\n後</p>\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.jp/aを見て | <a href="https://example.jp/a" rel="external">https://example.jp/a</a>を見て
            見てhttps://example.jp/a。 | 見て<a href="https://example.jp/a" rel="external">https://example.jp/a</a>。
            （https://example.jp/a）へ | （<a href="https://example.jp/a" rel="external">https://example.jp/a</a>）へ
            メールはa@example.jpまで | メールは<a href="mailto:a@example.jp">a@example.jp</a>まで
            (https://example.jp/a_b_c) | (<a href="https://example.jp/a_b_c" rel="external">https://example.jp/a_b_c</a>)
            [https://example.jp/](/about) | <a href="/about">https://example.jp/</a>
            www.example.jpへ | <a href="http://www.example.jp" rel="external">www.example.jp</a>へ
            """)
    void endsABareAddressWhereJapaneseGoesOn(String text, String html) {
        assertThat(html(text)).isEqualTo("<p>" + html + "</p>\n");
    }

    @Test
    void setsTheReadingAboveAWord() {
        assertThat(html("{漢字|かんじ}を読む")).isEqualTo("<p><ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>を読む</p>\n");
    }

    @Test
    void setsAReadingAboveEachCharacter() {
        assertThat(html("{説明|せつ|めい}書"))
                .isEqualTo("<p><ruby>説<rp>（</rp><rt>せつ</rt><rp>）</rp>明<rp>（</rp><rt>めい</rt><rp>）</rp></ruby>書</p>\n");
        assertThat(html("{取扱説明書|とり|あつかい|せつ|めい|しょ}")).contains("扱<rp>（</rp><rt>あつかい</rt>");
    }

    @Test
    void readsTheBaseOfAWordWhereReadingsHaveNoPlace() {
        TinySite site = TinySite.in(folder).about("## {解約|かいやく}の手順\n\n{書面|しょめん}で出します。\n");
        site.write("pages/about.md", site.text("pages/about.md").replace("このサイト", "この{案内|あんない}"));
        Edition edition = site.edition();
        StaticPage about = (StaticPage) edition.find("/about").orElseThrow();

        assertThat(about.title()).isEqualTo("この案内について");
        assertThat(about.article().body().outline()).containsExactly(new Heading(2, "解約の手順", "解約の手順"));
        assertThat(edition.passages(about))
                .containsExactly(new Passage("", "", ""), new Passage("解約の手順", "解約の手順", "書面で出します。"));
    }

    @Test
    void takesWhatIsNoRubyAsItIs() {
        assertThat(html("{かっこ}と{|}")).isEqualTo("<p>{かっこ}と{|}</p>\n");
    }

    private String html(String text) {
        Edition edition =
                TinySite.in(folder).about(text + "\n").edition().at(Instant.parse("2026-11-24T03:00:00Z"), false);
        return edition.html(edition.find("/about").orElseThrow());
    }
}
