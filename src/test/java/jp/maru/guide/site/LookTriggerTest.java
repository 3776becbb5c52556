package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.scheduling.support.SimpleTriggerContext;

class LookTriggerTest {

    private static final Instant TEN = Instant.parse("2026-11-24T01:00:00Z");

    private final LookTrigger trigger = new LookTrigger(Duration.ofSeconds(1));

    @ParameterizedTest
    @CsvSource({"20, 1000", "400, 4000", "60000, 10000"})
    void leavesTheMachineToReadersForTenTimesAsLongAsALookTook(long took, long rest) {
        Instant ended = TEN.plusMillis(took);

        assertThat(trigger.nextExecution(new SimpleTriggerContext(TEN, TEN, ended)))
                .isEqualTo(ended.plusMillis(rest));
    }

    @Test
    void leavesTheMachineToTheFirstPages() {
        assertThat(trigger.nextExecution(new SimpleTriggerContext(Clock.fixed(TEN, ZoneOffset.UTC))))
                .isEqualTo(TEN.plusSeconds(1));
    }
}
