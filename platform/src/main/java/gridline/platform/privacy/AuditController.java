package gridline.platform.privacy;

import gridline.platform.persistence.Page;
import gridline.platform.security.Caller;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 审计查询: GET {@code /audit} and {@code /audit/verification} of each service, for supervisors. */
@RestController
@RequestMapping("/api/${gridline.service}/v1/audit")
class AuditController {

    private final MongoOperations mongo;
    private final AuditTrail trail;

    AuditController(MongoOperations mongo, AuditTrail trail) {
        this.mongo = mongo;
        this.trail = trail;
    }

    @GetMapping
    Listing<AuditRow> rows(@Listed(Rows.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria("scope");
        return Listing.of(
                query,
                () -> page(query, scope),
                () -> stream(query.streamQuery(scope)),
                CsvColumns.of(AuditRow.class, "fields").column("fields", row -> String.join(" ", row.fields())));
    }

    @GetMapping("/verification")
    AuditTrail.Verification verification() {
        return trail.verify();
    }

    private Page<AuditRow> page(ListQuery query, Criteria scope) {
        List<Document> found = mongo.find(query.pageQuery(scope), Document.class, AuditTrail.COLLECTION);
        return query.page(found, AuditRow::from, () -> mongo.count(query.countQuery(scope), AuditTrail.COLLECTION));
    }

    private Stream<AuditRow> stream(Query query) {
        return mongo.stream(query, Document.class, AuditTrail.COLLECTION).map(AuditRow::from);
    }

    /** 审计列表白名单. */
    static final class Rows implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("audit")
                    .equal("callerId", "callerId", String.class)
                    .equal("action", "action", String.class)
                    .equal("subjectId", "subjectId", String.class)
                    .range("at", "at", Instant.class)
                    .sortRequired("sequence", "_id")
                    .defaultSort("-sequence")
                    .build();
        }
    }
}
