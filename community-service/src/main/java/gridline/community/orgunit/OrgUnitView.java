package gridline.community.orgunit;

import gridline.platform.persistence.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
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

        @Schema(description = "Grid it was merged into; null while it is there") @Nullable
        String mergedInto,

        @Schema(description = "Grid it came out of") @Nullable
        String splitFrom,

        @Schema(description = "Communities that are still to come over from that grid")
        int awaitedCommunities,

        @Schema(description = "What happened to it, oldest first")
        List<ChangeView> history,

        @Schema(description = "The ETag") long version) {

    /** 机构变动 as it is shown. */
    @Schema(name = "OrgChange")
    record ChangeView(OrgChange.Kind kind, String from, String to, String reason, Instant at, String by) {

        static ChangeView of(OrgChange change) {
            return new ChangeView(change.kind(), change.from(), change.to(), change.reason(), change.at(), change.by());
        }
    }

    static OrgUnitView of(Versioned<OrgUnit> unit) {
        OrgUnit state = unit.state();
        return new OrgUnitView(
                state.id(),
                state.kind(),
                state.name(),
                state.parentId(),
                state.path(),
                state.mergedInto(),
                state.splitFrom(),
                state.awaited().size(),
                state.history().stream().map(ChangeView::of).toList(),
                unit.version());
    }
}
