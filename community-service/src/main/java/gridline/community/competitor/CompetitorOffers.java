package gridline.community.competitor;

import gridline.community.community.model.Community;
import gridline.community.community.persistence.Communities;
import gridline.contracts.community.CompetitorOfferObserved;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.idempotency.RequestIdentity;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.DuplicateException;
import gridline.platform.web.ListQuery;
import gridline.platform.web.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * 竞争对手资费存储. An offer happens to its community: the community's document owes its event, so that readers get the offers of
 * a community in their order. The offer itself is filed here right after, or by that event should the process end in
 * between; either way once.
 */
@Component
public class CompetitorOffers {

    private static final String COMMUNITY = "state.communityId";

    private final Aggregates<CompetitorOffer> offers;
    private final Communities communities;
    private final Competitors competitors;
    private final Clock clock;

    CompetitorOffers(
            AggregatesFactory factory, Indexes indexes, Communities communities, Competitors competitors, Clock clock) {
        this.offers = factory.of("competitorOffers", CompetitorOffer.class);
        indexes.ensure(offers.collection(), COMMUNITY, "state.observedOn");
        this.communities = communities;
        this.competitors = competitors;
        this.clock = clock;
    }

    /** @throws gridline.platform.web.OutsideScopeException (403) if the caller may not see the community's offers */
    void requireVisible(String communityId, Caller caller) {
        communities.visible(communityId, caller);
    }

    Page<Versioned<CompetitorOffer>> page(String communityId, ListQuery query) {
        return offers.page(query, Criteria.where(COMMUNITY).is(communityId));
    }

    Stream<Versioned<CompetitorOffer>> stream(String communityId, ListQuery query) {
        return offers.stream(query, Criteria.where(COMMUNITY).is(communityId));
    }

    /** Whether an offer is on file and was seen in the community. */
    public boolean wasSeenIn(String communityId, String offerId) {
        return offers.find(offerId)
                .filter(offer -> offer.state().communityId().equals(communityId))
                .isPresent();
    }

    /** Every offer seen in a community, for other parts of its file. */
    public List<CompetitorOffer> seenIn(String communityId) {
        return offers.stream(Criteria.where(COMMUNITY).is(communityId))
                .map(Versioned::state)
                .toList();
    }

    /** @throws RefusedException (422) with everything wrong with the offer */
    Versioned<CompetitorOffer> observe(String communityId, ObserveOffer command, Caller caller) {
        Instant now = clock.instant();
        Community seenIn = communities.visible(communityId, caller).state();
        Decision<CompetitorOffer> decision = command.decide(
                competitors.find(command.competitorId()),
                communityId,
                seenIn.gridPath(),
                BusinessZone.today(clock),
                now,
                caller.id());
        CompetitorOffer offer = switch (decision) {
            case Accepted<CompetitorOffer> yes -> yes.state();
            case Refused<CompetitorOffer> no -> throw RefusedException.of(no);
        };
        String offerId = "o-" + RequestIdentity.newId();
        CompetitorOfferObserved event = observed(offerId, seenIn, offer);
        communities.change(communityId, null, caller, community -> Decision.accepted(community, event));
        return file(event, now);
    }

    /** Files the offer of an event, unless it was filed when it was observed. */
    public void file(ReceivedEvent<CompetitorOfferObserved> event) {
        if (offers.find(event.data().offerId()).isEmpty()) {
            file(event.data(), event.time());
        }
    }

    private Versioned<CompetitorOffer> file(CompetitorOfferObserved event, Instant at) {
        try {
            return offers.insert(event.offerId(), offer(event, at), List.of());
        } catch (DuplicateException filedAlready) {
            return offers.require(event.offerId());
        }
    }

    /** Whether an offer is on file. */
    boolean isFiled(String offerId) {
        return offers.find(offerId).isPresent();
    }

    static CompetitorOfferObserved observed(String offerId, Community community, CompetitorOffer offer) {
        return new CompetitorOfferObserved(
                community.id(),
                community.details().name(),
                community.gridPath(),
                offerId,
                offer.competitorId(),
                offer.competitorName(),
                offer.tier(),
                offer.speedMbps(),
                offer.monthlyFee(),
                offer.oneTimeFee(),
                offer.termMonths(),
                offer.prepaid(),
                offer.observedOn(),
                offer.source(),
                offer.recordedBy());
    }

    private static CompetitorOffer offer(CompetitorOfferObserved event, Instant at) {
        return new CompetitorOffer(
                event.communityId(),
                event.gridPath(),
                event.competitorId(),
                event.competitorName(),
                event.tier(),
                event.speedMbps(),
                event.monthlyFee(),
                event.oneTimeFee(),
                event.termMonths(),
                event.prepaid(),
                event.source(),
                event.observedOn(),
                event.recordedBy(),
                at);
    }
}
