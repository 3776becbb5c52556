package jp.maru.guide.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import jp.maru.guide.Browser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The letter as it comes out of a printer, with the longest address that is usual. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FirstCancelPaperIT {

    @TempDir
    static Path data;

    private final String tool;

    FirstCancelPaperIT(@LocalServerPort int port) {
        tool = "http://127.0.0.1:" + port + "/tools/first-cancel?service=" + "a".repeat(40);
    }

    @DynamicPropertySource
    static void keepDataAside(DynamicPropertyRegistry settings) {
        settings.add("guide.data.folder", data::toString);
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
    void keepsTheLetterOnOneSheet(String entries) throws IOException {
        try (Browser browser = Browser.open()) {
            browser.visit(tool + entries + "2026-11-22");
            browser.run("document.getElementById('letter-address').value = '大阪府大阪市'.repeat(12)");

            try (PDDocument paper = Loader.loadPDF(browser.paper())) {
                PDFTextStripper last = new PDFTextStripper();
                last.setStartPage(paper.getNumberOfPages());
                // Kanji come out of a PDF as look-alikes, the radicals
                assertThat(Normalizer.normalize(last.getText(paper), Normalizer.Form.NFKC)
                                .replaceAll("\\s", ""))
                        .contains("契約解除の通知", "電話番号");
            }
        }
    }

    @TestConfiguration
    static class OneDay {

        @Bean
        @Primary
        Clock standingClock() {
            return Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneId.of("Asia/Tokyo"));
        }
    }
}
