package gridline.pricing.market;

import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.time.BusinessZone;
import gridline.pricing.market.model.Cause;
import gridline.pricing.market.model.CommunityMarket;
import gridline.pricing.market.model.CommunityMarket.Occasion;
import gridline.pricing.proposal.model.Proposal;
import gridline.pricing.proposal.model.ProposalStatus;
import gridline.pricing.rule.RuleSets;
import gridline.pricing.rule.model.RuleSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * 过期复查: turns proposals whose offers have grown stale while they waited into survey requests (PR-21). Safe to repeat: what
 * it makes has an id that follows from the proposal it replaces.
 */
@Component
class ReviewMarkets {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewMarkets.class);

    private final Aggregates<CommunityMarket> markets;
    private final Aggregates<Proposal> proposals;
    private final KeepProposals keep;
    private final RuleSets ruleSets;

    ReviewMarkets(
            Aggregates<CommunityMarket> markets,
            Aggregates<Proposal> proposals,
            KeepProposals keep,
            RuleSets ruleSets) {
        this.markets = markets;
        this.proposals = proposals;
        this.keep = keep;
        this.ruleSets = ruleSets;
    }

    /** Reviews everything that waits for approval, as of a moment. */
    void review(Instant asOf) {
        LocalDate today = BusinessZone.dayOf(asOf);
        int soonest =
                ruleSets.all().stream().mapToInt(RuleSet::staleAfterDays).min().orElseThrow();
        long reviewed = proposals.stream(Criteria.where("state.status")
                        .is(ProposalStatus.PENDING_APPROVAL)
                        .and("state.explanation.offers.observedOn")
                        .lt(today.minusDays(soonest)))
                .filter(proposal -> review(proposal.state(), today))
                .count();
        LOG.info("{} proposals rest on offers that have grown stale and ask for a survey now", reviewed);
    }

    private boolean review(Proposal proposal, LocalDate today) {
        RuleSet rules = ruleSets.inForce(proposal.gridPath(), today);
        boolean stale = proposal.explanation().offers().stream()
                .anyMatch(offer -> offer.isStale(today, rules.staleAfterDays()));
        if (stale) {
            Occasion occasion = new Occasion(
                    rules,
                    today,
                    new Cause(Cause.Kind.OFFER_STALE, proposal.id(), List.of()),
                    slot -> proposal.id() + "-stale");
            markets.change(
                    proposal.communityId(),
                    null,
                    market -> Decision.accepted(market.review(List.of(proposal.slot()), occasion)));
            keep.bringUpToDate(proposal.communityId());
        }
        return stale;
    }
}
