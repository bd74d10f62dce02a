package gridline.benchmarks.customer;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import gridline.platform.search.SearchableName;
import gridline.standalone.store.EmbeddedStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * The lists of the funnel service beside a look-up by {@code _id} (客户列表基准): board of a grid, pool with three filters,
 * registrations about to lapse, search, contract ends, what is due. The documents have the fields, the indexes and the
 * queries of the service, and ten actions each. What counts is the number of documents read for a page, which must not
 * grow with the data, and the time as a multiple of the look-up by {@code _id} in the same run.
 *
 * <p>Run it with 200000 customers (2 million actions), and with a tenth of them beside it.
 */
public final class CustomerListsBenchmark {

    private static final int ROUNDS = 7;
    private static final int LOOK_UPS = 100;
    private static final int BATCH = 500;
    private static final int PAGE = 51;
    private static final int PER_GRID = 500;
    private static final int GRIDS_PER_BRANCH = 10;
    private static final int ACTIONS = 10;
    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    private static final String[] STAGES = {"TARGET", "LISTED", "POTENTIAL", "INTENTION", "ORDERED", "ON_NET"};
    private static final String[] CLUSTERS = {"OFFICE_BUILDING", "SPECIALISED_MARKET", "INDUSTRIAL_PARK", "STREET_SHOP"
    };
    private static final String SYLLABLES = "恒远华盛金桥玉泉东方明珠春江安居康乐锦绣万达鸿运兴隆宏达瑞丰祥和天泽博雅";

    private final EmbeddedStore store;
    private final int size;
    private final MongoCollection<Document> customers;
    private final Random random = new Random(1);

    /** One kind of look-up: what it asks for by number. */
    private record Variant(String name, IntFunction<FindIterable<Document>> query) {}

    private CustomerListsBenchmark(EmbeddedStore store, MongoDatabase database, int size) {
        this.store = store;
        this.size = size;
        this.customers = database.getCollection("customers");
    }

    /** @param args the number of customers, default 200000; each has ten actions */
    public static void main(String[] args) throws Exception {
        int size = args.length == 0 ? 200_000 : Integer.parseInt(args[0]);
        try (EmbeddedStore store = EmbeddedStore.inMemoryOrTemp();
                MongoClient client = MongoClients.create(store.connectionString())) {
            new CustomerListsBenchmark(store, client.getDatabase("bench"), size).run();
        }
    }

    private void run() {
        index("state.gridPath", "state.firmName", "_id");
        index("state.stage", "state.gridPath", "state.firmName", "_id");
        index("state.holderId", "state.heldUntil", "_id");
        index("state.heldUntil", "_id");
        index("state.contractEndsOn", "_id");
        index("state.dueAt");
        index("state.nameKeys", "state.gridPath", "state.firmName", "_id");
        long start = System.nanoTime();
        for (int from = 0; from < size; from += BATCH) {
            customers.insertMany(IntStream.range(from, Math.min(from + BATCH, size))
                    .mapToObj(this::customer)
                    .toList());
        }
        System.out.printf(
                "%,d customers, %,d actions, stored in %d s%n",
                size,
                (long) size * ACTIONS,
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
        measure(List.of(
                new Variant("by _id", i -> customers.find(new Document("_id", "f-" + i))),
                new Variant("a page named by _id", this::byIds),
                new Variant("board of a grid", i -> page(within(grid(i)).append("state.stage", STAGES[i % 6]))),
                new Variant("list of a grid", i -> page(within(grid(i)))),
                new Variant(
                        "pool, three filters",
                        i -> page(within(branch(i))
                                .append("state.heldUntil", new Document("$lte", date(NOW)))
                                .append("state.stage", STAGES[i % 3])
                                .append("state.clusterKind", CLUSTERS[i % 4]))),
                new Variant(
                        "about to lapse, own",
                        i -> customers
                                .find(new Document("state.holderId", holder(i)).append("state.heldUntil", soon()))
                                .sort(new Document("state.heldUntil", 1).append("_id", 1))),
                new Variant(
                        "about to lapse, branch",
                        i -> customers
                                .find(within(branch(i)).append("state.heldUntil", soon()))
                                .sort(new Document("state.heldUntil", 1).append("_id", 1))),
                new Variant("search, two characters", i -> search(name(i).substring(2, 4))),
                new Variant("search, pinyin initials", i -> search(pinyin(i))),
                new Variant(
                        "contract ends of a month",
                        i -> customers
                                .find(within(branch(i))
                                        .append(
                                                "state.contractEndsOn",
                                                new Document("$gte", "2026-07-01").append("$lte", "2026-07-31")))
                                .sort(new Document("state.contractEndsOn", 1).append("_id", 1))),
                new Variant(
                        "due by itself",
                        i -> customers
                                .find(new Document("state.dueAt", new Document("$lte", date(NOW))))
                                .sort(new Document("state.dueAt", 1)))));
    }

    private void measure(List<Variant> variants) {
        List<List<Double>> micros = new ArrayList<>();
        variants.forEach(variant -> micros.add(new ArrayList<>()));
        long[] read = new long[variants.size()];
        long[] found = new long[variants.size()];
        for (int round = -2; round < ROUNDS; round++) {
            for (int v = 0; v < variants.size(); v++) {
                long before = store.documentsRead();
                long start = System.nanoTime();
                for (int i = 0; i < LOOK_UPS; i++) {
                    FindIterable<Document> query = variants.get(v).query().apply(random.nextInt(size));
                    // A single customer is read whole.
                    found[v] += (v == 0 ? query : listed(query))
                            .limit(PAGE)
                            .into(new ArrayList<>())
                            .size();
                }
                if (round >= 0) {
                    micros.get(v).add((System.nanoTime() - start) / 1e3 / LOOK_UPS);
                    read[v] += store.documentsRead() - before;
                }
            }
        }
        double byId = median(micros.getFirst());
        for (int v = 0; v < variants.size(); v++) {
            double median = median(micros.get(v));
            System.out.printf(
                    "%-26s %7.0f µs = %6.2f x _id, %6.1f found, %7.1f documents read each%n",
                    variants.get(v).name(),
                    median,
                    median / byId,
                    (double) found[v] / (ROUNDS + 2) / LOOK_UPS,
                    (double) read[v] / ROUNDS / LOOK_UPS);
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private FindIterable<Document> page(Document filter) {
        return customers
                .find(filter.append("state.mergedInto", null))
                .sort(new Document("state.gridPath", 1)
                        .append("state.firmName", 1)
                        .append("_id", 1));
    }

    /** What a page costs without any searching. */
    private FindIterable<Document> byIds(int i) {
        List<String> ids = IntStream.range(0, PAGE)
                .mapToObj(each -> "f-" + (i + each * 7_919L) % size)
                .toList();
        return customers.find(new Document("_id", new Document("$in", ids)));
    }

    /** What lists do not read: what they are found by, and the actions. */
    private static FindIterable<Document> listed(FindIterable<Document> found) {
        return found.projection(new Document("outbox", 0)
                .append("seen", 0)
                .append("state.nameKeys", 0)
                .append("state.actions", 0));
    }

    private FindIterable<Document> search(String sought) {
        List<String> keys = SearchableName.keysOfQuery(sought);
        Object wanted = keys.size() == 1 ? keys.getFirst() : new Document("$all", keys);
        return page(within("/13").append("state.nameKeys", wanted));
    }

    private static Document within(String node) {
        return new Document("state.gridPath", new Document("$gte", node).append("$lt", node + "0"));
    }

    private static Document soon() {
        return new Document("$gt", date(NOW)).append("$lte", date(NOW.plus(Duration.ofDays(7))));
    }

    private void index(String... fields) {
        Document keys = new Document();
        for (String field : fields) {
            keys.append(field, 1);
        }
        customers.createIndex(keys);
    }

    private Document customer(int i) {
        boolean held = i % 3 != 0;
        List<Document> actions = IntStream.range(0, ACTIONS)
                .mapToObj(a -> new Document("_id", "a-" + i + "-" + a)
                        .append("kind", a % 2 == 0 ? "CALL" : "VISIT")
                        .append("doneAt", date(NOW.minus(Duration.ofDays(a))))
                        .append("note", "与老板谈了资费与合同到期的事"))
                .toList();
        Instant until = held ? NOW.plus(Duration.ofHours(1 + i * 7L % 720)) : Instant.EPOCH;
        return new Document("_id", "f-" + i)
                .append("version", 1L)
                .append(
                        "state",
                        new Document("customerId", "f-" + i)
                                .append("gridPath", grid(i))
                                .append("firmName", name(i))
                                .append(
                                        "nameKeys",
                                        List.copyOf(SearchableName.of(name(i)).keys()))
                                .append("stage", STAGES[i / 7 % 6])
                                .append("clusterKind", CLUSTERS[i / 5 % 4])
                                .append("holderId", held ? holder(i) : null)
                                .append("heldUntil", date(until))
                                .append(
                                        "contractEndsOn",
                                        i % 4 == 0
                                                ? "20%d-%02d-15".formatted(26 + i / 4 % 3, 1 + i / 12 % 12)
                                                : "9999-01-01")
                                .append("dueAt", date(NOW.plus(Duration.ofHours(i % 5_000 - 1L))))
                                .append("actions", actions));
    }

    private static String grid(int i) {
        int grid = i / PER_GRID;
        return "%s/%09d".formatted(branch(i), 130100000 + grid);
    }

    private static String branch(int i) {
        int branch = i / PER_GRID / GRIDS_PER_BRANCH;
        return "/13/1301/%06d".formatted(130100 + branch);
    }

    private static String holder(int i) {
        return "u-" + i / 150;
    }

    private static String name(int i) {
        StringBuilder name = new StringBuilder("石家");
        long rest = i * 0x9E3779B1L & 0xFFFFFFFFL;
        for (int at = 0; at < 4; at++) {
            name.append(SYLLABLES.charAt((int) (rest % SYLLABLES.length())));
            rest /= SYLLABLES.length();
        }
        return name.append("商贸").append(i).toString();
    }

    /** The initials of the part every name has in common, and its number: what somebody types who knows both. */
    private static String pinyin(int i) {
        return "sm" + i;
    }

    private static Date date(Instant at) {
        return Date.from(at);
    }
}
