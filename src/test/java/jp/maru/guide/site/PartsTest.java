package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import jp.maru.guide.SmallSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages that are asked for, though most of each was made for an earlier reader. */
@SmallSite
class PartsTest {

    private static final String LONG = "長".repeat(1_000_000);

    private final Addresses addresses;

    PartsTest(@LocalServerPort int port) {
        addresses = new Addresses(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=%E8%A7%A3%E7%B4%84",
                "/compare/services?sort=max-speed",
                "/compare/choose?home=flat&months=24",
                "/tools/total-cost?fee1=4980&months=24",
                "/tools/cancel-cost?made=2024-04&fee=4980&month=10&renewal=no",
                "/tools/first-cancel?line=fixed&word=initial&received=2026-11-20"
            })
    void areTheSameForTheNextReader(String address) {
        assertThat(addresses.get(address)).isEqualTo(addresses.get(address));
    }

    @Test
    void showNobodyWhatAnotherTyped() {
        addresses.get("/tools/total-cost?offer1=%E3%81%B2%E3%81%BF%E3%81%A4&fee1=4987&fee3=3217&months=24");

        assertThat(addresses.get("/tools/total-cost?fee1=5720&months=24")).doesNotContain("ひみつ", "4987", "3217");
    }

    @Test
    void keepWhatIsChosenAndWhatIsTicked() {
        assertThat(chosen("/compare/services?sort=max-speed", "select[name=sort] option[selected]"))
                .isEqualTo("max-speed");
        assertThat(chosen("/compare/services?side=mihon", "input[name=side][checked]"))
                .isEqualTo("mihon");
        assertThat(chosen("/tools/cancel-cost?renewal=no", "input[name=renewal][checked]"))
                .isEqualTo("no");
        assertThat(chosen("/tools/cancel-cost?renewal=yes", "input[name=renewal][checked]"))
                .isEqualTo("yes");
    }

    /** Or a crowd that asks for the table at once would make it anew for as long as the crowd lasts. */
    @Test
    void areKeptWhereManyMakeTheSameAtOnce() {
        Object edition = new Object();
        Parts parts = new Parts();

        parts.keep(edition, "header", "題");
        for (int reader = 0; reader < 64; reader++) {
            parts.keep(edition, "table", LONG);
        }

        assertThat(parts.find(edition, "header")).isEqualTo("題");
        assertThat(parts.find(edition, "table")).isEqualTo(LONG);
    }

    @Test
    void areForgottenWhereReadersCombineMoreThanHasPlace() {
        Object edition = new Object();
        Parts parts = new Parts();

        for (int combination = 0; combination < 4; combination++) {
            parts.keep(edition, combination, LONG);
        }

        assertThat(parts.find(edition, 0)).isNull();
    }

    private String chosen(String address, String where) {
        return addresses.page(address).select(where).attr("value");
    }
}
