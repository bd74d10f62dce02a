package gridline.funnel.registration.model;

import java.time.Instant;

/**
 * 到期提醒: one warning before the end of a registration (FN-13).
 *
 * @param daysBefore how many days before the end
 * @param at when it is due
 * @param given whether it was given; once, whatever was down on that day
 */
public record Warning(int daysBefore, Instant at, boolean given) {

    boolean isDueAt(Instant now) {
        return !given && !at.isAfter(now);
    }

    Warning done() {
        return new Warning(daysBefore, at, true);
    }
}
