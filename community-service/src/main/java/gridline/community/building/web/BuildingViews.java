package gridline.community.building.web;

import gridline.community.building.model.Building;
import gridline.community.building.model.Household;
import gridline.community.building.model.NetworkUse;
import gridline.platform.persistence.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 楼栋视图: buildings as they are shown. */
final class BuildingViews {

    private BuildingViews() {}

    /** 楼栋 in a list. */
    @Schema(name = "BuildingRow")
    record BuildingRow(
            String communityId,
            String number,
            String name,
            int households,

            @Schema(description = "Households something is known of")
            int known,

            int competitorUsers,
            int ourUsers,

            @Schema(description = "Competitor contracts by the month they end in")
            List<MonthCount> contractEnds,

            @Schema(description = "Day of the next reminder; null for none (FN-21)") @Nullable
            LocalDate nextReminderOn,

            long version) {

        static BuildingRow of(Versioned<Building> versioned) {
            Building building = versioned.state();
            return new BuildingRow(
                    building.communityId(),
                    building.number(),
                    building.layout().name(),
                    building.layout().total(),
                    building.households().size(),
                    building.using(NetworkUse.COMPETITOR),
                    building.using(NetworkUse.OURS),
                    months(building),
                    building.nextReminderOn(),
                    versioned.version());
        }
    }

    /** 楼栋 with its households. */
    @Schema(name = "Building")
    record BuildingItem(
            String communityId,
            String number,
            String name,
            int entrances,
            int floors,
            int flatsPerFloor,
            int households,
            int competitorUsers,
            int ourUsers,
            List<MonthCount> contractEnds,
            List<HouseholdView> known,
            @Schema(description = "The ETag") long version) {

        static BuildingItem of(Versioned<Building> versioned) {
            Building building = versioned.state();
            return new BuildingItem(
                    building.communityId(),
                    building.number(),
                    building.layout().name(),
                    building.layout().entrances(),
                    building.layout().floors(),
                    building.layout().flatsPerFloor(),
                    building.layout().total(),
                    building.using(NetworkUse.COMPETITOR),
                    building.using(NetworkUse.OURS),
                    months(building),
                    building.households().stream().map(HouseholdView::of).toList(),
                    versioned.version());
        }
    }

    /** 到期月份. */
    @Schema(name = "MonthCount")
    record MonthCount(
            @Schema(type = "string", example = "2027-03") YearMonth month, int households) {}

    /** 住户, masked: the month its contract ends in, not the day; the first character of its door. */
    @Schema(name = "Household")
    record HouseholdView(
            String id,
            @Schema(example = "1****") String door,
            NetworkUse use,
            @Nullable String competitorId,

            @Schema(type = "string", example = "2027-03") @Nullable
            YearMonth contractEndsIn,

            LocalDate asOf,

            @Schema(description = "Somebody was told of the contract's end")
            boolean reminded) {

        static HouseholdView of(Household household) {
            return new HouseholdView(
                    household.id(),
                    household.door().substring(0, 1) + "****",
                    household.use(),
                    household.competitorId(),
                    household.endsIn(),
                    household.asOf(),
                    household.contractEndsOn() != null
                            && household.contractEndsOn().equals(household.remindedOf()));
        }
    }

    /** 明文住户. */
    @Schema(name = "RevealedHouseholds")
    record RevealedHouseholds(List<RevealedHousehold> households) {

        static RevealedHouseholds of(Building building) {
            return new RevealedHouseholds(building.households().stream()
                    .map(each -> new RevealedHousehold(
                            each.id(), each.door(), each.use(), each.competitorId(), each.contractEndsOn()))
                    .toList());
        }
    }

    /** 明文住户 of one door. */
    @Schema(name = "RevealedHousehold")
    record RevealedHousehold(
            String id,
            String door,
            NetworkUse use,
            @Nullable String competitorId,
            @Nullable LocalDate contractEndsOn) {}

    private static List<MonthCount> months(Building building) {
        return building.contractEnds().entrySet().stream()
                .map(end -> new MonthCount(end.getKey(), end.getValue()))
                .toList();
    }
}
