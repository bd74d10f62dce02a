package gridline.community.community.web;

import gridline.community.community.model.CommunityKind;
import gridline.community.community.persistence.Communities;
import gridline.community.map.model.BoundingBox;
import gridline.contracts.community.BuildState;
import gridline.contracts.community.MarketingState;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListSpec;
import java.time.LocalDate;

/** 小区列表: what communities may be searched, filtered and sorted by. */
final class CommunityList implements ListDefinition {

    static final String SOUGHT = "q";

    @Override
    public ListSpec spec() {
        return ListSpec.of("communities")
                .ids()
                .filter(SOUGHT, Communities::candidates)
                .within("gridPath", "state.gridPath")
                .filter("bbox", text -> Communities.inBox(BoundingBox.parse(text)))
                .equal("code", "state.code", String.class)
                .equal("kind", "state.kind", CommunityKind.class)
                .equal("buildState", "state.buildState", BuildState.class)
                .equal("marketingState", "state.marketingState", MarketingState.class)
                .range("plannedOpening", "state.plannedOpening", LocalDate.class)
                .range("openedOn", "state.openedOn", LocalDate.class)
                .range("coverageAsOf", "state.coverageAsOf", LocalDate.class)
                .range("households", "state.households", Integer.class)
                .sortRequired("name", "state.name")
                .sortRequired("code", "_id")
                .sort("plannedOpening", "state.plannedOpening")
                .sort("households", "state.households")
                .defaultSort("name")
                .build();
    }
}
