package gridline.campaign.lead;

import gridline.campaign.lead.model.LeadKind;
import gridline.platform.security.Caller;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 线索统计: {@code GET /lead-figures?by=}, how many leads by segment, competitor, contract end, interest or source (CP-40). The list
 * of leads takes every filter that leads from a number here to just as many rows.
 */
@Tag(name = "leads")
@RestController
class LeadFigures {

    private final MongoTemplate mongo;

    LeadFigures(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** {@code by} is SOURCE if missing. */
    static final class Definition implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("lead-figures")
                    .within("gridPath", "state.gridPath")
                    .equal("campaignId", "state.campaignId", String.class)
                    .equal("communityId", "state.communityId", String.class)
                    .equal("kind", "state.kind", LeadKind.class)
                    .value("by", LeadTrait.class)
                    .build();
        }
    }

    /**
     * Leads of one value; null for those without any. Who has several interests counts for each.
     *
     * @param leads all of them, erased ones included
     * @param handedOver those somebody received, converted ones included
     * @param converted those who became customers
     */
    @Schema(name = "LeadFigure")
    record Row(@Nullable String key, long leads, long handedOver, long converted) {}

    /** The most frequent first. */
    @Schema(name = "LeadFigures")
    record Rows(List<Row> items) {}

    @Operation(
            operationId = "listLeadFigures",
            summary = "Leads by segment, competitor, contract end, interest or source")
    @GetMapping("/api/campaign/v1/lead-figures")
    Rows list(@Listed(Definition.class) ListQuery query, Caller caller) {
        LeadTrait by = query.value("by", LeadTrait.class).orElse(LeadTrait.SOURCE);
        List<Document> stages = new ArrayList<>();
        stages.add(new Document(
                "$match",
                query.countQuery(caller.scopeCriteria("state.gridPath")).getQueryObject()));
        if (by == LeadTrait.INTEREST) {
            // Whoever told of none counts as well, under no interest.
            stages.add(new Document(
                    "$unwind", new Document("path", "$" + by.path()).append("preserveNullAndEmptyArrays", true)));
        }
        stages.add(new Document(
                "$group",
                new Document("_id", "$" + by.path())
                        .append("leads", new Document("$sum", 1))
                        .append("handedOver", countIf("HANDED_OVER"))
                        .append("converted", countIf("CONVERTED"))));
        List<Row> rows = new ArrayList<>();
        mongo.getCollection(LeadStore.COLLECTION)
                .aggregate(stages)
                .forEach(found -> rows.add(new Row(
                        found.getString("_id"),
                        number(found, "leads"),
                        number(found, "handedOver") + number(found, "converted"),
                        number(found, "converted"))));
        rows.sort((a, b) -> Long.compare(b.leads(), a.leads()));
        return new Rows(rows);
    }

    private static Document countIf(String status) {
        return new Document(
                "$sum", new Document("$cond", List.of(new Document("$eq", List.of("$state.status", status)), 1, 0)));
    }

    private static long number(Document found, String field) {
        return found.get(field, Number.class).longValue();
    }
}
