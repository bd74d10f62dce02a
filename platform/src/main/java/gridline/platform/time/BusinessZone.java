package gridline.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** 业务时区: business dates (due dates, opening days) are days in Asia/Shanghai; everything else is an {@link Instant}. */
public final class BusinessZone {

    public static final ZoneId ID = ZoneId.of("Asia/Shanghai");

    private BusinessZone() {}

    /** The business day the clock shows. */
    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    /** The business day of a moment. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ID);
    }

    /** The moment a business day begins. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ID).toInstant();
    }
}
