package jp.maru.guide.inquiry;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Set;
import jp.maru.guide.mail.MailAddress;
import jp.maru.guide.screening.Suspicion;

/**
 * An accepted inquiry, each text as the visitor typed it; phone and provider may be empty. Made of entries that
 * {@link FormCheck} found faultless.
 *
 * @param address what was typed as {@code email}, as it is used
 * @param origin the address of the page of this site that it is about; empty if none was attached
 * @param suspicions why it may be spam; empty if nothing speaks for that
 */
record Inquiry(
        ReceiptNumber number,
        Instant received,
        String topic,
        String name,
        String email,
        MailAddress address,
        String phone,
        String provider,
        String message,
        String origin,
        Set<Suspicion> suspicions) {

    static Inquiry of(Entries entries, ReceiptNumber number, Instant received, Set<Suspicion> suspicions) {
        return new Inquiry(
                number,
                received,
                entries.topic(),
                entries.name(),
                entries.email(),
                MailAddress.of(entries.email()).orElseThrow(),
                entries.phone(),
                entries.provider(),
                entries.message(),
                entries.about(),
                suspicions);
    }

    /** The digits of the telephone number, with a + before them if it was typed; empty if there are none. */
    String phoneNumber() {
        String plain = Normalizer.normalize(phone, Normalizer.Form.NFKC);
        return (plain.strip().startsWith("+") ? "+" : "") + plain.replaceAll("[^0-9]", "");
    }
}
