package gridline.funnel.bulk;

import gridline.funnel.bulk.model.BulkJob;
import gridline.funnel.bulk.model.BulkKind;
import gridline.funnel.bulk.model.BulkOrder;
import gridline.funnel.bulk.model.BulkOrder.Criterion;
import gridline.funnel.customer.web.CustomerList;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import gridline.platform.idempotency.RequestIdentity;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import gridline.platform.web.ListQueries;
import gridline.platform.web.ListQuery;
import gridline.platform.web.OutsideScopeException;
import gridline.platform.web.RefusedException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 下达批量作业: takes an order in, to be carried out in the background, and lets its author cancel and undo it. */
@Component
public class OrderBulk {

    private static final Map<BulkKind, Set<Role>> WHO = Map.of(
            BulkKind.CLAIM, Set.of(Role.ACCOUNT_MANAGER),
            BulkKind.ASSIGN, Set.of(Role.GRID_MANAGER, Role.SUPERVISOR),
            BulkKind.TRANSFER, Set.of(Role.ACCOUNT_MANAGER, Role.GRID_MANAGER, Role.SUPERVISOR),
            BulkKind.TAG, Set.of(Role.GRID_MANAGER, Role.SUPERVISOR),
            BulkKind.EXPORT, Set.of(Role.ACCOUNT_MANAGER, Role.GRID_MANAGER, Role.SUPERVISOR, Role.ANALYST));

    private final BulkJobs jobs;
    private final BulkWorker worker;
    private final ListQueries lists;
    private final Clock clock;

    OrderBulk(BulkJobs jobs, BulkWorker worker, ListQueries lists, Clock clock) {
        this.jobs = jobs;
        this.worker = worker;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Takes the order in; work on it begins at once.
     *
     * @throws gridline.platform.web.BadRequestException if the list of customers has no such filter
     * @throws RefusedException with everything else that is wrong with it
     */
    public Versioned<BulkJob> order(Caller caller, BulkOrder order) {
        BulkKind kind = order.kind();
        boolean allowed = WHO.getOrDefault(kind, Set.of()).stream().anyMatch(caller::hasRole);
        boolean to = kind == BulkKind.ASSIGN || kind == BulkKind.TRANSFER;
        List<Violation> wrong = new Violations()
                .when(!allowed, () -> Violation.of("bulk.role", "kind").with("kind", kind.name()))
                .when(to && order.staffId() == null, () -> Violation.of("bulk.staff-missing", "staffId"))
                .when(
                        kind == BulkKind.TRANSFER && order.reason() == null,
                        () -> Violation.of("bulk.reason-missing", "reason"))
                .when(
                        kind == BulkKind.TAG
                                && order.addTags().isEmpty()
                                && order.removeTags().isEmpty(),
                        () -> Violation.of("bulk.tags-missing", "addTags"))
                .when(
                        !order.ids().isEmpty() && !order.filter().isEmpty(),
                        () -> Violation.of("bulk.ids-or-filter", "ids"))
                .list();
        if (!wrong.isEmpty()) {
            throw new RefusedException(wrong);
        }
        query(lists, order);
        BulkJob.Author author = new BulkJob.Author(
                caller.id(),
                caller.name(),
                caller.roles().stream().map(Enum::name).sorted().toList(),
                caller.scopes());
        Versioned<BulkJob> job =
                jobs.insert("b-" + RequestIdentity.newId(), BulkJob.ordered(order, author, clock.instant()));
        worker.wake();
        return job;
    }

    public Versioned<BulkJob> cancel(Caller caller, String id) {
        own(caller, id);
        return jobs.change(id, job -> job.cancelled(clock.instant()));
    }

    public Versioned<BulkJob> undo(Caller caller, String id) {
        own(caller, id);
        Versioned<BulkJob> job = jobs.change(id, each -> each.undoing(clock.instant()));
        worker.wake();
        return job;
    }

    /** @throws OutsideScopeException (403) unless it is the caller's own */
    public Versioned<BulkJob> own(Caller caller, String id) {
        Versioned<BulkJob> job = jobs.require(id);
        if (!job.state().author().id().equals(caller.id())) {
            throw new OutsideScopeException();
        }
        return job;
    }

    /** The filter as a query of the list of customers. */
    static ListQuery query(ListQueries lists, BulkOrder order) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Criterion each : order.filter()) {
            parameters.put(each.name(), each.value());
        }
        return lists.of(CustomerList.class, parameters);
    }
}
