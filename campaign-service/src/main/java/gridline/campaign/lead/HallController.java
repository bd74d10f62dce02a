package gridline.campaign.lead;

import gridline.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 合作营业厅: {@code GET /halls}, the partner halls that handed in leads in the caller's grids. There is no list of halls anywhere
 * else: a hall is what its clerks call it, and what was called so before is offered to whoever types it next.
 */
@Tag(name = "leads")
@RestController
class HallController {

    /** Halls told at once; more than a city has. */
    private static final int MOST = 200;

    private final MongoTemplate mongo;

    HallController(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * One of them.
     *
     * @param hallId what it is called
     * @param leads how often somebody was met there
     */
    @Schema(name = "Hall")
    record Hall(String hallId, long leads) {}

    /** The busiest first. */
    @Schema(name = "Halls")
    record Halls(List<Hall> items) {}

    @Operation(operationId = "listHalls", summary = "Partner halls that handed in leads in the caller's grids")
    @GetMapping("/api/campaign/v1/halls")
    Halls list(Caller caller) {
        Query of = new BasicQuery(new Document())
                .addCriteria(new Criteria()
                        .andOperator(
                                caller.scopeCriteria("state.gridPath"),
                                Criteria.where("state.touches.hallId").gt("")));
        List<Hall> halls = new ArrayList<>();
        mongo.getCollection(LeadStore.COLLECTION)
                .aggregate(List.of(
                        new Document("$match", of.getQueryObject()),
                        new Document("$unwind", "$state.touches"),
                        new Document("$match", new Document("state.touches.hallId", new Document("$gt", ""))),
                        new Document(
                                "$group",
                                new Document("_id", "$state.touches.hallId").append("leads", new Document("$sum", 1)))))
                .forEach(found -> halls.add(new Hall(
                        found.getString("_id"), found.get("leads", Number.class).longValue())));
        halls.sort((a, b) ->
                a.leads() == b.leads() ? a.hallId().compareTo(b.hallId()) : Long.compare(b.leads(), a.leads()));
        return new Halls(List.copyOf(halls.subList(0, Math.min(MOST, halls.size()))));
    }
}
