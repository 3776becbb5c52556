package jp.maru.guide.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.messages.GnuMessageEmitter;
import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.servlet.imagereview.ImageCollector;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The Nu checker, which is to find nothing in a page, not even a warning. It learns once what HTML is, which takes longer than
 * to check a page.
 */
final class HtmlChecker {

    /** HTML allows it, and it is how commonmark ends an image or a break: only attributes without quotes would suffer. */
    private static final String SLASH = "info: Trailing slash on void elements";

    /** Languages are not guessed: it takes pages of a few words for Chinese. */
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);

    HtmlChecker() {
        try {
            validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new SystemErrErrorHandler());
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    /** Without their places, so that what several pages share can be seen. */
    List<String> findings(String html) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try {
            MessageEmitterAdapter findings = new MessageEmitterAdapter(
                    null,
                    validator.getSourceCode(),
                    true,
                    new ImageCollector(validator.getSourceCode()),
                    0,
                    true,
                    new GnuMessageEmitter(told, false));
            findings.setHtml(true);
            findings.start(null);
            validator.setUpValidatorAndParsers(findings, false, false);
            validator.checkHtmlInputSource(
                    new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
            findings.end("", "", "");
        } catch (IOException | SAXException failed) {
            throw new AssertionError(failed);
        }
        return told.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.replaceFirst("^:[0-9.-]+: ", ""))
                .filter(finding -> !finding.startsWith(SLASH))
                .toList();
    }
}
