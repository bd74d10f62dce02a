package gridline.funnel.figures;

import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.figures.model.Cell;
import gridline.platform.decision.Decision;
import gridline.platform.orgmove.GridPathFollower;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.DuplicateException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * 经营数字随网格变动 (FN-03): counts are kept under their grid's path. After its customers have followed a grid, the cells of the new
 * path are counted anew from them, and only then are those of the old one given up, so that an interruption costs a
 * repetition and no count. Once the old cells are gone there is nothing left to do.
 */
@Component
class FiguresFollowGrids implements GridPathFollower {

    private final Figures figures;
    private final Aggregates<Cell> cells;
    private final Customers customers;
    private final MongoTemplate mongo;

    FiguresFollowGrids(Figures figures, AggregatesFactory factory, Customers customers, MongoTemplate mongo) {
        this.figures = figures;
        this.cells = factory.of("figures", Cell.class);
        this.customers = customers;
        this.mongo = mongo;
    }

    @Override
    public void follow(String fromPath, String toPath) {
        List<String> old =
                cells.stream(Figures.below(fromPath)).map(Versioned::id).toList();
        if (old.isEmpty()) {
            return;
        }
        Map<String, Cell> counted = new HashMap<>();
        try (Stream<Versioned<Customer>> all = customers.within(toPath)) {
            all.map(Versioned::state)
                    .filter(customer -> customer.place().gridPath().equals(toPath))
                    .forEach(customer -> counted.merge(
                            Figures.cellId(toPath, customer.id()),
                            Cell.empty(toPath).counting(customer),
                            (cell, one) -> cell.counting(customer)));
        }
        counted.forEach(this::keep);
        mongo.remove(Query.query(Figures.below(fromPath)), cells.collection());
    }

    private void keep(String id, Cell counted) {
        if (cells.find(id).isEmpty()) {
            try {
                cells.insert(id, counted, List.of());
                return;
            } catch (DuplicateException countedMeanwhile) {
                // an event has come in between; its cell is replaced like any other
            }
        }
        cells.change(id, null, before -> Decision.accepted(counted));
    }
}
