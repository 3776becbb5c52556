package jp.maru.guide.mail;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.maru.guide.store.DataWatch;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * The threads that carry mails. What the scheduler cannot write, because the database fails, is told to {@link DataWatch}:
 * by itself it would try again without a pause, and each time print a stack trace past the log.
 */
@Component
class DeliveryThreads implements DbSchedulerCustomizer {
    private final DbSchedulerProperties settings;
    private final DataWatch data;

    DeliveryThreads(DbSchedulerProperties settings, DataWatch data) {
        this.settings = settings;
        this.data = data;
    }

    @Override
    public Optional<ExecutorService> executorService() {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("delivery-") {
            @Override
            public Thread createThread(Runnable work) {
                Thread thread = super.createThread(work);
                thread.setUncaughtExceptionHandler((failed, failure) -> data.failed(failure));
                return thread;
            }
        };
        return Optional.of(Executors.newFixedThreadPool(settings.getThreads(), threads));
    }
}
