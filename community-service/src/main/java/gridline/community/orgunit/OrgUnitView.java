package gridline.community.orgunit;

import gridline.platform.persistence.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** 组织机构 as it is shown. */
@Schema(name = "OrgUnit", description = "组织机构: a node of the org tree")
record OrgUnitView(
        @Schema(description = "Code, the last segment of the path", example = "130102001")
        String id,

        OrgUnitKind kind,

        @Schema(description = "Name in Chinese", example = "建北街道")
        String name,

        @Schema(description = "Unit above; null for a province", example = "130102") @Nullable
        String parent,

        @Schema(description = "All codes from the province down", example = "/13/1301/130102/130102001")
        String path,

        @Schema(description = "The ETag") long version) {

    static OrgUnitView of(Versioned<OrgUnit> unit) {
        OrgUnit state = unit.state();
        return new OrgUnitView(state.id(), state.kind(), state.name(), state.parentId(), state.path(), unit.version());
    }
}
