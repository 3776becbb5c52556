package jp.maru.guide.inquiry;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import jp.maru.guide.content.FormField;
import jp.maru.guide.mail.MailAddress;
import jp.maru.guide.screening.Suspicion;

/**
 * An accepted inquiry. Made of entries that {@link FormCheck} found faultless.
 *
 * @param texts what the visitor told, as typed; empty where nothing had to be
 * @param address what was typed as {@link FormField#EMAIL}, as it is used
 * @param origin the address of the page of this site that it is about; empty if none was attached
 * @param suspicions why it may be spam; empty if nothing speaks for that
 */
record Inquiry(
        ReceiptNumber number,
        Instant received,
        Map<FormField, String> texts,
        MailAddress address,
        String origin,
        Set<Suspicion> suspicions) {

    static Inquiry of(FilledForm filled, ReceiptNumber number, Instant received, Set<Suspicion> suspicions) {
        return new Inquiry(
                number,
                received,
                filled.texts(),
                MailAddress.of(filled.text(FormField.EMAIL)).orElseThrow(),
                filled.about(),
                suspicions);
    }

    String text(FormField field) {
        return texts.getOrDefault(field, "");
    }

    /** The digits of the telephone number, with a + before them if it was typed; empty if there are none. */
    String phoneNumber() {
        String plain = Normalizer.normalize(text(FormField.PHONE), Normalizer.Form.NFKC);
        return (plain.strip().startsWith("+") ? "+" : "") + plain.replaceAll("[^0-9]", "");
    }
}
