package gridline.funnel.customer;

import gridline.funnel.customer.persistence.Customers;
import gridline.platform.lease.LeasedJob;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * 到期任务: lets happen what is due by itself, warnings, lapses and reminders (FN-11, FN-13), on one replica at a time. What
 * fell due while nothing was running is found by the same range of an index, so that catching up needs no memory of when
 * it ran last; doing it twice does nothing, since a settled customer has nothing due.
 */
@Component
public class SettleDue {

    private static final Logger LOG = LoggerFactory.getLogger(SettleDue.class);
    private static final int BATCH = 500;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Customers customers;
    private final Clock clock;

    SettleDue(Customers customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    /** Settles everything that is due now; how many customers that were. */
    public int run() {
        int all = 0;
        while (true) {
            List<String> due = customers.due(clock.instant(), BATCH);
            int settled = 0;
            for (String id : due) {
                settled += settled(id) ? 1 : 0;
            }
            all += settled;
            if (settled == 0 || due.size() < BATCH) {
                return all;
            }
        }
    }

    /** One that cannot be settled must not hold up the others; it stays due and is tried again. */
    private boolean settled(String id) {
        try {
            customers.settle(id);
            return true;
        } catch (RuntimeException failed) {
            LOG.error("Customer {} could not be settled; it will be tried again", id, failed);
            return false;
        }
    }

    /** 任务: in a class of its own, since a component cannot offer a bean that needs the component. */
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        LeasedJob settleDueCustomers(SettleDue settle) {
            return LeasedJob.every("customers-due", PAUSE, (since, until) -> settle.run());
        }
    }
}
