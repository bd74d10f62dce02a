package gridline.community.survey.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 亮灯样本: lit windows counted in the evening, which shows how many flats are occupied (CO-13).
 *
 * @param at when they were counted
 * @param lit windows lit, 0 to {@code windows}
 * @param windows windows looked at, at least 1
 * @param by staff id of who counted
 */
public record OccupancySample(Instant at, int lit, int windows, String by) {

    /** Newer samples outweigh older ones: only so many of the newest count. */
    static final int NEWEST = 5;

    /** Monday to Thursday after 21:00; others are kept and do not count (CO-13). */
    public boolean counts() {
        return MeasuringWindow.EVENING.holds(at);
    }

    /** Share of lit windows over the newest samples that count; null without any. */
    static @Nullable Rate rate(List<OccupancySample> samples) {
        List<OccupancySample> newest = Samples.newest(samples, OccupancySample::counts, OccupancySample::at, NEWEST);
        long windows = newest.stream().mapToLong(OccupancySample::windows).sum();
        return newest.isEmpty()
                ? null
                : new Rate(
                        Samples.percent(
                                newest.stream().mapToLong(OccupancySample::lit).sum(), windows),
                        MeasuringWindow.dayOf(newest.getFirst().at()),
                        newest.size());
    }
}
