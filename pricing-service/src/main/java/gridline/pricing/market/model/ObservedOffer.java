package gridline.pricing.market.model;

import gridline.pricing.offer.model.CompetitorOffer;

/**
 * 历史资费: one observation, kept for good, so that past offers can be replayed against other rules.
 *
 * @param communityId community it was seen in
 * @param gridPath grid the community lay in
 * @param offer what was seen
 */
public record ObservedOffer(String communityId, String gridPath, CompetitorOffer offer) {

    /** Ids sort by community and day, so that a replay reads them in their order. */
    public String key() {
        return communityId + "~" + offer.observedOn() + "~" + offer.offerId();
    }
}
