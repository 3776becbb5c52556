package jp.maru.guide.inquiry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** Starts at ten in the morning of 24 November 2026 in Japan, ticks, and can be moved on. */
public class TestClock extends Clock {
    public static final Instant TEN = Instant.parse("2026-11-24T01:00:00Z");

    private final long started = System.nanoTime();
    private final AtomicLong skipped = new AtomicLong();
    private final ZoneId zone;

    public TestClock() {
        this(ZoneId.of("Asia/Tokyo"));
    }

    private TestClock(ZoneId zone) {
        this.zone = zone;
    }

    public void skip(Duration duration) {
        skipped.addAndGet(duration.toNanos());
    }

    @Override
    public Instant instant() {
        return TEN.plusNanos(System.nanoTime() - started + skipped.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
