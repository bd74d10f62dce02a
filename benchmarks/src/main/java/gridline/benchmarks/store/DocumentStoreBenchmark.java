package gridline.benchmarks.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import gridline.standalone.store.EmbeddedStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.bson.Document;

/**
 * Look-ups by index beside look-ups by {@code _id}, and inserts of eight clients beside those of one (文档库基准).
 *
 * <p>The variants take turns in short rounds, so that a busy machine slows all of them; medians are compared.
 */
public final class DocumentStoreBenchmark {

    private static final int ROUNDS = 15;
    private static final int LOOK_UPS = 400;
    private static final int INSERTS = 2_000;
    private static final int BATCH = 1_000;
    private static final int CLIENTS = 8;
    private static final int GRIDS = 2_000;

    private final MongoCollection<Document> customers;
    private final EmbeddedStore store;
    private final int size;
    private final Random random = new Random(1);
    private final AtomicInteger inserted = new AtomicInteger();

    private DocumentStoreBenchmark(EmbeddedStore store, MongoCollection<Document> customers, int size) {
        this.store = store;
        this.customers = customers;
        this.size = size;
    }

    /** @param args the number of documents, default 200000 */
    public static void main(String[] args) throws Exception {
        int size = args.length == 0 ? 200_000 : Integer.parseInt(args[0]);
        try (EmbeddedStore store = EmbeddedStore.inMemoryOrTemp();
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> customers = client.getDatabase("bench").getCollection("customers");
            new DocumentStoreBenchmark(store, customers, size).run();
        }
    }

    private void run() throws Exception {
        customers.createIndex(Indexes.ascending("state.code"));
        customers.createIndex(Indexes.ascending("state.gridPath", "createdAt"));
        customers.createIndex(Indexes.ascending("state.grams"));
        System.out.printf("inserts, empty:      1 client %,7.0f/s%n", insertsPerSecond(1));
        System.out.printf("inserts, empty:      %d clients %,6.0f/s%n", CLIENTS, insertsPerSecond(CLIENTS));
        customers.deleteMany(new Document());
        fill();
        lookUps();
        List<Double> one = new ArrayList<>();
        List<Double> eight = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            one.add(insertsPerSecond(1));
            eight.add(insertsPerSecond(CLIENTS));
        }
        double single = median(one);
        double several = median(eight);
        System.out.printf(
                "inserts, %,d there: 1 client %,7.0f/s; %d clients %,6.0f/s = %.1f x%n",
                size, single, CLIENTS, several, several / single);
    }

    /** Prints the rate of each quarter: it must not fall as the collection grows. */
    private void fill() {
        StringBuilder rates = new StringBuilder();
        for (int quarter = 0; quarter < 4; quarter++) {
            int first = size / 4 * quarter;
            long start = System.nanoTime();
            for (int from = first; from < first + size / 4; from += BATCH) {
                List<Document> batch = new ArrayList<>();
                for (int i = from; i < Math.min(from + BATCH, first + size / 4); i++) {
                    batch.add(customer("c-" + i, i));
                }
                customers.insertMany(batch);
            }
            rates.append("%,7.0f/s".formatted(size / 4 / ((System.nanoTime() - start) / 1e9)));
        }
        System.out.printf("%,d documents in batches of %,d, by quarter: %s%n", size, BATCH, rates);
    }

    private void lookUps() {
        List<IntConsumer> variants = List.of(
                i -> one(new Document("_id", "c-" + i)),
                i -> one(new Document("state.code", code(i))),
                i -> page(Filters.eq("state.gridPath", grid(i)), new Document("createdAt", -1)),
                i -> page(Filters.eq("state.grams", "g" + i % 20_000), new Document("_id", 1)));
        List<String> names = List.of("by _id", "by index", "page of a grid, sorted", "page by search word");
        List<List<Double>> micros = new ArrayList<>();
        long[] read = new long[variants.size()];
        variants.forEach(variant -> micros.add(new ArrayList<>()));
        for (int round = -3; round < ROUNDS; round++) {
            for (int v = 0; v < variants.size(); v++) {
                long before = store.documentsRead();
                double each = microsEach(variants.get(v));
                if (round >= 0) {
                    micros.get(v).add(each);
                    read[v] += store.documentsRead() - before;
                }
            }
        }
        double byId = median(micros.getFirst());
        for (int v = 0; v < variants.size(); v++) {
            double median = median(micros.get(v));
            System.out.printf(
                    "%-24s %6.0f µs = %.2f x _id, %.1f documents read each%n",
                    names.get(v), median, median / byId, (double) read[v] / ROUNDS / LOOK_UPS);
        }
    }

    private double microsEach(IntConsumer variant) {
        long start = System.nanoTime();
        for (int i = 0; i < LOOK_UPS; i++) {
            variant.accept(random.nextInt(size));
        }
        return (System.nanoTime() - start) / 1e3 / LOOK_UPS;
    }

    private void one(Document query) {
        if (customers.find(query).first() == null) {
            throw new IllegalStateException("nothing found for " + query);
        }
    }

    private void page(org.bson.conversions.Bson query, Document order) {
        if (customers.find(query).sort(order).limit(50).into(new ArrayList<>()).isEmpty()) {
            throw new IllegalStateException("nothing found for " + query);
        }
    }

    private double insertsPerSecond(int clients) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int c = 0; c < clients; c++) {
                running.add(threads.submit(() -> {
                    for (int i = 0; i < INSERTS / clients; i++) {
                        int number = inserted.incrementAndGet();
                        customers.insertOne(customer("new-" + number, number));
                    }
                }));
            }
            for (Future<?> client : running) {
                client.get();
            }
        }
        return INSERTS / ((System.nanoTime() - start) / 1e9);
    }

    private static Document customer(String id, int number) {
        Document state = new Document("code", code(number))
                .append("name", "石家庄建设北大街" + number + "号商户")
                .append("gridPath", grid(number))
                .append("stage", "STAGE_" + number % 6)
                .append("grams", List.of("g" + number % 20_000, "h" + number % 977, "i" + number % 311))
                .append("contacts", List.of(new Document("name", "联系人").append("phone", "1380000" + number % 10_000)))
                .append("note", "开户日期与套餐说明。".repeat(12));
        return new Document("_id", id)
                .append("version", 1L)
                .append("state", state)
                .append("createdAt", new Date(1_700_000_000_000L + number * 1_000L));
    }

    private static String code(int number) {
        return "91130100MA" + Integer.toHexString(number * 0x9E3779B1);
    }

    private static String grid(int number) {
        return "/13/1301/130102/" + (130102000 + number % GRIDS);
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
    }
}
