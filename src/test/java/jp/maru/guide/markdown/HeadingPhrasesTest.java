package jp.maru.guide.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadingPhrasesTest {

    @TempDir
    Path folder;

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
