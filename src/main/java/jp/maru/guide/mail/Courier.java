package jp.maru.guide.mail;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Carries mails to the SMTP server, and holds no database connection while the server speaks. */
@Component
class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static final int A_FEW = 20;

    private final Deliveries deliveries;
    private final ReportWriter reports;
    private final LetterWriter writer;
    private final JavaMailSender mail;
    private final Outage outage;
    private final MailSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    /** What this machine is speaking of with the mail server. */
    private final Map<Delivery, Letter> spoken = new ConcurrentHashMap<>();

    /** Of these, what is noted as unanswered since the site is to stop. */
    private final Set<Delivery> left = ConcurrentHashMap.newKeySet();

    Courier(
            Deliveries deliveries,
            ReportWriter reports,
            LetterWriter writer,
            JavaMailSender mail,
            Outage outage,
            MailSettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.deliveries = deliveries;
        this.reports = reports;
        this.writer = writer;
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
        if (delivery.due().isAfter(now)) {
            // another machine was stopped while it waited for an answer: a task only says when to look here
            return Optional.of(delivery.due());
        }
        if (outage.lasts(now)) {
            Delivery later = delivery.unattempted(outage.due(now));
            deliveries.update(later);
            return Optional.of(later.due());
        }
        int waiting = delivery.kind() == Delivery.Kind.NOTICE && outage.breaksSilence()
                ? deliveries.waitingBeside(delivery)
                : 0;
        try {
            Letter letter = (delivery.kind() == Delivery.Kind.REPORT
                            ? reports.letter(delivery)
                            : writer.letter(delivery, waiting))
                    .orElse(null);
            if (letter == null) {
                deliveries.delete(delivery);
                return Optional.empty();
            }
            if (spoken.putIfAbsent(delivery, letter) != null) {
                // a clock that jumps makes the scheduler take a task that waits for a dead one
                return Optional.of(now.plus(settings.pauseAfter(1)));
            }
            try {
                mail.send(letter);
            } finally {
                spoken.remove(delivery, letter);
            }
        } catch (MessagingException | RuntimeException e) {
            return failed(delivery, MailFailure.of(e), clock.instant());
        }
        delivered(delivery, waiting > 0, clock.instant());
        return Optional.empty();
    }

    /**
     * Notes as unanswered what the server has had and not answered when the site stops, so that the next start does not
     * send it again at once: as soon as it is to stop, as whoever stops it may not wait, and again when the scheduler has
     * waited for it. An answer that comes in between counts.
     */
    @PreDestroy
    @EventListener(ContextClosedEvent.class)
    void stop() {
        try {
            spoken.forEach((delivery, letter) -> {
                if (letter.isHandedOver() && left.add(delivery)) {
                    failed(delivery, MailFailure.STOPPED, clock.instant());
                }
            });
        } catch (DataAccessException unreachable) {
            // as if the program had been killed: it goes again as soon as somebody notices
        }
    }

    private void delivered(Delivery delivery, boolean othersWait, Instant now) {
        deliveries.update(delivery.sent(now));
        meters.counter("guide.mail.delivered", "kind", delivery.kind().name()).increment();
        LOG.info("{}を出しました。", delivery.words());
        if (outage.end()) {
            deliveries.hurry(now, Integer.MAX_VALUE);
        } else if (othersWait && outage.allowsHurry(now)) {
            // they were refused one by one: a few show whether it is over
            deliveries.hurry(now, A_FEW);
        }
    }

    private Optional<Instant> failed(Delivery delivery, MailFailure failure, Instant now) {
        outage.note(delivery, failure, now);
        Instant next = now.plus(
                failure.isUnanswered()
                        ? settings.pauseAfterUnanswered(delivery.unanswered() + 1)
                        : settings.pauseAfter(delivery.attempts() + 1));
        if (delivery.kind() == Delivery.Kind.ACKNOWLEDGEMENT && isLast(delivery, failure, next)) {
            deliveries.update(delivery.expired(now, failure));
            meters.counter("guide.mail.given.up").increment();
            LOG.warn("{}を送れないので、やめました。{}", delivery.words(), failure.cause().meaning());
            return Optional.empty();
        }
        deliveries.update(delivery.postponed(next, failure));
        meters.counter("guide.mail.retried").increment();
        LOG.warn(
                "{}を送れませんでした（{}回目）。{}次は {} に送ります。くわしい理由は inquiries list で見られます。",
                delivery.words(),
                delivery.attempts() + 1,
                failure.cause().meaning(),
                TIME.format(next.atZone(clock.getZone())));
        return Optional.of(next);
    }

    /** Whether an acknowledgement is not tried again: nobody misses it, and nobody is to get it twice. */
    private boolean isLast(Delivery acknowledgement, MailFailure failure, Instant next) {
        return failure.isPermanent()
                || failure.isUnanswered()
                || next.isAfter(acknowledgement.created().plus(settings.acknowledgeWithin()));
    }
}
