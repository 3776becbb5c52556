package jp.maru.guide.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the reports. */
@Component
class ReportWriter {
    private final ReportTexts texts;
    private final Envelope envelope;

    ReportWriter(ReportTexts texts, Envelope envelope) {
        this.texts = texts;
        this.envelope = envelope;
    }

    /** Empty if its words are gone. */
    Optional<Letter> letter(Delivery delivery) throws MessagingException {
        ReportTexts.ReportText words = texts.find(delivery).orElse(null);
        return words == null ? Optional.empty() : Optional.of(new ReportLetter(words, delivery, envelope));
    }
}
