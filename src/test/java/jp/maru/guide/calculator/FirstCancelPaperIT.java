package jp.maru.guide.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import jp.maru.guide.InBrowser;
import jp.maru.guide.SmallSite;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The letter as it comes out of a printer, with the longest address that is usual. */
@SmallSite
class FirstCancelPaperIT extends InBrowser {

    private final String tool;

    FirstCancelPaperIT(@LocalServerPort int port) {
        tool = "http://127.0.0.1:" + port + "/tools/first-cancel?service=" + "a".repeat(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&paper=paper&word=initial&line=fixed&received=",
                "&paper=paper&word=unknown&line=fixed&received=",
                "&paper=screen&word=unknown&line=mobile&started=2026-11-24&received=",
                "&paper=none&line=fixed&signed=",
                "&paper=none&line=mobile&signed="
            })
    void keepsTheLetterOnOneSheetAndWhatToDoOnAnother(String entries) throws IOException {
        browser.visit(tool + entries + "2026-11-22");
        browser.run("document.getElementById('letter-address').value = '大阪府大阪市'.repeat(12)");

        try (PDDocument paper = Loader.loadPDF(browser.paper())) {
            assertThat(paper.getNumberOfPages()).isEqualTo(2);
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(paper.getNumberOfPages());
            // Kanji come out of a PDF as look-alikes, the radicals
            assertThat(Normalizer.normalize(last.getText(paper), Normalizer.Form.NFKC)
                            .replaceAll("\\s", ""))
                    .contains("契約解除の通知", "電話番号");
        }
    }
}
