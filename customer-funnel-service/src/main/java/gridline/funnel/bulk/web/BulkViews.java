package gridline.funnel.bulk.web;

import gridline.funnel.bulk.BulkFaults;
import gridline.funnel.bulk.BulkRow;
import gridline.funnel.bulk.model.BulkCounts;
import gridline.funnel.bulk.model.BulkJob;
import gridline.funnel.bulk.model.BulkOrder;
import gridline.funnel.bulk.model.BulkStatus;
import gridline.funnel.customer.web.Reasons;
import gridline.platform.persistence.Versioned;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** 批量作业视图: jobs and rows as shown, reasons in the caller's language. */
@Component
class BulkViews {

    private final Reasons reasons;
    private final Clock clock;

    BulkViews(Reasons reasons, Clock clock) {
        this.reasons = reasons;
        this.clock = clock;
    }

    String language(HttpServletRequest request) {
        return Reasons.language(request);
    }

    BulkView view(Versioned<BulkJob> versioned, HttpServletRequest request) {
        return view(versioned, language(request));
    }

    BulkView view(Versioned<BulkJob> versioned, String language) {
        BulkJob job = versioned.state();
        BulkOrder order = job.order();
        Map<String, String> filter = new TreeMap<>();
        order.filter().forEach(each -> filter.put(each.name(), each.value()));
        return new BulkView(
                versioned.id(),
                order.kind(),
                filter,
                order.ids().size(),
                order.staffId(),
                order.reason(),
                order.addTags(),
                order.removeTags(),
                job.status(),
                progress(job),
                job.counts(),
                job.mayUndo(clock.instant()),
                job.startedAt(),
                job.finishedAt(),
                reasons.of(BulkFaults.of(job), language),
                versioned.version());
    }

    BulkRowView row(BulkRow row, HttpServletRequest request) {
        return new BulkRowView(
                row.number(), row.customerId(), row.firmName(), row.state(), reasons.of(row.reasons(), request));
    }

    private static double progress(BulkJob job) {
        if (!job.status().isUnderWay()) {
            return 1;
        }
        BulkCounts counts = job.counts();
        if (job.status() == BulkStatus.SELECTING || counts.rows() == 0) {
            return 0;
        }
        long done = job.status() == BulkStatus.UNDOING ? counts.undone() : counts.rows() - counts.waiting();
        long all = job.status() == BulkStatus.UNDOING ? counts.undone() + counts.done() : counts.rows();
        return all == 0 ? 1 : (double) done / all;
    }
}
