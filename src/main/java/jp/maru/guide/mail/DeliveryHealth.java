package jp.maru.guide.mail;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import jp.maru.guide.store.DataWatch;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Says whether mails get through: DOWN as soon as one to the operator has been under way for longer than {@code
 * guide.inquiry.overdue-after}. The same numbers are meters.
 */
@Component
class DeliveryHealth implements HealthIndicator {
    private final Deliveries deliveries;
    private final DataWatch data;
    private final MailSettings settings;
    private final Clock clock;

    DeliveryHealth(Deliveries deliveries, DataWatch data, MailSettings settings, MeterRegistry meters, Clock clock) {
        this.deliveries = deliveries;
        this.data = data;
        this.settings = settings;
        this.clock = clock;
        meters.gauge("guide.mail.pending", deliveries, Deliveries::pending);
        meters.gauge(
                "guide.mail.oldest.pending.seconds",
                this,
                health -> health.oldest().toSeconds());
    }

    @Override
    public Health health() {
        try {
            // what is known to fail need not be waited for
            return data.stopsMails() ? unknown() : asked();
        } catch (DataAccessException failed) {
            return unknown();
        }
    }

    private static Health unknown() {
        return Health.down()
                .withDetail("reason", "データベースを使えないので、メールが出ているかどうか分かりません。")
                .build();
    }

    private Health asked() {
        Duration oldest = oldest();
        Health.Builder health = oldest.compareTo(settings.overdueAfter()) > 0 ? Health.down() : Health.up();
        return health.withDetail("pending", deliveries.pending())
                .withDetail("unanswered", deliveries.unanswered().size())
                .withDetail("oldestPendingSeconds", oldest.toSeconds())
                .withDetail("overdueAfterSeconds", settings.overdueAfter().toSeconds())
                .build();
    }

    /** How long the oldest mail has been under way; zero if none is. */
    private Duration oldest() {
        return deliveries
                .oldestPending()
                .map(written -> Duration.between(written, clock.instant()))
                .orElse(Duration.ZERO);
    }
}
