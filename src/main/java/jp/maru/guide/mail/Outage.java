package jp.maru.guide.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * What is known of a mail server that is away. While it lasts no mail knocks: each failure costs three writes that
 * visitors would have to wait for. Forgotten when the program ends, as the first mail finds out anew. Thread-safe.
 */
@Component
public class Outage {
    private static final Duration BETWEEN_HURRIES = Duration.ofMinutes(10);

    private final AtomicReference<Instant> end = new AtomicReference<>(Instant.MIN);

    /** Whether nothing has got through since the start, or since a failure. */
    private final AtomicBoolean silent = new AtomicBoolean(true);

    private final AtomicReference<Instant> hurried = new AtomicReference<>(Instant.EPOCH);
    private final MailSettings settings;

    Outage(MailSettings settings) {
        this.settings = settings;
    }

    /**
     * A mail did not get through: if the server is away, for one pause nobody asks again. A server that falls silent over
     * a visitor's address may just be asking after it elsewhere: that holds nobody else up. One that has had a whole mail
     * and does not answer is not away either.
     */
    void note(Delivery delivery, MailFailure failure, Instant now) {
        boolean acknowledges = delivery.kind() == Delivery.Kind.ACKNOWLEDGEMENT;
        if (!acknowledges) {
            silent.set(true);
        }
        if (failure.isAway() && !(acknowledges && failure.cause() == MailFailure.Cause.SILENT)) {
            end.set(now.plus(settings.pauses().get(0)));
        }
    }

    /** Only one mail is told so, before it goes: should it fail after all, it {@link #note notes} that. */
    boolean breaksSilence() {
        return silent.compareAndSet(true, false);
    }

    /** @return whether there was one */
    boolean end() {
        return !end.getAndSet(Instant.MIN).equals(Instant.MIN);
    }

    /** Whether a few that wait without an outage may be tried earlier: not over and over. */
    boolean allowsHurry(Instant now) {
        Instant last = hurried.get();
        return now.isAfter(last.plus(BETWEEN_HURRIES)) && hurried.compareAndSet(last, now);
    }

    boolean lasts(Instant now) {
        return now.isBefore(end.get());
    }

    /** When a mail is to be tried: now, or a pause after the outage, when the one that found out has asked again. */
    public Instant due(Instant now) {
        return lasts(now) ? end.get().plus(settings.pauseAfter(1)) : now;
    }
}
