package gridline.funnel.figures.web;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.order.model.OrderStatus;
import gridline.funnel.stage.model.MoveReason;
import gridline.funnel.stage.model.StageChange;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListSpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import org.springframework.data.mongodb.core.query.Criteria;

/** 明细列表: what the rows behind the figures may be filtered and sorted by; months are those of the figures (FN-03). */
final class RowLists {

    static final String GRID_PATH = "state.gridPath";
    private static final String AT = "state.at";
    private static final String SIGNED_AT = "state.signedAt";

    private RowLists() {}

    /** 阶段变动: {@code kind=LOST&left=LISTED&reason=PRICE&from=2026-01&to=2026-03}. */
    static final class Moves implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("stageMoves")
                    .within("gridPath", GRID_PATH)
                    .filter("from", month -> Criteria.where(AT).gte(start(month)))
                    .filter("to", month -> Criteria.where(AT).lt(end(month)))
                    .equal("kind", "state.kind", StageChange.Kind.class)
                    .equal("entered", "state.entered", FunnelStage.class)
                    .equal("left", "state.left", FunnelStage.class)
                    .equal("reason", "state.reason", MoveReason.class)
                    .equal("means", "state.means", String.class)
                    .equal("staffId", "state.staffId", String.class)
                    .equal("customerId", "state.customerId", String.class)
                    .sortRequired("gridPath", GRID_PATH)
                    .sortRequired("at", AT)
                    .defaultSort("-gridPath", "-at")
                    .build();
        }
    }

    /** 已签订单: {@code signedBy=u-1&status=ACTIVATED&from=2026-01&to=2026-03}. */
    static final class Orders implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("signedOrders")
                    .within("gridPath", GRID_PATH)
                    .filter("from", month -> Criteria.where(SIGNED_AT).gte(start(month)))
                    .filter("to", month -> Criteria.where(SIGNED_AT).lt(end(month)))
                    .equal("status", "state.status", OrderStatus.class)
                    .equal("signedBy", "state.signedBy", String.class)
                    .equal("customerId", "state.customerId", String.class)
                    .sortRequired("gridPath", GRID_PATH)
                    .sortRequired("signedAt", SIGNED_AT)
                    .defaultSort("-gridPath", "-signedAt")
                    .build();
        }
    }

    private static Instant start(String month) {
        return BusinessZone.startOf(parsed(month).atDay(1));
    }

    private static Instant end(String month) {
        return BusinessZone.startOf(parsed(month).plusMonths(1).atDay(1));
    }

    private static YearMonth parsed(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("not a month", unreadable);
        }
    }
}
