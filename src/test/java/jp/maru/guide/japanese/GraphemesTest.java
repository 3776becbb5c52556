package jp.maru.guide.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphemesTest {

    @Test
    void takesForOneWhatAReaderTakesForOne() {
        assertThat(Graphemes.of("葛\uDB40\uDD00飾か\u3099👨‍👩‍👧é"))
                .containsExactly("葛\uDB40\uDD00", "飾", "か\u3099", "👨‍👩‍👧", "é");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\r\nb", "\ud800", "ｶﾞｷﾞ", "　"})
    void losesNothing(String text) {
        assertThat(String.join("", Graphemes.of(text))).isEqualTo(text);
    }
}
