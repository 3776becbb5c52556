package jp.maru.guide.site;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Says whether readers see what lies in the content folder, and whether that would outlive a restart. If not, the status is
 * DEGRADED, which is neither UP, so that whoever watches hears of it, nor DOWN, which would be answered with 503: readers
 * and the form are served, and no load balancer is to take the machine away.
 */
@Component
class ContentHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final Publisher publisher;
    private final Clock clock;

    ContentHealth(Publisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up()
                .withDetail(
                        "documents", publisher.current().edition().documents().size());
        publisher.standstill().ifPresent(standstill -> {
            health.status(DEGRADED)
                    .withDetail("earlierEditionSince", time(standstill.since()))
                    .withDetail("problems", standstill.problems().size())
                    .withDetail("missing", standstill.missing());
            if (standstill.until() != null) {
                health.withDetail("missingTakenForDeletedAt", time(standstill.until()));
            }
        });
        publisher
                .unprintedSince()
                .ifPresent(since -> health.status(DEGRADED)
                        .withDetail("notPrintedSince", time(since))
                        .withDetail("notPrinted", publisher.unprinted()));
        publisher.unkeptSince().ifPresent(since -> health.status(DEGRADED).withDetail("notKeptSince", time(since)));
        return health.build();
    }

    private OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, clock.getZone()).truncatedTo(ChronoUnit.SECONDS);
    }
}
