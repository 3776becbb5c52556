package jp.maru.guide.inquiry;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import jp.maru.guide.content.InquiryWords;
import jp.maru.guide.content.SiteWords;
import org.springframework.stereotype.Component;

/** Writes the mail that a delivery is to bring, in the words that the operator has chosen by then. */
@Component
class Letters {
    private final Inquiries inquiries;
    private final Deliveries deliveries;
    private final Envelope envelope;
    private final OperatorLinks links;
    private final Origins origins;
    private final Supplier<InquiryWords> words;
    private final Supplier<SiteWords> site;

    Letters(
            Inquiries inquiries,
            Deliveries deliveries,
            Envelope envelope,
            OperatorLinks links,
            Origins origins,
            Supplier<InquiryWords> words,
            Supplier<SiteWords> site) {
        this.inquiries = inquiries;
        this.deliveries = deliveries;
        this.envelope = envelope;
        this.links = links;
        this.origins = origins;
        this.words = words;
        this.site = site;
    }

    /** Empty if the inquiry is gone, and with it the reason to write. */
    Optional<Letter> of(Delivery delivery, Instant now) throws MessagingException {
        ReceiptNumber number = delivery.number();
        Inquiry inquiry = number == null ? null : inquiries.find(number).orElse(null);
        if (inquiry == null) {
            return Optional.empty();
        }
        String name = site.get().article().title();
        return Optional.of(
                switch (delivery.kind()) {
                    case NOTICE ->
                        new Notice(
                                inquiry,
                                delivery,
                                envelope,
                                links,
                                name + "の" + site.get().author(),
                                deliveries.waiting(now),
                                origins.attached(inquiry.origin()).orElse(null));
                    case ACKNOWLEDGEMENT -> new Acknowledgement(inquiry, delivery, envelope, name, words.get());
                    case DIGEST -> throw new IllegalStateException("A digest is about no single inquiry");
                });
    }
}
