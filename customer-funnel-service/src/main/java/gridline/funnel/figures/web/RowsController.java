package gridline.funnel.figures.web;

import gridline.funnel.customer.persistence.FirmNames;
import gridline.funnel.figures.Rows;
import gridline.funnel.figures.model.SignedOrder;
import gridline.funnel.figures.model.StageMove;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.ListQuery;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 数字明细接口 (FN-03): the rows behind the figures of the funnel; with {@code total=true} their number is the figure.
 *
 * <ul>
 *   <li>{@code GET /stage-moves} moves between stages: entered, left, moved back, lost, by month, reason, means and person
 *   <li>{@code GET /orders} orders signed, by month, person and what became of them
 * </ul>
 */
@RestController
@RequestMapping("/api/funnel/v1")
@Tag(name = "figures", description = "经营数字: the funnel in figures")
class RowsController {

    private static final int BATCH = 200;

    private final Rows rows;
    private final FirmNames names;

    RowsController(Rows rows, FirmNames names) {
        this.rows = rows;
        this.names = names;
    }

    @GetMapping("/stage-moves")
    @Operation(summary = "阶段变动: the moves the figures count, by grid and latest first (FN-03)")
    Listing<StageMoveRow> moves(@Listed(RowLists.Moves.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria(RowLists.GRID_PATH);
        return Listing.of(
                query,
                () -> page(rows.moves(query, scope), StageMove::customerId, StageMoveRow::of),
                () -> stream(rows.allMoves(query, scope), StageMove::customerId, StageMoveRow::of),
                StageMoveRow.COLUMNS);
    }

    @GetMapping("/orders")
    @Operation(summary = "已签订单: orders that were signed, by grid and latest first, whatever became of them (FN-S5)")
    Listing<SignedOrderRow> orders(@Listed(RowLists.Orders.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria(RowLists.GRID_PATH);
        return Listing.of(
                query,
                () -> page(rows.orders(query, scope), SignedOrder::customerId, SignedOrderRow::of),
                () -> stream(rows.allOrders(query, scope), SignedOrder::customerId, SignedOrderRow::of),
                SignedOrderRow.COLUMNS);
    }

    private <S, R> Page<R> page(Page<Versioned<S>> found, Function<S, String> customer, BiFunction<S, String, R> view) {
        return new Page<>(named(found.items(), customer, view), found.next(), found.total());
    }

    private <S, R> Stream<R> stream(
            Stream<Versioned<S>> found, Function<S, String> customer, BiFunction<S, String, R> view) {
        return found.gather(Gatherers.windowFixed(BATCH)).flatMap(batch -> named(batch, customer, view).stream());
    }

    private <S, R> List<R> named(
            List<Versioned<S>> found, Function<S, String> customer, BiFunction<S, String, R> view) {
        Map<String, String> firms = names.of(found.stream()
                .map(each -> customer.apply(each.state()))
                .distinct()
                .toList());
        return found.stream()
                .map(Versioned::state)
                .map(each -> view.apply(each, firms.getOrDefault(customer.apply(each), "")))
                .toList();
    }
}
