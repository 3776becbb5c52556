package jp.maru.guide.upkeep;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered to one request.
 *
 * @param url what was asked for
 * @param at when it was last asked for
 * @param type the {@code Content-Type}, empty where none is given; the other heads are null then
 */
record Reply(
        URI url,
        Instant at,
        int status,
        String type,
        @Nullable String etag,
        @Nullable String modified,
        @Nullable String location,
        byte[] body) {

    /** How long an answer stands: RFC 9309, 2.4, lets no robots.txt be used for longer. */
    static final Duration FRESH = Duration.ofHours(24);

    boolean isFresh(Instant now) {
        return !at.isAfter(now) && at.plus(FRESH).isAfter(now);
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    boolean isRedirect() {
        return status >= 300 && status < 400 && location != null;
    }

    /** Whether the server asks to be left alone now, or is in no state to say anything. */
    boolean isStrained() {
        return status == 429 || status >= 500;
    }

    /** The same, found unchanged at a later moment. */
    Reply confirmed(Instant moment) {
        return new Reply(url, moment, status, type, etag, modified, location, body);
    }
}
