package gridline.pricing.market;

import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.DuplicateException;
import gridline.pricing.market.model.CommunityMarket;
import gridline.pricing.market.model.SlotDecision;
import gridline.pricing.proposal.model.Proposal;
import gridline.pricing.proposal.model.ProposalStatus;
import gridline.pricing.rule.RuleSets;
import gridline.pricing.rule.model.RuleSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * 更新建议: makes the proposals of a community what its market says. The market alone decides which proposal is current, so
 * this may run at any time, twice, or after a crash half way, and always ends in the same proposals.
 */
@Component
class KeepProposals {

    private static final List<ProposalStatus> LIVE = Arrays.stream(ProposalStatus.values())
            .filter(ProposalStatus::isLive)
            .toList();

    private final Aggregates<CommunityMarket> markets;
    private final Aggregates<Proposal> proposals;
    private final RuleSets ruleSets;

    KeepProposals(Aggregates<CommunityMarket> markets, Aggregates<Proposal> proposals, RuleSets ruleSets) {
        this.markets = markets;
        this.proposals = proposals;
        this.ruleSets = ruleSets;
    }

    void bringUpToDate(String communityId) {
        Versioned<CommunityMarket> market = markets.require(communityId);
        while (true) {
            follow(market.state());
            // Another reader may have moved the market on meanwhile, and what was just made may be out of date already.
            Versioned<CommunityMarket> now = markets.require(communityId);
            if (now.version() == market.version()) {
                return;
            }
            market = now;
        }
    }

    private void follow(CommunityMarket market) {
        List<String> current =
                market.decisions().stream().map(SlotDecision::proposalId).toList();
        Map<String, Versioned<Proposal>> known = proposals.findAll(current);
        for (SlotDecision decision : market.decisions()) {
            RuleSet rules = ruleSets.version(decision.ruleSetId(), decision.ruleSetVersion());
            Proposal due = Proposal.of(decision, market, rules);
            if (!known.containsKey(due.id())) {
                insert(due);
            }
            proposals.change(due.id(), null, there -> Decision.accepted(there.refresh(due)));
        }
        proposals.stream(Criteria.where("state.communityId")
                        .is(market.communityId())
                        .and("state.status")
                        .in(LIVE))
                .filter(live -> !current.contains(live.id()))
                .forEach(
                        live -> proposals.change(live.id(), null, outdated -> Decision.accepted(outdated.supersede())));
    }

    private void insert(Proposal proposal) {
        try {
            proposals.insert(proposal.id(), proposal, List.of());
        } catch (DuplicateException alreadyThere) {
            // Another reader made it between the look and the insert: the same proposal, for the id says what it rests
            // on.
            return;
        }
    }
}
