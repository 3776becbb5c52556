package jp.maru.guide.inquiry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.maru.guide.mail.Delivery;
import jp.maru.guide.mail.Envelope;
import jp.maru.guide.mail.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Gathers suspected inquiries once a day and puts them under way to the operator. */
@Component
@ConditionalOnWebApplication
class DailyDigest {
    private static final Logger LOG = LoggerFactory.getLogger(DailyDigest.class);

    /** 10,000 characters each: a mail of some megabytes at worst. */
    private static final int MOST = 50;

    private final Inquiries inquiries;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Envelope envelope;
    private final Clock clock;

    DailyDigest(Inquiries inquiries, Outbox outbox, TransactionOperations transaction, Envelope envelope, Clock clock) {
        this.inquiries = inquiries;
        this.outbox = outbox;
        this.transaction = transaction;
        this.envelope = envelope;
        this.clock = clock;
    }

    /** All that wait for a digest. */
    @Scheduled(cron = "0 0 ${guide.inquiry.digest-hour} * * *", zone = "Asia/Tokyo")
    void gather() {
        gather(clock.instant());
    }

    /** Those whose hour has passed while the site was down. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        gather(clock.instant().minus(Duration.ofDays(1)));
    }

    private void gather(Instant before) {
        try {
            while (Boolean.TRUE.equals(transaction.execute(status -> gatherSome(before)))) {
                LOG.info("迷惑メールかもしれないお問い合わせを、まとめて送ります。");
            }
        } catch (DataAccessException | TransactionException failed) {
            LOG.warn("迷惑メールかもしれないお問い合わせをまとめられませんでした。明日、もう一度まとめます。");
        }
    }

    private boolean gatherSome(Instant before) {
        List<ReceiptNumber> numbers = inquiries.withoutDigest(before, MOST);
        if (numbers.isEmpty()) {
            return false;
        }
        // the name is the same on every machine: only one of those that gather at this hour gets its digest stored
        Delivery digest = Delivery.digest("digest-" + numbers.get(0), envelope.domain(), clock.instant());
        boolean first = outbox.send(digest);
        if (first) {
            inquiries.bringBy(digest, numbers);
        }
        return first;
    }
}
