package jp.maru.guide.inquiry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an inquiry stands, without its contents.
 *
 * @param sent whether the mail to the operator has gone out
 * @param attempts how many attempts at that mail have failed
 * @param unanswered whether the mail server has had the whole mail and not said that it takes it: it may have arrived
 * @param reason why the last one failed, in the words of the SMTP server; null if none did
 * @param held whether it is kept beyond its time
 * @param closed when the operator had dealt with it; null while it is open
 * @param suspicions why it may be spam, as sentences without stops; empty if nothing speaks for that
 * @param released when the operator said that it is none after all; null if not
 */
public record InquiryStatus(
        String number,
        Instant received,
        String topic,
        boolean sent,
        int attempts,
        boolean unanswered,
        @Nullable String reason,
        boolean held,
        @Nullable Instant closed,
        List<String> suspicions,
        @Nullable Instant released) {

    /** Whether its mail has failed and not gone out since. */
    public boolean isStuck() {
        return !sent && attempts > 0;
    }

    /** Whether it waits for the operator to say that it is no spam; until then no mail of its own goes out. */
    public boolean isSuspected() {
        return !suspicions.isEmpty() && released == null;
    }
}
