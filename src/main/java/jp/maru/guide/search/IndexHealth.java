package jp.maru.guide.search;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** DEGRADED while what readers find is that of an earlier edition, because the newer one cannot be indexed. */
@Component
class IndexHealth implements HealthIndicator {

    private final CurrentIndex index;
    private final Clock clock;

    IndexHealth(CurrentIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    @Override
    public Health health() {
        return index.failingSince()
                .map(since -> Health.status("DEGRADED")
                        .withDetail(
                                "notIndexedSince",
                                OffsetDateTime.ofInstant(since, clock.getZone()).truncatedTo(ChronoUnit.SECONDS)))
                .orElse(Health.up())
                .build();
    }
}
