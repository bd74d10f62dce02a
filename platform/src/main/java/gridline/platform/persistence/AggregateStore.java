package gridline.platform.persistence;

import static gridline.platform.persistence.AggregateFields.CREATED_AT;
import static gridline.platform.persistence.AggregateFields.ID;
import static gridline.platform.persistence.AggregateFields.REQUESTS;
import static gridline.platform.persistence.AggregateFields.STATE;
import static gridline.platform.persistence.AggregateFields.UPDATED_AT;
import static gridline.platform.persistence.AggregateFields.VERSION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import gridline.contracts.DomainEvent;
import gridline.platform.decision.Accepted;
import gridline.platform.idempotency.RequestIdentity;
import gridline.platform.live.LiveChange;
import gridline.platform.live.LiveChanges;
import gridline.platform.messaging.Outbox;
import gridline.platform.messaging.OutboxFields;
import gridline.platform.messaging.OutboxHandOver;
import gridline.platform.messaging.PendingEvent;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.web.DuplicateException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The reads and writes on one collection of aggregates; every write hands what it owes to the relay. */
final class AggregateStore<S> {

    private final String collection;
    private final AggregateDocuments<S> documents;
    private final String[] notFound;
    private final String[] notListed;
    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final OutboxHandOver handOver;
    private final LiveChanges live;
    private final Clock clock;

    AggregateStore(
            String collection,
            AggregateDocuments<S> documents,
            Unread unread,
            MongoTemplate mongo,
            Outbox outbox,
            OutboxHandOver handOver,
            LiveChanges live,
            Clock clock) {
        this.collection = collection;
        this.documents = documents;
        this.notFound = with(List.of(OutboxFields.OUTBOX, AggregateFields.SEEN), unread.sought());
        this.notListed = with(List.of(notFound), unread.bulky());
        this.mongo = mongo;
        this.outbox = outbox;
        this.handOver = handOver;
        this.live = live;
        this.clock = clock;
    }

    String collection() {
        return collection;
    }

    AggregateDocuments<S> documents() {
        return documents;
    }

    Versioned<S> versioned(Document document) {
        return documents.versioned(document);
    }

    @Nullable
    Versioned<S> find(String id) {
        Document found = run(all -> all.find(new Document(ID, id))
                .projection(Projections.include(VERSION, STATE, CREATED_AT, UPDATED_AT))
                .first());
        return found == null ? null : documents.versioned(found);
    }

    /** For a change: with what it owes and, if there is a cause, what it has seen of its source. */
    @Nullable
    Loaded<S> load(String id, @Nullable ReceivedEvent<?> cause) {
        Document found = run(all -> all.find(new Document(ID, id))
                .projection(Projections.include(fieldsForChange(cause)))
                .first());
        return found == null ? null : documents.loaded(found, cause == null ? null : SourceKeys.key(cause));
    }

    List<Loaded<S>> load(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Bson condition = new Document(ID, new Document("$in", List.copyOf(ids)));
        List<Document> found = run(all -> all.find(condition)
                .projection(Projections.include(fieldsForChange(null)))
                .into(new ArrayList<>()));
        return found.stream().map(each -> documents.loaded(each, null)).toList();
    }

    private static List<String> fieldsForChange(@Nullable ReceivedEvent<?> cause) {
        List<String> fields = new ArrayList<>(
                List.of(VERSION, STATE, CREATED_AT, UPDATED_AT, OutboxFields.SEQUENCE, OutboxFields.OUTBOX, REQUESTS));
        if (cause != null) {
            fields.add(SourceKeys.path(cause));
        }
        return fields;
    }

    Versioned<S> insert(String id, S state, List<? extends DomainEvent> events, @Nullable ReceivedEvent<?> cause) {
        Instant now = clock.instant();
        List<PendingEvent> owed = outbox.entries(collection, id, 0, events);
        Document stored = documents.state(state);
        Document first = documents.first(id, stored, owed, now, handOver.dueAt());
        if (cause != null) {
            AggregateDocuments.withSeen(first, cause);
        }
        String request = cause == null ? requestMark(id) : null;
        if (request != null) {
            first.append(REQUESTS, List.of(request));
        }
        try {
            run(all -> all.insertOne(first));
        } catch (DuplicateKeyException taken) {
            Loaded<S> there = load(id, null);
            if (there == null) {
                throw taken;
            }
            if (request != null && there.requests().contains(request)) {
                // This very request put it there before its answer was lost.
                return there.versioned();
            }
            throw new DuplicateException(collection, id);
        }
        written(id, stored);
        handOver(id, owed.size(), owed);
        return new Versioned<>(id, 1, state, now, now);
    }

    /** Whether it was stored; false if another was faster. */
    boolean insertUnlessThere(String id, S state, List<? extends DomainEvent> events, ReceivedEvent<?> cause) {
        try {
            insert(id, state, events, cause);
            return true;
        } catch (DuplicateException raced) {
            return false;
        }
    }

    /** The aggregate in its next version, or as it is if nothing changes; null if another writer was faster. */
    @Nullable
    Versioned<S> change(
            Loaded<S> read, Accepted<S> accepted, @Nullable ReceivedEvent<?> cause, @Nullable String request) {
        Versioned<S> before = read.versioned();
        Document state = documents.state(accepted.state());
        boolean nothingNew = accepted.events().isEmpty() && state.equals(read.stored());
        if (nothingNew && cause == null) {
            return before;
        }
        Document condition = documents.condition(read, cause);
        if (nothingNew) {
            Document remember = AggregateDocuments.remember(Objects.requireNonNull(cause));
            return matched(condition, remember) ? before : null;
        }
        Instant now = clock.instant();
        List<PendingEvent> fresh = outbox.entries(collection, before.id(), read.sequence(), accepted.events());
        Document update = documents.change(state, fresh, now, handOver.dueAt(), cause);
        if (request != null) {
            AggregateDocuments.withRequest(update, read.requests(), request);
        }
        if (!matched(condition, update)) {
            return null;
        }
        written(before.id(), state);
        List<PendingEvent> owed = new ArrayList<>(read.owed());
        owed.addAll(fresh);
        handOver(before.id(), read.sequence() + fresh.size(), fresh.isEmpty() ? List.of() : owed);
        return new Versioned<>(before.id(), before.version() + 1, accepted.state(), before.createdAt(), now);
    }

    /** Mark of the next change of an aggregate by the current request; null when the request cannot be repeated. */
    @Nullable
    String requestMark(String id) {
        return RequestIdentity.current()
                .map(identity -> identity.mark(collection, id))
                .orElse(null);
    }

    private boolean matched(Document condition, Document update) {
        return run(all -> all.updateOne(condition, update)).getMatchedCount() == 1;
    }

    /** Those who look at it right now are told. */
    void written(String id, Document state) {
        live.changed(LiveChange.of(collection, id, state));
    }

    private void handOver(String id, long sequence, List<PendingEvent> owed) {
        if (!owed.isEmpty()) {
            handOver.stored(collection, id, sequence, owed);
        }
    }

    List<PendingEvent> entries(String id, long lastSequence, List<? extends DomainEvent> events) {
        return outbox.entries(collection, id, lastSequence, events);
    }

    /** Rows of a batch are not handed over one by one: the relay finds them by itself. */
    Instant dueForBatch() {
        return handOver.dueNow();
    }

    void batchStored() {
        handOver.stored(collection);
    }

    Instant now() {
        return clock.instant();
    }

    /** Documents for the service's own work. */
    List<Document> query(Query query) {
        query.fields().exclude(notFound);
        return mongo.find(query, Document.class, collection);
    }

    /** Documents for rows of a list. */
    List<Document> listed(Query query) {
        query.fields().exclude(notListed);
        return mongo.find(query, Document.class, collection);
    }

    private static String[] with(List<String> paths, List<String> more) {
        return Stream.concat(paths.stream(), more.stream()).toArray(String[]::new);
    }

    List<String> ids(Query query) {
        query.fields().include(ID);
        return mongo.find(query, Document.class, collection).stream()
                .map(found -> found.getString(ID))
                .toList();
    }

    Query byId(Criteria criteria, @Nullable Document last, int size) {
        Query query = last == null
                ? new Query(criteria)
                : new Query(
                        new Criteria().andOperator(criteria, Criteria.where(ID).gt(last.getString(ID))));
        return query.with(Sort.by(ID)).limit(size);
    }

    long count(Query query) {
        return mongo.count(query, collection);
    }

    /** Runs driver commands with their errors as Spring's. */
    @SuppressWarnings("NullAway") // the template declares null answers although it gives back what the command gave
    <T extends @Nullable Object> T run(Function<MongoCollection<Document>, T> command) {
        return mongo.execute(collection, command::apply);
    }
}
