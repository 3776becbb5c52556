package jp.maru.guide.inquiry;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Carries mails to the SMTP server, and holds no database connection while the server speaks. */
@Component
class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Inquiries inquiries;
    private final Deliveries deliveries;
    private final JavaMailSender mail;
    private final Envelope envelope;
    private final InquirySettings settings;
    private final Clock clock;

    Courier(
            Inquiries inquiries,
            Deliveries deliveries,
            JavaMailSender mail,
            Envelope envelope,
            InquirySettings settings,
            Clock clock) {
        this.inquiries = inquiries;
        this.deliveries = deliveries;
        this.mail = mail;
        this.envelope = envelope;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Tries a delivery once, unless it is sent or gone. If the program dies between the server's word and the note of
     * it, the mail goes out twice, under one Message-ID.
     *
     * @return when to try again; empty if there is nothing more to do
     */
    Optional<Instant> attempt(String id) {
        Delivery delivery = deliveries.find(id).filter(Delivery::pending).orElse(null);
        Inquiry inquiry =
                delivery == null ? null : inquiries.find(delivery.number()).orElse(null);
        if (delivery == null || inquiry == null) {
            return Optional.empty();
        }
        try {
            mail.send(new Letter(inquiry, envelope, delivery.messageId()));
        } catch (MessagingException | RuntimeException e) {
            Instant next = clock.instant().plus(settings.pauseAfter(delivery.attempts() + 1));
            deliveries.update(delivery.postponed(next, reason(e)));
            LOG.warn(
                    "受付番号 {} のメールを送れませんでした（{}回目）。次は {} に送ります。理由はデータベースの delivery 表にあります。",
                    delivery.number(),
                    delivery.attempts() + 1,
                    TIME.format(next.atZone(clock.getZone())));
            return Optional.of(next);
        }
        deliveries.update(delivery.sent(clock.instant()));
        LOG.info("受付番号 {} のメールを出しました。", delivery.number());
        return Optional.empty();
    }

    private static String reason(Exception e) {
        Throwable first = e instanceof MailSendException failed && failed.getMessageExceptions().length > 0
                ? failed.getMessageExceptions()[0]
                : e;
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(first);
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
