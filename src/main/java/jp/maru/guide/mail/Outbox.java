package jp.maru.guide.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Puts mails under way: what is stored here gets the task that carries it, in the same transaction. */
@Component
public class Outbox {
    private final Deliveries deliveries;
    private final SchedulerClient tasks;

    Outbox(Deliveries deliveries, SchedulerClient tasks) {
        this.deliveries = deliveries;
        this.tasks = tasks;
    }

    /** Without a site that runs: what is put under way goes as soon as one does. */
    public static Outbox at(DataSource database) {
        return new Outbox(
                new Deliveries(JdbcClient.create(database)),
                SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                        .build());
    }

    /**
     * A new one.
     *
     * @return false if it is stored already
     */
    public boolean send(Delivery delivery) {
        return deliveries.add(delivery) && schedule(delivery);
    }

    /** One that is stored, whether it has a task or not. */
    public void sendAgain(Delivery delivery) {
        deliveries.reopen(delivery);
        if (!schedule(delivery)) {
            try {
                tasks.reschedule(DeliveryTask.instance(delivery), delivery.due());
            } catch (TaskInstanceCurrentlyExecutingException going) {
                // a server has it, or the site was killed over it: the end of that, or the next start, sends it
            }
        }
    }

    /** @return false if it has a task already */
    boolean schedule(Delivery delivery) {
        return tasks.scheduleIfNotExists(DeliveryTask.instance(delivery), delivery.due());
    }
}
