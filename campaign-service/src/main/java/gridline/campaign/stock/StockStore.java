package gridline.campaign.stock;

import gridline.campaign.stock.model.StockItem;
import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Versioned;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 库存集合. Every change is one conditional update of the item's document, whoever else writes (CP-41); writers of one process
 * queue before it, so that a crowd on one item does not spend its time on losing races.
 */
@Component
public class StockStore {

    private static final String COLLECTION = "stock";
    private static final int STRIPES = 64;

    private final Aggregates<StockItem> items;
    private final Lock[] queues =
            Stream.generate(() -> new ReentrantLock(true)).limit(STRIPES).toArray(Lock[]::new);

    StockStore(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure(COLLECTION, "state.gridPath", "state.name")
                .ensure(COLLECTION, "state.name")
                .ensure(COLLECTION, "state.holdings.holder");
        this.items = factory.of(COLLECTION, StockItem.class);
    }

    public Aggregates<StockItem> items() {
        return items;
    }

    public Versioned<StockItem> change(
            String id, @Nullable Long expectedVersion, Function<StockItem, Decision<StockItem>> decide) {
        Lock queue = queues[Math.floorMod(id.hashCode(), STRIPES)];
        queue.lock();
        try {
            return items.change(id, expectedVersion, decide);
        } finally {
            queue.unlock();
        }
    }
}
