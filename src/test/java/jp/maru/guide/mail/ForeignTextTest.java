package jp.maru.guide.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others have written, as the operator sees it. */
class ForeignTextTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "\u001b]0;窓の名前\u0007,[U+001B]]0;窓の名前[U+0007]",
                "\u009b2J,[U+009B]2J",
                "\u007f\b,[U+007F][U+0008]",
                "\u202emoc.live\u202c,[U+202E]moc.live[U+202C]",
                "\u2066a\u2069\u200e\u200f\u061c,[U+2066]a[U+2069][U+200E][U+200F][U+061C]",
                "a\u2028b\u2029c\u0085d,a[U+2028]b[U+2029]c[U+0085]d"
            })
    void writesOutWhatSteersATerminalOrTurnsTheLine(String typed, String shown) {
        assertThat(new ForeignText(typed).line()).isEqualTo(shown);
        assertThat(new ForeignText(typed).quoted()).isEqualTo("> " + shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"山田花子", "👩‍👩‍👧", "か\u3099", "葛\udb40\udd00", "①　２ ｶﾅ", "https://example.jp/?a=b", "עברית"})
    void leavesAllElseAsTyped(String typed) {
        assertThat(new ForeignText(typed).line()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u3000", "\u00a0", "\u2003", "\u3164"})
    void fillsNoLineUpSoThatWhatFollowsSeemsToBeginOne(String blank) {
        assertThat(new ForeignText("eo光" + blank.repeat(40) + "次のページを開いてください").line())
                .isEqualTo("eo光 次のページを開いてください");
    }

    @Test
    void quotesEveryLineAndBreaksNoOther() {
        assertThat(new ForeignText("一行目\n\n\t三行目\r\n> 四行目\n").quoted())
                .isEqualTo("> 一行目\n> \n> \t三行目[U+000D]\n> > 四行目\n> ");
        assertThat(new ForeignText("一行目\n二行目\t").line()).isEqualTo("一行目[U+000A]二行目[U+0009]");
    }
}
