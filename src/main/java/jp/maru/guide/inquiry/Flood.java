package jp.maru.guide.inquiry;

import java.time.Duration;

/** So much came by one network lately that nothing more is taken for a while. */
class Flood extends RuntimeException {
    private final Duration pause;

    /** @param pause how long until the next can be taken */
    Flood(Duration pause) {
        super("Far more than the hourly limit");
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }
}
