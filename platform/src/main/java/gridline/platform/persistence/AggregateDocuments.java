package gridline.platform.persistence;

import static gridline.platform.persistence.AggregateFields.CREATED_AT;
import static gridline.platform.persistence.AggregateFields.ID;
import static gridline.platform.persistence.AggregateFields.REQUESTS;
import static gridline.platform.persistence.AggregateFields.SEEN;
import static gridline.platform.persistence.AggregateFields.STATE;
import static gridline.platform.persistence.AggregateFields.UPDATED_AT;
import static gridline.platform.persistence.AggregateFields.VERSION;

import gridline.platform.messaging.OutboxFields;
import gridline.platform.messaging.PendingEvent;
import gridline.platform.messaging.ReceivedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The shape of an aggregate's document: how it is first written, changed and read. No access to the store in here. */
final class AggregateDocuments<S> {

    /** So many requests are remembered; retries of older ones have long found their answer kept. */
    private static final int REQUESTS_KEPT = 8;

    private final StateMapper<S> mapper;

    AggregateDocuments(StateMapper<S> mapper) {
        this.mapper = mapper;
    }

    Document state(S state) {
        return mapper.toDocument(state);
    }

    Versioned<S> versioned(Document document) {
        Document state = document.get(STATE, Document.class);
        return new Versioned<>(
                document.getString(ID),
                document.getLong(VERSION),
                mapper.toState(state),
                document.getDate(CREATED_AT).toInstant(),
                document.getDate(UPDATED_AT).toInstant());
    }

    Loaded<S> loaded(Document document, @Nullable String sourceKey) {
        List<PendingEvent> owed = document.getList(OutboxFields.OUTBOX, Document.class, List.of()).stream()
                .map(PendingEvent::of)
                .toList();
        Document seen = document.get(SEEN, Document.class);
        return new Loaded<>(
                versioned(document),
                document.get(STATE, Document.class),
                document.getLong(OutboxFields.SEQUENCE),
                owed,
                document.getList(REQUESTS, String.class, List.of()),
                seen == null || sourceKey == null ? null : seen.getLong(sourceKey));
    }

    /** The document of a new aggregate, in its first version. */
    Document first(String id, Document state, List<PendingEvent> events, Instant now, Instant dueAt) {
        Document document = new Document(ID, id)
                .append(VERSION, 1L)
                .append(STATE, state)
                .append(OutboxFields.SEQUENCE, (long) events.size())
                .append(OutboxFields.OUTBOX, entries(events));
        if (!events.isEmpty()) {
            document.append(OutboxFields.DUE_AT, Date.from(dueAt));
        }
        return document.append(CREATED_AT, Date.from(now)).append(UPDATED_AT, Date.from(now));
    }

    /** The document of a new aggregate that an event brought into being. */
    static Document withSeen(Document first, ReceivedEvent<?> cause) {
        return first.append(SEEN, new Document(SourceKeys.key(cause), cause.sequence()));
    }

    /** Only the version read may be changed; and, for the effect of an event, only what has not seen another since. */
    Document condition(Loaded<S> read, @Nullable ReceivedEvent<?> cause) {
        Document condition = new Document(ID, read.versioned().id())
                .append(VERSION, read.versioned().version());
        if (cause != null) {
            // Equality with null also matches a field that is not there.
            condition.append(SourceKeys.path(cause), read.seen());
        }
        return condition;
    }

    /** The one update that takes an aggregate to its next version, never the whole document. */
    Document change(
            Document state, List<PendingEvent> events, Instant now, Instant dueAt, @Nullable ReceivedEvent<?> cause) {
        Document set = new Document(STATE, state).append(UPDATED_AT, Date.from(now));
        Document increment = new Document(VERSION, 1L);
        Document update = new Document("$set", set).append("$inc", increment);
        if (!events.isEmpty()) {
            set.append(OutboxFields.DUE_AT, Date.from(dueAt));
            increment.append(OutboxFields.SEQUENCE, (long) events.size());
            update.append("$push", new Document(OutboxFields.OUTBOX, new Document("$each", entries(events))));
        }
        if (cause != null) {
            set.append(SourceKeys.path(cause), cause.sequence());
        }
        return update;
    }

    /** Remembers in the same update which request it carries out, so that the request finds its effect when repeated. */
    static void withRequest(Document update, List<String> before, String mark) {
        List<String> marks = new ArrayList<>(before);
        marks.add(mark);
        update.get("$set", Document.class)
                .append(REQUESTS, marks.subList(Math.max(0, marks.size() - REQUESTS_KEPT), marks.size()));
    }

    /** The update that only remembers an event without effect; the version, and with it the ETag, stays. */
    static Document remember(ReceivedEvent<?> cause) {
        return new Document("$set", new Document(SourceKeys.path(cause), cause.sequence()));
    }

    private static List<Document> entries(List<PendingEvent> events) {
        return events.stream().map(PendingEvent::toDocument).toList();
    }
}
