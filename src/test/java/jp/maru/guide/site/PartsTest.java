package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartsTest {

    private static final String LONG = "長".repeat(1_000_000);

    private final Object edition = new Object();
    private final Parts parts = new Parts();

    /** Or a crowd that asks for the table at once would make it anew for as long as the crowd lasts. */
    @Test
    void staysWhereManyMakeTheSameAtOnce() {
        parts.keep(edition, "header", "題");
        for (int reader = 0; reader < 64; reader++) {
            parts.keep(edition, "table", LONG);
        }

        assertThat(parts.find(edition, "header")).isEqualTo("題");
        assertThat(parts.find(edition, "table")).isEqualTo(LONG);
    }

    @Test
    void isForgottenWhereReadersCombineMoreThanHasPlace() {
        for (int combination = 0; combination < 4; combination++) {
            parts.keep(edition, combination, LONG);
        }

        assertThat(parts.find(edition, 0)).isNull();
    }
}
