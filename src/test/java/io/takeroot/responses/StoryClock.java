package io.takeroot.responses;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Stands still until it is moved on, and can break whatever looks at it.
final class StoryClock extends Clock {
    /// The process ends here, in the middle of whatever it does.
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final ThreadLocal<Integer> looksLeft = ThreadLocal.withInitial(() -> Integer.MAX_VALUE);
    private volatile Instant now = Instant.parse("2026-03-02T12:00:00Z");

    void set(Instant instant) {
        now = instant.truncatedTo(ChronoUnit.SECONDS);
    }

    void pass(Duration time) {
        set(now.plus(time));
    }

    /// The calling thread crashes when it has looked so often.
    void crashAfter(int looks) {
        looksLeft.set(looks);
    }

    void crashNever() {
        looksLeft.remove();
    }

    @Override
    public Instant instant() {
        int left = looksLeft.get();
        if (left == 0) {
            looksLeft.remove();
            throw new Crash();
        }
        looksLeft.set(left - 1);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var whole = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return whole.withZone(other);
            }

            @Override
            public Instant instant() {
                return whole.now;
            }
        };
    }
}
