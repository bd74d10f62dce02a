package gridline.contracts.pricing;

/**
 * 首发优惠用尽: the last place of a launch offer was taken (PR-05); nobody may be promised it any more.
 *
 * @param offerId special offer the event happened to
 * @param communityId community it was for
 * @param gridPath path of the grid the community lies in
 * @param name name of the offer
 * @param firstN how many users got it
 */
public record LaunchOfferExhausted(String offerId, String communityId, String gridPath, String name, int firstN)
        implements PricingEvent {

    @Override
    public String subject() {
        return offerId;
    }
}
