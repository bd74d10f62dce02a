package gridline.benchmarks.messaging;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import gridline.contracts.Topic;
import gridline.contracts.community.CommunityOpened;
import gridline.platform.messaging.EventSubscription;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.BatchWriter;
import gridline.standalone.broker.EmbeddedBroker;
import gridline.standalone.store.EmbeddedStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * From the moment a write is due to the reader that gets its event, at a steady rate (写入到事件的延迟); and an import with events
 * beside a bare {@code insertMany} of the same documents into the same store, in turn.
 *
 * <p>Store, broker, writer and reader share this process. Arguments: writes a second (100), seconds (30), rows (20000).
 */
public final class WriteToEventBenchmark {

    private static final int BATCH = 500;
    private static final int ROUNDS = 4;
    /** Requests a service would serve at the same time; a slow start makes the others wait, as it would there. */
    private static final int AT_ONCE = 64;

    private static final Map<String, Long> RECEIVED = new ConcurrentHashMap<>();

    /** What is written: about as large as a community. */
    public record Place(String name, String address, String gridPath, int households) {}

    /** 应用. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    public static class Application {

        @Bean
        Aggregates<Place> places(AggregatesFactory factory) {
            return factory.of("places", Place.class);
        }

        @Bean
        EventSubscription<CommunityOpened> opened() {
            return EventSubscription.to(
                    Topic.COMMUNITY,
                    CommunityOpened.class,
                    event -> RECEIVED.putIfAbsent(event.subject(), System.nanoTime()));
        }
    }

    private final Aggregates<Place> places;
    private final MongoCollection<Document> bare;

    private WriteToEventBenchmark(ConfigurableApplicationContext context) {
        @SuppressWarnings("unchecked")
        Aggregates<Place> bean = context.getBean(Aggregates.class);
        this.places = bean;
        this.bare = context.getBean(MongoTemplate.class).getCollection("bare");
    }

    public static void main(String[] args) throws Exception {
        int rate = args.length > 0 ? Integer.parseInt(args[0]) : 100;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 30;
        int rows = args.length > 2 ? Integer.parseInt(args[2]) : 20_000;
        try (EmbeddedStore store = EmbeddedStore.inMemoryOrTemp();
                EmbeddedBroker broker = EmbeddedBroker.startTemp()) {
            SpringApplication application = new SpringApplication(Application.class);
            application.setWebApplicationType(WebApplicationType.NONE);
            try (ConfigurableApplicationContext context = application.run(
                    "--gridline.service=community",
                    "--spring.mongodb.uri=" + store.connectionString(),
                    "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                    "--logging.level.root=WARN")) {
                WriteToEventBenchmark benchmark = new WriteToEventBenchmark(context);
                benchmark.latency("warm-up", rate, Math.min(seconds, 10));
                benchmark.latency("measured", rate, seconds);
                benchmark.imports(rows);
            }
        }
        System.exit(0);
    }

    private void latency(String phase, int rate, int seconds) throws InterruptedException {
        int writes = rate * seconds;
        Map<String, Long> sent = new ConcurrentHashMap<>();
        long[] answered = new long[writes];
        Semaphore free = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < writes; i++) {
                int write = i;
                long at = start + TimeUnit.SECONDS.toNanos(1) / rate * i;
                while (System.nanoTime() < at) {
                    LockSupport.parkNanos(at - System.nanoTime());
                }
                threads.execute(() -> {
                    String id = phase + "-" + write;
                    sent.put(id, at);
                    free.acquireUninterruptibly();
                    places.insert(id, place(write), List.of(opened(id)));
                    free.release();
                    answered[write] = System.nanoTime() - at;
                });
            }
        }
        awaitReceived(phase, writes);
        long[] taken = sent.entrySet().stream()
                .mapToLong(each -> RECEIVED.getOrDefault(each.getKey(), Long.MAX_VALUE) - each.getValue())
                .toArray();
        System.out.printf("%s: %d writes at %d/s%n", phase, writes, rate);
        print("  write answered", answered);
        print("  event read    ", taken);
    }

    private static void awaitReceived(String prefix, int count) {
        long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (RECEIVED.keySet().stream().filter(id -> id.startsWith(prefix)).count() < count
                && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%s  p50 %.1f ms  p99 %.1f ms  max %.1f ms%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    private void imports(int rows) {
        for (int round = 0; round < ROUNDS; round++) {
            String prefix = "import" + round + "-";
            long start = System.nanoTime();
            insertBare(prefix, rows);
            long bareNanos = System.nanoTime() - start;
            start = System.nanoTime();
            try (BatchWriter<Place> batch = places.batches(BATCH, outcome -> {})) {
                for (int row = 0; row < rows; row++) {
                    String id = prefix + row;
                    batch.insert(row, id, place(row), List.of(opened(id)));
                }
            }
            long importNanos = System.nanoTime() - start;
            awaitReceived(prefix, rows);
            System.out.printf(
                    "import of %d rows: bare insertMany %.0f/s, with events %.0f/s (%.2f of it), all events read after %.1f s%n",
                    rows,
                    rows / (bareNanos / 1e9),
                    rows / (importNanos / 1e9),
                    (double) bareNanos / importNanos,
                    (System.nanoTime() - start) / 1e9);
        }
    }

    private void insertBare(String prefix, int rows) {
        List<Document> batch = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Place place = place(row);
            batch.add(new Document("_id", prefix + row)
                    .append("name", place.name())
                    .append("address", place.address())
                    .append("gridPath", place.gridPath())
                    .append("households", place.households()));
            if (batch.size() == BATCH || row == rows - 1) {
                bare.insertMany(batch, new InsertManyOptions().ordered(false));
                batch.clear();
            }
        }
    }

    private static Place place(int number) {
        return new Place("锦绣家园 " + number, "河北省石家庄市长安区建北街道", "/13/1301/130102/130102001", number % 3000);
    }

    private static CommunityOpened opened(String id) {
        return new CommunityOpened(id, "锦绣家园", "/13/1301/130102/130102001", LocalDate.of(2026, 3, 2));
    }
}
