package gridline.platform.imports.web;

import gridline.platform.imports.ImportMode;
import gridline.platform.imports.job.ImportJob;
import gridline.platform.imports.job.ImportStatus;
import gridline.platform.imports.job.RefusedRow;
import gridline.platform.imports.job.RefusedRows;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import gridline.platform.web.ProblemTexts;
import gridline.platform.web.ProgressEvents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * 导入查询接口: list, one, its progress as events, its refused rows. A service makes it its own by a subclass with its path, and
 * hands lists in by {@link ImportDesk}.
 */
public abstract class ImportQueries {

    private final String path;
    private final ImportDesk desk;
    private final RefusedRows refusedRows;
    private final ProgressEvents progress;
    private final ProblemTexts texts;

    /** @param path of the imports, for example {@code /api/community/v1/imports} */
    protected ImportQueries(
            String path, ImportDesk desk, RefusedRows refusedRows, ProgressEvents progress, ProblemTexts texts) {
        this.path = path;
        this.desk = desk;
        this.refusedRows = refusedRows;
        this.progress = progress;
        this.texts = texts;
    }

    @GetMapping
    @Operation(operationId = "listImports", summary = "查询导入: newest first")
    protected Listing<ImportView> list(@Listed(ImportList.class) ListQuery query, Caller caller, Locale locale) {
        return Listing.of(
                query,
                () -> desk.page(query, caller).map(job -> view(job, locale)),
                () -> desk.stream(query, caller).map(job -> view(job, locale)),
                CsvColumns.of(ImportView.class, "counts", "ignoredColumns", "columns", "faults"));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getImport", summary = "导入详情: status, counts, progress")
    protected ResponseEntity<ImportView> one(@PathVariable String id, Caller caller, Locale locale) {
        Versioned<ImportJob> job = desk.visible(id, caller);
        return Entities.ok(job, view(job, locale));
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "watchImport",
            summary = "导入进度: an event \"progress\" with the import for every step, the last when it is finished",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(implementation = ImportView.class))))
    protected SseEmitter watch(@PathVariable String id, Caller caller, Locale locale) {
        desk.visible(id, caller);
        return progress.watch(
                () -> desk.visible(id, caller),
                job -> view(job, locale),
                job -> job.status().isFinished());
    }

    @GetMapping(path = "/{id}/refused.csv", produces = "text/csv")
    @Operation(
            operationId = "getRefusedRows",
            summary = "被拒行: the refused rows as they came, each with all reasons",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    protected void refused(@PathVariable String id, Caller caller, Locale locale, HttpServletResponse response)
            throws IOException {
        Versioned<ImportJob> job = desk.visible(id, caller);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("refused-" + id + ".csv")
                        .build()
                        .toString());
        try (Stream<RefusedRow> rows = refusedRows.of(id)) {
            new RefusedFile(texts, language(locale)).write(job.state(), rows, response.getOutputStream());
        }
    }

    private ImportView view(Versioned<ImportJob> job, Locale locale) {
        return ImportView.of(job, path, texts, language(locale));
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ProblemTexts.ENGLISH : ProblemTexts.CHINESE;
    }

    /** 导入列表: what imports may be filtered and sorted by. */
    public static final class ImportList implements ListDefinition {

        @Override
        public ListSpec spec() {
            return ListSpec.of("imports")
                    .equal("kind", "state.order.kind", String.class)
                    .equal("mode", "state.order.mode", ImportMode.class)
                    .equal("dryRun", "state.order.dryRun", Boolean.class)
                    .equal("status", "state.status", ImportStatus.class)
                    .sortRequired("startedAt", "createdAt")
                    .defaultSort("-startedAt")
                    .build();
        }
    }
}
