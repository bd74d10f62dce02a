package gridline.community.survey.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 工装样本: people in work clothes counted at lunch time. Many mean a high rental rate (CO-13), so the share of the others
 * stands for owner-occupation.
 *
 * @param at when they were counted
 * @param inWorkwear people in work clothes, 0 to {@code people}
 * @param people people counted, at least 1
 * @param by staff id of who counted
 */
public record WorkwearSample(Instant at, int inWorkwear, int people, String by) {

    /** Working days at lunch time; others are kept and do not count (CO-13). */
    public boolean counts() {
        return MeasuringWindow.LUNCH.holds(at);
    }

    /** Owner-occupied flats in percent over the newest samples that count; null without any. */
    static @Nullable Rate rate(List<WorkwearSample> samples) {
        List<WorkwearSample> newest =
                Samples.newest(samples, WorkwearSample::counts, WorkwearSample::at, OccupancySample.NEWEST);
        long people = newest.stream().mapToLong(WorkwearSample::people).sum();
        long workers = newest.stream().mapToLong(WorkwearSample::inWorkwear).sum();
        return newest.isEmpty()
                ? null
                : new Rate(
                        Samples.percent(people - workers, people),
                        MeasuringWindow.dayOf(newest.getFirst().at()),
                        newest.size());
    }
}
