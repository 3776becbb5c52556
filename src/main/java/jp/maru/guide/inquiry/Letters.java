package jp.maru.guide.inquiry;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.maru.guide.content.Edition;
import org.springframework.stereotype.Component;

/** Writes the mail that a delivery is to bring, in the words that the operator has chosen by then. */
@Component
class Letters {
    private final Inquiries inquiries;
    private final ReportTexts reports;
    private final Envelope envelope;
    private final OperatorLinks links;
    private final Origins origins;
    private final Supplier<Edition> edition;

    Letters(
            Inquiries inquiries,
            ReportTexts reports,
            Envelope envelope,
            OperatorLinks links,
            Origins origins,
            Supplier<Edition> edition) {
        this.inquiries = inquiries;
        this.reports = reports;
        this.envelope = envelope;
        this.links = links;
        this.origins = origins;
        this.edition = edition;
    }

    /**
     * Empty if the inquiry or report is gone, and with it the reason to write.
     *
     * @param waiting how many other letters to the operator could not go so far
     */
    Optional<Letter> of(Delivery delivery, int waiting) throws MessagingException {
        if (delivery.kind() == Delivery.Kind.REPORT) {
            return report(delivery);
        }
        ReceiptNumber number = delivery.number();
        return number == null ? digest(delivery) : about(number, delivery, waiting);
    }

    private Optional<Letter> report(Delivery delivery) throws MessagingException {
        ReportTexts.ReportText words = reports.find(delivery).orElse(null);
        return words == null ? Optional.empty() : Optional.of(new Report(words, delivery, envelope));
    }

    private Optional<Letter> digest(Delivery delivery) throws MessagingException {
        List<Inquiry> suspected = inquiries.broughtBy(delivery);
        return suspected.isEmpty() ? Optional.empty() : Optional.of(new Digest(suspected, delivery, envelope, links));
    }

    private Optional<Letter> about(ReceiptNumber number, Delivery delivery, int waiting) throws MessagingException {
        Inquiry inquiry = inquiries.find(number).orElse(null);
        if (inquiry == null) {
            return Optional.empty();
        }
        Edition current = edition.get();
        String site = current.site().article().title();
        if (delivery.kind() == Delivery.Kind.ACKNOWLEDGEMENT) {
            return Optional.of(new Acknowledgement(inquiry, delivery, envelope, site, current.inquiry()));
        }
        return Optional.of(new Notice(
                inquiry,
                delivery,
                envelope,
                links,
                current.site().author() + "です。\n" + site,
                waiting,
                origins.attached(inquiry.origin()).orElse(null)));
    }
}
