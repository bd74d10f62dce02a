package gridline.funnel.customer.web;

import gridline.funnel.stage.model.Difficulty;
import gridline.funnel.stage.model.EvidenceKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 依据请求: evidence to record.
 *
 * @param kind what it proves; only kinds of origin RECORD
 * @param doneOn day it happened, Asia/Shanghai, not in the future
 * @param note what was seen or said
 * @param difficulty for DIFFICULTY_LEVEL, and only for it
 */
record EvidenceRequest(
        @NotNull EvidenceKind kind,
        @NotNull LocalDate doneOn,
        @NotBlank @Size(max = 1000) String note,
        @Nullable Difficulty difficulty) {}
