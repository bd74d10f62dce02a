package gridline.community.orgunit;

import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListSpec;

/** 组织机构列表: what org units may be filtered and sorted by. */
final class OrgUnitList implements ListDefinition {

    @Override
    public ListSpec spec() {
        return ListSpec.of("org-units")
                .equal("parent", "state.parentId", String.class)
                .equal("kind", "state.kind", OrgUnitKind.class)
                .within("gridPath", "state.path")
                .sortRequired("path", "state.path")
                .sortRequired("name", "state.name")
                .defaultSort("path")
                .build();
    }
}
