package gridline.funnel.figures.model;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.order.model.Order;
import gridline.funnel.order.model.OrderStatus;
import gridline.funnel.stage.model.StageChange;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * 活动线索队列 (FN-03, CP-42): what became of the leads of one campaign.
 *
 * @param campaignId the campaign
 * @param leads leads of firms it captured
 * @param customers files that were opened for them, and those opened with the campaign as their origin
 * @param now how many stand at each stage, the lost ones left out
 * @param reached how many ever reached each stage, the lost ones too
 * @param lost how many are lost and not taken up again
 * @param losses of these, by reason
 * @param signed orders signed, those cancelled later left out
 * @param signedFen what these bring a month, in fen
 */
public record Cohort(
        String campaignId,
        long leads,
        long customers,
        Map<FunnelStage, Long> now,
        Map<FunnelStage, Long> reached,
        long lost,
        Map<String, Long> losses,
        long signed,
        long signedFen) {

    public static Cohort of(String campaignId, long leads, Collection<Customer> brought) {
        long lost = 0;
        long signed = 0;
        long fen = 0;
        Map<FunnelStage, Long> now = new EnumMap<>(FunnelStage.class);
        Map<FunnelStage, Long> reached = new EnumMap<>(FunnelStage.class);
        Map<String, Long> losses = new HashMap<>();
        for (Customer customer : brought) {
            if (customer.loss() != null) {
                lost++;
                losses.merge(customer.loss().reason().name(), 1L, Long::sum);
            } else {
                now.merge(customer.stage(), 1L, Long::sum);
            }
            FunnelStage furthest = furthest(customer);
            for (FunnelStage stage : FunnelStage.values()) {
                if (stage.compareTo(furthest) <= 0) {
                    reached.merge(stage, 1L, Long::sum);
                }
            }
            for (Order order : customer.orders()) {
                if (order.status() == OrderStatus.SIGNED || order.status() == OrderStatus.ACTIVATED) {
                    signed++;
                    fen += order.monthlyTotal().fen();
                }
            }
        }
        return new Cohort(campaignId, leads, brought.size(), now, reached, lost, losses, signed, fen);
    }

    private static FunnelStage furthest(Customer customer) {
        return customer.stageHistory().stream()
                .map(StageChange::to)
                .max(FunnelStage::compareTo)
                .orElse(customer.stage());
    }
}
