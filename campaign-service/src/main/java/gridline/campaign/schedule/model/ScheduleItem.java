package gridline.campaign.schedule.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 进度项: one item of a community's schedule with its dates.
 *
 * @param number 1 to 17
 * @param startsOn first day, Asia/Shanghai
 * @param dueOn last day
 * @param everyDays days after which it comes again; null for an item that is done once
 * @param completions when it was done, oldest first; at most one for an item that is done once
 */
public record ScheduleItem(
        int number,
        LocalDate startsOn,
        LocalDate dueOn,
        @Nullable Integer everyDays,
        List<Completion> completions) {

    public ScheduleItem {
        completions = List.copyOf(completions);
    }

    static ScheduleItem of(ItemTemplate template, LocalDate opening) {
        return new ScheduleItem(
                template.number(),
                template.startsOn(opening),
                template.dueOn(opening),
                template.everyDays(),
                List.of());
    }

    /** Done for good; an item that recurs never is. */
    public boolean isDone() {
        return everyDays == null && !completions.isEmpty();
    }

    public boolean isOpen() {
        return !isDone();
    }

    /** Open although its last day has passed. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }

    public @Nullable Completion lastCompletion() {
        return completions.isEmpty() ? null : completions.getLast();
    }

    /** The item after it was done once; one that recurs gets the dates of its next turn. */
    ScheduleItem completed(Completion completion) {
        List<Completion> all = new ArrayList<>(completions);
        all.add(completion);
        if (everyDays == null) {
            return new ScheduleItem(number, startsOn, dueOn, null, all);
        }
        long length = dueOn.toEpochDay() - startsOn.toEpochDay();
        LocalDate next = completion.on().plusDays(everyDays);
        return new ScheduleItem(number, next, next.plusDays(length), everyDays, all);
    }

    /** The item for another opening day: what was begun or done keeps its dates (CP-20). */
    ScheduleItem rebased(ItemTemplate template, LocalDate opening) {
        return completions.isEmpty() ? of(template, opening) : this;
    }
}
