package jp.maru.guide.inquiry;

import java.time.Instant;

/**
 * An accepted inquiry, each text as the visitor typed it; phone and provider may be empty. Made of entries that
 * {@link FormCheck} found faultless.
 */
record Inquiry(
        ReceiptNumber number,
        Instant received,
        String topic,
        String name,
        String email,
        String phone,
        String provider,
        String message) {

    static Inquiry of(Entries entries, ReceiptNumber number, Instant received) {
        return new Inquiry(
                number,
                received,
                entries.topic(),
                entries.name(),
                entries.email(),
                entries.phone(),
                entries.provider(),
                entries.message());
    }
}
