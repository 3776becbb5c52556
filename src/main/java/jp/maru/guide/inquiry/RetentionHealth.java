package jp.maru.guide.inquiry;

import java.time.Clock;
import jp.maru.guide.store.DataWatch;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Says what is kept beyond its time, and why. That is nothing to wake anybody for: never DOWN. */
@Component
class RetentionHealth implements HealthIndicator {
    private final Purges purges;
    private final DataWatch data;
    private final InquirySettings settings;
    private final Clock clock;

    RetentionHealth(Purges purges, DataWatch data, InquirySettings settings, Clock clock) {
        this.purges = purges;
        this.data = data;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Health health() {
        try {
            // what is known to fail need not be waited for
            return data.stopsMails() ? unknown() : outlook();
        } catch (DataAccessException failed) {
            return unknown();
        }
    }

    private static Health unknown() {
        return Health.unknown()
                .withDetail("reason", "データベースを使えないので、消すのを待っているものがあるかどうか分かりません。")
                .build();
    }

    private Health outlook() {
        Purge next = purges.outlook(clock.instant(), settings.keep());
        return Health.up()
                .withDetail("unsent", next.unsent().size())
                .withDetail("unconfirmed", next.goes() ? 0 : next.due())
                .withDetail("reasons", next.reasons())
                .build();
    }
}
