package gridline.funnel.figures;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.figures.model.Cell;
import gridline.funnel.figures.model.CellPath;
import gridline.funnel.figures.model.Count;
import gridline.funnel.figures.model.Standing;
import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Unread;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.DuplicateException;
import gridline.platform.web.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** 计数单元库 (FN-03): the cells as they are stored, and how a customer finds the one that counts it. */
@Component
class Cells {

    private static final String COLLECTION = "figures";
    private static final String POSITIONS = "state.positions";
    private static final String FULL = "state.full";

    private final Aggregates<CellDocument> cells;
    private final Customers customers;
    private final Rows rows;
    private final MongoTemplate mongo;

    Cells(AggregatesFactory factory, Customers customers, Rows rows, MongoTemplate mongo) {
        this.cells = factory.of(
                COLLECTION, CellDocument.class, Function.identity(), Function.identity(), Unread.sought(POSITIONS));
        this.customers = customers;
        this.rows = rows;
        this.mongo = mongo;
    }

    /**
     * 存储格式.
     *
     * @param positions null where it was not read, as with lists
     * @param standing null in what was stored before it was kept
     * @param full whether the cell takes nobody new, to be read without the positions; null as with standing
     */
    record CellDocument(
            String gridPath,
            @Nullable Map<String, Cell.Position> positions,
            @Nullable StandingDocument standing,
            @Nullable Boolean full,
            List<Count> counts) {

        static CellDocument of(Cell cell) {
            return new CellDocument(
                    cell.gridPath(),
                    cell.positions(),
                    new StandingDocument(cell.standing().now(), cell.standing().lost()),
                    cell.isFull(),
                    cell.counts());
        }

        Cell cell() {
            Map<String, Cell.Position> known = positions == null ? Map.of() : positions;
            return standing == null
                    ? Cell.of(gridPath, known, counts)
                    : new Cell(gridPath, known, new Standing(standing.now(), standing.lost()), counts);
        }
    }

    /** 现状. */
    record StandingDocument(Map<FunnelStage, Long> now, long lost) {}

    /** The cells of a node of the org tree and everything below it, by id, without the positions of their customers. */
    Stream<Cell> below(String gridPath) {
        return cells.stream(range(gridPath))
                .flatMap(found -> found.state().standing() == null ? cells.find(found.id()).stream() : Stream.of(found))
                .map(found -> found.state().cell());
    }

    boolean isAnyBelow(String gridPath) {
        return cells.count(range(gridPath)) > 0;
    }

    void forget(String gridPath) {
        mongo.remove(Query.query(range(gridPath)), COLLECTION);
    }

    /**
     * Counts what of the customer is not counted yet, as often as it is called, after the rows of it are stored. The customer is read after its cell, so that whoever
     * writes the cell has seen at least what the cell was written from before, and no late reader takes anything back.
     */
    void count(String customerId) {
        Outcome outcome;
        do {
            String gridPath = customers.gridPathOf(customerId).orElse(null);
            outcome = gridPath == null ? Outcome.COUNTED : onPath(gridPath, customerId);
        } while (outcome == Outcome.AGAIN);
    }

    /** Takes a customer that lies in another grid now out of what is counted on a path; nothing happens the second time. */
    void leave(String gridPath, String customerId) {
        CellPath path = CellPath.of(gridPath, customerId);
        while (true) {
            switch (ask(path.id(), customerId)) {
                case NO_CELL -> {
                    return;
                }
                case FULL -> path.descend();
                case HAS_OR_TAKES -> {
                    left(path.id(), customerId);
                    return;
                }
            }
        }
    }

    private void left(String id, String customerId) {
        try {
            cells.change(id, null, stored -> {
                Cell cell = stored.cell();
                Customer customer = customers
                        .find(customerId)
                        .filter(found -> !found.place().gridPath().equals(cell.gridPath()))
                        .orElse(null);
                Cell after = customer == null ? cell : cell.leaving(customer);
                return Decision.accepted(after.equals(cell) ? stored : CellDocument.of(after));
            });
        } catch (NotFoundException gone) {
            // The grid moved on and its cells were given up.
        }
    }

    private enum Outcome {
        COUNTED,
        /** The cell was filled by others and has never counted this customer. */
        FURTHER_DOWN,
        /** Another was faster to make the cell, or the grid has moved meanwhile. */
        AGAIN
    }

    private Outcome onPath(String gridPath, String customerId) {
        CellPath path = CellPath.of(gridPath, customerId);
        while (true) {
            Outcome outcome = switch (ask(path.id(), customerId)) {
                case NO_CELL -> made(path.id(), gridPath, customerId);
                case HAS_OR_TAKES -> changed(path.id(), customerId);
                case FULL -> Outcome.FURTHER_DOWN;
            };
            if (outcome != Outcome.FURTHER_DOWN) {
                return outcome;
            }
            path.descend();
        }
    }

    private Outcome made(String id, String gridPath, String customerId) {
        Versioned<Customer> found = customers.versioned(customerId).orElse(null);
        if (found == null || !found.state().place().gridPath().equals(gridPath)) {
            return Outcome.AGAIN;
        }
        Customer customer = found.state();
        rows.keep(found, 0);
        try {
            cells.insert(id, CellDocument.of(Cell.empty(gridPath).counting(customer)), List.of());
            return Outcome.COUNTED;
        } catch (DuplicateException raced) {
            return Outcome.AGAIN;
        }
    }

    private Outcome changed(String id, String customerId) {
        AtomicReference<Outcome> outcome = new AtomicReference<>(Outcome.AGAIN);
        try {
            cells.change(id, null, stored -> {
                Cell cell = stored.cell();
                Versioned<Customer> found = customers.versioned(customerId).orElse(null);
                if (found == null || !found.state().place().gridPath().equals(cell.gridPath())) {
                    outcome.set(Outcome.AGAIN);
                } else if (cell.takes(customerId)) {
                    outcome.set(Outcome.COUNTED);
                    rows.keep(found, cell.linesOf(customerId));
                    cell = cell.counting(found.state());
                } else {
                    outcome.set(Outcome.FURTHER_DOWN);
                }
                // Written anew even if nothing is counted when it was stored before cells could be full.
                return Decision.accepted(CellDocument.of(cell));
            });
        } catch (NotFoundException gone) {
            return Outcome.AGAIN;
        }
        return outcome.get();
    }

    private enum Answer {
        NO_CELL,
        HAS_OR_TAKES,
        FULL
    }

    /** What a cell has to say of a customer, without reading the others in it. */
    private Answer ask(String cellId, String customerId) {
        Query query = Query.query(Criteria.where("_id").is(cellId));
        query.fields().include(FULL, POSITIONS + "." + customerId);
        Document found = mongo.findOne(query, Document.class, COLLECTION);
        if (found == null) {
            return Answer.NO_CELL;
        }
        Document state = found.get("state", new Document());
        boolean here = !state.get("positions", new Document()).isEmpty();
        return here || !state.getBoolean("full", false) ? Answer.HAS_OR_TAKES : Answer.FULL;
    }

    private static Criteria range(String gridPath) {
        return Criteria.where("_id").gte(CellPath.start(gridPath)).lt(CellPath.end(gridPath));
    }
}
