package gridline.pricing.proposal.web;

import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.ListQuery;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import gridline.pricing.proposal.DecideProposal;
import gridline.pricing.proposal.model.Proposal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 资费建议接口: {@code GET /proposals}, {@code GET /proposals/{id}}, {@code POST /proposals/{id}/approval},
 * {@code POST /proposals/{id}/rejection}, {@code POST /proposals/{id}/comments}. A refusal names every rule that refuses (422); a changed proposal answers 412.
 */
@RestController
@RequestMapping("/api/pricing/v1/proposals")
@Tag(name = "proposals", description = "资费建议: proposed by the rules, decided on by supervisors")
class ProposalController {

    private final Aggregates<Proposal> proposals;
    private final DecideProposal decide;

    ProposalController(Aggregates<Proposal> proposals, DecideProposal decide) {
        this.proposals = proposals;
        this.decide = decide;
    }

    /** 批准请求. */
    record ApprovalRequest(@Nullable String comment) {}

    /** 驳回请求; the comment is required. */
    record RejectionRequest(@Nullable String comment) {}

    /** 意见请求. */
    record CommentRequest(@Nullable String text) {}

    @GetMapping
    @Operation(summary = "Proposals, conflict reports and survey requests in the caller's grids, newest first")
    Listing<ProposalView> list(@Listed(ProposalLists.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria("state.gridPath");
        return Listing.of(
                query,
                () -> proposals.page(query, scope).map(ProposalView::of),
                () -> proposals.stream(query, scope).map(ProposalView::of),
                ProposalLists.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One proposal with its whole explanation (PR-21)")
    ResponseEntity<ProposalView> item(@PathVariable String id, Caller caller) {
        Versioned<Proposal> proposal = proposals.require(id);
        caller.requireCovers(proposal.state().gridPath());
        return answer(proposal);
    }

    @PostMapping("/{id}/approval")
    @Operation(summary = "Approve: the tariff comes into force (PR-10)")
    ResponseEntity<ProposalView> approve(
            @PathVariable String id, IfMatch expected, Caller caller, @RequestBody ApprovalRequest request) {
        return answer(decide.approve(id, expected, caller, request.comment()));
    }

    @PostMapping("/{id}/rejection")
    @Operation(summary = "Reject, with a comment (PR-10)")
    ResponseEntity<ProposalView> reject(
            @PathVariable String id, IfMatch expected, Caller caller, @RequestBody RejectionRequest request) {
        return answer(decide.reject(id, expected, caller, request.comment()));
    }

    @PostMapping("/{id}/comments")
    @Operation(summary = "Say something about a proposal, whatever its status (PR-10)")
    ResponseEntity<ProposalView> comment(@PathVariable String id, Caller caller, @RequestBody CommentRequest request) {
        return answer(decide.comment(id, caller, request.text() == null ? "" : request.text()));
    }

    private static ResponseEntity<ProposalView> answer(Versioned<Proposal> proposal) {
        return Entities.ok(proposal, ProposalView.of(proposal));
    }
}
