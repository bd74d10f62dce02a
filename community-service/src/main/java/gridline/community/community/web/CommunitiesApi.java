package gridline.community.community.web;

import gridline.community.community.CommunityCommands;
import gridline.community.community.model.Community;
import gridline.community.community.model.ConfirmOpening;
import gridline.community.community.model.PlanOpening;
import gridline.community.community.model.ReportCoverage;
import gridline.community.community.persistence.Communities;
import gridline.community.community.web.CommunityRequests.CoverageBody;
import gridline.community.community.web.CommunityRequests.DetailsBody;
import gridline.community.community.web.CommunityRequests.NewCommunity;
import gridline.community.community.web.CommunityRequests.OpeningBody;
import gridline.community.community.web.CommunityRequests.OpeningPlanBody;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.ListQuery;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import gridline.platform.web.MapListing;
import gridline.platform.web.MapPoint;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
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

/** 小区接口: search and list, create, read, change; coverage, opening plan and opening. */
@RestController
@RequestMapping(CommunitiesApi.PATH)
@Tag(name = "communities", description = "小区: communities and how far the network has come in them")
class CommunitiesApi {

    static final String PATH = "/api/community/v1/communities";

    private static final CsvColumns<CommunityView> COLUMNS = CsvColumns.of(
                    CommunityView.class, "coverage", "coverageHistory", "location")
            .column(
                    "longitude",
                    view -> view.location() == null ? null : view.location().longitude())
            .column(
                    "latitude",
                    view -> view.location() == null ? null : view.location().latitude())
            .column("coverageSource", view -> of(view, CommunityView.CoverageView::source))
            .column("coverageListVersion", view -> of(view, CommunityView.CoverageView::listVersion))
            .column("coverageAsOf", view -> of(view, CommunityView.CoverageView::asOf))
            .column("coverageStale", view -> of(view, CommunityView.CoverageView::stale));

    private final Communities communities;
    private final CommunityCommands commands;
    private final CommunityViews views;

    CommunitiesApi(Communities communities, CommunityCommands commands, CommunityViews views) {
        this.communities = communities;
        this.commands = commands;
        this.views = views;
    }

    @GetMapping
    @Operation(
            operationId = "listCommunities",
            summary = "查询小区: q finds any part of the name, pinyin initials (jxjy), or a mixture of both")
    MapListing<CommunityView> list(@Listed(CommunityList.class) ListQuery query, Caller caller) {
        Optional<String> sought = query.value(CommunityList.SOUGHT, String.class);
        return Listing.of(
                        query,
                        () -> views.page(communities.page(query, sought, caller)),
                        () -> views.stream(communities.stream(query, sought, caller)),
                        COLUMNS)
                .onMap(view -> view.location() == null
                        ? null
                        : new MapPoint(
                                view.location().longitude(), view.location().latitude()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "registerCommunity", summary = "新建小区: puts a community on file")
    ResponseEntity<CommunityView> register(@Valid @RequestBody NewCommunity body, Caller caller) {
        Versioned<Community> community = commands.register(body.grid(), caller, body::toCommand);
        return Entities.created(URI.create(PATH + "/" + community.id()), community, views.item(community));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getCommunity", summary = "小区详情: with every coverage fact ever recorded (CO-02)")
    ResponseEntity<CommunityView> one(@PathVariable String id, Caller caller) {
        return answer(communities.visible(id, caller));
    }

    @PutMapping("/{id}")
    @Operation(operationId = "changeCommunity", summary = "修改小区基本信息")
    ResponseEntity<CommunityView> change(
            @PathVariable String id, @Valid @RequestBody DetailsBody body, IfMatch expected, Caller caller) {
        return answer(commands.change(id, expected, caller, body.toCommand()));
    }

    @PutMapping("/{id}/coverage")
    @Operation(
            operationId = "reportCoverage",
            summary = "上报覆盖: an older list goes into the history and changes nothing in force (CO-02)")
    ResponseEntity<CommunityView> report(
            @PathVariable String id, @Valid @RequestBody CoverageBody body, IfMatch expected, Caller caller) {
        return answer(commands.report(id, expected, caller, new ReportCoverage(body.toStated())));
    }

    @PutMapping("/{id}/opening-plan")
    @Operation(operationId = "planOpening", summary = "计划开通: sets or moves the opening day (CO-01)")
    ResponseEntity<CommunityView> plan(
            @PathVariable String id, @Valid @RequestBody OpeningPlanBody body, IfMatch expected, Caller caller) {
        return answer(commands.plan(id, expected, caller, new PlanOpening(body.plannedOpening())));
    }

    @PostMapping("/{id}/opening")
    @Operation(operationId = "confirmOpening", summary = "确认开通: service is open (CO-01)")
    ResponseEntity<CommunityView> confirm(
            @PathVariable String id, @Valid @RequestBody OpeningBody body, IfMatch expected, Caller caller) {
        return answer(commands.confirm(id, expected, caller, new ConfirmOpening(body.openedOn())));
    }

    private ResponseEntity<CommunityView> answer(Versioned<Community> community) {
        return Entities.ok(community, views.item(community));
    }

    private static @Nullable Object of(
            CommunityView view, Function<CommunityView.CoverageView, @Nullable Object> part) {
        return view.coverage() == null ? null : part.apply(view.coverage());
    }
}
