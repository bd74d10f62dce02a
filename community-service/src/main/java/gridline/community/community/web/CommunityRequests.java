package gridline.community.community.web;

import gridline.community.community.model.ChangeDetails;
import gridline.community.community.model.CommunityDetails;
import gridline.community.community.model.CommunityKind;
import gridline.community.community.model.CoverageSource;
import gridline.community.community.model.RegisterCommunity;
import gridline.community.community.model.StatedCoverage;
import gridline.contracts.community.BuildState;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 小区请求: bodies of the requests about communities. */
final class CommunityRequests {

    private static final int GRID_DIGITS = 9;

    private CommunityRequests() {}

    /** 新建小区请求. */
    @Schema(name = "NewCommunity")
    record NewCommunity(
            @NotNull @Schema(description = "12 digits, the first nine being the grid's code", example = "130102001001")
            String code,

            @Schema(description = "Grid it lies in; by default the first nine digits of the code") @Nullable
            String gridId,

            @NotNull @Schema(description = "1 to 100 characters")
            String name,

            @Nullable @Schema(description = "Up to 200 characters")
            String address,

            @Nullable CommunityKind kind,

            @Nullable @Schema(description = "总户数, 0 to 200,000")
            Integer households,

            @Valid @Nullable CoverageBody coverage,
            @Nullable Boolean surveyFiguresInvented) {

        String grid() {
            return gridId == null ? code.substring(0, Math.min(GRID_DIGITS, code.length())) : gridId;
        }

        RegisterCommunity toCommand(String gridPath) {
            return new RegisterCommunity(
                    code,
                    grid(),
                    gridPath,
                    details(name, address, kind, households),
                    coverage == null ? null : coverage.toStated(),
                    Boolean.TRUE.equals(surveyFiguresInvented));
        }
    }

    /** 小区基本信息请求. */
    @Schema(name = "CommunityDetailsBody")
    record DetailsBody(
            @NotNull @Schema(description = "1 to 100 characters")
            String name,

            @Nullable @Schema(description = "Up to 200 characters")
            String address,

            @Nullable CommunityKind kind,

            @Nullable @Schema(description = "总户数, 0 to 200,000")
            Integer households) {

        /** Figures a person states are not invented ones. */
        ChangeDetails toCommand() {
            return new ChangeDetails(details(name, address, kind, households), false);
        }
    }

    /** 覆盖请求. */
    @Schema(name = "CoverageBody")
    record CoverageBody(
            @NotNull BuildState buildState,
            @NotNull CoverageSource source,

            @NotNull @Schema(description = "Version of the list, 1 to 64 characters", example = "2026-11")
            String listVersion,

            @NotNull @Schema(description = "Day it speaks of, not in the future")
            LocalDate asOf,

            @Nullable @Schema(description = "Only with PLANNED or IN_BUILD")
            LocalDate plannedOpening) {

        StatedCoverage toStated() {
            return new StatedCoverage(buildState, source, listVersion.strip(), asOf, plannedOpening);
        }
    }

    /** 开通计划请求. */
    @Schema(name = "OpeningPlanBody")
    record OpeningPlanBody(
            @NotNull @Schema(description = "From today on, Asia/Shanghai", example = "2027-01-15")
            LocalDate plannedOpening) {}

    /** 开通请求. */
    @Schema(name = "OpeningBody")
    record OpeningBody(
            @NotNull @Schema(description = "First day of service, not in the future")
            LocalDate openedOn) {}

    private static CommunityDetails details(
            String name, @Nullable String address, @Nullable CommunityKind kind, @Nullable Integer households) {
        String stripped = address == null || address.isBlank() ? null : address.strip();
        return new CommunityDetails(name.strip(), stripped, kind, households);
    }
}
