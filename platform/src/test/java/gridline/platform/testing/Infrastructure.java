package gridline.platform.testing;

import gridline.standalone.broker.EmbeddedBroker;
import gridline.standalone.store.EmbeddedStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.boot.SpringApplication;

/** 测试基础设施: one document store and one broker for all tests of a JVM, started when first asked for. */
public final class Infrastructure {

    private static final String REAL_MONGODB = System.getenv("MONGODB_URI");

    private Infrastructure() {}

    private static final class Store {
        private static final EmbeddedStore STARTED = EmbeddedStore.inMemoryOrTemp();

        static {
            // After the applications have been closed, which still need it.
            SpringApplication.getShutdownHandlers().add(STARTED::close);
        }
    }

    private static final class Broker {
        private static final EmbeddedBroker STARTED = EmbeddedBroker.startTemp();

        static {
            SpringApplication.getShutdownHandlers().add(STARTED::close);
        }
    }

    /** Address of the document store: the embedded one, or the one {@code MONGODB_URI} names. */
    public static String mongoUri() {
        return REAL_MONGODB == null ? Store.STARTED.connectionString() : REAL_MONGODB;
    }

    /** Documents the embedded store has read so far, so that a test can show that an index was used; empty on a MongoDB. */
    public static OptionalLong documentsRead() {
        return REAL_MONGODB == null ? OptionalLong.of(Store.STARTED.documentsRead()) : OptionalLong.empty();
    }

    /** Address of the broker. */
    public static String bootstrapServers() {
        return Broker.STARTED.bootstrapServers();
    }

    /** What an application needs to know to run in a place of its own on both. */
    static Map<String, Object> properties(String place) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("spring.mongodb.uri", mongoUri());
        values.put("spring.mongodb.database", place);
        values.put("spring.kafka.bootstrap-servers", bootstrapServers());
        values.put("gridline.messaging.topic-prefix", place + ".");
        values.put("gridline.messaging.partitions", "3");
        values.put("gridline.messaging.relay.poll", "100ms");
        // Nobody watches; a test of it says so itself.
        values.put("gridline.live.enabled", "false");
        values.put("gridline.persistence.portable-subset", "refuse");
        values.put("gridline.security.issuer", TestTokens.issuer());
        return values;
    }
}
