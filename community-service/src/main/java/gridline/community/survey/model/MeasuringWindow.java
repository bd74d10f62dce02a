package gridline.community.survey.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/** 观测时段: when a sample counts, by the local calendar (CO-13). */
enum MeasuringWindow {
    /** Lit windows: Monday to Thursday from 21:00 to midnight. */
    EVENING(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), LocalTime.of(21, 0), LocalTime.MAX),
    /** Work clothes: working days from 11:00 to 14:00; the end belongs to it. */
    LUNCH(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(11, 0), LocalTime.of(14, 0));

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Set<DayOfWeek> days;
    private final LocalTime from;
    private final LocalTime until;

    MeasuringWindow(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
        this.days = days;
        this.from = from;
        this.until = until;
    }

    boolean holds(Instant moment) {
        ZonedDateTime local = moment.atZone(ZONE);
        LocalTime time = local.toLocalTime();
        return days.contains(local.getDayOfWeek()) && !time.isBefore(from) && !time.isAfter(until);
    }

    static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
