package jp.maru.guide.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

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
}
