package gridline.platform.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** 可拨动时钟: stands still until it is moved; begins on Monday 2 March 2026, 9:00 in Shanghai. */
public final class MovableClock extends Clock {

    /** Where it begins. */
    public static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    public MovableClock() {
        this(new AtomicReference<>(START), ZoneOffset.UTC);
    }

    private MovableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Moves it on. */
    public void advance(Duration step) {
        now.updateAndGet(instant -> instant.plus(step));
    }

    /** Sets it, also back. */
    public void set(Instant instant) {
        now.set(instant);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(now, other);
    }
}
