package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisputedPartTest {

    private final Edition edition;

    DisputedPartTest(@TempDir Path folder) {
        edition = TinySite.withEverything(folder).edition();
    }

    @Test
    void tellsThePricesOfTheDay() {
        assertThat(text("#prices", LocalDate.of(2026, 11, 30)))
                .contains("サイトに出ている値（料金）：\n・戸建て・1ギガ：月額5,720円\n・マンション・1ギガ：月額4,400円\n");
        assertThat(text("#prices", LocalDate.of(2026, 12, 1))).contains("・戸建て・1ギガ：月額6,050円");
    }

    @Test
    void tellsWhatIsSaidOfLeaving() {
        assertThat(text("#leaving", LocalDate.of(2026, 11, 30))).contains("サイトに出ている値（やめるとき）：\n・会員のページ\n・メールも終わります。\n");
    }

    private String text(String place, LocalDate today) {
        return DisputedPart.at("/providers/hikari-a" + place, edition, today)
                .orElseThrow()
                .text();
    }
}
