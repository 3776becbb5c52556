package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import jp.maru.guide.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page of the content that goes with the program, once: on the narrowest phone, and before the Nu checker. Its
 * colours are the program's; they are looked at on the small site.
 */
@ShippedSite
class ShippedPagesIT {

    private final Addresses addresses;

    ShippedPagesIT(@LocalServerPort int port) {
        addresses = new Addresses(port);
    }

    @Test
    void hasNoBarrierScrollsNeverSidewaysAndLeavesTheConsoleSilent() throws IOException {
        FoundOnPages found = new FoundOnPages();
        try (Browser browser = Browser.open()) {
            browser.width(320);
            for (String address : addresses.printed()) {
                browser.visit(addresses.site() + address);
                found.note(address, browser.console());
                found.note(address, browser.barriersButColours());
                found.note(address, browser.standingOut());
            }
        }

        assertThat(found.all()).isEmpty();
    }

    @Test
    void sendsValidHtml() {
        HtmlChecker checker = new HtmlChecker();
        FoundOnPages found = new FoundOnPages();
        List<String> printed = addresses.printed();
        printed.forEach(address -> found.note(address, checker.findings(addresses.get(address))));

        assertThat(printed).isNotEmpty();
        assertThat(found.all()).isEmpty();
    }
}
