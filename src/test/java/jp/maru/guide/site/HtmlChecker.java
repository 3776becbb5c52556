package jp.maru.guide.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The Nu checker, which is to find nothing in a page, not even a warning. */
final class HtmlChecker {

    /** HTML allows it, and it is how commonmark ends an image or a break: only attributes without quotes would suffer. */
    private static final String SLASH = "info: Trailing slash on void elements";

    private final EmbeddedValidator validator = new EmbeddedValidator();

    HtmlChecker() {
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        // it takes pages of a few words for Chinese
        validator.setNoLangDetect(true);
    }

    /** Without their places, so that what several pages share can be seen. */
    List<String> findings(String html) {
        try {
            return validator
                    .validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.replaceFirst("^:[0-9.-]+: ", ""))
                    .filter(finding -> !finding.startsWith(SLASH))
                    .toList();
        } catch (IOException | SAXException failed) {
            throw new AssertionError(failed);
        }
    }
}
