package jp.maru.guide.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an inquiry stands, without its contents.
 *
 * @param sent whether the mail to the operator has gone out
 * @param attempts how many attempts at that mail have failed
 * @param reason why the last one failed, in the words of the SMTP server; null if none did
 * @param held whether it is kept beyond its time
 * @param closed when the operator had dealt with it; null while it is open
 */
public record StoredInquiry(
        String number,
        Instant received,
        String topic,
        boolean sent,
        int attempts,
        @Nullable String reason,
        boolean held,
        @Nullable Instant closed) {

    /** Whether its mail has failed and not gone out since. */
    public boolean isStuck() {
        return !sent && attempts > 0;
    }
}
