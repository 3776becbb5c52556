package jp.maru.guide.mail;

import jakarta.mail.MessagingException;

/** Tells the operator something about the site itself. Nobody is to answer it, and no programme either (RFC 3834). */
final class ReportLetter extends Letter {

    ReportLetter(ReportTexts.ReportText words, Delivery delivery, Envelope envelope) throws MessagingException {
        super(envelope, delivery, delivery.created());
        setRecipient(RecipientType.TO, envelope.to());
        setHeader("Auto-Submitted", "auto-generated");
        write(words.subject(), words.text());
    }
}
