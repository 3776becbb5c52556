package jp.maru.guide.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import jp.maru.guide.inquiry.InquiryStatus;
import org.junit.jupiter.api.Test;

class InquiryLineTest {

    @Test
    void tellsInOneLineWhatAMailServerSays() {
        InquiryStatus stuck = new InquiryStatus(
                "20261124-7K3Q9",
                Instant.parse("2026-11-24T01:00:00Z"),
                "そのほか",
                false,
                2,
                false,
                "550 no\r\n550 \u001b[2Jsuch \u202euser",
                false,
                null,
                List.of(),
                null);

        assertThat(new InquiryLine(stuck, ZoneId.of("Asia/Tokyo")).toString())
                .isEqualTo("20261124-7K3Q9\t2026-11-24 10:00\t2回送れていません\t未対応\tそのほか"
                        + "\t理由：550 no 550 [U+001B][2Jsuch [U+202E]user");
    }
}
