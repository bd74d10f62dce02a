package gridline.benchmarks.campaign;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import gridline.standalone.store.EmbeddedStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * The lists of the campaign service beside a look-up by {@code _id} (营销列表基准): a person's follow-ups of today, the tasks and the
 * calendar of a grid, the capture that is sent again. The documents have the fields, the indexes and the queries of the
 * service. What counts is the number of documents read for a page, which must not grow with the data, and the time as a
 * multiple of the look-up by {@code _id} in the same run.
 */
public final class CampaignListsBenchmark {

    private static final int ROUNDS = 9;
    private static final int LOOK_UPS = 200;
    private static final int BATCH = 1_000;
    private static final int PAGE = 51;
    private static final int LEADS_PER_GRID = 250;
    private static final int SCHEDULES_PER_GRID = 10;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final EmbeddedStore store;
    private final int leadCount;
    private final int scheduleCount;
    private final MongoCollection<Document> leads;
    private final MongoCollection<Document> schedules;
    private final MongoCollection<Document> roadshows;
    private final Random random = new Random(1);

    /** One kind of look-up: what it asks for by number, and how many documents it may find. */
    private record Variant(String name, IntFunction<FindIterable<Document>> query) {}

    private CampaignListsBenchmark(EmbeddedStore store, MongoDatabase database, int leadCount, int scheduleCount) {
        this.store = store;
        this.leadCount = leadCount;
        this.scheduleCount = scheduleCount;
        this.leads = database.getCollection("leads");
        this.schedules = database.getCollection("schedules");
        this.roadshows = database.getCollection("roadshows");
    }

    /** @param args the number of leads, default 500000, and of schedules, default 20000 */
    public static void main(String[] args) throws Exception {
        int leadCount = args.length == 0 ? 500_000 : Integer.parseInt(args[0]);
        int scheduleCount = args.length < 2 ? 20_000 : Integer.parseInt(args[1]);
        try (EmbeddedStore store = EmbeddedStore.inMemoryOrTemp();
                MongoClient client = MongoClients.create(store.connectionString())) {
            new CampaignListsBenchmark(store, client.getDatabase("bench"), leadCount, scheduleCount).run();
        }
    }

    private void run() {
        index(leads, "state.gridPath", "state.nextFollowUpOn");
        index(leads, "state.owners", "state.nextFollowUpOn");
        index(leads, "state.touches.clientId");
        index(schedules, "state.gridPath", "state.nextDueOn");
        index(schedules, "state.people", "state.nextStartsOn");
        index(roadshows, "state.gridPath", "state.plan.day");
        fill(leads, leadCount, this::lead);
        fill(schedules, scheduleCount, this::schedule);
        fill(roadshows, scheduleCount, this::roadshow);
        System.out.printf("%,d leads, %,d schedules%n", leadCount, scheduleCount);
        measure(List.of(
                new Variant("by _id", i -> leads.find(new Document("_id", "l-" + i))),
                new Variant(
                        "a person's follow-ups",
                        i -> leads.find(new Document("state.owners", person(i / LEADS_PER_GRID))
                                        .append("state.nextFollowUpOn", new Document("$lte", TODAY.toString())))
                                .sort(new Document("state.nextFollowUpOn", 1).append("_id", 1))),
                new Variant(
                        "a grid's leads",
                        i -> leads.find(new Document("state.gridPath", grid(i / LEADS_PER_GRID)))
                                .sort(new Document("state.nextFollowUpOn", 1).append("_id", 1))),
                new Variant(
                        "a capture sent again", i -> leads.find(new Document("state.touches.clientId", "client-" + i))),
                new Variant(
                        "a grid's tasks",
                        i -> schedules
                                .find(new Document("state.gridPath", grid(i % scheduleCount / SCHEDULES_PER_GRID))
                                        .append("state.nextStartsOn", new Document("$lte", TODAY.toString())))
                                .sort(new Document("state.nextDueOn", 1).append("_id", 1))),
                new Variant(
                        "a person's tasks",
                        i -> schedules
                                .find(new Document("state.people", person(i % scheduleCount / SCHEDULES_PER_GRID))
                                        .append("state.nextStartsOn", new Document("$lte", TODAY.toString())))
                                .sort(new Document("state.nextDueOn", 1).append("_id", 1))),
                new Variant(
                        "a grid's calendar",
                        i -> roadshows
                                .find(new Document("state.gridPath", grid(i % scheduleCount / SCHEDULES_PER_GRID))
                                        .append(
                                                "state.plan.day",
                                                new Document("$gte", TODAY.toString())
                                                        .append(
                                                                "$lte",
                                                                TODAY.plusDays(30)
                                                                        .toString())))
                                .sort(new Document("state.plan.day", 1).append("_id", 1)))));
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
                    found[v] += variants.get(v)
                            .query()
                            .apply(random.nextInt(leadCount))
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
                    "%-24s %7.0f µs = %6.2f x _id, %6.1f found, %7.1f documents read each%n",
                    variants.get(v).name(),
                    median,
                    median / byId,
                    (double) found[v] / (ROUNDS + 2) / LOOK_UPS,
                    (double) read[v] / ROUNDS / LOOK_UPS);
        }
    }

    private static void index(MongoCollection<Document> collection, String... fields) {
        Document keys = new Document();
        Arrays.stream(fields).forEach(field -> keys.append(field, 1));
        collection.createIndex(keys);
    }

    private static void fill(MongoCollection<Document> collection, int size, IntFunction<Document> document) {
        for (int from = 0; from < size; from += BATCH) {
            collection.insertMany(IntStream.range(from, Math.min(from + BATCH, size))
                    .mapToObj(document)
                    .toList());
        }
    }

    private Document lead(int i) {
        int grid = i / LEADS_PER_GRID;
        Document touch = new Document("clientId", "client-" + i)
                .append("source", "ROADSHOW")
                .append("by", person(grid));
        return new Document("_id", "l-" + i)
                .append("version", 1L)
                .append(
                        "state",
                        new Document("id", "l-" + i)
                                .append("campaignId", "r-" + i / 50)
                                .append("communityId", "c-" + i / 25)
                                .append("gridPath", grid(grid))
                                .append("kind", "HOUSEHOLD")
                                .append("interests", List.of("MONTHLY_BROADBAND"))
                                .append("touches", List.of(touch))
                                .append("status", "HANDED_OVER")
                                .append("owners", List.of(person(grid)))
                                .append(
                                        "nextFollowUpOn",
                                        TODAY.plusDays(i % 60 - 5).toString()));
    }

    private Document schedule(int i) {
        int grid = i / SCHEDULES_PER_GRID;
        List<Document> items = IntStream.rangeClosed(1, 22)
                .mapToObj(number -> new Document("number", number)
                        .append("startsOn", TODAY.plusDays(number).toString())
                        .append("dueOn", TODAY.plusDays(number + 5).toString())
                        .append("completions", List.of()))
                .toList();
        return new Document("_id", "c-" + i)
                .append("version", 1L)
                .append(
                        "state",
                        new Document("communityId", "c-" + i)
                                .append("gridPath", grid(grid))
                                .append("items", items)
                                .append("people", List.of(person(grid)))
                                .append("nextDueOn", TODAY.plusDays(i % 30).toString())
                                .append(
                                        "nextStartsOn",
                                        TODAY.plusDays(i % 30 - 10).toString()));
    }

    private Document roadshow(int i) {
        return new Document("_id", "r-" + i)
                .append("version", 1L)
                .append(
                        "state",
                        new Document("gridPath", grid(i / SCHEDULES_PER_GRID))
                                .append(
                                        "plan",
                                        new Document(
                                                "day",
                                                TODAY.plusDays(i % 90 - 30).toString())));
    }

    private static String grid(int grid) {
        return "/13/1301/1301%02d/1301%05d".formatted(grid % 20, grid);
    }

    private static String person(int grid) {
        return "u-" + grid;
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
    }
}
