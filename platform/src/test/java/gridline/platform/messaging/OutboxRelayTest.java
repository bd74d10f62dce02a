package gridline.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.contracts.Topic;
import gridline.contracts.community.CommunityOpened;
import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.testing.EventRecorder;
import gridline.platform.testing.MovableClock;
import gridline.platform.testing.PlatformTest;
import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** State, topic and reader agree whatever happens to the relay: an event if and only if the state changed, in order. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "gridline.messaging.relay.stop=0ms")
@PlatformTest(service = "community")
class OutboxRelayTest {

    private static final int AGGREGATES = 12;
    private static final int CHANGES = 25;

    record Tally(int count) {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        Aggregates<Tally> tallies(AggregatesFactory factory) {
            return factory.of("tallies", Tally.class);
        }

        @Bean
        Aggregates<Tally> mirrors(AggregatesFactory factory) {
            return factory.of("mirrors", Tally.class);
        }

        @Bean
        EventSubscription<CommunityOpened> mirror(Aggregates<Tally> mirrors) {
            return EventSubscription.to(
                    Topic.COMMUNITY,
                    CommunityOpened.class,
                    event -> mirrors.onEvent(
                            event.subject(),
                            event,
                            now -> Decision.accepted(new Tally(now == null ? 1 : now.count() + 1))));
        }

        /** One message in five is not sent though asked to, one in five is sent but said not to be. */
        @Bean(destroyMethod = "close")
        EventProducer unreliable(KafkaProperties kafka) {
            var settings = KafkaClients.producer(kafka.buildProducerProperties());
            Random random = new Random(7);
            return new EventProducer(() -> Unreliable.around(
                    new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()), random));
        }
    }

    /** A real producer whose answers cannot always be believed. */
    private static final class Unreliable {

        /** Answers to the next message of an aggregate, by its id, in place of the broker's. */
        private static final Map<String, Future<?>> ANSWERS = new ConcurrentHashMap<>();

        @SuppressWarnings("unchecked")
        private static Producer<String, byte[]> around(Producer<String, byte[]> real, Random random) {
            return (Producer<String, byte[]>) java.lang.reflect.Proxy.newProxyInstance(
                    Unreliable.class.getClassLoader(), new Class<?>[] {Producer.class}, (_, method, arguments) -> {
                        if (!method.getName().equals("send")) {
                            return method.invoke(real, arguments);
                        }
                        Future<?> answer = ANSWERS.remove(((ProducerRecord<String, byte[]>) arguments[0]).key());
                        if (answer != null) {
                            return answer;
                        }
                        int fate = random.nextInt(25);
                        if (fate == 0) {
                            return CompletableFuture.failedFuture(new TimeoutException("not sent"));
                        }
                        Future<?> sent = real.send((ProducerRecord<String, byte[]>) arguments[0]);
                        if (fate == 1) {
                            sent.get();
                            return CompletableFuture.failedFuture(new TimeoutException("sent all the same"));
                        }
                        return sent;
                    });
        }
    }

    @Autowired
    Aggregates<Tally> tallies;

    @Autowired
    Aggregates<Tally> mirrors;

    @Autowired
    OutboxRelay relay;

    @Autowired
    CloudEventEnvelope envelope;

    @Autowired
    EventProducer producer;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    MovableClock clock;

    @Autowired
    EventRecorder recorder;

    private static CommunityOpened opened(String id) {
        return new CommunityOpened(id, "锦绣家园", "/13/1301", LocalDate.of(2026, 3, 2));
    }

    private OutboxRelay secondRelay(MeterRegistry registry) {
        OutboxDocuments documents = new OutboxDocuments(mongo);
        OutboxRelay second = new OutboxRelay(
                documents,
                new OutboxMeters(documents, clock, registry),
                envelope,
                producer,
                new MessagingProperties.Relay(
                        Duration.ofSeconds(10), Duration.ofMillis(50), 20, 16, Duration.ofSeconds(5)),
                clock);
        second.register("tallies");
        return second;
    }

    @Test
    void losesAndDoublesNothingThoughRelaysDieAtAnyPointAndTheProducerLies() throws Exception {
        OutboxRelay second = secondRelay(new SimpleMeterRegistry());
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < AGGREGATES; i++) {
            ids.add("chaos-" + i);
            tallies.insert(ids.getLast(), new Tally(0), List.of());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (String id : ids) {
                writers.add(threads.submit(() -> {
                    for (int change = 0; change < CHANGES; change++) {
                        tallies.change(id, null, now -> Decision.accepted(new Tally(now.count() + 1), opened(id)));
                    }
                }));
            }
            Random random = new Random(11);
            while (!writers.stream().allMatch(Future::isDone)) {
                OutboxRelay victim = random.nextBoolean() ? relay : second;
                if (victim.isRunning()) {
                    victim.stop();
                } else {
                    victim.start();
                }
                // Time passes: leases of the dead run out.
                clock.advance(Duration.ofSeconds(random.nextInt(4)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            relay.start();
            second.start();
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(11));
            assertThat(owing("tallies")).isZero();
            for (String id : ids) {
                assertThat(mirrors.find(id)).isPresent();
                assertThat(mirrors.require(id).state().count()).isEqualTo(CHANGES);
            }
        });
        second.stop();

        Map<String, List<Long>> firsts = firstOccurrences();
        for (String id : ids) {
            assertThat(tallies.require(id).state().count()).isEqualTo(CHANGES);
            assertThat(tallies.require(id).version()).isEqualTo(1L + CHANGES);
            assertThat(firsts.get(id))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, CHANGES).boxed().toList());
        }
    }

    /** Sequences in the order in which they came to the topic first, by aggregate. */
    private Map<String, List<Long>> firstOccurrences() {
        Map<String, List<Long>> firsts = new LinkedHashMap<>();
        for (CloudEvent event : recorder.events(Topic.COMMUNITY)) {
            List<Long> known = firsts.computeIfAbsent(event.getSubject(), _ -> new ArrayList<>());
            long sequence = Long.parseLong(String.valueOf(event.getExtension("sequence")));
            if (!known.contains(sequence)) {
                known.add(sequence);
            }
        }
        return firsts;
    }

    private long owing(String collection) {
        return mongo.getCollection(collection)
                .countDocuments(new Document("outboxDueAt", new Document("$exists", true)));
    }

    @Test
    void sendsAnewWithoutWaitingForALeaseWhatWasWrittenWhileAnEarlierEventWasRefused() {
        CompletableFuture<?> refusal = new CompletableFuture<>();
        Unreliable.ANSWERS.put("overtaken", refusal);
        tallies.insert("overtaken", new Tally(1), List.of(opened("overtaken")));
        await().atMost(Duration.ofSeconds(60)).until(Unreliable.ANSWERS::isEmpty);
        tallies.change("overtaken", null, now -> Decision.accepted(new Tally(2), opened("overtaken")));
        refusal.completeExceptionally(new TimeoutException("not sent"));

        // The clock stands still, and with it every lease.
        assertThat(recorder.await(CommunityOpened.class, "overtaken", 2)).hasSize(2);
    }

    @Test
    void takesUpWhatADeadRelayHadLeasedOnceTheLeaseIsOver() {
        relay.start();
        relay.stop();
        tallies.insert("leased", new Tally(1), List.of(opened("leased")));
        OutboxDocuments documents = new OutboxDocuments(mongo);
        assertThat(documents.lease("tallies", clock.instant(), Duration.ofSeconds(10), 100))
                .extracting(OwedEvents::id)
                .contains("leased");

        assertThat(documents.lease("tallies", clock.instant().plusSeconds(9), Duration.ofSeconds(10), 100))
                .isEmpty();
        assertThat(documents.lease("tallies", clock.instant().plusSeconds(10), Duration.ofSeconds(10), 100))
                .extracting(OwedEvents::id)
                .contains("leased");
        clock.advance(Duration.ofMinutes(1));
        relay.start();
        recorder.await(CommunityOpened.class, "leased");
    }

    @Test
    void packsAnEventAsACloudEventWithAllThatAReaderNeeds() {
        relay.start();
        try (var _ = MDC.putCloseable(EventContext.CORRELATION_ID, "corr-1")) {
            tallies.insert("packed", new Tally(1), List.of(opened("packed")));
        }
        recorder.await(CommunityOpened.class, "packed");

        CloudEvent event = recorder.events(Topic.COMMUNITY).stream()
                .filter(each -> "packed".equals(each.getSubject()))
                .findFirst()
                .orElseThrow();
        assertThat(event.getSpecVersion().toString()).isEqualTo("1.0");
        assertThat(event.getType()).isEqualTo("gridline.community.CommunityOpened.v1");
        assertThat(event.getSource()).hasToString("/community/tallies");
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getExtension("partitionkey")).isEqualTo("packed");
        assertThat(event.getExtension("sequence")).isEqualTo("0000000000000000001");
        assertThat(event.getExtension("correlationid")).isEqualTo("corr-1");
        assertThat(new String(event.getData().toBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"openedOn\":\"2026-03-02\"");
    }

    @Test
    void showsHowMuchWaitsAndSinceWhen() {
        relay.stop();
        tallies.insert("waiting", new Tally(1), List.of(opened("waiting")));
        clock.advance(Duration.ofSeconds(90));
        OutboxDocuments documents = new OutboxDocuments(mongo);
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        OutboxMeters meters = new OutboxMeters(documents, clock, registry);

        meters.refresh(List.of("tallies"));

        assertThat(registry.get("gridline.outbox.backlog").gauge().value()).isGreaterThanOrEqualTo(1);
        assertThat(registry.get("gridline.outbox.age").gauge().value()).isGreaterThanOrEqualTo(90);
        relay.start();
        recorder.await(CommunityOpened.class, "waiting");
    }
}
