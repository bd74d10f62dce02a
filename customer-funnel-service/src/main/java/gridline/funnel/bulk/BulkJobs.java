package gridline.funnel.bulk;

import gridline.funnel.bulk.model.BulkJob;
import gridline.funnel.bulk.model.BulkStatus;
import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.ListQuery;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 批量作业集: all jobs, under way or not. */
@Component
public class BulkJobs {

    private static final String COLLECTION = "bulkJobs";

    private final Aggregates<BulkJob> jobs;

    BulkJobs(AggregatesFactory factory, Indexes indexes) {
        this.jobs = factory.of(COLLECTION, BulkJob.class);
        indexes.ensure(COLLECTION, "state.status", "_id")
                .ensure(COLLECTION, "state.author.id", "createdAt", "_id")
                .ensure(COLLECTION, "createdAt", "_id");
    }

    Versioned<BulkJob> insert(String id, BulkJob job) {
        return jobs.insert(id, job, List.of());
    }

    public Versioned<BulkJob> require(String id) {
        return jobs.require(id);
    }

    Versioned<BulkJob> change(String id, Function<BulkJob, Decision<BulkJob>> decide) {
        return jobs.change(id, null, decide);
    }

    /** Ids of the jobs that want work, the oldest ids first. */
    List<String> underWay() {
        return jobs.stream(Criteria.where("state.status")
                        .in(BulkStatus.SELECTING.name(), BulkStatus.RUNNING.name(), BulkStatus.UNDOING.name()))
                .map(Versioned::id)
                .toList();
    }

    public Page<Versioned<BulkJob>> page(ListQuery query, Criteria scope) {
        return jobs.page(query, scope);
    }

    public Stream<Versioned<BulkJob>> stream(ListQuery query, Criteria scope) {
        return jobs.stream(query, scope);
    }
}
