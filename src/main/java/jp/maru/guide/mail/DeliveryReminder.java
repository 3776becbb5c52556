package jp.maru.guide.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives a task to every pending delivery that has none. The scheduler's table may have been lost or cleaned (it deletes
 * what nobody handled for 14 days); the mail must go all the same. And no pause outlasts a start.
 */
@Component
@ConditionalOnWebApplication
class DeliveryReminder {
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final Scheduler scheduler;
    private final Clock clock;

    DeliveryReminder(Deliveries deliveries, Outbox outbox, Scheduler scheduler, Clock clock) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Set back, the clock would let the scheduler sleep until it has caught up: it waits for a time of day. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    @EventListener(ApplicationReadyEvent.class)
    void remember() {
        deliveries.forgotten().forEach(outbox::schedule);
        // whoever starts the site has perhaps just mended its settings
        deliveries.hurry(clock.instant(), Integer.MAX_VALUE);
    }
}
