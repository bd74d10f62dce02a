package gridline.pricing.special;

import gridline.contracts.Topic;
import gridline.contracts.campaign.GroupReached;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.messaging.EventSubscription;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.time.BusinessZone;
import gridline.pricing.special.model.BuildingGroup;
import gridline.pricing.special.model.OfferTerms;
import gridline.pricing.special.model.SpecialOffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * 集体入网达成 (PR-08): the campaign found enough neighbours; each of them is in the building's group of every group offer that is
 * sold in the community, so that a quote can promise the reduced one-time fee without anybody entering them again. Nothing
 * is offered where no supervisor approved an offer (PR-10).
 */
@Configuration(proxyBeanMethods = false)
class JoinReachedGroup {

    @Bean
    EventSubscription<GroupReached> onGroupReached(Aggregates<SpecialOffer> offers, Aggregates<BuildingGroup> groups) {
        return EventSubscription.to(Topic.CAMPAIGN, GroupReached.class, event -> join(offers, groups, event));
    }

    private static void join(
            Aggregates<SpecialOffer> offers, Aggregates<BuildingGroup> groups, ReceivedEvent<GroupReached> event) {
        GroupReached reached = event.data();
        LocalDate today = BusinessZone.dayOf(event.time());
        offers.stream(Criteria.where("state.base.communityId").is(reached.communityId()))
                .map(Versioned::state)
                .filter(offer -> offer.unsellable(today).isEmpty())
                .forEach(offer -> {
                    if (offer.terms() instanceof OfferTerms.GroupJoining terms) {
                        groups.onEvent(
                                JoinGroup.id(offer.id(), reached.buildingId()),
                                event,
                                group -> joined(group, offer, terms, reached, event.time()));
                    }
                });
    }

    private static Decision<BuildingGroup> joined(
            @Nullable BuildingGroup group,
            SpecialOffer offer,
            OfferTerms.GroupJoining terms,
            GroupReached reached,
            Instant at) {
        BuildingGroup all = group == null ? BuildingGroup.empty(offer, terms, reached.buildingId()) : group;
        for (String household : reached.leadIds()) {
            if (all.join(household, at) instanceof Accepted<BuildingGroup>(BuildingGroup more, var _)) {
                all = more;
            }
        }
        return new Accepted<>(all, List.of());
    }
}
