package jp.maru.guide.inquiry;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets inquiries when their time is over ({@code guide.inquiry.keep}), each night and at the start, and who sent how
 * much, each hour.
 */
@Component
class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Archive archive;
    private final Arrivals arrivals;
    private final InquirySettings settings;
    private final Clock clock;

    Retention(Archive archive, Arrivals arrivals, InquirySettings settings, Clock clock) {
        this.archive = archive;
        this.arrivals = arrivals;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Tokyo")
    @EventListener(ApplicationReadyEvent.class)
    void purge() {
        try {
            int purged = archive.purge(clock.instant().minus(settings.keep()));
            if (purged > 0) {
                LOG.info("保管期間（{}日）を過ぎたお問い合わせを{}件消しました。", settings.keep().toDays(), purged);
            }
        } catch (DataAccessException failed) {
            LOG.warn("保管期間を過ぎたお問い合わせを消せませんでした。次の夜にもう一度消します。");
        }
    }

    @Scheduled(cron = "0 20 * * * *", zone = "Asia/Tokyo")
    @EventListener(ApplicationReadyEvent.class)
    void forgetArrivals() {
        try {
            arrivals.forget(clock.instant().minus(Arrival.REMEMBERED));
        } catch (DataAccessException failed) {
            LOG.warn("送信の件数を数えるための記録を消せませんでした。1時間後にもう一度消します。");
        }
    }
}
