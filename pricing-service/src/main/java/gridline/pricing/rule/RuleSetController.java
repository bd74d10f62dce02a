package gridline.pricing.rule;

import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.OutsideScopeException;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.rule.model.RuleSetVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * 规则集接口: {@code GET /rule-sets}, {@code GET|PUT /rule-sets/{id}}, {@code POST /rule-sets},
 * {@code POST /rule-sets/{id}/approval}, {@code POST /rule-sets/{id}/retirement}. A rule set that contradicts itself is refused
 * with an example market (422).
 */
@RestController
@RequestMapping("/api/pricing/v1/rule-sets")
@Tag(name = "rule sets", description = "定价规则: the rules as data")
class RuleSetController {

    private final RuleSets ruleSets;
    private final Aggregates<RuleSetVersion> versions;
    private final DraftRules draft;
    private final DecideRules decide;
    private final Clock clock;

    RuleSetController(
            RuleSets ruleSets, Aggregates<RuleSetVersion> versions, DraftRules draft, DecideRules decide, Clock clock) {
        this.ruleSets = ruleSets;
        this.versions = versions;
        this.draft = draft;
        this.decide = decide;
        this.clock = clock;
    }

    /** 规则集列表: all of them, since they are few. */
    record RuleSetList(List<RuleSetView> items) {}

    /** 起草请求: the version to copy and the part of the org tree the copy is for. */
    record DraftRequest(@NotBlank String basedOn, @NotBlank String scope) {}

    /** 批准请求. */
    record RuleApprovalRequest(@Nullable String comment) {}

    /** 停用请求: first day it is no longer used, today if left out; the reason is required. */
    record RetirementRequest(
            @Nullable LocalDate from, @Nullable String reason) {}

    @GetMapping
    @Operation(
            summary = "All versions of all rule sets that speak about the caller's grids, and where they stand today")
    RuleSetList list(Caller caller) {
        LocalDate today = BusinessZone.today(clock);
        return new RuleSetList(Stream.concat(
                        ruleSets.shipped().stream()
                                .filter(rules -> concerns(caller, rules))
                                .map(rules -> RuleSetView.shipped(rules, ruleSets, today)),
                        versions.stream(new Criteria())
                                .filter(stored ->
                                        concerns(caller, stored.state().rules()))
                                .map(stored -> RuleSetView.of(stored, ruleSets, today)))
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One version of a rule set")
    ResponseEntity<RuleSetView> item(@PathVariable String id, Caller caller) {
        LocalDate today = BusinessZone.today(clock);
        if (!concerns(caller, draft.known(id))) {
            throw new OutsideScopeException();
        }
        Optional<Versioned<RuleSetVersion>> stored = versions.find(id);
        return stored.isPresent()
                ? answer(stored.get())
                : ResponseEntity.ok(RuleSetView.shipped(draft.known(id), ruleSets, today));
    }

    @PostMapping
    @Operation(summary = "Draft a new version for a part of the org tree, as a copy of another")
    ResponseEntity<RuleSetView> create(@Valid @RequestBody DraftRequest request, Caller caller) {
        Versioned<RuleSetVersion> made = draft.copy(request.basedOn(), request.scope(), caller);
        return Entities.created(
                URI.create("/api/pricing/v1/rule-sets/" + made.id()),
                made,
                RuleSetView.of(made, ruleSets, BusinessZone.today(clock)));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change a draft; it has to be simulated again (PR-22)")
    ResponseEntity<RuleSetView> change(
            @PathVariable String id, IfMatch expected, Caller caller, @Valid @RequestBody RuleSetBody body) {
        return answer(draft.change(id, expected, body, caller));
    }

    @PostMapping("/{id}/approval")
    @Operation(summary = "Approve a simulated rule set one has not written (PR-10); it decides from its first day on")
    ResponseEntity<RuleSetView> approve(
            @PathVariable String id, IfMatch expected, Caller caller, @RequestBody RuleApprovalRequest request) {
        return answer(decide.approve(id, expected, caller, request.comment()));
    }

    @PostMapping("/{id}/retirement")
    @Operation(summary = "End a rule set, with a reason; the next wider or earlier one decides again")
    ResponseEntity<RuleSetView> retire(
            @PathVariable String id, IfMatch expected, Caller caller, @RequestBody RetirementRequest request) {
        String reason = request.reason() == null ? "" : request.reason();
        return answer(decide.retire(id, expected, caller, request.from(), reason));
    }

    /** Rules decide for whoever lies within their scope, and are the business of whoever is above it. */
    private static boolean concerns(Caller caller, RuleSet rules) {
        return !rules.scope().equals("/") && caller.covers(rules.scope())
                || caller.scopes().stream().anyMatch(rules::covers);
    }

    private ResponseEntity<RuleSetView> answer(Versioned<RuleSetVersion> stored) {
        return Entities.ok(stored, RuleSetView.of(stored, ruleSets, BusinessZone.today(clock)));
    }
}
