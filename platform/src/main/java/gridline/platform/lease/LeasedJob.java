package gridline.platform.lease;

import gridline.platform.time.BusinessZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * 租约任务: work done again and again by one replica at a time; a bean of this type is all it takes. A run that was missed
 * while nothing was running is made up for, once, and is told the whole time it has to cover. A run that fails is tried
 * again with the same beginning. As with everything under a lease, doing it twice must do no harm.
 *
 * @param name identity over all replicas and restarts of the service
 * @param next when it is due after it was last due
 * @param work what is done
 */
public record LeasedJob(String name, UnaryOperator<Instant> next, Work work) {

    /** 任务内容. */
    @FunctionalInterface
    public interface Work {

        /**
         * @param since end of the last run that succeeded; null at the first one
         * @param until moment this run covers up to, by the service's clock
         */
        void run(@Nullable Instant since, Instant until);
    }

    /** Work done whenever this much time has passed. */
    public static LeasedJob every(String name, Duration pause, Work work) {
        return new LeasedJob(name, last -> last.plus(pause), work);
    }

    /** Work done every day at a time in Asia/Shanghai. */
    public static LeasedJob daily(String name, LocalTime at, Work work) {
        return new LeasedJob(name, last -> nextDay(last, at), work);
    }

    private static Instant nextDay(Instant last, LocalTime at) {
        ZonedDateTime sameDay = last.atZone(BusinessZone.ID).with(at);
        return (sameDay.toInstant().isAfter(last) ? sameDay : sameDay.plusDays(1)).toInstant();
    }
}
