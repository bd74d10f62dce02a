package gridline.community.incident.web;

import gridline.community.community.PlacesAhead;
import gridline.community.community.persistence.Communities;
import gridline.community.incident.CollectEvidence;
import gridline.community.incident.Incidents;
import gridline.community.incident.model.Finding;
import gridline.community.incident.model.HandleIncident;
import gridline.community.incident.model.Incident;
import gridline.community.incident.model.Risk;
import gridline.community.incident.model.Sign;
import gridline.community.incident.model.Step;
import gridline.community.incident.web.IncidentViews.IncidentItem;
import gridline.community.incident.web.IncidentViews.IncidentRow;
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
import gridline.platform.web.MapListing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 风险事件接口: list, report, evidence, response steps, closing; nothing here retaliates (CO-41). */
@RestController
@RequestMapping(IncidentsApi.PATH)
@Tag(
        name = "incidents",
        description = "风险事件: not cooperating (R1), sniping (R2), and the guided response (CO-40, CO-41)")
class IncidentsApi {

    static final String PATH = "/api/community/v1/incidents";

    private final Incidents incidents;
    private final CollectEvidence evidence;
    private final Communities communities;
    private final Clock clock;

    IncidentsApi(Incidents incidents, CollectEvidence evidence, Communities communities, Clock clock) {
        this.incidents = incidents;
        this.evidence = evidence;
        this.communities = communities;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "listIncidents", summary = "查询风险事件: newest first")
    MapListing<IncidentRow> list(@Listed(IncidentList.class) ListQuery query, Caller caller) {
        PlacesAhead places = new PlacesAhead(communities);
        return Listing.of(
                        query,
                        () -> incidents.page(query, caller).map(IncidentRow::of),
                        () -> places.watching(
                                incidents.stream(query, caller).map(IncidentRow::of), IncidentRow::communityId),
                        CsvColumns.of(IncidentRow.class, "signs").column("signs", row -> signs(row.signs())))
                .onMap(row -> places.of(row.communityId()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "reportIncident", summary = "上报风险事件")
    ResponseEntity<IncidentItem> report(@Valid @RequestBody ReportBody body, Caller caller) {
        Versioned<Incident> incident = incidents.report(
                body.communityId(),
                body.risk(),
                body.competitorId(),
                body.signs(),
                body.observedOn(),
                body.description().strip(),
                caller);
        return Entities.created(URI.create(PATH + "/" + incident.id()), incident, IncidentItem.of(incident));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getIncident", summary = "风险事件详情: with the steps open now")
    ResponseEntity<IncidentItem> one(@PathVariable String id, Caller caller) {
        return answer(incidents.visible(id, caller));
    }

    @PostMapping("/{id}/evidence")
    @Operation(operationId = "collectEvidence", summary = "取证: only ever added")
    ResponseEntity<IncidentItem> evidence(
            @PathVariable String id, @Valid @RequestBody EvidenceBody body, Caller caller) {
        return answer(evidence.collect(id, body.note().strip(), body.photoId(), caller));
    }

    @PostMapping("/{id}/steps")
    @Operation(operationId = "takeStep", summary = "应对: a step that is open now; the refusal names those that are")
    ResponseEntity<IncidentItem> step(
            @PathVariable String id, @Valid @RequestBody StepBody body, IfMatch expected, Caller caller) {
        return answer(incidents.change(
                id,
                expected,
                caller,
                incident -> HandleIncident.take(
                        incident, body.step(), body.finding(), body.note().strip(), clock.instant(), caller.id())));
    }

    @PostMapping("/{id}/closing")
    @Operation(operationId = "closeIncident", summary = "结案")
    ResponseEntity<IncidentItem> close(
            @PathVariable String id, @Valid @RequestBody ClosingBody body, IfMatch expected, Caller caller) {
        return answer(incidents.change(
                id,
                expected,
                caller,
                incident -> HandleIncident.close(incident, body.outcome().strip(), clock.instant(), caller.id())));
    }

    private static String signs(List<Sign> signs) {
        return signs.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static ResponseEntity<IncidentItem> answer(Versioned<Incident> incident) {
        return Entities.ok(incident, IncidentItem.of(incident));
    }

    /** 上报请求. */
    @Schema(name = "IncidentBody")
    record ReportBody(
            @NotNull String communityId,
            @NotNull Risk risk,

            @Nullable @Schema(description = "Who snipes; with SNIPING")
            String competitorId,

            @NotNull Set<@NotNull Sign> signs,

            @NotNull @Schema(description = "Not in the future")
            LocalDate observedOn,

            @NotNull @Schema(description = "1 to 1,000 characters")
            String description) {}

    /** 证据请求. */
    @Schema(name = "EvidenceBody")
    record EvidenceBody(
            @NotNull @Schema(description = "1 to 1,000 characters")
            String note,

            @Nullable @Schema(description = "Photo of the incident's community")
            String photoId) {}

    /** 步骤请求. */
    @Schema(name = "StepBody")
    record StepBody(
            @NotNull Step step,

            @Nullable @Schema(description = "With COMPARE_TARIFFS")
            Finding finding,

            @NotNull @Schema(description = "1 to 1,000 characters")
            String note) {}

    /** 结案请求. */
    @Schema(name = "ClosingBody")
    record ClosingBody(
            @NotNull @Schema(description = "1 to 1,000 characters")
            String outcome) {}

    /** 风险事件列表: what incidents may be filtered and sorted by. */
    static final class IncidentList implements ListDefinition {

        @Override
        public ListSpec spec() {
            return ListSpec.of("incidents")
                    .within("gridPath", "state.gridPath")
                    .equal("communityId", "state.communityId", String.class)
                    .equal("risk", "state.risk", Risk.class)
                    .sortRequired("observedOn", "state.observedOn")
                    .defaultSort("-observedOn")
                    .build();
        }
    }
}
