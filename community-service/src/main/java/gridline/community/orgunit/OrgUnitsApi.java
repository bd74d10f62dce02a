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
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 组织机构接口: GET list, GET one, PUT one. */
@RestController
@RequestMapping(OrgUnitsApi.PATH)
@Tag(name = "org-units", description = "组织机构: province, city, branch, grid")
class OrgUnitsApi {

    static final String PATH = "/api/community/v1/org-units";

    private final OrgUnits units;
    private final ReorganiseGrids reorganise;

    OrgUnitsApi(OrgUnits units, ReorganiseGrids reorganise) {
        this.units = units;
        this.reorganise = reorganise;
    }

    @GetMapping
    @Operation(operationId = "listOrgUnits", summary = "查询组织机构: units the caller may see")
    Listing<OrgUnitView> list(@Listed(OrgUnitList.class) ListQuery query, Caller caller) {
        return Listing.of(
                query,
                () -> units.page(query, caller).map(OrgUnitView::of),
                () -> units.stream(query, caller).map(OrgUnitView::of),
                CsvColumns.of(OrgUnitView.class, "mergedInto", "splitFrom", "awaitedCommunities", "history"));
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

    @PostMapping("/{id}/move")
    @Operation(
            operationId = "moveGrid",
            summary = "迁移网格: below another branch; everything in it follows in the background, in every service")
    ResponseEntity<OrgUnitView> move(
            @PathVariable String id, @Valid @RequestBody MoveBody body, IfMatch expected, Caller caller) {
        return answer(reorganise.move(id, body.parent(), body.reason(), expected, caller));
    }

    @PostMapping("/{id}/merge")
    @Operation(operationId = "mergeGrid", summary = "合并网格: into another, which takes in everything and everybody")
    ResponseEntity<OrgUnitView> merge(
            @PathVariable String id, @Valid @RequestBody MergeBody body, IfMatch expected, Caller caller) {
        return answer(reorganise.merge(id, body.into(), body.reason(), expected, caller));
    }

    @PostMapping("/{id}/split")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "splitGrid", summary = "拆分网格: a new grid beside it, into which communities come over")
    ResponseEntity<OrgUnitView> split(
            @PathVariable String id, @Valid @RequestBody SplitBody body, IfMatch expected, Caller caller) {
        Versioned<OrgUnit> fresh = reorganise.split(
                id, body.id(), body.name().strip(), body.communityIds(), body.reason(), expected, caller);
        return Entities.created(URI.create(PATH + "/" + fresh.id()), fresh, OrgUnitView.of(fresh));
    }

    private static ResponseEntity<OrgUnitView> answer(Versioned<OrgUnit> unit) {
        return Entities.ok(unit, OrgUnitView.of(unit));
    }

    /** 迁移请求. */
    @Schema(name = "MoveGridBody")
    record MoveBody(
            @NotNull @Schema(description = "Branch it comes below", example = "130104")
            String parent,

            @NotNull @Schema(description = "4 to 500 characters")
            String reason) {}

    /** 合并请求. */
    @Schema(name = "MergeGridBody")
    record MergeBody(
            @NotNull @Schema(description = "Grid that takes it in", example = "130102002")
            String into,

            @NotNull @Schema(description = "4 to 500 characters")
            String reason) {}

    /** 拆分请求. */
    @Schema(name = "SplitGridBody")
    record SplitBody(
            @NotNull @Schema(description = "Code of the new grid, 1 to 32 letters, digits or underscores")
            String id,

            @NotNull @Schema(description = "1 to 60 characters")
            String name,

            @NotNull @Schema(description = "1 to 2,000 communities of the grid")
            List<@NotNull String> communityIds,

            @NotNull @Schema(description = "4 to 500 characters")
            String reason) {}

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
