package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.maru.guide.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page of the real site in a real browser, on a phone: in light, in dark, and as narrow as WCAG asks for. */
@WholeSite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

    /** What stands out of a window that cannot be scrolled to it. */
    private static final String TOO_WIDE = """
            const room = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= room) return [];
            const wide = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > room
                && !e.closest(".table-scroll"));
            return wide.map(e => e.tagName + "." + e.className).concat("scrolls sideways");
            """;

    /** The distances that WCAG 2.2, 1.4.12 lets a reader ask for. */
    private static final String WIDE_SPACING = """
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
                word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
            document.adoptedStyleSheets = [sheet];
            """;

    private final Addresses addresses;
    private final Map<String, List<String>> barriers = new TreeMap<>();
    private final Map<String, List<String>> tooWide = new TreeMap<>();
    private final Map<String, List<String>> console = new TreeMap<>();
    private Browser browser;

    EveryPageIT(@LocalServerPort int port) {
        addresses = new Addresses(port);
    }

    @BeforeAll
    void lookAtEveryPage() {
        browser = Browser.open();
        for (String address : addresses.all()) {
            browser.visit(addresses.site() + address);
            look(address);
        }
        browser.visit(addresses.site() + "/inquiry").follow(".form > .button");
        look("the form with errors");
        browser.type("#topic", "その他");
        browser.type("#name", "山田花子");
        browser.type("#email", "hanako@example.jp");
        browser.type("#message", "https://example.jp/" + "a".repeat(300));
        browser.press("#consent");
        browser.follow(".form > .button");
        look("the confirmation");
        browser.follow(".form > .button");
        look("the receipt");
    }

    @AfterAll
    void closeBrowser() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void hasNoBarrierInEitherColourScheme() {
        assertThat(barriers).isEmpty();
    }

    @Test
    void neverScrollsSideways() {
        assertThat(tooWide).isEmpty();
    }

    @Test
    void leavesTheConsoleSilent() {
        assertThat(console).isEmpty();
    }

    private void look(String page) {
        note(console, page, browser.console());
        note(barriers, page, browser.width(360).dark(false).barriers());
        note(barriers, page, browser.dark(true).barriersByColour());
        note(tooWide, page, standingOut());
        browser.run(WIDE_SPACING);
        note(tooWide, page, standingOut());
        browser.run("document.adoptedStyleSheets = []");
    }

    private List<String> standingOut() {
        return ((List<?>) browser.width(320).run(TOO_WIDE))
                .stream().map(Object::toString).toList();
    }

    /** By what was found, so that what several pages share can be seen. */
    private static void note(Map<String, List<String>> notes, String page, List<String> found) {
        found.forEach(finding ->
                notes.computeIfAbsent(finding, none -> new ArrayList<>()).add(page));
    }
}
