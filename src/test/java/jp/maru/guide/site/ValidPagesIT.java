package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the real site before the Nu checker, which is to find nothing, not even a warning. */
@WholeSite
class ValidPagesIT {

    /** In CSS Basic User Interface 4; the checker does not know it yet. */
    private static final String TOO_NEW = "error: CSS: “field-sizing”: Property “field-sizing” doesn't exist.";

    private final Addresses addresses;
    private final EmbeddedValidator validator = new EmbeddedValidator();

    ValidPagesIT(@LocalServerPort int port) {
        addresses = new Addresses(port);
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        // it takes pages of a few words for Chinese
        validator.setNoLangDetect(true);
    }

    @Test
    void sendsValidHtml() throws Exception {
        Map<String, String> pages = new TreeMap<>();
        addresses.all().forEach(address -> pages.put(address, addresses.get(address)));
        pages.put("the form with errors", addresses.post("/inquiry/confirm", "name=maru"));
        pages.put("the confirmation", addresses.post("/inquiry/confirm", Addresses.INQUIRY));
        Map<String, List<String>> found = new TreeMap<>();

        for (Map.Entry<String, String> page : pages.entrySet()) {
            for (String finding : findings(page.getValue())) {
                found.computeIfAbsent(finding, none -> new ArrayList<>()).add(page.getKey());
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void sendsValidCss() throws Exception {
        String address =
                Jsoup.parse(addresses.get("/")).select("link[rel=stylesheet]").attr("href");

        assertThat(findings("<!DOCTYPE html><html lang=\"ja\"><title>CSS</title><style>" + addresses.get(address)
                        + "</style>"))
                .isSubsetOf(TOO_NEW);
    }

    /** Without their places, so that what several pages share can be seen. */
    private List<String> findings(String html) throws Exception {
        return validator
                .validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.replaceFirst("^:[0-9.-]+: ", ""))
                .toList();
    }
}
