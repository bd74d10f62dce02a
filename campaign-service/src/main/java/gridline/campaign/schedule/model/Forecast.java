package gridline.campaign.schedule.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 进度预测: when the open items will be done if each is begun as early as it still can be (CP-21), and the chain of items
 * that decides the worst of it.
 *
 * @param items forecast of every open item that is done once
 * @param criticalPath numbers of the items of the chain, first to last; the last one is the most delayed open item, and of
 *     equally delayed ones the latest. Empty when everything is done
 */
public record Forecast(List<Expected> items, List<Integer> criticalPath) {

    /**
     * 预计.
     *
     * @param startsOn earliest day it can still begin
     * @param endsOn day it is then done
     * @param delayDays days that is after its last day, 0 when in time
     */
    public record Expected(int number, LocalDate startsOn, LocalDate endsOn, long delayDays) {}

    public static Forecast of(Schedule schedule, ScheduleTemplate template, LocalDate today) {
        Map<Integer, Expected> expected = new LinkedHashMap<>();
        Map<Integer, Integer> cause = new LinkedHashMap<>();
        for (ItemTemplate rules : template.items()) {
            Optional<ScheduleItem> found = schedule.item(rules.number());
            if (found.isEmpty() || found.get().isDone() || rules.recurs()) {
                continue;
            }
            ScheduleItem item = found.get();
            LocalDate start = item.startsOn().isAfter(today) ? item.startsOn() : today;
            for (int before : rules.after()) {
                Expected waitsFor = expected.get(before);
                if (waitsFor != null && waitsFor.endsOn().isAfter(start)) {
                    start = waitsFor.endsOn().plusDays(1);
                    cause.put(item.number(), before);
                }
            }
            // Begun in time, it has until its last day; begun late, it still takes its length.
            LocalDate end = start.isAfter(item.startsOn())
                    ? later(item.dueOn(), rules.endWhenBegun(start, template.calendar()))
                    : item.dueOn();
            long delay = Math.max(0, ChronoUnit.DAYS.between(item.dueOn(), end));
            expected.put(item.number(), new Expected(item.number(), start, end, delay));
        }
        return new Forecast(List.copyOf(expected.values()), path(expected, cause));
    }

    /** Days by which the most delayed item will be late. */
    public long delayDays() {
        return items.stream().mapToLong(Expected::delayDays).max().orElse(0);
    }

    private static List<Integer> path(Map<Integer, Expected> expected, Map<Integer, Integer> cause) {
        List<Integer> path = new ArrayList<>();
        Integer at = expected.values().stream()
                .max(Comparator.comparingLong(Expected::delayDays).thenComparing(Expected::endsOn))
                .map(Expected::number)
                .orElse(null);
        while (at != null) {
            path.addFirst(at);
            at = cause.get(at);
        }
        return List.copyOf(path);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
