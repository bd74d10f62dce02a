package gridline.platform.persistence;

import gridline.contracts.DomainEvent;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.web.DuplicateException;
import gridline.platform.web.ListQuery;
import gridline.platform.web.NotFoundException;
import gridline.platform.web.RefusedException;
import gridline.platform.web.StaleVersionException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * 聚合集合: all aggregates of one kind, one document each. A state is only ever replaced by one conditional update that
 * also appends the events it causes, so that there is an event if and only if the state changed.
 */
public final class Aggregates<S> {

    private static final int STREAM_BATCH = 500;
    private static final int MAX_ATTEMPTS = 60;

    private final AggregateStore<S> store;
    private final Turns turns = new Turns();

    Aggregates(AggregateStore<S> store) {
        this.store = store;
    }

    /** Name of the collection. */
    public String collection() {
        return store.collection();
    }

    public Optional<Versioned<S>> find(String id) {
        return Optional.ofNullable(store.find(id));
    }

    /** @throws NotFoundException (404) if there is none with this id */
    public Versioned<S> require(String id) {
        return find(id).orElseThrow(() -> new NotFoundException(collection(), id));
    }

    /** Those of the ids that are there, by id. Ask for some hundreds at most. */
    public Map<String, Versioned<S>> findAll(Collection<String> ids) {
        Map<String, Versioned<S>> found = new LinkedHashMap<>();
        store.load(ids).forEach(loaded -> found.put(loaded.versioned().id(), loaded.versioned()));
        return found;
    }

    /**
     * Stores a new aggregate, in version 1, together with its events.
     *
     * @throws gridline.platform.web.DuplicateException (409) if the id is taken
     * @throws org.springframework.dao.DuplicateKeyException if a unique index of the collection refuses it
     */
    public Versioned<S> insert(String id, S state, List<? extends DomainEvent> events) {
        return store.insert(id, state, events, null);
    }

    /**
     * Loads, decides and stores the outcome by one conditional update. An accepted state equal to the stored one without
     * events is not written and keeps its version.
     *
     * <p>Within a request that bears an Idempotency-Key the change is marked with it in the same update; when the request
     * is carried out again because its answer was lost, the change is found and not made again.
     *
     * @param expectedVersion the version the caller has seen (If-Match); null to decide on whatever is there, again for
     *     as long as others come in between
     * @throws NotFoundException (404) if there is none with this id
     * @throws StaleVersionException (412) if the version is not the expected one
     * @throws RefusedException (422) with all violations if the decision refuses
     */
    public Versioned<S> change(String id, @Nullable Long expectedVersion, Function<S, Decision<S>> decide) {
        return expectedVersion == null
                ? turns.take(id, () -> changed(id, null, decide))
                : changed(id, expectedVersion, decide);
    }

    private Versioned<S> changed(String id, @Nullable Long expectedVersion, Function<S, Decision<S>> decide) {
        String request = store.requestMark(id);
        for (int attempt = 1; ; attempt++) {
            Loaded<S> loaded = store.load(id, null);
            if (loaded == null) {
                throw new NotFoundException(collection(), id);
            }
            if (request != null && loaded.requests().contains(request)) {
                return loaded.versioned();
            }
            long actual = loaded.versioned().version();
            if (expectedVersion != null && expectedVersion != actual) {
                throw new StaleVersionException(id, expectedVersion, actual);
            }
            Accepted<S> accepted = switch (decide.apply(loaded.versioned().state())) {
                case Accepted<S> yes -> yes;
                case Refused<S> no -> throw RefusedException.of(no);
            };
            Versioned<S> changed = store.change(loaded, accepted, null, request);
            if (changed != null) {
                return changed;
            }
            if (attempt == MAX_ATTEMPTS) {
                throw new StaleVersionException(id, actual, actual + 1);
            }
            // With an expected version the next round tells the caller which one is there now.
            giveWay(attempt);
        }
    }

    /**
     * The effect of another aggregate's event on one of these, exactly once: the document changed keeps the last
     * sequence it has seen of that aggregate, in the same update, and ignores that event and older ones from then on. So
     * at most one subscription of a service may change a given document for a given event.
     *
     * @param id the aggregate to change; {@link ReceivedEvent#derivedId} for one the event brings into being
     * @param decide gets null when there is no such aggregate yet, and creates it by accepting; a refusal then means that
     *     the event is no concern of it, and is passed over
     * @throws RefusedException if the decision about an existing aggregate refuses; the event becomes a dead letter
     */
    public void onEvent(String id, ReceivedEvent<?> cause, Function<@Nullable S, Decision<S>> decide) {
        turns.take(id, () -> {
            read(id, cause, decide);
            return id;
        });
    }

    private void read(String id, ReceivedEvent<?> cause, Function<@Nullable S, Decision<S>> decide) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Loaded<S> loaded = store.load(id, cause);
            if (loaded == null ? created(id, cause, decide) : seenOrChanged(loaded, cause, decide)) {
                return;
            }
            giveWay(attempt);
        }
        throw new StaleVersionException(id, cause.sequence(), cause.sequence());
    }

    private boolean created(String id, ReceivedEvent<?> cause, Function<@Nullable S, Decision<S>> decide) {
        return switch (decide.apply(null)) {
            case Refused<S> _ -> true;
            case Accepted<S>(S state, List<DomainEvent> events) -> store.insertUnlessThere(id, state, events, cause);
        };
    }

    private boolean seenOrChanged(Loaded<S> loaded, ReceivedEvent<?> cause, Function<@Nullable S, Decision<S>> decide) {
        if (loaded.seen() != null && loaded.seen() >= cause.sequence()) {
            return true;
        }
        return switch (decide.apply(loaded.versioned().state())) {
            case Refused<S> no -> throw RefusedException.of(no);
            case Accepted<S> yes -> store.change(loaded, yes, cause, null) != null;
        };
    }

    /**
     * One page of a list, without what its rows do not show ({@link Unread}).
     *
     * @param scope what the caller may see; an empty {@code Criteria} for everything
     */
    public Page<Versioned<S>> page(ListQuery query, Criteria scope) {
        List<Document> found = store.listed(query.pageQuery(scope));
        return query.page(found, store::versioned, () -> store.count(query.countQuery(scope)));
    }

    /** Ids of a page, in its order; the cheapest way to learn what is due, since nothing else is read. */
    public List<String> ids(ListQuery query, Criteria scope) {
        List<String> found = store.ids(query.pageQuery(scope));
        return found.subList(0, Math.min(found.size(), query.limit()));
    }

    /** All rows of a list, sorted, read in batches as the stream is consumed; it needs no closing. Without what rows do not show. */
    public Stream<Versioned<S>> stream(ListQuery query, Criteria scope) {
        return stream(last -> store.listed(query.batchQuery(scope, last, STREAM_BATCH)));
    }

    /** Everything that matches, by id, read in batches as the stream is consumed; for the service's own work. */
    public Stream<Versioned<S>> stream(Criteria criteria) {
        return stream(last -> store.query(store.byId(criteria, last, STREAM_BATCH)));
    }

    /** How many there are that match. */
    public long count(Criteria criteria) {
        return store.count(new Query(criteria));
    }

    /**
     * Writes many rows in bounded batches, for imports.
     *
     * @param size rows that are written together, 1 to 1000
     * @param outcomes told what became of each row, in no particular order, latest on close
     */
    public BatchWriter<S> batches(int size, Consumer<RowOutcome> outcomes) {
        return new BatchWriter<>(this, store, size, outcomes);
    }

    /** One row by itself, again for as long as others come in between. */
    RowOutcome write(long row, String id, Function<@Nullable S, Decision<S>> decide) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Loaded<S> loaded = store.load(id, null);
            switch (decide.apply(loaded == null ? null : loaded.versioned().state())) {
                case Refused<S>(var violations) -> {
                    return new RowOutcome(row, id, RowOutcome.Kind.REFUSED, violations);
                }
                case Accepted<S> yes
                when loaded == null -> {
                    try {
                        store.insert(id, yes.state(), yes.events(), null);
                        return RowOutcome.of(row, id, RowOutcome.Kind.INSERTED);
                    } catch (DuplicateException raced) {
                        giveWay(attempt);
                    } catch (DuplicateKeyException uniqueIndex) {
                        return RowOutcome.of(row, id, RowOutcome.Kind.DUPLICATE);
                    }
                }
                case Accepted<S> yes -> {
                    Versioned<S> changed = store.change(loaded, yes, null, null);
                    if (changed != null) {
                        boolean same = changed.version() == loaded.versioned().version();
                        return RowOutcome.of(row, id, same ? RowOutcome.Kind.UNCHANGED : RowOutcome.Kind.CHANGED);
                    }
                    giveWay(attempt);
                }
            }
        }
        throw new StaleVersionException(id, 0, 0);
    }

    private Stream<Versioned<S>> stream(Function<@Nullable Document, List<Document>> following) {
        var documents = Spliterators.spliteratorUnknownSize(new Batches(STREAM_BATCH, following), Spliterator.ORDERED);
        return StreamSupport.stream(documents, false).map(store::versioned);
    }

    /** Writers that met on one document come back at different moments. */
    private static void giveWay(int attempt) {
        long longest = TimeUnit.MILLISECONDS.toNanos(Math.min(attempt, 20));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
    }
}
