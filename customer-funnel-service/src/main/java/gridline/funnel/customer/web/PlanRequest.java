package gridline.funnel.customer.web;

import gridline.funnel.action.model.ActionKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 计划请求: something to be done with a customer (FN-11).
 *
 * @param kind what
 * @param dueAt when
 * @param remindAt when to be reminded, once; at {@code dueAt} if left out
 * @param note what for
 */
record PlanRequest(
        @NotNull ActionKind kind,
        @NotNull Instant dueAt,
        @Nullable Instant remindAt,
        @NotBlank @Size(max = 500) String note) {}
