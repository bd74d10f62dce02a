package gridline.benchmarks.community;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import gridline.platform.search.SearchableName;
import gridline.standalone.store.EmbeddedStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * The lists of the community service beside a look-up by {@code _id} (小区列表基准): work order of a grid, search by two
 * characters and by pinyin, buildings of a community, reminders due, a box of the map. The documents have the fields, the
 * indexes, the projections and the queries of the service.
 *
 * <p>What counts is the number of documents read for a page, which must not grow with the data, and the time as a multiple
 * of the look-up by {@code _id} in the same run, a page of up to 51 documents against one. A page of 51 communities named by
 * their {@code _id} stands beside it: the same documents without any searching.
 *
 * <p>Run it once with 50000 communities (3 million households) and once with ten times as many.
 */
public final class CommunityListsBenchmark {

    private static final int ROUNDS = 9;
    private static final int LOOK_UPS = 200;
    private static final int BATCH = 1_000;
    private static final int PAGE = 51;
    private static final int PER_GRID = 25;
    private static final int HOUSEHOLDS_PER_BUILDING = 60;
    private static final String SYLLABLES = "锦绣华府和平建设新村花园翡翠万达棉纺电力东方明珠北苑南湖春江金桥玉泉安居康乐";

    private static final String INITIALS = "jxhfhpjsxchyfcwdmfdldfmzbynhcjjqyqajkl";

    private final EmbeddedStore store;
    private final int size;
    private final MongoCollection<Document> communities;
    private final MongoCollection<Document> assessments;
    private final MongoCollection<Document> buildings;
    private final Random random = new Random(1);

    /** One kind of look-up: what it asks for by number, and how many documents it may find. */
    private record Variant(String name, IntFunction<FindIterable<Document>> query) {}

    private CommunityListsBenchmark(EmbeddedStore store, MongoDatabase database, int size) {
        this.store = store;
        this.size = size;
        this.communities = database.getCollection("communities");
        this.assessments = database.getCollection("assessments");
        this.buildings = database.getCollection("buildings");
    }

    /** @param args the number of communities, default 50000; each has a building with 60 known households */
    public static void main(String[] args) throws Exception {
        int size = args.length == 0 ? 50_000 : Integer.parseInt(args[0]);
        try (EmbeddedStore store = EmbeddedStore.inMemoryOrTemp();
                MongoClient client = MongoClients.create(store.connectionString())) {
            new CommunityListsBenchmark(store, client.getDatabase("bench"), size).run();
        }
    }

    private void run() {
        communities.createIndex(new Document("state.nameKeys", 1).append("state.name", 1));
        communities.createIndex(new Document("state.gridPath", 1).append("state.name", 1));
        for (String level : List.of("province", "branch", "gridPath")) {
            assessments.createIndex(new Document("state." + level, 1).append("state.priority", 1));
        }
        buildings.createIndex(new Document("state.building.communityId", 1).append("state.building.number", 1));
        buildings.createIndex(new Document("state.nextReminderOn", 1).append("_id", 1));
        communities.createIndex(new Document("state.tiles", 1).append("state.longitude", 1));
        fill(communities, this::community);
        fill(assessments, this::assessment);
        fill(buildings, this::building);
        System.out.printf("%,d communities, %,d households%n", size, (long) size * HOUSEHOLDS_PER_BUILDING);
        measure(List.of(
                new Variant("by _id", i -> listed(communities.find(new Document("_id", id(i))))),
                new Variant("a page named by _id", this::byIds),
                new Variant("work order of a grid", i -> workOrder("gridPath", grid(i))),
                new Variant("work order of a branch", i -> workOrder("branch", branch(i))),
                new Variant("work order of a province", i -> workOrder("province", "/13")),
                new Variant("search, two characters", i -> search(name(i).substring(0, 2))),
                new Variant("search, pinyin initials", i -> search(initials(name(i).substring(0, 4)))),
                new Variant("search, initials, number", i -> search(pinyin(i))),
                new Variant(
                        "buildings of a community",
                        i -> buildings
                                .find(new Document("state.building.communityId", id(i)))
                                .sort(new Document("state.building.number", 1).append("_id", 1))),
                new Variant(
                        "reminders due",
                        i -> buildings
                                .find(new Document("state.nextReminderOn", new Document("$lte", "2027-01-01")))
                                .sort(new Document("state.nextReminderOn", 1).append("_id", 1))
                                .projection(new Document("_id", 1))),
                new Variant("map box of a quarter", this::mapBox)));
    }

    /** A box of some three by two kilometres, as a screen shows it when points are to be told apart. */
    private FindIterable<Document> mapBox(int i) {
        double west = longitude(i) - 0.015;
        double south = latitude(i) - 0.010;
        List<String> tiles = new ArrayList<>();
        for (long x = tile(west); x <= tile(west + 0.03); x++) {
            for (long y = tile(south); y <= tile(south + 0.02); y++) {
                tiles.add("0:" + x + ":" + y);
            }
        }
        return listed(communities.find(new Document("state.tiles", new Document("$in", tiles))
                        .append("state.longitude", new Document("$gte", west).append("$lte", west + 0.03))
                        .append("state.latitude", new Document("$gte", south).append("$lte", south + 0.02))))
                .sort(new Document("_id", 1));
    }

    private FindIterable<Document> byIds(int i) {
        List<String> ids = new ArrayList<>();
        for (int k = 0; k < PAGE; k++) {
            ids.add(id((int) ((i + k * 7_919L) % size)));
        }
        return listed(communities.find(new Document("_id", new Document("$in", ids))));
    }

    /** What lists are found by is not read with them. */
    private static FindIterable<Document> listed(FindIterable<Document> found) {
        return found.projection(new Document("outbox", 0)
                .append("seen", 0)
                .append("state.nameKeys", 0)
                .append("state.tiles", 0));
    }

    /** Communities stand as close at ten times as many: the country grows, not the town. */
    private double longitude(int i) {
        int side = (int) Math.ceil(Math.sqrt(size));
        return 80 + (i % side) * 0.004;
    }

    private double latitude(int i) {
        int side = (int) Math.ceil(Math.sqrt(size));
        return 10 + (i / side) * 0.004;
    }

    private static long tile(double degrees) {
        return Math.floorDiv(Math.round(degrees * 1_000_000), 20_000L);
    }

    private void measure(List<Variant> variants) {
        List<List<Double>> micros = new ArrayList<>();
        variants.forEach(variant -> micros.add(new ArrayList<>(ROUNDS * LOOK_UPS)));
        long[] read = new long[variants.size()];
        long[] found = new long[variants.size()];
        for (int round = -2; round < ROUNDS; round++) {
            for (int v = 0; v < variants.size(); v++) {
                long before = store.documentsRead();
                for (int i = 0; i < LOOK_UPS; i++) {
                    FindIterable<Document> query =
                            variants.get(v).query().apply(random.nextInt(size)).limit(PAGE);
                    long start = System.nanoTime();
                    found[v] += query.into(new ArrayList<>()).size();
                    if (round >= 0) {
                        micros.get(v).add((System.nanoTime() - start) / 1e3);
                    }
                }
                if (round >= 0) {
                    read[v] += store.documentsRead() - before;
                }
            }
        }
        double median = percentile(micros.getFirst(), 50);
        double p95 = percentile(micros.getFirst(), 95);
        for (int v = 0; v < variants.size(); v++) {
            System.out.printf(
                    "%-26s median %6.0f µs = %6.2f x _id, p95 %6.0f µs = %6.2f x _id, %5.1f found, %6.1f documents read%n",
                    variants.get(v).name(),
                    percentile(micros.get(v), 50),
                    percentile(micros.get(v), 50) / median,
                    percentile(micros.get(v), 95),
                    percentile(micros.get(v), 95) / p95,
                    (double) found[v] / (ROUNDS + 2) / LOOK_UPS,
                    (double) read[v] / ROUNDS / LOOK_UPS);
        }
    }

    private FindIterable<Document> workOrder(String level, String node) {
        return assessments
                .find(new Document("state." + level, node))
                .sort(new Document("state.priority", -1).append("_id", -1));
    }

    private FindIterable<Document> search(String sought) {
        List<String> keys = SearchableName.keysOfQuery(sought);
        Object wanted = keys.size() == 1 ? keys.getFirst() : new Document("$all", keys);
        return listed(communities.find(new Document("state.nameKeys", wanted)))
                .sort(new Document("state.name", 1).append("_id", 1));
    }

    private void fill(MongoCollection<Document> collection, IntFunction<Document> document) {
        for (int from = 0; from < size; from += BATCH) {
            collection.insertMany(IntStream.range(from, Math.min(from + BATCH, size))
                    .mapToObj(document)
                    .toList());
        }
    }

    private Document community(int i) {
        return new Document("_id", id(i))
                .append("version", 1L)
                .append(
                        "state",
                        new Document("code", id(i).substring(2))
                                .append("gridPath", grid(i))
                                .append("name", name(i))
                                .append(
                                        "nameKeys",
                                        List.copyOf(SearchableName.of(name(i)).keys()))
                                .append("households", 200 + i % 3_000)
                                .append("longitude", longitude(i))
                                .append("latitude", latitude(i))
                                .append("tiles", List.of("0:" + tile(longitude(i)) + ":" + tile(latitude(i)))));
    }

    private Document assessment(int i) {
        String grid = grid(i);
        return new Document("_id", id(i))
                .append("version", 1L)
                .append(
                        "state",
                        new Document("communityId", id(i))
                                .append("gridPath", grid)
                                .append("province", "/13")
                                .append("branch", branch(i))
                                .append("quadrant", "IMPORTANT")
                                .append("priority", (long) (i * 0x9E3779B1L & 0xFFFFFFFFL)));
    }

    private Document building(int i) {
        List<Document> households = IntStream.range(0, HOUSEHOLDS_PER_BUILDING)
                .mapToObj(h -> new Document("_id", "h" + h)
                        .append("door", "1-" + h)
                        .append("use", h % 3 == 0 ? "COMPETITOR" : "NONE")
                        .append("contractEndsOn", h % 3 == 0 ? "2027-0%d-15".formatted(1 + h % 9) : null))
                .toList();
        return new Document("_id", "b-" + i)
                .append("version", 1L)
                .append(
                        "state",
                        new Document(
                                        "building",
                                        new Document("communityId", id(i))
                                                .append("number", "1")
                                                .append("households", households))
                                .append("nextReminderOn", "20%d-%02d-01".formatted(27 + i % 20, 1 + i % 12)));
    }

    private static String id(int i) {
        return "c-13%010d".formatted(i);
    }

    private static String grid(int i) {
        return branch(i) + "/1301%05d".formatted(i / PER_GRID);
    }

    private static String branch(int i) {
        return "/13/1301/1301%02d".formatted(i / PER_GRID % 20);
    }

    private static String name(int i) {
        int first = i * 7 % SYLLABLES.length();
        int second = i / SYLLABLES.length() * 11 % SYLLABLES.length();
        return "" + SYLLABLES.charAt(first) + SYLLABLES.charAt(second) + "家园" + i;
    }

    /** The rarest of what people type: initials of the whole name with its number. */
    private static String pinyin(int i) {
        return name(i).charAt(0) + "jy" + i;
    }

    private static String initials(String name) {
        return name.codePoints()
                .mapToObj(character -> {
                    int at = (SYLLABLES + "家园").indexOf(character);
                    return (INITIALS + "jy").substring(at, at + 1);
                })
                .collect(Collectors.joining());
    }

    private static double percentile(List<Double> values, int percent) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length * percent / 100];
    }
}
