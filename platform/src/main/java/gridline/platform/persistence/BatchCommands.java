package gridline.platform.persistence;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import gridline.platform.decision.Accepted;
import gridline.platform.messaging.PendingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The inserts and conditional updates of one batch, sent as one command each. */
final class BatchCommands<S> {

    /** Marks the documents a batch has changed: the answer to a bulk write only counts them. */
    private static final String BATCH = "batch";

    private final AggregateStore<S> store;
    private final String token = UUID.randomUUID().toString();
    private final Instant now;
    private final Instant due;
    private final List<Document> inserts = new ArrayList<>();
    private final List<UpdateOneModel<Document>> updates = new ArrayList<>();
    private final List<String> updated = new ArrayList<>();
    private final Map<String, Document> states = new LinkedHashMap<>();

    BatchCommands(AggregateStore<S> store) {
        this.store = store;
        this.now = store.now();
        this.due = store.dueForBatch();
    }

    /** Whether there is anything to write for it. */
    boolean add(String id, @Nullable Loaded<S> loaded, Accepted<S> accepted) {
        AggregateDocuments<S> documents = store.documents();
        Document state = documents.state(accepted.state());
        if (loaded == null) {
            List<PendingEvent> owed = store.entries(id, 0, accepted.events());
            inserts.add(documents.first(id, state, owed, now, due));
            states.put(id, state);
            return true;
        }
        if (accepted.events().isEmpty() && state.equals(loaded.stored())) {
            return false;
        }
        List<PendingEvent> fresh = store.entries(id, loaded.sequence(), accepted.events());
        Document update = documents.change(state, fresh, now, due, null);
        update.get("$set", Document.class).append(BATCH, token);
        updates.add(new UpdateOneModel<>(documents.condition(loaded, null), update));
        updated.add(id);
        states.put(id, state);
        return true;
    }

    /** Ids of those that were not written since the id is taken or another writer was faster. */
    Set<String> execute() {
        Set<String> failed = new HashSet<>(insert());
        failed.addAll(update());
        store.batchStored();
        states.keySet().removeAll(failed);
        states.forEach(store::written);
        return failed;
    }

    private List<String> insert() {
        if (inserts.isEmpty()) {
            return List.of();
        }
        return store.run(all -> {
            try {
                all.insertMany(inserts, new InsertManyOptions().ordered(false));
                return List.of();
            } catch (MongoBulkWriteException some) {
                boolean onlyTaken = some.getWriteErrors().stream()
                        .allMatch(error -> error.getCategory() == com.mongodb.ErrorCategory.DUPLICATE_KEY);
                if (!onlyTaken || some.getWriteConcernError() != null) {
                    throw some;
                }
                return some.getWriteErrors().stream()
                        .map(error -> inserts.get(error.getIndex()).getString(AggregateFields.ID))
                        .toList();
            }
        });
    }

    private List<String> update() {
        if (updates.isEmpty()) {
            return List.of();
        }
        int matched = store.run(all -> all.bulkWrite(updates, new BulkWriteOptions().ordered(false)))
                .getMatchedCount();
        if (matched == updates.size()) {
            return List.of();
        }
        Set<String> done = new HashSet<>();
        Document mine = new Document(AggregateFields.ID, new Document("$in", updated)).append(BATCH, token);
        store.run(all -> all.find(mine)
                        .projection(new Document(AggregateFields.ID, 1))
                        .into(new ArrayList<>()))
                .forEach(each -> done.add(each.getString(AggregateFields.ID)));
        return updated.stream().filter(id -> !done.contains(id)).toList();
    }
}
