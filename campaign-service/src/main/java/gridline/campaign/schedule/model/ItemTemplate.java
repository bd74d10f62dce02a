package gridline.campaign.schedule.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 进度项模板: one line of the schedule, before it has dates.
 *
 * @param number 1 to 17 as in the rulebook; 18 to {@value #LAST_ROUTINE} daily work without a number of its own there; more
 *     for what a city added
 * @param phase part of the roll-out
 * @param startDay first day, counted from the opening (day 0); negative before it
 * @param days how many days it may take, at least 1
 * @param workingDays how many working days it takes, for work that needs open offices; null for work done on any day
 * @param owner who answers for it
 * @param evidence kinds that must be handed in to complete it, at least one
 * @param after numbers of the items that must be done before it (CP-21)
 * @param everyDays days after which it comes again once done; null for an item that is done once
 * @param text what a city calls an item it added; null for the others
 */
public record ItemTemplate(
        int number,
        Phase phase,
        int startDay,
        int days,
        @Nullable Integer workingDays,
        OwnerRole owner,
        Set<EvidenceKind> evidence,
        List<Integer> after,
        @Nullable Integer everyDays,
        @Nullable ItemText text) {

    /** Largest number of the daily items that have no number in the rulebook. */
    public static final int LAST_ROUTINE = 22;

    public ItemTemplate {
        evidence = Set.copyOf(evidence);
        after = List.copyOf(after);
    }

    /** First and last day, both included. */
    public record Span(LocalDate startsOn, LocalDate dueOn) {}

    /** Rule id of an item of the rulebook, {@code CP-01} to {@code CP-17}; other names for the rest. */
    public String ruleId() {
        return nameOf(number);
    }

    static String nameOf(int number) {
        if (number <= ScheduleTemplate.ITEMS) {
            return "CP-%02d".formatted(number);
        }
        return number <= LAST_ROUTINE
                ? "DAILY-%d".formatted(number - ScheduleTemplate.ITEMS)
                : "CITY-%d".formatted(number - LAST_ROUTINE);
    }

    /** Daily work that the rulebook names without a number. */
    public boolean isRoutine() {
        return number > ScheduleTemplate.ITEMS && number <= LAST_ROUTINE;
    }

    /**
     * Its days for an opening on the day given (CP-20). Work that needs open offices is counted in working days. Before the
     * opening it is counted back from its last day, so that it is done in time and before what waits for it; from the
     * opening on, forward.
     *
     * @param before first day of the earliest item that waits for this one; null if none does
     */
    Span span(LocalDate opening, WorkingCalendar calendar, @Nullable LocalDate before) {
        LocalDate start = opening.plusDays(startDay);
        LocalDate due = start.plusDays(days - 1L);
        if (startDay >= 0) {
            if (workingDays == null) {
                return new Span(start, due);
            }
            LocalDate first = calendar.onOrAfter(start);
            return new Span(first, calendar.last(first, workingDays));
        }
        LocalDate last = before != null && !due.isBefore(before) ? before.minusDays(1) : due;
        if (workingDays == null) {
            return new Span(last.minusDays(days - 1L), last);
        }
        LocalDate worked = calendar.onOrBefore(last);
        return new Span(calendar.first(worked, workingDays), worked);
    }

    /** Last day when it is begun on the day given. */
    LocalDate endWhenBegun(LocalDate start, WorkingCalendar calendar) {
        return workingDays == null ? start.plusDays(days - 1L) : calendar.last(start, workingDays);
    }

    public boolean recurs() {
        return everyDays != null;
    }
}
