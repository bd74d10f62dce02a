package gridline.funnel.customer.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** 企业名称: how customers are called now, without reading the rest of them; for rows that name a customer by its id. */
@Component
public class FirmNames {

    private final MongoTemplate mongo;

    FirmNames(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** By id; ask for some hundreds at most. */
    public Map<String, String> of(Collection<String> customerIds) {
        Map<String, String> names = new HashMap<>();
        if (!customerIds.isEmpty()) {
            mongo.getCollection(Customers.COLLECTION)
                    .find(Filters.in("_id", customerIds))
                    .projection(Projections.include("state.firmName"))
                    .forEach(found -> names.put(
                            found.getString("_id"),
                            found.get("state", Document.class).getString("firmName")));
        }
        return names;
    }
}
