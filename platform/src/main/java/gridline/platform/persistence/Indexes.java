package gridline.platform.persistence;

import com.mongodb.client.model.IndexOptions;
import java.util.Arrays;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * 索引: declares the secondary indexes of a collection at start-up; declaring one that is there already does nothing. A
 * field is a path, with a leading minus for descending order, for example {@code ensure("communities", "state.gridPath",
 * "-state.openedOn")}.
 */
public final class Indexes {

    private final MongoTemplate mongo;

    Indexes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** One index over these fields in this order; a field that is an array is indexed by each of its elements. */
    public Indexes ensure(String collection, String... fields) {
        return ensure(collection, new IndexOptions(), fields);
    }

    /**
     * The same, and no two documents may have equal values. Every document must have the fields: what a missing value
     * means differs between stores.
     */
    public Indexes ensureUnique(String collection, String... fields) {
        return ensure(collection, new IndexOptions().unique(true), fields);
    }

    private Indexes ensure(String collection, IndexOptions options, String... fields) {
        if (fields.length == 0) {
            throw new IllegalArgumentException("an index has at least one field");
        }
        Document keys = new Document();
        Arrays.stream(fields).forEach(field -> {
            boolean descending = field.startsWith("-");
            keys.append(descending ? field.substring(1) : field, descending ? -1 : 1);
        });
        mongo.execute(collection, all -> all.createIndex(keys, options));
        return this;
    }
}
