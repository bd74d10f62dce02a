package gridline.community.building.web;

import gridline.community.building.model.Layout;
import gridline.community.building.model.NetworkUse;
import gridline.community.building.model.SurveyHousehold;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 楼栋请求: bodies of the requests about buildings. */
final class BuildingRequests {

    private BuildingRequests() {}

    /** 楼栋请求. */
    @Schema(name = "BuildingBody")
    record BuildingBody(
            @NotNull @Schema(example = "3 号楼") String name,

            @NotNull @Schema(description = "单元, 1 to 50") Integer entrances,
            @NotNull @Schema(description = "1 to 120") Integer floors,
            @NotNull @Schema(description = "1 to 60") Integer flatsPerFloor,

            @Nullable @Schema(description = "Flats in all, where the layout is irregular; 1 to 3,000")
            Integer households) {

        Layout toLayout() {
            return new Layout(name.strip(), entrances, floors, flatsPerFloor, households);
        }
    }

    /** 住户请求. */
    @Schema(name = "HouseholdBody")
    record HouseholdBody(
            @NotNull @Schema(description = "As the house numbers it, 1 to 20 characters", example = "1-302")
            String door,

            @NotNull NetworkUse use,

            @Nullable @Schema(description = "With COMPETITOR only")
            String competitorId,

            @Nullable @Schema(description = "With COMPETITOR only")
            LocalDate contractEndsOn,

            @NotNull @Schema(description = "Day it was found, not in the future")
            LocalDate asOf) {

        SurveyHousehold toCommand(boolean competitorKnown) {
            return new SurveyHousehold(door.strip(), use, competitorId, competitorKnown, contractEndsOn, asOf);
        }
    }

    /** 查看明文请求. */
    @Schema(name = "RevealHouseholdsBody")
    record RevealBody(
            @NotNull @Size(max = 500) @Schema(description = "At least 4 characters; written down")
            String reason) {}
}
