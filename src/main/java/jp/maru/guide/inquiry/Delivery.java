package jp.maru.guide.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One mail's journey: pending, and tried again and again, until it is sent.
 *
 * @param id names the delivery and the task that looks after it
 * @param messageId stays the same at every attempt, so that a mail that arrives twice can be recognised
 * @param attempts how many have failed
 * @param due when a pending mail is tried next; when a sent one was sent
 * @param reason why the last attempt failed, in the words of the SMTP server; null if none did
 */
record Delivery(
        String id,
        ReceiptNumber number,
        String messageId,
        State state,
        int attempts,
        Instant due,
        @Nullable String reason) {

    enum State {
        PENDING,
        SENT
    }

    /** A new one, to be tried at once. */
    static Delivery toOperator(Inquiry inquiry, String domain) {
        String number = inquiry.number().text();
        return new Delivery(
                number + ":operator",
                inquiry.number(),
                "<" + number + "@" + domain + ">",
                State.PENDING,
                0,
                inquiry.received(),
                null);
    }

    boolean pending() {
        return state == State.PENDING;
    }

    Delivery sent(Instant now) {
        return new Delivery(id, number, messageId, State.SENT, attempts, now, reason);
    }

    /** Once more, as if none had been tried. */
    Delivery again(Instant now) {
        return new Delivery(id, number, messageId, State.PENDING, 0, now, null);
    }

    Delivery postponed(Instant next, String reason) {
        return new Delivery(id, number, messageId, State.PENDING, attempts + 1, next, reason);
    }
}
