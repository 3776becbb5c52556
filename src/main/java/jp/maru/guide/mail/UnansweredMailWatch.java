package jp.maru.guide.mail;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Tells the operator, once for each, of mails that may have arrived although the mail server has not said so. */
@Component
@ConditionalOnWebApplication
class UnansweredMailWatch {
    private static final Logger LOG = LoggerFactory.getLogger(UnansweredMailWatch.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu年M月d日 H時m分");

    private final Deliveries deliveries;
    private final Reports reports;
    private final Clock clock;

    UnansweredMailWatch(Deliveries deliveries, Reports reports, Clock clock) {
        this.deliveries = deliveries;
        this.reports = reports;
        this.clock = clock;
    }

    @Scheduled(cron = "0 */10 * * * *")
    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        try {
            deliveries.unanswered().forEach(this::tell);
        } catch (DataAccessException | TransactionException failed) {
            LOG.warn("届いているかもしれないメールを調べられませんでした。10分後にもう一度調べます。");
        }
    }

    private void tell(Delivery delivery) {
        String way = delivery.about() == null
                ? ""
                : "すぐに読むときは inquiries show %1$s、すぐに送り直すときは inquiries resend %1$s です。\n".formatted(delivery.about());
        reports.tell("unanswered-" + delivery.id().replace(':', '-'), "もう届いているかもしれないメールがあります", """
                %sを送りましたが、メールサーバーが、受け取ったという返事をしませんでした。
                もう届いているかもしれません。受信箱と、迷惑メールのフォルダーを見てください。

                届いていないかもしれないので、%s に、もう一度送ります。同じメールが2通あったら、1通は捨ててください。
                %s""".formatted(
                        delivery.words(), TIME.format(delivery.due().atZone(clock.getZone())), way));
    }
}
