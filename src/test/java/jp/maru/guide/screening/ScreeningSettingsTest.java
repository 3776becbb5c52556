package jp.maru.guide.screening;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.maru.guide.store.StartRefused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreeningSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 5, 1, 3, 2, guide.inquiry.hourly-limit「0」は使えません。同じ回線から1時間に受け付ける件数（これを超えると迷惑の疑い）を、1から1000000までの数で書いてください。",
        "10, -1, 1, 3, 2, guide.inquiry.address-limit「-1」は使えません。同じメールアドレスから1時間に受け付ける件数（これを超えると迷惑の疑い）を、1から1000000までの数で書いてください。",
        "10, 5, 0, 3, 2, guide.inquiry.repeat-limit「0」は使えません。同じメールアドレスから1日に受け付ける、同じ文の件数（これを超えると迷惑の疑い）を、1から1000000までの数で書いてください。",
        "10, 5, 1, -1, 2, guide.inquiry.link-limit「-1」は使えません。1件に書けるリンクの数（これを超えると迷惑の疑い）を、0から10000までの数で書いてください。",
        "10, 5, 1, 3, 90, guide.inquiry.min-seconds「90」は使えません。確認の画面から送るまでの、人としていちばん短い秒数（これより早いと迷惑の疑い）を、0から60までの数で書いてください。"
    })
    void refuseLimitsThatWouldSuspectEverybody(
            int hourly, int address, int repeat, int links, int seconds, String sentence) {
        assertThatThrownBy(() -> new ScreeningSettings(hourly, address, repeat, links, seconds))
                .isInstanceOf(StartRefused.class)
                .hasMessage(sentence);
    }
}
