package jp.maru.guide.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedManuscriptTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "---\ntitle: 題\n\n\n\n本文、{漢字|かんじ}と𠮷野家と👨‍👩‍👧。\r\n", "\uFFFDと\u0000"})
    void losesNothing(String text) {
        assertThat(PackedManuscript.unpack(PackedManuscript.pack(text))).isEqualTo(text);
    }

    @Test
    void takesAThirdOfWhatItTellsOrLess() {
        String text = "電話で解約を申し出ると、引きとめられて、手つづきに進めないことがあります。\n".repeat(100);

        assertThat(PackedManuscript.pack(text)).hasSizeLessThan(text.getBytes(StandardCharsets.UTF_8).length / 3);
    }

    @Test
    void isTheVerySameAsLongAsSomebodyHasIt() {
        Manuscript manuscript = new Manuscript("---\ntitle: 題\n", "\n\n\n本文\n");

        assertThat(new PackedManuscript(manuscript).manuscript()).isSameAs(manuscript);
    }
}
