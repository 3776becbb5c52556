package jp.maru.guide.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One mail's journey: pending, and tried again and again, until it is sent; only an acknowledgement can expire.
 *
 * @param id names the delivery and the task that looks after it
 * @param number of the inquiry that the mail is about; null for a digest, which has several, and for a report, which has none
 * @param messageId stays the same at every attempt, so that a mail that arrives twice can be recognised
 * @param attempts how many have failed
 * @param due when a pending mail is tried next; otherwise when it was sent or has expired
 * @param reason why the last attempt failed, in the words of the SMTP server; null if none did
 */
record Delivery(
        String id,
        Kind kind,
        @Nullable ReceiptNumber number,
        String messageId,
        State state,
        int attempts,
        Instant created,
        Instant due,
        @Nullable String reason) {

    enum Kind {
        /** Brings an inquiry to the operator. */
        NOTICE,
        /** Tells the visitor that it has come. */
        ACKNOWLEDGEMENT,
        /** Brings suspected inquiries to the operator. */
        DIGEST,
        /** Tells the operator something about the site itself. */
        REPORT
    }

    enum State {
        PENDING,
        SENT,
        EXPIRED
    }

    /** A notice to be tried at once; {@link #unattempted} puts it off. */
    static Delivery noticeOf(ReceiptNumber number, String domain, Instant now) {
        return fresh(number + ":notice", Kind.NOTICE, number, "<" + number + "@" + domain + ">", now);
    }

    /** An acknowledgement to be tried at once. */
    static Delivery acknowledgementOf(ReceiptNumber number, String domain, Instant now) {
        return fresh(
                number + ":acknowledgement",
                Kind.ACKNOWLEDGEMENT,
                number,
                "<" + number + ".acknowledgement@" + domain + ">",
                now);
    }

    /**
     * A digest to be tried at once.
     *
     * @param name tells digests apart
     */
    static Delivery digest(String name, String domain, Instant now) {
        return fresh(name, Kind.DIGEST, null, "<" + name + "@" + domain + ">", now);
    }

    /**
     * A report to be tried at once.
     *
     * @param name tells reports apart
     */
    static Delivery report(String name, String domain, Instant now) {
        String id = reportId(name);
        return fresh(id, Kind.REPORT, null, "<" + id + "@" + domain + ">", now);
    }

    static String reportId(String name) {
        return "report-" + name;
    }

    private static Delivery fresh(String id, Kind kind, @Nullable ReceiptNumber number, String messageId, Instant now) {
        return new Delivery(id, kind, number, messageId, State.PENDING, 0, now, now, null);
    }

    boolean pending() {
        return state == State.PENDING;
    }

    Delivery sent(Instant now) {
        return with(State.SENT, attempts, now, reason);
    }

    /** Put off without having been tried. */
    Delivery unattempted(Instant next) {
        return with(State.PENDING, attempts, next, reason);
    }

    Delivery postponed(Instant next, String reason) {
        return with(State.PENDING, attempts + 1, next, reason);
    }

    Delivery expired(Instant now, String reason) {
        return with(State.EXPIRED, attempts + 1, now, reason);
    }

    /** Once more, as if none had been tried. */
    Delivery again(Instant now) {
        return with(State.PENDING, 0, now, null);
    }

    private Delivery with(State state, int attempts, Instant due, @Nullable String reason) {
        return new Delivery(id, kind, number, messageId, state, attempts, created, due, reason);
    }
}
