package jp.maru.guide.inquiry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import jp.maru.guide.mail.Reports;
import jp.maru.guide.screening.Arrival;
import jp.maru.guide.screening.Arrivals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Forgets inquiries when their time is over ({@code guide.inquiry.keep}), each night and at the start, and who sent how
 * much, each hour. The operator is told once a week what stays beyond its time, and why.
 */
@Component
class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Purges purges;
    private final Reports reports;
    private final Arrivals arrivals;
    private final InquirySettings settings;
    private final Clock clock;

    Retention(Purges purges, Reports reports, Arrivals arrivals, InquirySettings settings, Clock clock) {
        this.purges = purges;
        this.reports = reports;
        this.arrivals = arrivals;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Tokyo")
    @EventListener(ApplicationReadyEvent.class)
    void purge() {
        try {
            Purge purge = purges.carryOut(clock.instant(), settings.keep(), false);
            if (purge.gone() > 0) {
                LOG.info("保管期間（{}日）を過ぎたお問い合わせを{}件消しました。", settings.keep().toDays(), purge.gone());
            }
            if (purge.leavesAnything()) {
                LOG.warn("保管期間を過ぎたお問い合わせを消すのを待っています。{}", String.join("", purge.reasons()));
                tell(purge);
            }
        } catch (DataAccessException | TransactionException failed) {
            LOG.warn("保管期間を過ぎたお問い合わせを消せませんでした。次の夜にもう一度消します。");
        }
    }

    private void tell(Purge purge) {
        String week = DateTimeFormatter.ISO_WEEK_DATE
                .format(LocalDate.ofInstant(purge.now(), clock.getZone()))
                .substring(0, "2026-W48".length());
        reports.tell("kept-" + week, "保管期間を過ぎたお問い合わせを消すのを待っています", """
                サイトは、お問い合わせを保管期間（%d日）が過ぎると消します。いまは、次のわけで待っています。

                %s

                コマンドは、サイトの機械で「java -jar provider-guide.jar 」に続けて打ちます。
                このお知らせは、待っているあいだ、1週間に1度送ります。
                """.formatted(
                        settings.keep().toDays(), String.join("\n\n", purge.reasons())));
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
