package gridline.campaign.lead;

import gridline.campaign.lead.model.FollowUp;
import gridline.campaign.lead.model.Interest;
import gridline.campaign.lead.model.Lead;
import gridline.campaign.lead.model.LeadKind;
import gridline.campaign.lead.model.LeadSource;
import gridline.campaign.lead.model.Person;
import gridline.campaign.person.Phone;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.privacy.AuditTrail;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import gridline.platform.web.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 线索接口 (CP-40): {@code GET|POST /leads}, {@code GET /leads/{id}}, and below one: {@code POST reveal, erasure, closing,
 * follow-ups, follow-ups/{stepId}/completion} and {@code PUT person}. A capture is answered 201 the first time, 200 after.
 */
@Tag(name = "leads", description = "线索 (CP-40, PI-02)")
@RestController
@RequestMapping(LeadController.PATH)
class LeadController {

    static final String PATH = "/api/campaign/v1/leads";

    private final Aggregates<Lead> leads;
    private final CaptureLead captureLead;
    private final EraseLead eraseLead;
    private final AuditTrail audit;
    private final Clock clock;

    LeadController(
            Aggregates<Lead> leads, CaptureLead captureLead, EraseLead eraseLead, AuditTrail audit, Clock clock) {
        this.leads = leads;
        this.captureLead = captureLead;
        this.eraseLead = eraseLead;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code owner} shows whose turn it is; {@code due.lte} what is due; {@code untold=SEGMENT} who told of no segment. */
    static final class Definition implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("leads")
                    .ids()
                    .within("gridPath", "state.gridPath")
                    .equal("campaignId", "state.campaignId", String.class)
                    .equal("communityId", "state.communityId", String.class)
                    .equal("buildingId", "state.buildingId", String.class)
                    .equal("kind", "state.kind", LeadKind.class)
                    .equal("status", "state.status", Lead.Status.class)
                    .equal("source", "state.source", LeadSource.class)
                    .equal("segment", "state.segment", String.class)
                    .equal("competitorId", "state.competitorId", String.class)
                    .equal("contractEndsIn", "state.contractEndsIn", String.class)
                    .equal("interest", "state.interests", Interest.class)
                    .filter("untold", LeadTrait.class, LeadTrait::untold)
                    .equal("owner", "state.owners", String.class)
                    .range("due", "state.nextFollowUpOn", LocalDate.class)
                    .sortRequired("nextFollowUpOn", "state.nextFollowUpOn")
                    .defaultSort("nextFollowUpOn")
                    .build();
        }
    }

    /** What became of a capture. */
    @Schema(name = "LeadCaptured")
    record CaptureView(CaptureLead.Captured.Outcome outcome, LeadView lead) {}

    /** The person, unmasked; an audit row was written before. */
    @Schema(name = "LeadPerson")
    record PersonView(String name, String phone, @Nullable String room) {}

    @Operation(operationId = "listLeads", summary = "Leads of the caller's grids, the most urgent follow-up first")
    @GetMapping
    Listing<LeadView> list(@Listed(Definition.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria("state.gridPath");
        return Listing.of(
                query,
                () -> leads.page(query, scope).map(LeadView::of),
                () -> leads.stream(query, scope).map(LeadView::of),
                CsvColumns.of(LeadView.class, "consent", "touches", "handedOver", "followUps", "interests"));
    }

    @Operation(operationId = "getLead", summary = "One lead, the person masked")
    @GetMapping("/{id}")
    ResponseEntity<LeadView> get(@PathVariable String id, Caller caller) {
        Versioned<Lead> lead = visible(id, caller);
        return Entities.ok(lead, LeadView.of(lead));
    }

    @Operation(
            operationId = "captureLead",
            summary = "Takes in what a phone captured, however often it is sent (CP-40)")
    @PostMapping
    ResponseEntity<CaptureView> capture(@Valid @RequestBody LeadRequests.Capture body, Caller caller) {
        CaptureLead.Captured captured = captureLead.capture(body.toCommand(), caller);
        var view = new CaptureView(captured.outcome(), LeadView.of(captured.lead()));
        return captured.outcome() == CaptureLead.Captured.Outcome.NEW
                ? Entities.created(URI.create(PATH + "/" + captured.lead().id()), captured.lead(), view)
                : Entities.ok(captured.lead(), view);
    }

    @Operation(operationId = "revealLead", summary = "Shows the person; written to the audit trail first (PI-01)")
    @PostMapping("/{id}/reveal")
    PersonView reveal(@PathVariable String id, @Valid @RequestBody LeadRequests.Reason body, Caller caller) {
        Person person = visible(id, caller).state().person();
        if (person == null) {
            throw RefusedException.of(Violation.of("PI-02.erased"));
        }
        audit.record(caller, "lead.reveal", id, List.of("name", "phone", "room"), body.reason());
        return new PersonView(person.name(), person.phone(), person.room());
    }

    @Operation(operationId = "correctLead", summary = "Puts right what is wrong about the person (PI-02)")
    @PutMapping("/{id}/person")
    ResponseEntity<LeadView> correct(
            @PathVariable String id, @Valid @RequestBody LeadRequests.PersonRequest body, Caller caller) {
        Phone phone = Phone.of(body.phone()).orElseThrow(() -> RefusedException.of(Phone.unusable("phone")));
        visible(id, caller);
        audit.record(caller, "lead.correct", id, List.of("name", "phone", "room"), "更正");
        return change(id, caller, lead -> lead.corrected(new Person(body.name().strip(), phone.digits(), body.room())));
    }

    @Operation(operationId = "eraseLead", summary = "Erases the person on request; the figures stay (PI-02)")
    @PostMapping("/{id}/erasure")
    ResponseEntity<LeadView> erase(
            @PathVariable String id, @Valid @RequestBody LeadRequests.Reason body, Caller caller) {
        visible(id, caller);
        audit.record(caller, "lead.erase", id, List.of("name", "phone", "room"), body.reason());
        Versioned<Lead> erased = eraseLead.erase(id);
        return Entities.ok(erased, LeadView.of(erased));
    }

    @Operation(operationId = "closeLead", summary = "Gives a lead up, with the reason")
    @PostMapping("/{id}/closing")
    ResponseEntity<LeadView> close(
            @PathVariable String id, @Valid @RequestBody LeadRequests.Reason body, Caller caller) {
        return change(id, caller, lead -> lead.closed(body.reason(), today(), caller.id()));
    }

    @Operation(operationId = "planLeadFollowUp", summary = "Plans one more step; the caller's own if no owner is named")
    @PostMapping("/{id}/follow-ups")
    ResponseEntity<LeadView> plan(@PathVariable String id, @Valid @RequestBody LeadRequests.Step body, Caller caller) {
        String owner = body.owner() == null ? caller.id() : body.owner();
        var step = new FollowUp("f-" + UUID.randomUUID(), body.dueOn(), body.what(), owner, null, null);
        return change(id, caller, lead -> lead.planned(step));
    }

    @Operation(operationId = "completeLeadFollowUp", summary = "A step was done")
    @PostMapping("/{id}/follow-ups/{stepId}/completion")
    ResponseEntity<LeadView> followUp(
            @PathVariable String id,
            @PathVariable String stepId,
            @Valid @RequestBody LeadRequests.StepResult body,
            Caller caller) {
        return change(id, caller, lead -> lead.followedUp(stepId, today(), body.result()));
    }

    private Versioned<Lead> visible(String id, Caller caller) {
        Versioned<Lead> lead = leads.require(id);
        caller.requireCovers(lead.state().gridPath());
        return lead;
    }

    private ResponseEntity<LeadView> change(String id, Caller caller, Function<Lead, Decision<Lead>> decide) {
        Versioned<Lead> changed = leads.change(id, null, lead -> {
            caller.requireCovers(lead.gridPath());
            return decide.apply(lead);
        });
        return Entities.ok(changed, LeadView.of(changed));
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
