package gridline.platform.persistence;

import gridline.platform.live.LiveChanges;
import gridline.platform.messaging.Outbox;
import gridline.platform.messaging.OutboxHandOver;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.data.mongodb.core.MongoTemplate;

/** 聚合工厂: makes the {@link Aggregates} of a collection; call it once per collection, in a bean method. */
public final class AggregatesFactory {

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final OutboxHandOver handOver;
    private final LiveChanges live;
    private final Clock clock;
    private final Map<String, Class<?>> documentTypes = new ConcurrentHashMap<>();

    AggregatesFactory(MongoTemplate mongo, Outbox outbox, OutboxHandOver handOver, LiveChanges live, Clock clock) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.handOver = handOver;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Aggregates whose state is kept as a document record of its own.
     *
     * @param collection plural noun, for example {@code customers}; part of the source of its events
     * @param documentType record whose component names are the stored field names
     */
    public <S, D> Aggregates<S> of(
            String collection, Class<D> documentType, Function<S, D> from, Function<D, S> toDomain) {
        return of(collection, documentType, from, toDomain, Unread.NONE);
    }

    /**
     * Aggregates whose state is kept as a document record of its own, parts of which lists do without.
     *
     * @param collection plural noun, for example {@code customers}; part of the source of its events
     * @param documentType record whose component names are the stored field names
     * @param unread fields that are left out when documents are found by a query
     */
    public <S, D> Aggregates<S> of(
            String collection, Class<D> documentType, Function<S, D> from, Function<D, S> toDomain, Unread unread) {
        handOver.register(collection);
        documentTypes.put(collection, documentType);
        var documents = new AggregateDocuments<>(StateMapper.of(mongo.getConverter(), documentType, from, toDomain));
        return new Aggregates<>(
                new AggregateStore<>(collection, documents, unread, mongo, outbox, handOver, live, clock));
    }

    /** Aggregates whose state is a plain record and kept as it is: for flat features. */
    public <S> Aggregates<S> of(String collection, Class<S> stateType) {
        return of(collection, stateType, Function.identity(), Function.identity());
    }

    /** What every collection made so far keeps as its state, by the collection's name. */
    public Map<String, Class<?>> documentTypes() {
        return Map.copyOf(documentTypes);
    }
}
