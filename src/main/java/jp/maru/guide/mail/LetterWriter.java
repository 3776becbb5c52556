package jp.maru.guide.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;

/** Writes what deliveries bring, all but the reports, for a room that has something to tell. */
public interface LetterWriter {

    /**
     * Empty if what the mail is about is gone, and with it the reason to write.
     *
     * @param waiting how many other letters to the operator could not go so far
     */
    Optional<Letter> letter(Delivery delivery, int waiting) throws MessagingException;
}
