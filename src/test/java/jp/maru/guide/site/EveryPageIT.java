package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import jp.maru.guide.Browser;
import jp.maru.guide.SmallSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of page in a real browser, on a phone: in light, in dark, and as narrow as WCAG asks for. */
@SmallSite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

    /** The distances that WCAG 2.2, 1.4.12 lets a reader ask for. */
    private static final String WIDE_SPACING = """
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
                word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
            document.adoptedStyleSheets = [sheet];
            """;

    private final Addresses addresses;
    private final FoundOnPages barriers = new FoundOnPages();
    private final FoundOnPages tooWide = new FoundOnPages();
    private final FoundOnPages console = new FoundOnPages();
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
        browser.type("#topic", "そのほか");
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
        assertThat(barriers.all()).isEmpty();
    }

    @Test
    void neverScrollsSideways() {
        assertThat(tooWide.all()).isEmpty();
    }

    @Test
    void leavesTheConsoleSilent() {
        assertThat(console.all()).isEmpty();
    }

    private void look(String page) {
        console.note(page, browser.console());
        barriers.note(page, browser.width(360).dark(false).barriersButColours());
        barriers.note(page, browser.barriersByColour());
        barriers.note(page, browser.dark(true).barriersByColour());
        tooWide.note(page, browser.width(320).standingOut());
        browser.run(WIDE_SPACING);
        tooWide.note(page, browser.standingOut());
        browser.run("document.adoptedStyleSheets = []");
    }
}
