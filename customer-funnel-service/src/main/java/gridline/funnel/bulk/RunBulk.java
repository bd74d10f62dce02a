package gridline.funnel.bulk;

import gridline.funnel.bulk.model.BulkCounts;
import gridline.funnel.bulk.model.BulkJob;
import gridline.funnel.bulk.model.BulkOrder;
import gridline.funnel.bulk.model.BulkStatus;
import gridline.funnel.bulk.model.RowState;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.customer.web.CustomerList;
import gridline.platform.idempotency.RequestIdentity;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import gridline.platform.web.ListQueries;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ProblemException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * 执行批量作业 (FN-14): turns the filter into rows once, then takes row after row. A process that dies leaves at most one row of which nobody
 * knows whether it was done: its act bears a key of its own, so that doing it again finds it done.
 */
@Component
class RunBulk {

    private static final int CHUNK = 25;
    private static final int SELECTED_AT_ONCE = 500;

    private final BulkJobs jobs;
    private final BulkRows rows;
    private final BulkActs acts;
    private final Customers customers;
    private final ListQueries lists;
    private final Clock clock;

    RunBulk(BulkJobs jobs, BulkRows rows, BulkActs acts, Customers customers, ListQueries lists, Clock clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.acts = acts;
        this.customers = customers;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Works on a job until no row is left, somebody cancels it, or {@code goOn} says no; whoever looks next goes on.
     *
     * @param goOn asked after every chunk
     */
    void run(String id, BooleanSupplier goOn) {
        BulkJob job = jobs.require(id).state();
        if (job.status() == BulkStatus.SELECTING) {
            job = select(id, job).state();
        }
        Caller author = author(job);
        while (job.status() == BulkStatus.RUNNING || job.status() == BulkStatus.UNDOING) {
            boolean undo = job.status() == BulkStatus.UNDOING;
            List<BulkRow> next = rows.next(id, undo ? RowState.DONE : RowState.WAITING, CHUNK);
            for (BulkRow row : next) {
                if (undo) {
                    undo(id, job.order(), author, row);
                } else {
                    act(id, job.order(), author, row);
                }
            }
            BulkCounts counts = rows.counts(id);
            boolean last = next.size() < CHUNK;
            job = jobs.change(id, each -> last ? each.finished(counts, clock.instant()) : each.advanced(counts))
                    .state();
            if (!goOn.getAsBoolean()) {
                return;
            }
        }
    }

    private Versioned<BulkJob> select(String id, BulkJob job) {
        rows.discard(id);
        long selected = 0;
        List<Map.Entry<String, String>> found = new ArrayList<>();
        try (Stream<Customer> all = selection(job)) {
            for (Iterator<Customer> each = all.iterator(); each.hasNext() && selected <= BulkJob.MAX_ROWS; ) {
                Customer customer = each.next();
                found.add(Map.entry(customer.id(), customer.file().firmName()));
                if (found.size() == SELECTED_AT_ONCE) {
                    rows.add(id, selected + 1, found);
                    selected += found.size();
                    found.clear();
                }
            }
        }
        rows.add(id, selected + 1, found);
        selected += found.size();
        if (selected > BulkJob.MAX_ROWS) {
            rows.discard(id);
            return jobs.change(id, each -> each.failed("bulk.too-many", clock.instant()));
        }
        BulkCounts counts = rows.counts(id);
        return jobs.change(id, each -> each.selected(counts));
    }

    private Stream<Customer> selection(BulkJob job) {
        Caller author = author(job);
        if (!job.order().ids().isEmpty()) {
            return job.order().ids().stream()
                    .distinct()
                    .flatMap(each -> customers.find(each).stream())
                    .filter(each -> author.covers(each.place().gridPath()));
        }
        ListQuery query = OrderBulk.query(lists, job.order());
        Criteria scope = CustomerList.narrowed(query, author.scopeCriteria(CustomerList.GRID_PATH), clock.instant());
        return customers.stream(query, scope).map(Versioned::state);
    }

    private void act(String id, BulkOrder order, Caller author, BulkRow row) {
        try {
            List<String> trace = RequestIdentity.within(key(id, row), () -> acts.act(order, author, row.customerId()));
            rows.settle(row, RowState.WAITING, RowState.DONE, List.of(), trace);
        } catch (ProblemException refused) {
            rows.settle(row, RowState.WAITING, RowState.REFUSED, refused.violations(), List.of());
        }
    }

    private void undo(String id, BulkOrder order, Caller author, BulkRow row) {
        try {
            RequestIdentity.within("undo " + key(id, row), () -> {
                acts.undo(order, author, row);
                return true;
            });
            rows.settle(row, RowState.DONE, RowState.UNDONE, List.of(), row.trace());
        } catch (ProblemException refused) {
            rows.settle(row, RowState.DONE, RowState.KEPT, refused.violations(), row.trace());
        }
    }

    private static String key(String jobId, BulkRow row) {
        return "bulk " + jobId + " " + row.customerId();
    }

    /** Whoever ordered it, with the rights of that moment. */
    static Caller author(BulkJob job) {
        BulkJob.Author author = job.author();
        return new Caller(
                author.id(),
                author.name(),
                author.roles().stream().map(Role::valueOf).collect(Collectors.toSet()),
                author.scopes());
    }
}
