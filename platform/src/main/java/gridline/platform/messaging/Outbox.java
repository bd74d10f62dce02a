package gridline.platform.messaging;

import gridline.contracts.DomainEvent;
import gridline.contracts.EventTypes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** 发件箱: makes the entries by which a document owes the events of a change. */
public final class Outbox {

    private final String service;
    private final EventJson json;
    private final EventContext context;
    private final Clock clock;

    Outbox(String service, EventJson json, EventContext context, Clock clock) {
        this.service = service;
        this.json = json;
        this.context = context;
        this.clock = clock;
    }

    /**
     * The entries for events that follow the sequence given.
     *
     * @throws IllegalArgumentException if an event is about another aggregate: readers rely on one sequence per subject
     */
    public List<PendingEvent> entries(
            String collection, String aggregateId, long lastSequence, List<? extends DomainEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        String correlationId = context.correlationId();
        String traceparent = context.traceparent();
        List<PendingEvent> entries = new ArrayList<>(events.size());
        long sequence = lastSequence;
        for (DomainEvent event : events) {
            if (!event.subject().equals(aggregateId)) {
                throw new IllegalArgumentException(event.getClass().getSimpleName() + " has subject " + event.subject()
                        + " but is stored in " + collection + " " + aggregateId);
            }
            sequence++;
            entries.add(new PendingEvent(
                    eventId(collection, aggregateId, sequence),
                    EventTypes.nameOf(event.getClass()),
                    sequence,
                    now,
                    correlationId,
                    traceparent,
                    json.write(event)));
        }
        return entries;
    }

    /** Where the events of a collection come from: the CloudEvents source. */
    public static String source(String service, String collection) {
        return "/" + service + "/" + collection;
    }

    private String eventId(String collection, String aggregateId, long sequence) {
        String name = source(service, collection) + "/" + aggregateId + "/" + sequence;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
