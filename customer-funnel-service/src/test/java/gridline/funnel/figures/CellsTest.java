package gridline.funnel.figures;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.funnel.FunnelTest;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Firms;
import gridline.funnel.customer.model.Place;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.figures.model.Cell;
import gridline.funnel.figures.model.CellPath;
import gridline.platform.persistence.BatchWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** FN-03: a grid of any size has small cells, and every customer is counted in one of them, once. */
@FunnelTest
class CellsTest {

    /** All of them begin at one cell. */
    private static final int CUSTOMERS = 3 * Cell.ROOM;

    @Autowired
    private Cells cells;

    @Autowired
    private Figures figures;

    @Autowired
    private Customers customers;

    @Autowired
    private MongoTemplate mongo;

    private final String gridPath = "/13/1392/139201/1392"
            + "%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));

    @Test
    void spreadsAGridThatGrowsAndCountsEverybodyOnce() throws Exception {
        List<String> ids = stored(CUSTOMERS);

        countAtOnce(ids);
        countAtOnce(ids);

        assertThat(figures.of(gridPath)).isEqualTo(figures.recount(gridPath));
        assertThat(figures.of(gridPath).now().values()).containsExactly((long) CUSTOMERS);
        List<Document> found = cellsOfGrid();
        assertThat(found)
                .hasSizeGreaterThan(3)
                .allSatisfy(cell -> assertThat(positions(cell)).hasSizeLessThanOrEqualTo(Cell.ROOM));
        assertThat(counted(found)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void countsNobodyAgainWhomACellStoredBeforeHas() throws Exception {
        List<String> ids = stored(CUSTOMERS);
        List<String> before = ids.subList(0, 2 * Cell.ROOM);
        storedBeforeCellsWereFull(before);
        assertThat(figures.of(gridPath).now().values()).containsExactly((long) before.size());

        countAtOnce(ids);

        assertThat(figures.of(gridPath)).isEqualTo(figures.recount(gridPath));
        List<Document> found = cellsOfGrid();
        assertThat(counted(found)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(positions(found.getFirst())).containsExactlyInAnyOrderElementsOf(before);
        assertThat(found.getFirst().get("state", Document.class)).containsEntry("full", true);
    }

    @Test
    void writesNothingForWhatIsCountedAlready() {
        String id = stored(1).getFirst();
        cells.count(id);
        List<Document> once = cellsOfGrid();

        cells.count(id);
        cells.count("unknown-" + UUID.randomUUID());

        assertThat(cellsOfGrid()).isEqualTo(once);
    }

    private List<String> stored(int number) {
        Place place = new Place("c-" + UUID.randomUUID(), "大社区", gridPath);
        List<String> ids = Stream.generate(() -> UUID.randomUUID().toString())
                .filter(id -> CellPath.of(gridPath, id).id().endsWith("#3"))
                .limit(number)
                .toList();
        try (BatchWriter<Customer> batch = customers.aggregates().batches(200, outcome -> {})) {
            for (int at = 0; at < ids.size(); at++) {
                batch.insert(
                        at,
                        ids.get(at),
                        Customer.create(ids.get(at), place, Firms.file(), Firms.LI, Firms.NOW),
                        List.of());
            }
        }
        return ids;
    }

    /** One cell of any size, with what its events left behind, as a former version wrote it. */
    private void storedBeforeCellsWereFull(List<String> ids) throws Exception {
        countAtOnce(ids);
        Document positions = new Document();
        Document seen = new Document();
        List<Document> counts = new ArrayList<>();
        for (Document cell : cellsOfGrid()) {
            Document state = cell.get("state", Document.class);
            positions.putAll(state.get("positions", Document.class));
            counts.addAll(state.getList("counts", Document.class));
        }
        ids.forEach(id -> seen.append("/funnel/customers/" + id, 1L));
        long all = counts.stream().mapToLong(count -> count.getLong("number")).sum();
        Document count = counts.getFirst().append("number", all);
        Document root = cellsOfGrid().getFirst();
        root.append("seen", seen)
                .append(
                        "state",
                        new Document("gridPath", gridPath)
                                .append("positions", positions)
                                .append("counts", List.of(count)));
        mongo.remove(ofGrid(), "figures");
        mongo.insert(root, "figures");
    }

    private void countAtOnce(List<String> ids) throws Exception {
        List<String> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled);
        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Callable<Void>> work = shuffled.stream()
                    .map(id -> (Callable<Void>) () -> {
                        cells.count(id);
                        return null;
                    })
                    .toList();
            for (Future<Void> each : threads.invokeAll(work)) {
                each.get();
            }
        }
    }

    private List<Document> cellsOfGrid() {
        return mongo.find(ofGrid(), Document.class, "figures");
    }

    private Query ofGrid() {
        return Query.query(Criteria.where("_id").gte(CellPath.start(gridPath)).lt(CellPath.end(gridPath)))
                .with(Sort.by("_id"));
    }

    private static Collection<String> positions(Document cell) {
        return cell.get("state", Document.class)
                .get("positions", Document.class)
                .keySet();
    }

    private static List<String> counted(List<Document> cells) {
        return cells.stream().flatMap(cell -> positions(cell).stream()).toList();
    }
}
