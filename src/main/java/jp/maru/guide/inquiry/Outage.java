package jp.maru.guide.inquiry;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * What is known of a mail server that is away. While it lasts no mail knocks: each failure costs three writes that
 * visitors would have to wait for. Forgotten when the program ends, as the first mail finds out anew. Thread-safe.
 */
@Component
class Outage {
    private final AtomicReference<Instant> end = new AtomicReference<>(Instant.MIN);
    private final MailSettings settings;

    Outage(MailSettings settings) {
        this.settings = settings;
    }

    /** A mail has found the server away: for one pause nobody asks again. */
    void begin(Instant now) {
        end.set(now.plus(settings.pauses().get(0)));
    }

    void end() {
        end.set(Instant.MIN);
    }

    boolean lasts(Instant now) {
        return now.isBefore(end.get());
    }

    /** When a mail is to be tried: now, or a pause after the outage, when the one that found out has asked again. */
    Instant due(Instant now) {
        return lasts(now) ? end.get().plus(settings.pauseAfter(1)) : now;
    }
}
