package jp.maru.guide.inquiry;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.maru.guide.content.Edition;
import jp.maru.guide.mail.Delivery;
import jp.maru.guide.mail.Envelope;
import jp.maru.guide.mail.Letter;
import jp.maru.guide.mail.LetterWriter;
import org.springframework.stereotype.Component;

/** Writes the mails about inquiries in the words that the operator has chosen by then. */
@Component
class InquiryLetterWriter implements LetterWriter {
    private final Inquiries inquiries;
    private final Envelope envelope;
    private final OperatorLinks links;
    private final AttachedPages pages;
    private final Supplier<Edition> edition;

    InquiryLetterWriter(
            Inquiries inquiries,
            Envelope envelope,
            OperatorLinks links,
            AttachedPages pages,
            Supplier<Edition> edition) {
        this.inquiries = inquiries;
        this.envelope = envelope;
        this.links = links;
        this.pages = pages;
        this.edition = edition;
    }

    @Override
    public Optional<Letter> letter(Delivery delivery, int waiting) throws MessagingException {
        String number = delivery.about();
        return number == null ? digest(delivery) : about(new ReceiptNumber(number), delivery, waiting);
    }

    private Optional<Letter> digest(Delivery delivery) throws MessagingException {
        List<Inquiry> suspected = inquiries.broughtBy(delivery);
        return suspected.isEmpty()
                ? Optional.empty()
                : Optional.of(new DigestLetter(suspected, delivery, envelope, links));
    }

    private Optional<Letter> about(ReceiptNumber number, Delivery delivery, int waiting) throws MessagingException {
        Inquiry inquiry = inquiries.find(number).map(KeptInquiry::inquiry).orElse(null);
        if (inquiry == null) {
            return Optional.empty();
        }
        Edition current = edition.get();
        String site = current.site().article().title();
        if (delivery.kind() == Delivery.Kind.ACKNOWLEDGEMENT) {
            return Optional.of(new AcknowledgementLetter(inquiry, delivery, envelope, site, current.inquiry()));
        }
        return Optional.of(new InquiryLetter(
                inquiry,
                delivery,
                envelope,
                links,
                current.site().author() + "です。\n" + site,
                waiting,
                pages.attached(inquiry.origin()).orElse(null)));
    }
}
