package gridline.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.contracts.EventTypes;
import gridline.contracts.Topic;
import gridline.contracts.community.CommunityEvent;
import gridline.contracts.community.CommunityOpened;
import gridline.contracts.community.CommunityOpeningPlanned;
import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.testing.EventRecorder;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.PlatformTest;
import gridline.platform.web.UnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"gridline.messaging.reading.attempts=2", "gridline.messaging.reading.pause=1ms"})
@PlatformTest(service = "campaign")
class SubscriptionsTest {

    record History(List<String> days) {
        History and(String day) {
            List<String> more = new ArrayList<>(days);
            more.add(day);
            return new History(more);
        }
    }

    /** Subjects whose events fail for as long as they are in here. */
    private static final Set<String> FAULTY = ConcurrentHashMap.newKeySet();

    /** Subjects whose readers need something that is away, and for how many attempts it still is. */
    private static final Map<String, Integer> OUTAGES = new ConcurrentHashMap<>();

    private static final Map<String, Integer> ATTEMPTS = new ConcurrentHashMap<>();

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        Aggregates<History> histories(AggregatesFactory factory) {
            return factory.of("histories", History.class);
        }

        @Bean
        EventSubscription<CommunityOpened> opened(Aggregates<History> histories) {
            return EventSubscription.to(Topic.COMMUNITY, CommunityOpened.class, event -> {
                ATTEMPTS.merge(event.subject(), 1, Integer::sum);
                if (FAULTY.contains(event.subject())) {
                    throw new IllegalStateException("faulty");
                }
                if (OUTAGES.merge(event.subject(), -1, Integer::sum) >= 0) {
                    throw new UnavailableException(
                            "pricing", Duration.ofSeconds(1), new ClassCastException("a cause as good as any"));
                }
                String day = event.data().openedOn() + " " + event.correlationId();
                histories.onEvent(
                        event.subject(),
                        event,
                        now -> Decision.accepted(now == null ? new History(List.of(day)) : now.and(day)));
            });
        }

        @Bean
        EventSubscription<CommunityEvent> all(Aggregates<History> histories) {
            return EventSubscription.to(
                    Topic.COMMUNITY,
                    CommunityEvent.class,
                    event -> histories.onEvent(
                            "all-" + event.subject(),
                            event,
                            now -> Decision.accepted(
                                    now == null ? new History(List.of(event.type())) : now.and(event.type()))));
        }
    }

    @Autowired
    Aggregates<History> histories;

    @Autowired
    EventSender sender;

    @Autowired
    EventRecorder recorder;

    @Autowired
    DeadLettersEndpoint endpoint;

    @Autowired
    MongoTemplate mongo;

    private final String subject = "c-" + UUID.randomUUID();

    private CommunityOpened day(int day) {
        return new CommunityOpened(subject, "锦绣家园", "/13/1301", LocalDate.of(2026, 3, day));
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
    }

    private List<String> history(String id) {
        return histories.find(id).map(each -> each.state().days()).orElse(List.of());
    }

    private void awaitHistory(String... days) {
        List<String> expected =
                List.of(days).stream().map(day -> "2026-03-" + day + " null").toList();
        soon().untilAsserted(() -> assertThat(history(subject)).isEqualTo(expected));
    }

    private List<DeadLettersEndpoint.HeldAggregate> held() {
        return endpoint.overview().heldBack().stream()
                .filter(each -> each.subject().equals(subject))
                .toList();
    }

    @Test
    void givesEachEventToEverySubscriptionThatWantsIt() {
        sender.send(new CommunityOpeningPlanned(subject, "锦绣家园", "/13/1301", LocalDate.of(2026, 3, 1)));
        sender.send(day(2));

        awaitHistory("02");
        soon().untilAsserted(() -> assertThat(history("all-" + subject))
                .containsExactly(
                        EventTypes.nameOf(CommunityOpeningPlanned.class), EventTypes.nameOf(CommunityOpened.class)));
    }

    @Test
    void ignoresRepetitionsAndWhatComesTooLate() {
        sender.send(day(1), 1);
        sender.send(day(3), 3);
        sender.send(day(1), 1);
        sender.send(day(2), 2);
        sender.send(day(4), 4);

        awaitHistory("01", "03", "04");
    }

    @Test
    void skipsTypesItDoesNotKnowAndFieldsItDoesNotKnow() {
        String data =
                "{\"communityId\":\"%s\",\"communityName\":\"a\",\"gridPath\":\"/13\",\"openedOn\":\"2026-03-05\",\"newer\":{}}"
                        .formatted(subject);
        sender.send(Topic.COMMUNITY, "gridline.community.CommunityRenamed.v1", subject, 1, "{}");
        sender.send(Topic.COMMUNITY, EventTypes.nameOf(CommunityOpened.class), subject, 2, data);

        awaitHistory("05");
        assertThat(held()).isEmpty();
    }

    @Test
    void putsAnEventAsideThatLacksAField() {
        String data = "{\"communityId\":\"%s\",\"communityName\":\"a\",\"gridPath\":\"/13\"}".formatted(subject);
        sender.send(Topic.COMMUNITY, EventTypes.nameOf(CommunityOpened.class), subject, 1, data);

        soon().untilAsserted(() -> assertThat(held()).hasSize(2));
        assertThat(held().getFirst().first().getFirst().reason()).contains("CommunityOpened lacks openedOn");
    }

    @Test
    void putsAMessageAsideThatIsNoEvent() {
        sender.sendRaw(Topic.COMMUNITY, subject, "no event");
        sender.send(day(1));

        awaitHistory("01");
        ConsumerRecord<String, byte[]> letter = recorder.awaitDeadLetters(Topic.COMMUNITY, "campaign", 1).stream()
                .filter(each -> subject.equals(each.key()))
                .findFirst()
                .orElseThrow();
        assertThat(header(letter, "dlt-reason")).contains("no CloudEvent");
        assertThat(endpoint.overview().unreadable()).isNotEmpty();
    }

    @Test
    void holdsLaterEventsOfTheAggregateBackAndReplaysAllInOrder() throws Exception {
        FAULTY.add(subject);
        sender.send(day(1));
        soon().untilAsserted(() -> assertThat(held()).hasSize(1));
        FAULTY.remove(subject);
        sender.send(day(2));
        sender.send(day(3));
        soon().untilAsserted(() -> assertThat(held().getFirst().waiting()).isEqualTo(3));

        assertThat(history(subject)).isEmpty();
        assertThat(ATTEMPTS.get(subject)).isEqualTo(2);
        // The other subscription has no part in it; it may still be on its way.
        soon().untilAsserted(() -> assertThat(history("all-" + subject)).hasSize(3));
        List<ConsumerRecord<String, byte[]>> letters =
                recorder.awaitDeadLetters(Topic.COMMUNITY, "campaign", 3).stream()
                        .filter(each -> subject.equals(each.key()))
                        .toList();
        assertThat(letters)
                .extracting(each -> header(each, "dlt-reason"))
                .containsExactly(
                        "IllegalStateException", "held back behind an earlier one", "held back behind an earlier one");
        assertThat(letters).extracting(each -> header(each, "dlt-subscription")).containsOnly("CommunityOpened");

        assertThat(endpoint.replay().released()).isPositive();

        awaitHistory("01", "02", "03");
        assertThat(held()).isEmpty();
        sender.send(day(4));
        awaitHistory("01", "02", "03", "04");
    }

    @Test
    void waitsForTheEndOfAnOutageInsteadOfPuttingEventsAside() {
        OUTAGES.put(subject, 4);
        sender.send(day(1));
        sender.send(day(2));

        awaitHistory("01", "02");
        assertThat(held()).isEmpty();
        assertThat(ATTEMPTS.get(subject)).isEqualTo(6);
    }

    @Test
    void keepsHoldingWhatFailsAgain() throws Exception {
        FAULTY.add(subject);
        sender.send(day(1));
        sender.send(day(2));
        soon().untilAsserted(() -> assertThat(held()).hasSize(1));
        soon().untilAsserted(() -> assertThat(held().getFirst().waiting()).isEqualTo(2));

        endpoint.replay();

        assertThat(held().getFirst().waiting()).isEqualTo(2);
        assertThat(held().getFirst().first().getFirst().attempts()).isEqualTo(3);
        FAULTY.remove(subject);
        endpoint.replay();
        awaitHistory("01", "02");
    }

    @Test
    void letsGoOfAnAggregateWhoseDeadLetterIsDiscarded() throws Exception {
        FAULTY.add(subject);
        sender.send(day(1));
        soon().untilAsserted(() -> assertThat(held()).hasSize(1));
        soon().untilAsserted(() -> assertThat(held().getFirst().first()).hasSize(1));

        assertThat(endpoint.discard(held().getFirst().first().getFirst().id()).getStatus())
                .isEqualTo(204);
        assertThat(endpoint.discard("unknown").getStatus()).isEqualTo(404);

        assertThat(held()).isEmpty();
        FAULTY.remove(subject);
        sender.send(day(2));
        awaitHistory("02");
    }

    @Test
    void keepsAnEventThatJoinedTheHoldButNotYetTheDeadLetters() throws Exception {
        FAULTY.add(subject);
        sender.send(day(1), 1);
        soon().untilAsserted(() -> assertThat(held()).hasSize(1));
        soon().untilAsserted(() -> assertThat(held().getFirst().waiting()).isEqualTo(1));
        FAULTY.remove(subject);
        // As a reader leaves it that is stopped between the two writes.
        mongo.getCollection(HeldBack.COLLECTION)
                .updateOne(new Document("subject", subject), new Document("$max", new Document("lastSequence", 2L)));

        endpoint.replay();
        assertThat(held()).hasSize(1);

        sender.send(day(2), 2);
        soon().untilAsserted(() -> assertThat(held().getFirst().waiting()).isEqualTo(1));
        endpoint.replay();
        assertThat(held()).isEmpty();
        awaitHistory("01", "02");
    }

    @Test
    void createsItsTopics() {
        soon().untilAsserted(() -> assertThat(recorder.topics())
                .contains("gridline.campaign", "gridline.community", "gridline.community.campaign.dlt"));
        assertThat(recorder.topics()).noneMatch(name -> name.startsWith("gridline.funnel"));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
