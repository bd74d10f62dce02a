package gridline.community.building;

import gridline.community.building.persistence.Buildings;
import gridline.platform.lease.LeasedJob;
import gridline.platform.time.BusinessZone;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 到期提醒: tells of competitor contracts that end a month from now; made up for after a downtime (FN-21). */
@Configuration(proxyBeanMethods = false)
class ContractEndReminder {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    /** Buildings that owe a reminder are found by index; whoever was reminded is marked in the same change. */
    @Bean
    LeasedJob remindOfContractEnds(Buildings buildings) {
        return LeasedJob.every("remind-of-contract-ends", PAUSE, (since, until) -> {
            var today = BusinessZone.dayOf(until);
            List<String> due = buildings.remindersDue(today);
            while (!due.isEmpty()) {
                due.forEach(id -> buildings.aggregates().change(id, null, building -> building.remind(today)));
                List<String> next = buildings.remindersDue(today);
                if (next.equals(due)) {
                    throw new IllegalStateException("reminders stay due: " + due.size());
                }
                due = next;
            }
        });
    }
}
