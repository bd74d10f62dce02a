package gridline.campaign.schedule.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 进度项: one item of a community's schedule with its dates.
 *
 * @param number as in its template
 * @param startsOn first day, Asia/Shanghai
 * @param dueOn last day
 * @param everyDays days after which it comes again; null for an item that is done once
 * @param completions when it was done, oldest first; at most one for an item that is done once
 * @param assignee staff id of the person it was given to; null while anybody of the owner's role may do it
 */
public record ScheduleItem(
        int number,
        LocalDate startsOn,
        LocalDate dueOn,
        @Nullable Integer everyDays,
        List<Completion> completions,
        @Nullable String assignee) {

    /** Completions of a recurring item that are kept; older ones have been told by their events. */
    private static final int KEPT = 60;

    public ScheduleItem {
        completions = List.copyOf(completions);
    }

    static ScheduleItem of(ItemTemplate template, ItemTemplate.Span span) {
        return new ScheduleItem(
                template.number(), span.startsOn(), span.dueOn(), template.everyDays(), List.of(), null);
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

    /** The item given to a person, or with null back to whoever has the owner's role. */
    ScheduleItem assigned(@Nullable String person) {
        return new ScheduleItem(number, startsOn, dueOn, everyDays, completions, person);
    }

    /** The item after it was done once; one that recurs gets the dates of its next turn. */
    ScheduleItem completed(Completion completion, WorkingCalendar calendar) {
        List<Completion> all = new ArrayList<>(completions);
        all.add(completion);
        if (everyDays == null) {
            return new ScheduleItem(number, startsOn, dueOn, null, all, assignee);
        }
        long length = dueOn.toEpochDay() - startsOn.toEpochDay();
        LocalDate next = completion.on().plusDays(everyDays);
        LocalDate start = everyDays == 1 ? next : calendar.onOrAfter(next);
        return new ScheduleItem(
                number,
                start,
                start.plusDays(length),
                everyDays,
                all.subList(Math.max(0, all.size() - KEPT), all.size()),
                assignee);
    }

    /** The item for another opening day: what was begun or done keeps its dates (CP-20). */
    ScheduleItem rebased(ItemTemplate template, ItemTemplate.Span span) {
        return completions.isEmpty() ? of(template, span).assigned(assignee) : this;
    }
}
