package gridline.platform.imports.job;

import gridline.platform.lease.LeasedJob;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 导入作业配置: the collection of imports. */
@Configuration(proxyBeanMethods = false)
class ImportJobsConfiguration {

    @Bean
    Aggregates<ImportJob> importJobAggregates(AggregatesFactory factory, Indexes indexes) {
        Aggregates<ImportJob> jobs = factory.of("imports", ImportJob.class);
        indexes.ensure(jobs.collection(), "state.status").ensure(jobs.collection(), "createdAt");
        return jobs;
    }

    /** Clears away what interrupted uploads and processes left behind. */
    @Bean
    LeasedJob importUploadsLeftBehind(ImportJobs jobs) {
        return LeasedJob.daily(
                "import-uploads",
                LocalTime.of(4, 30),
                (since, until) -> jobs.discardUploadsLeftBehind(until.minus(Duration.ofDays(1))));
    }
}
