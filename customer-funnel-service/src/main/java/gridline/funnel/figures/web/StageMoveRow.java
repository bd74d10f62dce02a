package gridline.funnel.figures.web;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.figures.model.StageMove;
import gridline.funnel.stage.model.MoveReason;
import gridline.funnel.stage.model.StageChange;
import gridline.platform.web.CsvColumns;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 阶段变动列表项 (FN-03).
 *
 * @param firmName what the customer is called now
 * @param from stage before; null for the first line
 * @param to stage after; a lost customer falls back to TARGET
 * @param days spent in the stage left, to one place; null if none was left
 * @param means kind of the action done last before a move forward, NONE without any; null for other moves
 */
record StageMoveRow(
        String id,
        String customerId,
        String firmName,
        String gridPath,
        StageChange.Kind kind,
        @Nullable FunnelStage from,
        FunnelStage to,
        Instant at,
        String staffId,
        String staffName,
        @Nullable BigDecimal days,
        @Nullable MoveReason reason,
        @Nullable String means) {

    static final CsvColumns<StageMoveRow> COLUMNS = CsvColumns.of(StageMoveRow.class);

    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    static StageMoveRow of(StageMove move, String firmName) {
        return new StageMoveRow(
                move.id(),
                move.customerId(),
                firmName,
                move.gridPath(),
                move.kind(),
                move.from(),
                move.to(),
                move.at(),
                move.staffId(),
                move.staffName(),
                move.left() == null
                        ? null
                        : BigDecimal.valueOf(move.seconds()).divide(SECONDS, 1, RoundingMode.HALF_UP),
                move.reason(),
                move.means());
    }
}
