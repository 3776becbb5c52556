package jp.maru.guide.inquiry;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Carries mails to the SMTP server, and holds no database connection while the server speaks. */
@Component
class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static final int A_FEW = 20;

    private final Deliveries deliveries;
    private final Letters letters;
    private final JavaMailSender mail;
    private final Outage outage;
    private final MailSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    Courier(
            Deliveries deliveries,
            Letters letters,
            JavaMailSender mail,
            Outage outage,
            MailSettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.deliveries = deliveries;
        this.letters = letters;
        this.mail = mail;
        this.outage = outage;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Tries a delivery once, unless it is over or gone. If the program dies between the server's word and the note of
     * it, the mail goes out twice, under one Message-ID.
     *
     * @return when to try again; empty if there is nothing more to do
     */
    Optional<Instant> attempt(String id) {
        Delivery delivery = deliveries.find(id).filter(Delivery::pending).orElse(null);
        if (delivery == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (outage.lasts(now)) {
            Delivery later = delivery.unattempted(outage.due(now));
            deliveries.update(later);
            return Optional.of(later.due());
        }
        int waiting = delivery.kind() == Delivery.Kind.NOTICE && outage.breaksSilence()
                ? deliveries.waitingBeside(delivery)
                : 0;
        try {
            Optional<Letter> letter = letters.of(delivery, waiting);
            if (letter.isEmpty()) {
                deliveries.delete(delivery);
                return Optional.empty();
            }
            mail.send(letter.get());
        } catch (MessagingException | RuntimeException e) {
            return failed(delivery, MailFailure.of(e), clock.instant());
        }
        delivered(delivery, waiting > 0, clock.instant());
        return Optional.empty();
    }

    private void delivered(Delivery delivery, boolean othersWait, Instant now) {
        deliveries.update(delivery.sent(now));
        meters.counter("guide.mail.delivered", "kind", delivery.kind().name()).increment();
        LOG.info("{}を出しました。", name(delivery));
        if (outage.end()) {
            deliveries.hurry(now, Integer.MAX_VALUE);
        } else if (othersWait && outage.allowsHurry(now)) {
            // they were refused one by one: a few show whether it is over
            deliveries.hurry(now, A_FEW);
        }
    }

    private Optional<Instant> failed(Delivery delivery, MailFailure failure, Instant now) {
        outage.note(delivery, failure, now);
        Instant next = now.plus(settings.pauseAfter(delivery.attempts() + 1));
        if (delivery.kind() == Delivery.Kind.ACKNOWLEDGEMENT
                && (failure.isPermanent() || next.isAfter(delivery.created().plus(settings.acknowledgeWithin())))) {
            deliveries.update(delivery.expired(now, failure.reason()));
            meters.counter("guide.mail.given.up").increment();
            LOG.warn("{}を送れないので、やめました。{}", name(delivery), failure.cause().meaning());
            return Optional.empty();
        }
        deliveries.update(delivery.postponed(next, failure.reason()));
        meters.counter("guide.mail.retried").increment();
        LOG.warn(
                "{}を送れませんでした（{}回目）。{}次は {} に送ります。くわしい理由は inquiries list で見られます。",
                name(delivery),
                delivery.attempts() + 1,
                failure.cause().meaning(),
                TIME.format(next.atZone(clock.getZone())));
        return Optional.of(next);
    }

    private static String name(Delivery delivery) {
        return switch (delivery.kind()) {
            case NOTICE -> "受付番号 " + delivery.number() + " のメール";
            case ACKNOWLEDGEMENT -> "受付番号 " + delivery.number() + " の、受付を知らせるメール";
            case REPORT -> "運営者へのお知らせ（" + delivery.id() + "）";
            case DIGEST -> "迷惑メールかもしれないもののまとめ（" + delivery.id() + "）";
        };
    }
}
