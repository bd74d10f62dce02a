package gridline.campaign.schedule.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 进度表模板: the items a schedule is made of, in a version, so that a schedule can say what it was made from.
 *
 * <ul>
 *   <li>before launch: CP-01 classify the projects, CP-02 collect information, CP-03 call on the property company, CP-04
 *       enter everything, CP-05 analyse and decide, CP-06 plan the first month's publicity
 *   <li>first week: CP-07 put up the material, CP-08 first roadshow, CP-09 begin the visits
 *   <li>first month: CP-10 finish the visits, CP-11 review the plan, CP-12 complete the data, CP-13 hand in comments
 *   <li>first quarter: CP-14 deepen the relation, CP-15 analyse the users, CP-16 answer doubts, second visit
 *   <li>daily: CP-17 follow contract ends; and the daily work without a number
 * </ul>
 *
 * @param version from 1
 * @param items in the order of their numbers
 * @param calendar days that are worked
 */
public record ScheduleTemplate(int version, List<ItemTemplate> items, WorkingCalendar calendar) {

    /** Items of the rulebook, none of which may be missing (CP-01 … CP-17). */
    public static final int ITEMS = 17;

    /** @throws IllegalArgumentException naming everything that is wrong with the template */
    public ScheduleTemplate {
        items = List.copyOf(items);
        List<String> faults = faults(items);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "schedule template %d: %s".formatted(version, String.join("; ", faults)));
        }
    }

    /** The same with items a city added. */
    public ScheduleTemplate with(int newVersion, List<ItemTemplate> added) {
        return new ScheduleTemplate(
                newVersion, Stream.concat(items.stream(), added.stream()).toList(), calendar);
    }

    /**
     * The item of a number.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ItemTemplate item(int number) {
        return items.stream()
                .filter(item -> item.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no item " + number));
    }

    /** Days of every item, by number, for an opening on the day given (CP-20). */
    public Map<Integer, ItemTemplate.Span> spans(LocalDate opening) {
        Map<Integer, ItemTemplate.Span> spans = new HashMap<>();
        // Backwards: what waits for an item stands behind it.
        for (ItemTemplate item : items.reversed()) {
            LocalDate before = items.stream()
                    .filter(waiting -> waiting.startDay() < 0 && waiting.after().contains(item.number()))
                    .map(waiting -> spans.get(waiting.number()))
                    .filter(Objects::nonNull)
                    .map(ItemTemplate.Span::startsOn)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            spans.put(item.number(), item.span(opening, calendar, before));
        }
        return spans;
    }

    private static List<String> faults(List<ItemTemplate> items) {
        List<String> faults = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (ItemTemplate item : items) {
            for (int before : item.after()) {
                if (!seen.contains(before)) {
                    faults.add("%s comes after %d, which does not stand before it".formatted(item.ruleId(), before));
                }
            }
            if (!seen.add(item.number())) {
                faults.add(item.ruleId() + " stands twice");
            }
            if (item.days() < 1 || item.workingDays() != null && item.workingDays() < 1) {
                faults.add(item.ruleId() + " takes less than a day");
            }
            if (item.evidence().isEmpty()) {
                faults.add(item.ruleId() + " asks for no evidence");
            }
            if (item.isRoutine() && !item.recurs()) {
                faults.add(item.ruleId() + " is daily work and does not come again");
            }
        }
        for (int number = 1; number <= ITEMS; number++) {
            if (!seen.contains(number)) {
                faults.add("CP-%02d is missing".formatted(number));
            }
        }
        return faults;
    }
}
