package jp.maru.guide.mail;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * What is known of a mail server that is away. While it lasts no mail knocks: each failure costs three writes that
 * visitors would have to wait for. Forgotten when the program ends, as the first mail finds out anew. Thread-safe.
 */
@Component
public class Outage {
    private static final Duration BETWEEN_HURRIES = Duration.ofMinutes(10);

    private final MailSettings settings;
    private Instant end = Instant.MIN;
    private Instant hurried = Instant.EPOCH;

    /** Whether nothing has got through since the start, or since a failure. */
    private boolean silent = true;

    Outage(MailSettings settings) {
        this.settings = settings;
    }

    /**
     * A mail did not get through: if the server is away, for one pause nobody asks again. A server that falls silent over
     * a visitor's address may just be asking after it elsewhere: that holds nobody else up. One that has had a whole mail
     * and does not answer is not away either.
     */
    synchronized void note(Delivery delivery, MailFailure failure, Instant now) {
        boolean acknowledges = delivery.kind() == Delivery.Kind.ACKNOWLEDGEMENT;
        if (!acknowledges) {
            silent = true;
        }
        if (failure.isAway() && !(acknowledges && failure.cause() == MailFailure.Cause.SILENT)) {
            end = now.plus(settings.pauses().get(0));
        }
    }

    /** Only one mail is told so, before it goes: should it fail after all, it {@link #note notes} that. */
    synchronized boolean breaksSilence() {
        boolean broken = silent;
        silent = false;
        return broken;
    }

    /** @return whether there was one */
    synchronized boolean end() {
        boolean lasted = !end.equals(Instant.MIN);
        end = Instant.MIN;
        return lasted;
    }

    /** Whether a few that wait without an outage may be tried earlier: not over and over. */
    synchronized boolean allowsHurry(Instant now) {
        boolean allowed = now.isAfter(hurried.plus(BETWEEN_HURRIES));
        if (allowed) {
            hurried = now;
        }
        return allowed;
    }

    synchronized boolean lasts(Instant now) {
        return now.isBefore(end);
    }

    /** When a mail is to be tried: now, or a pause after the outage, when the one that found out has asked again. */
    public synchronized Instant due(Instant now) {
        return lasts(now) ? end.plus(settings.pauseAfter(1)) : now;
    }
}
