package gridline.campaign.schedule.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * 工作日历: which days are worked in offices: Monday to Friday without public holidays, and the weekends worked in exchange
 * (调休).
 *
 * @param off days off that would be worked otherwise
 * @param working weekend days that are worked
 * @param publishedUntil last day the adjusted weekends are known for; later only weekends and statutory days are
 */
public record WorkingCalendar(Set<LocalDate> off, Set<LocalDate> working, LocalDate publishedUntil) {

    public WorkingCalendar {
        off = Set.copyOf(off);
        working = Set.copyOf(working);
    }

    /** Monday to Friday, without any holidays. */
    public static WorkingCalendar weekdays() {
        return new WorkingCalendar(Set.of(), Set.of(), LocalDate.MIN);
    }

    public boolean isWorking(LocalDate day) {
        return working.contains(day) || !off.contains(day) && !isWeekend(day);
    }

    /** A day on which people are at home: a weekend or a holiday that is not worked. */
    public boolean isFree(LocalDate day) {
        return !isWorking(day);
    }

    public LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorking(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    public LocalDate onOrBefore(LocalDate day) {
        LocalDate found = day;
        while (!isWorking(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /** Last of so many working days, the first of which is {@code start} or the next one worked. */
    public LocalDate last(LocalDate start, int workingDays) {
        LocalDate day = onOrAfter(start);
        for (int left = workingDays - 1; left > 0; left--) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }

    /** First of so many working days, the last of which is {@code end} or the one worked before it. */
    public LocalDate first(LocalDate end, int workingDays) {
        LocalDate day = onOrBefore(end);
        for (int left = workingDays - 1; left > 0; left--) {
            day = onOrBefore(day.minusDays(1));
        }
        return day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
