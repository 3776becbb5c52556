package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import jp.maru.guide.SmallSite;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of page before the Nu checker. */
@SmallSite
class ValidPagesIT {

    /** In CSS Basic User Interface 4; the checker does not know it yet. */
    private static final String TOO_NEW = "error: CSS: “field-sizing”: Property “field-sizing” doesn't exist.";

    private final Addresses addresses;
    private final HtmlChecker checker = new HtmlChecker();

    ValidPagesIT(@LocalServerPort int port) {
        addresses = new Addresses(port);
    }

    @Test
    void sendsValidHtml() {
        FoundOnPages found = new FoundOnPages();
        addresses.all().forEach(address -> found.note(address, checker.findings(addresses.get(address))));
        found.note("the form with errors", checker.findings(addresses.post("/inquiry/confirm", "name=maru")));
        found.note("the confirmation", checker.findings(addresses.post("/inquiry/confirm", Addresses.INQUIRY)));

        assertThat(found.all()).isEmpty();
    }

    @Test
    void wouldSeeTheSameFaultInEachPage() {
        String page = "<!DOCTYPE html><html lang=\"ja\"><title>ID</title><p id=\"a\">一つ</p>%s</html>";

        assertThat(checker.findings(page.formatted("<p id=\"a\">二つ</p>"))).contains("error: Duplicate ID “a”.");
        assertThat(checker.findings(page.formatted(""))).isEmpty();
        assertThat(checker.findings(page.formatted("<p id=\"a\">二つ</p>"))).contains("error: Duplicate ID “a”.");
    }

    @Test
    void sendsValidCss() {
        String address = addresses.page("/").select("link[rel=stylesheet]").attr("href");

        assertThat(checker.findings("<!DOCTYPE html><html lang=\"ja\"><title>CSS</title><style>"
                        + addresses.get(address) + "</style>"))
                .isSubsetOf(TOO_NEW);
    }
}
