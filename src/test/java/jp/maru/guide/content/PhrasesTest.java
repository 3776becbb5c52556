package jp.maru.guide.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "電話加入権が|ない・・・",
                "身に|覚えが|ない|会費を|請求された",
                "光サービスで|比較するなら",
                "人気ランキングで|選ぶなら",
                "サポート充実な|プロバイダは",
                "サービスの|質・|サポートなどに関する|トラブル",
                "みんなは|どこを|選んでるの?",
                "契約書が|何通も|届いた",
                "WEBお問合せフォーム",
                "いま|「すぐ」|すること"
            })
    void breaksBetweenPhrases(String marked) {
        assertThat(String.join("|", Phrases.of(marked.replace("|", "")))).isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "！？", "a < b", "😀が笑う", "　全角の 空白　", "한국어 제목"})
    void losesNoCharacter(String text) {
        assertThat(String.join("", Phrases.of(text))).isEqualTo(text);
    }

    @Test
    void marksThePhrasesOfAHeadingAndOfNothingElse() {
        TinySite site = TinySite.in(folder).about("## 契約書が**何通も**届いた\n\n契約書が何通も届いた。\n");
        Edition edition = site.edition().at(Instant.parse("2026-11-24T03:00:00Z"), false);

        assertThat(edition.html(edition.find("/about").orElseThrow()))
                .isEqualTo("<h2 id=\"契約書が何通も届いた\">契約書が<strong>何通も</strong>届いた</h2>\n<p>契約書が何通も届いた。</p>\n");
        site.about("## 料金が<高い\n");
        edition = site.edition().at(Instant.parse("2026-11-24T03:00:00Z"), false);
        assertThat(edition.html(edition.find("/about").orElseThrow())).contains(">料金が&lt;高い</h2>");
    }
}
