package gridline.community.survey.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** 样本计算: what samples have in common (CO-13). */
final class Samples {

    private Samples() {}

    /** The newest of those that count, newest first. */
    static <T> List<T> newest(List<T> all, Predicate<T> counts, Function<T, Instant> at, int max) {
        return all.stream()
                .filter(counts)
                .sorted(Comparator.comparing(at).reversed())
                .limit(max)
                .toList();
    }

    /** Whole percent, half up. */
    static int percent(long part, long whole) {
        return (int) ((200 * part + whole) / (2 * whole));
    }
}
