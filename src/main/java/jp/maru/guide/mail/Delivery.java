package jp.maru.guide.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One mail's journey: pending, and tried again and again, until it is sent; only an acknowledgement can expire.
 *
 * @param id names the delivery and the task that looks after it
 * @param about what the mail is about, under the name that its writer knows; null for a digest, which has several such things, and for a
 *     report, which has none
 * @param messageId stays the same at every attempt, so that a mail that arrives twice can be recognised
 * @param attempts how many have failed
 * @param unanswered how many of these ended without the server's answer to the whole mail, which may have arrived
 * @param due when a pending mail is tried next; otherwise when it was sent or has expired
 * @param reason why the last attempt failed, in the words of the SMTP server; null if none did
 */
public record Delivery(
        String id,
        Kind kind,
        @Nullable String about,
        String messageId,
        State state,
        int attempts,
        int unanswered,
        Instant created,
        Instant due,
        @Nullable String reason) {

    public enum Kind {
        /** Brings the operator what has come. */
        NOTICE,
        /** Tells whoever sent it that it has come. */
        ACKNOWLEDGEMENT,
        /** Brings the operator several things at once. */
        DIGEST,
        /** Tells the operator something about the site itself. */
        REPORT
    }

    public enum State {
        PENDING,
        SENT,
        EXPIRED
    }

    /** A notice to be tried at once; {@link #unattempted} puts it off. */
    public static Delivery noticeOf(String about, String domain, Instant now) {
        return fresh(noticeIdOf(about), Kind.NOTICE, about, "<" + about + "@" + domain + ">", now);
    }

    /** What a notice about something is called. */
    public static String noticeIdOf(String about) {
        return about + ":notice";
    }

    /** An acknowledgement to be tried at once. */
    public static Delivery acknowledgementOf(String about, String domain, Instant now) {
        return fresh(
                about + ":acknowledgement",
                Kind.ACKNOWLEDGEMENT,
                about,
                "<" + about + ".acknowledgement@" + domain + ">",
                now);
    }

    /**
     * A digest to be tried at once.
     *
     * @param name tells digests apart
     */
    public static Delivery digest(String name, String domain, Instant now) {
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

    private static Delivery fresh(String id, Kind kind, @Nullable String about, String messageId, Instant now) {
        return new Delivery(id, kind, about, messageId, State.PENDING, 0, 0, now, now, null);
    }

    public boolean pending() {
        return state == State.PENDING;
    }

    public boolean isSent() {
        return state == State.SENT;
    }

    /** What it is, for the operator. */
    String words() {
        return switch (kind) {
            case NOTICE -> "受付番号 " + about + " のメール";
            case ACKNOWLEDGEMENT -> "受付番号 " + about + " の、受付を知らせるメール";
            case REPORT -> "運営者へのお知らせ（" + id + "）";
            case DIGEST -> "迷惑メールかもしれないもののまとめ（" + id + "）";
        };
    }

    Delivery sent(Instant now) {
        return with(State.SENT, attempts, unanswered, now, reason);
    }

    /** Put off without having been tried. */
    public Delivery unattempted(Instant next) {
        return with(State.PENDING, attempts, unanswered, next, reason);
    }

    Delivery postponed(Instant next, MailFailure failure) {
        return failed(State.PENDING, next, failure);
    }

    Delivery expired(Instant now, MailFailure failure) {
        return failed(State.EXPIRED, now, failure);
    }

    private Delivery failed(State state, Instant due, MailFailure failure) {
        return with(state, attempts + 1, unanswered + (failure.isUnanswered() ? 1 : 0), due, failure.reason());
    }

    /** Once more, as if none had been tried. */
    public Delivery again(Instant now) {
        return with(State.PENDING, 0, 0, now, null);
    }

    private Delivery with(State state, int attempts, int unanswered, Instant due, @Nullable String reason) {
        return new Delivery(id, kind, about, messageId, state, attempts, unanswered, created, due, reason);
    }
}
