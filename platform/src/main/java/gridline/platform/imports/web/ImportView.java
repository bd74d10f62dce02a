package gridline.platform.imports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import gridline.platform.imports.ImportMode;
import gridline.platform.imports.job.ImportCounts;
import gridline.platform.imports.job.ImportJob;
import gridline.platform.imports.job.ImportStatus;
import gridline.platform.imports.job.Reason;
import gridline.platform.imports.reading.ReadColumn;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.ProblemTexts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 导入 as it is shown. */
@Schema(name = "Import", description = "导入: one list that was handed in")
public record ImportView(
        String id,
        @Schema(example = "communities") String kind,
        ImportMode mode,
        @Schema(description = "Rows were only judged") boolean dryRun,
        ImportStatus status,

        @Schema(description = "Share of the file that is done, 0 to 1")
        double progress,

        ImportCounts counts,
        @Nullable String fileName,
        @Schema(description = "Bytes") long size,

        @Schema(description = "UTF-8 or GB18030; null until it is known") @Nullable
        String encoding,

        @Schema(description = "Columns that mean nothing to this kind of list")
        List<String> ignoredColumns,

        @Schema(
                description =
                        "Columns of this kind of list and where the file has them; empty until its header is read")
        List<ReadColumn> columns,

        @Schema(description = "Why the whole import failed") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Fault> faults,

        @Schema(description = "Where the refused rows are; null while there are none") @Nullable
        String refusedRows,

        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long version) {

    /** 失败原因. */
    @Schema(name = "ImportFault")
    public record Fault(String code, @Nullable String field, String message) {}

    public static ImportView of(Versioned<ImportJob> versioned, String path, ProblemTexts texts, String language) {
        ImportJob job = versioned.state();
        return new ImportView(
                versioned.id(),
                job.order().kind(),
                job.order().mode(),
                job.order().dryRun(),
                job.status(),
                job.progress(),
                job.counts(),
                job.file().name(),
                job.file().sizeBytes(),
                job.file().encoding(),
                job.file().ignoredLabels(),
                job.file().columns(),
                job.faults().stream()
                        .map(reason -> fault(reason, texts, language))
                        .toList(),
                job.counts().refused() == 0 ? null : path + "/" + versioned.id() + "/refused.csv",
                job.order().staffId(),
                job.order().now(),
                job.finishedAt(),
                versioned.version());
    }

    private static Fault fault(Reason reason, ProblemTexts texts, String language) {
        return new Fault(reason.code(), reason.field(), texts.message(reason.toViolation(), language));
    }
}
