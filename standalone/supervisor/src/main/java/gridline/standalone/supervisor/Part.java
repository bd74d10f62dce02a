package gridline.standalone.supervisor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One process of the system (系统组成部分).
 *
 * @param name its name in messages, log files and {@code needs}
 * @param command program and arguments
 * @param environment variables added to those of the supervisor
 * @param needs names of parts that must be ready before this one is started, and that outlive it at the stop
 * @param ready says whether it does its work
 * @param startWithin how long it may take to become ready
 * @param stopWithin how long it may take to end by itself before it is killed
 */
record Part(
        String name,
        List<String> command,
        Map<String, String> environment,
        Set<String> needs,
        Probe ready,
        Duration startWithin,
        Duration stopWithin) {

    Part needing(Set<String> others) {
        return new Part(name, command, environment, others, ready, startWithin, stopWithin);
    }

    Part stoppingWithin(Duration longer) {
        return new Part(name, command, environment, needs, ready, startWithin, longer);
    }
}
