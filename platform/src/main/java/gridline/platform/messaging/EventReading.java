package gridline.platform.messaging;

import gridline.contracts.DomainEvent;
import gridline.contracts.EventTypes;
import gridline.contracts.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done with one message: nothing if nobody wants it, else it is given to its readers or becomes a dead letter. */
final class EventReading {

    private static final Logger LOG = LoggerFactory.getLogger(EventReading.class);

    private final List<EventSubscription<?>> subscriptions;
    private final TopicNames names;
    private final CloudEventEnvelope envelope;
    private final EventJson json;
    private final ReaderContext context;
    private final HeldBack heldBack;
    private final DeadLetters deadLetters;
    private final MessagingProperties.Reading settings;

    EventReading(
            List<EventSubscription<?>> subscriptions,
            TopicNames names,
            CloudEventEnvelope envelope,
            EventJson json,
            ReaderContext context,
            HeldBack heldBack,
            DeadLetters deadLetters,
            MessagingProperties.Reading settings) {
        this.subscriptions = List.copyOf(subscriptions);
        long distinct =
                subscriptions.stream().map(EventSubscription::name).distinct().count();
        if (distinct < subscriptions.size()) {
            throw new IllegalArgumentException("two subscriptions have the same name; give one by named(…)");
        }
        this.names = names;
        this.envelope = envelope;
        this.json = json;
        this.context = context;
        this.heldBack = heldBack;
        this.deadLetters = deadLetters;
        this.settings = settings;
    }

    /** Topics any subscription wants. */
    Set<Topic> topics() {
        return subscriptions.stream().map(EventSubscription::topic).collect(Collectors.toUnmodifiableSet());
    }

    /** To be asked for at the start of each poll. */
    HoldsInSight holdsInSight() {
        return new HoldsInSight(heldBack);
    }

    /** Returns when the effect is stored, or the message is among the dead letters; throws during an outage. */
    void read(ConsumerRecord<String, byte[]> message, HoldsInSight holds) throws InterruptedException {
        IncomingEvent event;
        try {
            event = envelope.open(message);
        } catch (UnreadableEventException unreadable) {
            deadLetters.put(DeadLetter.unreadable(Failures.reason(unreadable), message));
            return;
        }
        Optional<Class<? extends DomainEvent>> type = EventTypes.byName(event.type());
        if (type.isEmpty()) {
            LOG.debug("Skipping {}, which this version does not know", event.type());
            return;
        }
        for (EventSubscription<?> subscription : subscriptions) {
            if (names.of(subscription.topic()).equals(message.topic()) && subscription.wants(type.get())) {
                deliver(subscription, event, type.get(), message, holds);
            }
        }
    }

    private void deliver(
            EventSubscription<?> subscription,
            IncomingEvent event,
            Class<? extends DomainEvent> type,
            ConsumerRecord<String, byte[]> message,
            HoldsInSight holds)
            throws InterruptedException {
        if (holds.joined(subscription.name(), event)) {
            deadLetters.put(DeadLetter.of(subscription.name(), event, "held back behind an earlier one", 0, message));
            return;
        }
        for (int attempt = 1; ; attempt++) {
            try {
                give(subscription, event, type);
                return;
            } catch (RuntimeException failed) {
                if (Failures.isOutage(failed)) {
                    throw failed;
                }
                if (Failures.isFinal(failed) || attempt >= settings.attempts()) {
                    LOG.error("{} gave up on {} {}", subscription.name(), event.type(), event.eventId(), failed);
                    holds.hold(subscription.name(), event);
                    deadLetters.put(
                            DeadLetter.of(subscription.name(), event, Failures.reason(failed), attempt, message));
                    return;
                }
                Thread.sleep(pause(attempt));
            }
        }
    }

    /** Tries a dead letter once more; throws if it fails again. */
    void again(EventSubscription<?> subscription, ConsumerRecord<String, byte[]> message) {
        IncomingEvent event = envelope.open(message);
        Class<? extends DomainEvent> type = EventTypes.byName(event.type())
                .orElseThrow(() -> new UnreadableEventException("unknown type " + event.type(), null));
        give(subscription, event, type);
    }

    /** Reads what could not be read before; false if it still cannot. */
    boolean nowReadable(ConsumerRecord<String, byte[]> message) throws InterruptedException {
        try {
            envelope.open(message);
        } catch (UnreadableEventException still) {
            return false;
        }
        read(message, holdsInSight());
        return true;
    }

    Optional<EventSubscription<?>> subscription(String name) {
        return subscriptions.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private <E extends DomainEvent> void give(
            EventSubscription<E> subscription, IncomingEvent event, Class<? extends DomainEvent> type) {
        E data = subscription.eventType().cast(json.read(event.data(), type));
        context.run(event, () -> subscription.reader().accept(event.with(data)));
    }

    private Duration pause(int attempt) {
        Duration growing = settings.pause().multipliedBy(1L << Math.min(attempt - 1, 20));
        return growing.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : growing;
    }
}
