package gridline.pricing.market;

import gridline.contracts.community.CommunityOpened;
import gridline.contracts.community.CommunityOpeningPlanned;
import gridline.platform.decision.Decision;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Aggregates;
import gridline.platform.time.BusinessZone;
import gridline.pricing.market.model.Cause;
import gridline.pricing.market.model.CommunityMarket;
import gridline.pricing.market.model.CommunityMarket.Occasion;
import gridline.pricing.rule.RuleSets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 开通定价: a community that opens, or is about to, is decided on again, and where no competitor's offer is known a survey is
 * asked for (PR-21). Safe to repeat.
 */
@Component
class OpenMarket {

    private final Aggregates<CommunityMarket> markets;
    private final KeepProposals proposals;
    private final RuleSets ruleSets;
    private final Clock clock;

    OpenMarket(Aggregates<CommunityMarket> markets, KeepProposals proposals, RuleSets ruleSets, Clock clock) {
        this.markets = markets;
        this.proposals = proposals;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    void planned(ReceivedEvent<CommunityOpeningPlanned> event) {
        CommunityOpeningPlanned planned = event.data();
        opens(event, planned.communityId(), planned.communityName(), planned.gridPath(), planned.plannedOpening());
    }

    void opened(ReceivedEvent<CommunityOpened> event) {
        CommunityOpened opened = event.data();
        opens(event, opened.communityId(), opened.communityName(), opened.gridPath(), opened.openedOn());
    }

    private void opens(ReceivedEvent<?> event, String communityId, String name, String gridPath, LocalDate day) {
        LocalDate today = BusinessZone.today(clock);
        Occasion occasion = new Occasion(
                ruleSets.inForce(gridPath, today),
                today,
                new Cause(Cause.Kind.COMMUNITY_OPENING, communityId, List.of()),
                slot -> event.derivedId("p-") + "-" + slot);
        markets.onEvent(
                communityId,
                event,
                known -> Decision.accepted(
                        marketOf(known, communityId, name, gridPath).opens(day, occasion)));
        proposals.bringUpToDate(communityId);
    }

    /** The market known, under the name and in the grid the community has now, or a new one. */
    static CommunityMarket marketOf(@Nullable CommunityMarket known, String communityId, String name, String gridPath) {
        return known == null ? CommunityMarket.empty(communityId, name, gridPath) : known.located(name, gridPath);
    }
}
