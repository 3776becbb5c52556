package jp.maru.guide.inquiry;

import java.time.Duration;
import java.time.Instant;
import jp.maru.guide.mail.Deliveries;
import jp.maru.guide.mail.MailAddress;
import org.springframework.stereotype.Component;

/** Decides who is told by mail that an inquiry has come: nobody can use that to fill somebody else's mailbox. */
@Component
class AcknowledgementLimit {
    private static final Duration PER_ADDRESS = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofHours(24);

    private final Inquiries inquiries;
    private final Deliveries deliveries;
    private final InquirySettings settings;

    AcknowledgementLimit(Inquiries inquiries, Deliveries deliveries, InquirySettings settings) {
        this.inquiries = inquiries;
        this.deliveries = deliveries;
        this.settings = settings;
    }

    boolean mayGoTo(MailAddress address, Instant now) {
        return settings.acknowledge()
                && deliveries.acknowledgements(now.minus(DAY)) < settings.acknowledgePerDay()
                && !deliveries.acknowledgeAny(inquiries.from(address, now.minus(PER_ADDRESS)).stream()
                        .map(ReceiptNumber::text)
                        .toList());
    }
}
