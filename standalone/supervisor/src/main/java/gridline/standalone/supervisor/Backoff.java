package gridline.standalone.supervisor;

import java.time.Duration;

/**
 * How long to wait before a process that died is started again (退避): doubled with each death, and from the start again
 * once it has lived long enough.
 *
 * @param first the wait after the first death
 * @param longest the wait never exceeds this
 * @param healthyAfter a process that lived this long has made good for the deaths before
 */
record Backoff(Duration first, Duration longest, Duration healthyAfter) {

    static final Backoff DEFAULT = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(1));

    /**
     * Number of deaths in a row, this one included.
     *
     * @param before as returned for the death before, 0 for none
     * @param lived how long the process has just lived
     */
    int deaths(int before, Duration lived) {
        return lived.compareTo(healthyAfter) >= 0 ? 1 : before + 1;
    }

    /** @param deaths in a row, at least 1 */
    Duration delay(int deaths) {
        Duration delay = first;
        for (int i = 1; i < deaths && delay.compareTo(longest) < 0; i++) {
            delay = delay.multipliedBy(2);
        }
        return delay.compareTo(longest) > 0 ? longest : delay;
    }
}
