package gridline.campaign.lead;

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

/** 线索统计: {@code GET /lead-figures?by=}, how many leads by segment, competitor, contract end, interest or source (CP-40). */
@Tag(name = "leads")
@RestController
class LeadFigures {

    private final MongoTemplate mongo;

    LeadFigures(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What is counted by. */
    enum By {
        /** 住户分类. */
        SEGMENT("segment"),
        /** 竞争对手. */
        COMPETITOR("competitorId"),
        /** 协议到期月份. */
        CONTRACT_END("contractEndsIn"),
        /** 意向产品. */
        INTEREST("interests"),
        /** 来源. */
        SOURCE("source"),
        /** 活动. */
        CAMPAIGN("campaignId"),
        /** 楼栋. */
        BUILDING("buildingId");

        private final String field;

        By(String field) {
            this.field = field;
        }
    }

    /** {@code by} is SOURCE if missing. */
    static final class Definition implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("lead-figures")
                    .within("gridPath", "state.gridPath")
                    .equal("campaignId", "state.campaignId", String.class)
                    .equal("communityId", "state.communityId", String.class)
                    .value("by", By.class)
                    .build();
        }
    }

    /** Leads of one value; null for those without any. */
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
        By by = query.value("by", By.class).orElse(By.SOURCE);
        List<Document> stages = new ArrayList<>();
        stages.add(new Document(
                "$match",
                query.countQuery(caller.scopeCriteria("state.gridPath")).getQueryObject()));
        if (by == By.INTEREST) {
            stages.add(new Document("$unwind", "$state.interests"));
        }
        stages.add(new Document(
                "$group",
                new Document("_id", "$state." + by.field)
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
