package gridline.funnel.bulk.web;

import gridline.funnel.bulk.BulkRows;
import gridline.funnel.bulk.OrderBulk;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.customer.web.CustomerRow;
import gridline.platform.privacy.AuditTrail;
import gridline.platform.security.Caller;
import gridline.platform.web.SpreadsheetExport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 批量导出: the customers of a job as a file, as they are when it is fetched, masked; who took it is on record (PI-01). */
@RestController
@RequestMapping(BulkController.BASE)
@Tag(name = "bulk-jobs")
class BulkExport {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int BATCH = 500;
    private static final List<String> FIELDS = List.of("contacts.name", "contacts.phone");

    private final OrderBulk ordering;
    private final BulkRows rows;
    private final Customers customers;
    private final AuditTrail audit;
    private final Clock clock;

    BulkExport(OrderBulk ordering, BulkRows rows, Customers customers, AuditTrail audit, Clock clock) {
        this.ordering = ordering;
        this.rows = rows;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping(path = "/{jobId}/export.csv", produces = CSV)
    @Operation(
            summary = "导出 CSV: the customers of a job, masked",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
    void csv(@PathVariable String jobId, Caller caller, HttpServletResponse response) throws IOException {
        begin(jobId, caller, response, CSV + ";charset=UTF-8", "csv");
        SpreadsheetExport.csv(CustomerRow.COLUMNS, customers(jobId, caller), response.getOutputStream());
    }

    @GetMapping(path = "/{jobId}/export.xlsx", produces = XLSX)
    @Operation(
            summary = "导出 Excel: the customers of a job, masked",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))))
    void xlsx(@PathVariable String jobId, Caller caller, HttpServletResponse response) throws IOException {
        begin(jobId, caller, response, XLSX, "xlsx");
        SpreadsheetExport.xlsx("客户", CustomerRow.COLUMNS, customers(jobId, caller), response.getOutputStream());
    }

    private void begin(String jobId, Caller caller, HttpServletResponse response, String type, String ending) {
        ordering.own(caller, jobId);
        audit.record(caller, "customer.export", jobId, FIELDS, "export of a job, masked");
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("customers-" + jobId + "." + ending)
                        .build()
                        .toString());
    }

    private Stream<CustomerRow> customers(String jobId, Caller caller) {
        return rows.customers(jobId, BATCH)
                .flatMap(ids -> customers.all(ids).stream())
                .filter(each -> caller.covers(each.state().place().gridPath()))
                .map(each -> CustomerRow.of(each, clock.instant()));
    }
}
