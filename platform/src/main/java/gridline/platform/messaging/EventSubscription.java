package gridline.platform.messaging;

import gridline.contracts.DomainEvent;
import gridline.contracts.Topic;
import java.util.function.Consumer;

/**
 * 事件订阅: a bean of this type makes the service read a topic. All subscriptions of a service share the consumer group
 * {@code gridline-<service>}; every event of the class (or of the sealed interface) is given to the reader, events of one
 * aggregate in their order, each at least once: the reader must recognise a repetition, which
 * {@code Aggregates.onEvent} does. An exception is retried with growing pauses and then put aside as a dead letter,
 * together with all later events of the same aggregate, until it is replayed.
 *
 * @param name identity of the subscription within the service; changing it loses the tie to its dead letters
 * @param topic where the events are read
 * @param eventType record or sealed interface of the events wanted
 * @param reader what is done with each
 */
public record EventSubscription<E extends DomainEvent>(
        String name, Topic topic, Class<E> eventType, Consumer<ReceivedEvent<E>> reader) {

    /** A subscription named after its event type: for the usual case of one reader per type and service. */
    public static <E extends DomainEvent> EventSubscription<E> to(
            Topic topic, Class<E> eventType, Consumer<ReceivedEvent<E>> reader) {
        return new EventSubscription<>(eventType.getSimpleName(), topic, eventType, reader);
    }

    /** The same with a name of its own: for a second reader of the same type. */
    public EventSubscription<E> named(String otherName) {
        return new EventSubscription<>(otherName, topic, eventType, reader);
    }

    boolean wants(Class<? extends DomainEvent> type) {
        return eventType.isAssignableFrom(type);
    }
}
