package gridline.funnel.figures;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Projections;
import gridline.platform.persistence.Indexes;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** 活动线索: the leads of firms campaigns met, as the inbox of leads keeps them, and which customers they became (CP-42). */
@Component
class CampaignLeads {

    private static final String COLLECTION = "receivedLeads";
    private static final String CAMPAIGN = "state.campaignId";
    private static final String GRID = "state.gridPath";

    private final MongoTemplate mongo;

    CampaignLeads(MongoTemplate mongo, Indexes indexes) {
        this.mongo = mongo;
        indexes.ensure(COLLECTION, CAMPAIGN, GRID);
    }

    /**
     * 线索.
     *
     * @param captured how many leads
     * @param customers ids of the customers they became
     */
    record Captured(long captured, Set<String> customers) {}

    Captured of(String campaignId, String gridPath) {
        long captured = 0;
        Set<String> customers = new LinkedHashSet<>();
        var found = mongo.getCollection(COLLECTION)
                .find(and(eq(CAMPAIGN, campaignId), gte(GRID, gridPath), lt(GRID, gridPath + "0")))
                .projection(Projections.include("state.customerId"));
        for (Document lead : found) {
            captured++;
            String customer = lead.get("state", new Document()).getString("customerId");
            if (customer != null) {
                customers.add(customer);
            }
        }
        return new Captured(captured, customers);
    }
}
