package jp.maru.guide.mail;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties deliveries to db-scheduler. A task carries the delivery's id and nothing else. */
@Configuration(proxyBeanMethods = false)
class DeliveryTask {
    static final String NAME = "delivery";

    private static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of(NAME);

    static TaskInstance<Void> instance(Delivery delivery) {
        return DESCRIPTOR.instance(delivery.id()).build();
    }

    @Bean
    Task<Void> delivery(Courier courier, Clock clock) {
        return Tasks.custom(DESCRIPTOR)
                // the courier itself copes with mail that fails: this is for a store that cannot be asked
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(1)))
                // the scheduler's own way goes by another clock than the scheduler
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
                .execute((task, context) -> courier.attempt(task.getId())
                        .map(next -> (CompletionHandler<Void>)
                                (complete, operations) -> operations.reschedule(complete, next))
                        .orElse((complete, operations) -> operations.remove()));
    }

    /** The scheduler goes by the same clock as everything else. */
    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
        return clock::instant;
    }

    /** The command line may schedule, but only the running site delivers. */
    @Bean
    @ConditionalOnNotWebApplication
    DbSchedulerStarter neverStarted() {
        return () -> {};
    }
}
