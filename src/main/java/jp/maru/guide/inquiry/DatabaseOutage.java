package jp.maru.guide.inquiry;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListener;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the operator when the database went away under the running site, and when it is back. The scheduler asks it every
 * second and would itself fill the log.
 */
@Component
class DatabaseOutage extends AbstractSchedulerListener {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOutage.class);

    private final AtomicBoolean away = new AtomicBoolean();

    @Override
    public void onSchedulerEvent(SchedulerListener.SchedulerEventType event) {
        if (event == SchedulerEventType.UNEXPECTED_ERROR && away.compareAndSet(false, true)) {
            LOG.error("データベースを使えません。お問い合わせを受け付けられず、メールも送れません。使えるようになるまで、試しつづけます。");
        } else if (event == SchedulerEventType.RAN_EXECUTE_DUE && away.compareAndSet(true, false)) {
            LOG.info("データベースが、また使えるようになりました。待っていたメールを送ります。");
        }
    }
}
