package gridline.funnel.customer.web;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.customer.model.ClusterKind;
import gridline.funnel.registration.model.CustomerLevel;
import gridline.platform.search.SearchableName;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import java.time.Instant;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;

/** 客户列表: what the list of customers may be filtered and sorted by; each combination starts from an index. */
public final class CustomerList implements ListDefinition {

    public static final String GRID_PATH = "state.gridPath";
    static final String HELD_UNTIL = "state.heldUntil";

    @Override
    public ListSpec spec() {
        return ListSpec.of("customers")
                .ids()
                .filter("q", CustomerList::named)
                .equal("stage", "state.stage", FunnelStage.class)
                .equal("clusterKind", "state.clusterKind", ClusterKind.class)
                .equal("communityId", "state.communityId", String.class)
                .equal("level", "state.level", CustomerLevel.class)
                .equal("tag", "state.tags", String.class)
                .equal("lost", "state.lost", Boolean.class)
                .within("gridPath", GRID_PATH)
                .value("holderId", String.class)
                .value("pool", Boolean.class)
                .sortRequired("gridPath", GRID_PATH)
                .sortRequired("firmName", "state.firmName")
                .sortRequired("createdAt", "createdAt")
                .sortRequired("updatedAt", "updatedAt")
                .defaultSort("gridPath", "firmName")
                .build();
    }

    /** The scope narrowed to a holder and to the pool or what is held, as of now: leases run out by themselves. */
    public static Criteria narrowed(ListQuery query, Criteria scope, Instant now) {
        Boolean pool = query.value("pool", Boolean.class).orElse(null);
        String holder = query.value("holderId", String.class).orElse(null);
        Criteria narrowed = scope;
        if (holder != null) {
            narrowed = narrowed.and("state.holderId").is(holder);
        }
        if (holder != null || Boolean.FALSE.equals(pool)) {
            narrowed = narrowed.and(HELD_UNTIL).gt(now);
        }
        if (Boolean.TRUE.equals(pool)) {
            Criteria free = Criteria.where(HELD_UNTIL).lte(now);
            return new Criteria().andOperator(narrowed, free);
        }
        return narrowed;
    }

    static Criteria named(String text) {
        List<String> keys = SearchableName.keysOfQuery(text);
        if (keys.isEmpty() || text.length() > 100) {
            throw new IllegalArgumentException("nothing to search by");
        }
        return Criteria.where("state.nameKeys").all(keys);
    }
}
