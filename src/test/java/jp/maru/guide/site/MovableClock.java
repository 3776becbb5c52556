package jp.maru.guide.site;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock in Tokyo that stands still until a test moves it. */
final class MovableClock extends Clock {

    private Instant now;

    MovableClock(String now) {
        set(now);
    }

    void set(String moment) {
        now = Instant.parse(moment);
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Tokyo");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return now;
    }
}
