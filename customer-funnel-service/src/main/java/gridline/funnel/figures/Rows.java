package gridline.funnel.figures;

import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.figures.model.SignedOrder;
import gridline.funnel.figures.model.StageMove;
import gridline.platform.decision.Decision;
import gridline.platform.lease.LeasedJob;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.DuplicateException;
import gridline.platform.web.ListQuery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * 数字明细 (FN-03): the rows the figures count, each a document, so that every number leads to what it counts. Rows are stored before the
 * cell that counts them; doing it twice or late does no harm, since a row only gives way to what was read off a newer customer.
 */
@Component
public class Rows {

    static final String MOVES = "stageMoves";
    static final String ORDERS = "signedOrders";
    static final String GRID_PATH = "state.gridPath";

    private static final String AT = "state.at";
    private static final String SIGNED_AT = "state.signedAt";

    private final Aggregates<StageMove> moves;
    private final Aggregates<SignedOrder> orders;
    private final Customers customers;

    Rows(AggregatesFactory factory, Customers customers, Indexes indexes) {
        this.moves = factory.of(MOVES, StageMove.class);
        this.orders = factory.of(ORDERS, SignedOrder.class);
        this.customers = customers;
        indexes.ensure(MOVES, GRID_PATH, AT, "_id")
                .ensure(MOVES, "state.entered", GRID_PATH, AT, "_id")
                .ensure(MOVES, "state.left", GRID_PATH, AT, "_id")
                .ensure(MOVES, "state.kind", GRID_PATH, AT, "_id")
                .ensure(MOVES, "state.staffId", GRID_PATH, AT, "_id")
                .ensure(MOVES, "state.customerId", GRID_PATH, AT, "_id")
                .ensure(MOVES, AT, "_id")
                .ensure(ORDERS, GRID_PATH, SIGNED_AT, "_id")
                .ensure(ORDERS, "state.status", GRID_PATH, SIGNED_AT, "_id")
                .ensure(ORDERS, "state.signedBy", GRID_PATH, SIGNED_AT, "_id")
                .ensure(ORDERS, "state.customerId", GRID_PATH, SIGNED_AT, "_id")
                .ensure(ORDERS, SIGNED_AT, "_id");
    }

    public Page<Versioned<StageMove>> moves(ListQuery query, Criteria scope) {
        return moves.page(query, scope);
    }

    public Stream<Versioned<StageMove>> allMoves(ListQuery query, Criteria scope) {
        return moves.stream(query, scope);
    }

    public Page<Versioned<SignedOrder>> orders(ListQuery query, Criteria scope) {
        return orders.page(query, scope);
    }

    public Stream<Versioned<SignedOrder>> allOrders(ListQuery query, Criteria scope) {
        return orders.stream(query, scope);
    }

    /** Stores the lines of the customer's history from one on, and its orders as they are. */
    void keep(Versioned<Customer> customer, int fromLine) {
        for (StageMove move : StageMove.of(customer.state(), customer.version(), fromLine)) {
            keep(moves, move.id(), move, StageMove::replaces);
        }
        List<SignedOrder> signed = SignedOrder.of(customer.state(), customer.version());
        if (!signed.isEmpty()) {
            Map<String, SignedOrder> stored =
                    orders.findAll(signed.stream().map(SignedOrder::orderId).toList()).entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, each -> each.getValue().state()));
            signed.stream()
                    .filter(each -> !stored.containsKey(each.orderId()) || each.replaces(stored.get(each.orderId())))
                    .forEach(each -> keep(orders, each.orderId(), each, SignedOrder::replaces));
        }
    }

    private static <R> void keep(Aggregates<R> rows, String id, R row, BiPredicate<R, R> replaces) {
        try {
            rows.insert(id, row, List.of());
        } catch (DuplicateException there) {
            rows.change(id, null, stored -> Decision.accepted(replaces.test(row, stored) ? row : stored));
        }
    }

    /** The rows of all customers, for what was counted before rows were kept. */
    void keepAll() {
        try (Stream<Versioned<Customer>> all = customers.everybody()) {
            all.forEach(each -> keep(each, 0));
        }
    }

    /** 补齐任务: once, when a version that keeps rows first starts on what an older one has stored. */
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        LeasedJob keepRowsOfFigures(Rows rows) {
            return LeasedJob.every("rows-of-figures", Duration.ofDays(1), (since, until) -> {
                if (since == null) {
                    rows.keepAll();
                }
            });
        }
    }
}
