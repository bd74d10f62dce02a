package gridline.platform.lease;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Sets up leases and the jobs that run under them. */
@AutoConfiguration
public class LeaseAutoConfiguration {

    @Bean
    Leases leases(MongoTemplate mongo, Clock clock) {
        return new Leases(mongo, clock);
    }

    @Bean
    LeasedJobRunner leasedJobRunner(ObjectProvider<LeasedJob> jobs, Leases leases, MongoTemplate mongo, Clock clock) {
        return new LeasedJobRunner(jobs.orderedStream().toList(), leases, mongo, clock);
    }
}
