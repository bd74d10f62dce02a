package gridline.community.community.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import gridline.community.community.model.Community;
import gridline.community.community.model.CommunityKind;
import gridline.community.community.model.CoverageFact;
import gridline.community.community.model.CoverageSource;
import gridline.community.map.model.Location;
import gridline.contracts.community.BuildState;
import gridline.contracts.community.MarketingState;
import gridline.platform.persistence.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 小区 as it is shown. */
@Schema(name = "Community", description = "小区: a community and how far the network has come in it")
record CommunityView(
        @Schema(example = "c-130102001001") String id,

        @Schema(description = "12-digit division code", example = "130102001001")
        String code,

        @Schema(example = "锦绣家园") String name,
        @Nullable String address,
        @Nullable CommunityKind kind,

        @Schema(description = "总户数; null while unknown") @Nullable
        Integer households,

        @Schema(example = "/13/1301/130102/130102001") String gridPath,
        @Schema(example = "建北街道") @Nullable String gridName,
        BuildState buildState,
        MarketingState marketingState,
        @Nullable LocalDate plannedOpening,

        @Schema(description = "First day of service; null while not open, or open since before records") @Nullable
        LocalDate openedOn,

        @Schema(description = "Where the build state is known from; null while nothing is known") @Nullable
        CoverageView coverage,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Every fact ever recorded, newest first; on a single community only")
        @Nullable
        List<CoverageFactView> coverageHistory,

        @Schema(description = "Firms on net") int onNetFirms,

        @Schema(description = "True for sample data whose figures nobody surveyed")
        boolean surveyFiguresInvented,

        @Schema(description = "In WGS-84; null while unknown") @Nullable
        LocationView location,

        @Schema(description = "The ETag") long version) {

    /** 位置 in WGS-84. */
    @Schema(name = "Location")
    record LocationView(double longitude, double latitude) {

        static @Nullable LocationView of(Community community) {
            Location place = community.location();
            return place == null ? null : new LocationView(place.longitude(), place.latitude());
        }
    }

    /** 覆盖来源. */
    @Schema(name = "Coverage")
    record CoverageView(
            CoverageSource source,
            String listVersion,
            LocalDate asOf,

            @Schema(description = "The list is older than allowed (CO-02)")
            boolean stale) {}

    /** 覆盖事实. */
    @Schema(name = "CoverageFact")
    record CoverageFactView(
            BuildState buildState,
            CoverageSource source,
            String listVersion,
            LocalDate asOf,
            @Nullable LocalDate plannedOpening,
            Instant recordedAt,
            String recordedBy,

            @Schema(description = "Whether this is the fact in force")
            boolean inForce) {

        static CoverageFactView of(CoverageFact fact, boolean inForce) {
            return new CoverageFactView(
                    fact.buildState(),
                    fact.source(),
                    fact.listVersion(),
                    fact.asOf(),
                    fact.plannedOpening(),
                    fact.recordedAt(),
                    fact.recordedBy(),
                    inForce);
        }
    }

    static CommunityView of(
            Versioned<Community> versioned,
            @Nullable String gridName,
            @Nullable CoverageView coverage,
            @Nullable List<CoverageFactView> history) {
        Community community = versioned.state();
        return new CommunityView(
                versioned.id(),
                community.code().value(),
                community.details().name(),
                community.details().address(),
                community.details().kind(),
                community.details().households(),
                community.gridPath(),
                gridName,
                community.buildState(),
                community.marketingState(),
                community.coverage().plannedOpening(),
                community.coverage().openedOn(),
                coverage,
                history,
                community.onNetFirms().size(),
                community.surveyFiguresInvented(),
                LocationView.of(community),
                versioned.version());
    }
}
