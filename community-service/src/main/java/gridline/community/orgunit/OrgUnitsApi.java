package gridline.community.orgunit;

import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.ListQuery;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 组织机构接口: GET list, GET one, PUT one. */
@RestController
@RequestMapping(OrgUnitsApi.PATH)
@Tag(name = "org-units", description = "组织机构: province, city, branch, grid")
class OrgUnitsApi {

    static final String PATH = "/api/community/v1/org-units";

    private final OrgUnits units;

    OrgUnitsApi(OrgUnits units) {
        this.units = units;
    }

    @GetMapping
    @Operation(operationId = "listOrgUnits", summary = "查询组织机构: units the caller may see")
    Listing<OrgUnitView> list(@Listed(OrgUnitList.class) ListQuery query, Caller caller) {
        return Listing.of(
                query,
                () -> units.page(query, caller).map(OrgUnitView::of),
                () -> units.stream(query, caller).map(OrgUnitView::of),
                CsvColumns.of(OrgUnitView.class));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getOrgUnit", summary = "组织机构详情")
    ResponseEntity<OrgUnitView> one(@PathVariable String id, Caller caller) {
        Versioned<OrgUnit> unit = units.visible(id, caller);
        return Entities.ok(unit, OrgUnitView.of(unit));
    }

    @PutMapping("/{id}")
    @Operation(
            operationId = "putOrgUnit",
            summary = "设置组织机构: creates or renames; the same again changes nothing and needs no If-Match")
    ResponseEntity<OrgUnitView> put(
            @PathVariable String id, @Valid @RequestBody OrgUnitBody body, @Nullable IfMatch expected, Caller caller) {
        return units.place(body.toCommand(id), expected, caller).answer(PATH, OrgUnitView::of);
    }

    /** 组织机构请求. */
    @Schema(name = "OrgUnitBody")
    record OrgUnitBody(
            @NotNull OrgUnitKind kind,

            @NotNull @Schema(description = "1 to 60 characters")
            String name,

            @Schema(description = "Unit above; null for a province") @Nullable
            String parent) {

        PlaceOrgUnit toCommand(String id) {
            return new PlaceOrgUnit(id, kind, name.strip(), parent);
        }
    }
}
