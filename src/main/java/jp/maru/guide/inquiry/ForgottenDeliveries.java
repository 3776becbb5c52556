package jp.maru.guide.inquiry;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives a task to every pending delivery that has none. The scheduler's table may have been lost or cleaned (it deletes
 * what nobody handled for 14 days); the mail must go all the same. And no pause outlasts a start.
 */
@Component
@ConditionalOnWebApplication
class ForgottenDeliveries {
    private final Deliveries deliveries;
    private final Dispatch dispatch;
    private final Clock clock;

    ForgottenDeliveries(Deliveries deliveries, Dispatch dispatch, Clock clock) {
        this.deliveries = deliveries;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void remember() {
        deliveries.forgotten().forEach(dispatch::schedule);
        // whoever starts the site has perhaps just mended its settings
        deliveries.hurry(clock.instant(), Integer.MAX_VALUE);
    }
}
