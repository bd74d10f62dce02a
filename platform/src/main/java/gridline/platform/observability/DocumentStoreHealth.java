package gridline.platform.observability;

import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.core.MongoOperations;

/** 文档库健康: up when the service's own database answers a read; asks for no more than that. */
final class DocumentStoreHealth extends AbstractHealthIndicator {

    private final MongoOperations mongo;

    DocumentStoreHealth(MongoOperations mongo) {
        super("the document store does not answer");
        this.mongo = mongo;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        mongo.getCollection("platformKeys")
                .find(new Document("_id", "cursor"))
                .limit(1)
                .first();
        builder.up();
    }
}
