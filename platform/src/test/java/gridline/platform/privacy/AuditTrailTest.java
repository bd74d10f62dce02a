package gridline.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import gridline.standalone.store.EmbeddedStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One unforked chain, and every change to it shows. */
class AuditTrailTest {

    private static final Caller CALLER =
            new Caller("u-1", "王", Set.of(Role.SUPERVISOR), List.of("/13/1301/130102/130102001", "/13/1301/130104"));

    private static EmbeddedStore store;
    private static MongoClient client;
    private MongoTemplate mongo;
    private AuditTrail trail;

    @BeforeAll
    static void start() {
        store = EmbeddedStore.inMemoryOrTemp();
        client = MongoClients.create(store.connectionString());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @BeforeEach
    void empty() {
        mongo = new MongoTemplate(client, "audit-test");
        mongo.getCollection(AuditTrail.COLLECTION).deleteMany(new Document());
        trail = replica();
    }

    @Test
    void chainsRows() {
        AuditRow first = record(trail, 1);
        AuditRow second = record(trail, 2);
        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.previous()).isEqualTo(AuditRow.GENESIS);
        assertThat(first.scope()).isEqualTo("/13/1301");
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(trail.verify()).isEqualTo(new AuditTrail.Verification(2, null, second.hash()));
    }

    @Test
    void growsOneChainFromWritersOnSeveralReplicas() throws Exception {
        List<AuditTrail> replicas = List.of(replica(), replica(), replica(), replica());
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<AuditRow>> rows = new ArrayList<>();
            for (int each = 0; each < 200; each++) {
                int number = each;
                rows.add(pool.submit(() -> record(replicas.get(number % replicas.size()), number)));
            }
            assertThat(rows.stream().map(AuditTrailTest::sequence).sorted().toList())
                    .isEqualTo(LongStream.rangeClosed(1, 200).boxed().toList());
        }
        assertThat(trail.verify().rows()).isEqualTo(200);
        assertThat(trail.verify().firstBroken()).isNull();
    }

    @Test
    void findsARowThatWasChanged() {
        for (int each = 1; each <= 5; each++) {
            record(trail, each);
        }
        mongo.getCollection("audit").updateOne(Filters.eq("_id", 3L), Updates.set("callerId", "u-2"));
        assertThat(trail.verify().firstBroken()).isEqualTo(3);
    }

    @Test
    void findsARowThatWasTakenOutAndOneThatWasResealed() {
        for (int each = 1; each <= 5; each++) {
            record(trail, each);
        }
        Document third =
                mongo.getCollection("audit").find(Filters.eq("_id", 3L)).first();
        mongo.getCollection("audit").deleteOne(Filters.eq("_id", 3L));
        assertThat(trail.verify().firstBroken()).isEqualTo(3);

        AuditRow changed = AuditRow.from(third.append("reason", "another"));
        AuditRow resealed = AuditRow.sealed(
                3,
                changed.at(),
                "u-9",
                changed.scope(),
                changed.action(),
                changed.subjectId(),
                changed.fields(),
                "another",
                changed.previous());
        mongo.getCollection("audit").insertOne(resealed.toDocument());
        assertThat(trail.verify().firstBroken()).isEqualTo(4);
    }

    @Test
    void tellsScopesFromTheirLookalikes() {
        assertThat(AuditTrail.commonScope(List.of("/13/1301", "/13/13012"))).isEqualTo("/13");
        assertThat(AuditTrail.commonScope(List.of("/13/1301"))).isEqualTo("/13/1301");
        assertThat(AuditTrail.commonScope(List.of("/13/1301/a", "/13/1301"))).isEqualTo("/13/1301");
        assertThat(AuditTrail.commonScope(List.of("/13", "/14"))).isEqualTo("/");
        assertThat(AuditTrail.commonScope(List.of())).isEqualTo("/");
    }

    private AuditTrail replica() {
        return new AuditTrail(new MongoTemplate(client, "audit-test"), Clock.systemUTC());
    }

    private static AuditRow record(AuditTrail trail, int number) {
        return trail.record(CALLER, "customer.reveal", "c-" + number, List.of("phone"), "回访客户");
    }

    private static long sequence(Future<AuditRow> row) {
        try {
            return row.get().sequence();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
