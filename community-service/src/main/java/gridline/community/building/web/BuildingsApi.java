package gridline.community.building.web;

import gridline.community.building.model.Building;
import gridline.community.building.persistence.Buildings;
import gridline.community.building.web.BuildingRequests.BuildingBody;
import gridline.community.building.web.BuildingRequests.HouseholdBody;
import gridline.community.building.web.BuildingRequests.RevealBody;
import gridline.community.building.web.BuildingViews.BuildingItem;
import gridline.community.building.web.BuildingViews.BuildingRow;
import gridline.community.building.web.BuildingViews.RevealedHouseholds;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 楼栋接口: GET list, PUT and GET one, POST a household found, POST reveal. A door never stands in an address (PI-03). */
@RestController
@RequestMapping(BuildingsApi.PATH)
@Tag(name = "buildings", description = "楼栋与住户: buildings, households, ends of competitor contracts (CO-14, FN-20)")
class BuildingsApi {

    static final String PATH = "/api/community/v1/communities/{id}/buildings";

    private final KeepBuildings keep;
    private final Buildings buildings;

    BuildingsApi(KeepBuildings keep, Buildings buildings) {
        this.keep = keep;
        this.buildings = buildings;
    }

    @GetMapping
    @Operation(operationId = "listBuildings", summary = "楼栋列表: with counts of households and contract ends by month")
    Listing<BuildingRow> list(@PathVariable String id, @Listed(BuildingList.class) ListQuery query, Caller caller) {
        keep.requireVisible(id, caller);
        return Listing.of(
                query,
                () -> buildings.page(id, query).map(BuildingRow::of),
                () -> buildings.stream(id, query).map(BuildingRow::of),
                CsvColumns.of(BuildingRow.class, "contractEnds"));
    }

    @GetMapping("/{number}")
    @Operation(operationId = "getBuilding", summary = "楼栋详情: known households, doors and contract ends masked")
    ResponseEntity<BuildingItem> one(@PathVariable String id, @PathVariable String number, Caller caller) {
        return answer(keep.visible(id, number, caller));
    }

    @PutMapping("/{number}")
    @Operation(operationId = "putBuilding", summary = "登记楼栋: creates or changes; the same again changes nothing")
    ResponseEntity<BuildingItem> put(
            @PathVariable String id,
            @PathVariable String number,
            @Valid @RequestBody BuildingBody body,
            @Nullable IfMatch expected,
            Caller caller) {
        return keep.put(id, number, body.toLayout(), expected, caller)
                .answer(PATH.replace("{id}", id), BuildingItem::of);
    }

    @PostMapping("/{number}/households")
    @Operation(operationId = "surveyHousehold", summary = "登记住户: what was found behind one door")
    ResponseEntity<BuildingItem> household(
            @PathVariable String id,
            @PathVariable String number,
            @Valid @RequestBody HouseholdBody body,
            Caller caller) {
        return answer(keep.household(id, number, body, caller));
    }

    @PostMapping("/{number}/reveal")
    @Operation(operationId = "revealHouseholds", summary = "查看明文: doors and contract ends, audited (PI-01)")
    RevealedHouseholds reveal(
            @PathVariable String id, @PathVariable String number, @Valid @RequestBody RevealBody body, Caller caller) {
        return keep.reveal(id, number, caller, body.reason());
    }

    private static ResponseEntity<BuildingItem> answer(Versioned<Building> building) {
        return Entities.ok(building, BuildingItem.of(building));
    }

    /** 楼栋列表: what buildings may be sorted by. */
    static final class BuildingList implements ListDefinition {

        @Override
        public ListSpec spec() {
            return ListSpec.of("buildings")
                    .sortRequired("number", "state.building.number")
                    .defaultSort("number")
                    .build();
        }
    }
}
