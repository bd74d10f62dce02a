package gridline.campaign.attribution;

import gridline.campaign.lead.model.LeadSource;
import gridline.contracts.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 订单归因 (CP-42): which campaigns brought an order, by two stated rules: first touch, the campaign that met the customer
 * first; last touch, the one that met the customer last before the order. Both are shown.
 *
 * @param orderId order
 * @param customerId customer
 * @param communityId community
 * @param gridPath its grid
 * @param monthlyFee price a month
 * @param signedAt when it was signed
 * @param touches every touch before the order, oldest first; empty for an order no campaign can be found for
 */
record OrderAttribution(
        String orderId,
        String customerId,
        String communityId,
        String gridPath,
        Money monthlyFee,
        Instant signedAt,
        List<CampaignTouch> touches) {

    OrderAttribution {
        touches = List.copyOf(touches);
    }

    /** 触点: a touch of a lead in its campaign. */
    record CampaignTouch(
            String campaignId,
            String leadId,
            LeadSource source,
            @Nullable String hallId,
            Instant at) {}

    @Nullable
    CampaignTouch firstTouch() {
        return touches.isEmpty() ? null : touches.getFirst();
    }

    @Nullable
    CampaignTouch lastTouch() {
        return touches.isEmpty() ? null : touches.getLast();
    }
}
