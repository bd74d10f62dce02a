package gridline.funnel.bulk.web;

import gridline.funnel.bulk.BulkJobs;
import gridline.funnel.bulk.BulkRow;
import gridline.funnel.bulk.BulkRows;
import gridline.funnel.bulk.OrderBulk;
import gridline.funnel.bulk.model.BulkJob;
import gridline.funnel.bulk.model.BulkKind;
import gridline.funnel.bulk.model.BulkStatus;
import gridline.funnel.bulk.model.RowState;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import gridline.platform.web.ProgressEvents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * 批量作业接口 (FN-14): one act over a whole filter of the list of customers; each sees their own jobs.
 *
 * <ul>
 *   <li>{@code POST /bulk-jobs} 202; 400 if there is no such filter; 422
 *   <li>{@code GET /bulk-jobs}, {@code GET /bulk-jobs/{jobId}}, {@code …/events} every step as a server-sent event
 *   <li>{@code GET …/rows?state=REFUSED} what has become of each customer, with all reasons
 *   <li>{@code POST …/cancellation} what was done stays done; {@code POST …/undo} takes back what is still as the job left it
 *   <li>{@code GET …/export.csv}, {@code …/export.xlsx} the customers of a job, see {@link BulkExport}
 * </ul>
 */
@RestController
@RequestMapping(BulkController.BASE)
@Tag(name = "bulk-jobs", description = "批量作业: one act over a whole filter")
class BulkController {

    static final String BASE = "/api/funnel/v1/bulk-jobs";

    private final OrderBulk ordering;
    private final BulkJobs jobs;
    private final BulkRows rows;
    private final BulkViews views;
    private final ProgressEvents progress;

    BulkController(OrderBulk ordering, BulkJobs jobs, BulkRows rows, BulkViews views, ProgressEvents progress) {
        this.ordering = ordering;
        this.jobs = jobs;
        this.rows = rows;
        this.views = views;
        this.progress = progress;
    }

    /** 作业列表: the latest first. */
    public static final class JobList implements ListDefinition {

        @Override
        public ListSpec spec() {
            return ListSpec.of("bulk-jobs")
                    .equal("kind", "state.order.kind", BulkKind.class)
                    .equal("status", "state.status", BulkStatus.class)
                    .sortRequired("createdAt", "createdAt")
                    .defaultSort("-createdAt")
                    .build();
        }
    }

    /** 作业行列表: in the order of the list they were taken from. */
    public static final class RowList implements ListDefinition {

        @Override
        public ListSpec spec() {
            return ListSpec.of("bulk-rows")
                    .equal("state", "state", RowState.class)
                    .sortRequired("number", "number")
                    .defaultSort("number")
                    .build();
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "下达批量作业: the answer comes at once, the work goes on in the background (FN-14)")
    ResponseEntity<BulkView> order(@RequestBody @Valid BulkRequest body, Caller caller, HttpServletRequest request) {
        Versioned<BulkJob> job = ordering.order(caller, body.toOrder());
        return Entities.accepted(URI.create(BASE + "/" + job.id()), job, views.view(job, request));
    }

    @GetMapping
    @Operation(summary = "批量作业列表: the caller's own, the latest first")
    Listing<BulkView> list(@Listed(JobList.class) ListQuery query, Caller caller, HttpServletRequest request) {
        Criteria own = Criteria.where("state.author.id").is(caller.id());
        return Listing.of(
                query,
                () -> jobs.page(query, own).map(each -> views.view(each, request)),
                () -> jobs.stream(query, own).map(each -> views.view(each, request)),
                CsvColumns.of(BulkView.class, "filter", "addTags", "removeTags", "counts", "reasons"));
    }

    @GetMapping("/{jobId}")
    @Operation(summary = "批量作业: one job with its progress")
    ResponseEntity<BulkView> get(@PathVariable String jobId, Caller caller, HttpServletRequest request) {
        Versioned<BulkJob> job = ordering.own(caller, jobId);
        return Entities.ok(job, views.view(job, request));
    }

    @GetMapping(path = "/{jobId}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "作业进度: an event \"progress\" with the job for every step, the last when it is finished",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(implementation = BulkView.class))))
    SseEmitter watch(@PathVariable String jobId, Caller caller, HttpServletRequest request) {
        ordering.own(caller, jobId);
        String language = views.language(request);
        return progress.watch(
                () -> jobs.require(jobId),
                job -> views.view(job, language),
                job -> !job.status().isUnderWay());
    }

    @GetMapping("/{jobId}/rows")
    @Operation(summary = "作业明细: what has become of each customer, with all reasons")
    Listing<BulkRowView> rows(
            @PathVariable String jobId,
            @Listed(RowList.class) ListQuery query,
            Caller caller,
            HttpServletRequest request) {
        ordering.own(caller, jobId);
        return Listing.of(
                query,
                () -> rows.page(query, jobId).map(each -> views.row(each, request)),
                () -> rows.stream(query, jobId).map((BulkRow each) -> views.row(each, request)),
                BulkRowView.COLUMNS);
    }

    @PostMapping("/{jobId}/cancellation")
    @Operation(summary = "取消作业: customers not yet looked at are left alone")
    ResponseEntity<BulkView> cancel(@PathVariable String jobId, Caller caller, HttpServletRequest request) {
        Versioned<BulkJob> job = ordering.cancel(caller, jobId);
        return Entities.ok(job, views.view(job, request));
    }

    @PostMapping("/{jobId}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "撤销作业: within a day, all that is still as the job left it")
    ResponseEntity<BulkView> undo(@PathVariable String jobId, Caller caller, HttpServletRequest request) {
        Versioned<BulkJob> job = ordering.undo(caller, jobId);
        return Entities.accepted(URI.create(BASE + "/" + jobId), job, views.view(job, request));
    }
}
