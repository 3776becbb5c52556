package jp.maru.guide.inquiry;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives a task to every pending delivery that has none. The scheduler's table may have been lost or cleaned (it deletes
 * what nobody handled for 14 days); the mail must go all the same.
 */
@Component
@ConditionalOnWebApplication
class ForgottenDeliveries {
    private final Deliveries deliveries;
    private final SchedulerClient tasks;

    ForgottenDeliveries(Deliveries deliveries, SchedulerClient tasks) {
        this.deliveries = deliveries;
        this.tasks = tasks;
    }

    @EventListener(ApplicationReadyEvent.class)
    void remember() {
        for (Delivery delivery : deliveries.forgotten()) {
            tasks.scheduleIfNotExists(DeliveryTask.instance(delivery), delivery.due());
        }
    }
}
