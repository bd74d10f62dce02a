package gridline.platform.messaging;

import java.time.Duration;

/** When the broker does not answer, the relay pauses, longer each time, and then tries a few documents first. */
final class RelayPause {

    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration next = FIRST;
    private long untilNanos;
    private boolean probing;

    synchronized boolean over() {
        return !probing || System.nanoTime() - untilNanos >= 0;
    }

    /** Whether nothing has been sent since the last failure. */
    synchronized boolean probing() {
        return probing;
    }

    synchronized void failed() {
        if (probing && System.nanoTime() - untilNanos < 0) {
            return;
        }
        probing = true;
        untilNanos = System.nanoTime() + next.toNanos();
        next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
    }

    synchronized void succeeded() {
        probing = false;
        next = FIRST;
    }
}
