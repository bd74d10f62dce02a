package gridline.funnel.figures.model;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.order.model.Order;
import gridline.funnel.order.model.OrderStatus;
import gridline.funnel.stage.model.StageChange;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
 * @param members the customers counted, by the name of the firm
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
        long signedFen,
        List<Member> members) {

    /**
     * 队列客户: one of the customers counted.
     *
     * @param reached furthest stage it ever got to
     * @param loss why it is lost; null while it is not
     * @param signed orders signed, those cancelled later left out
     * @param signedFen what these bring a month, in fen
     */
    public record Member(
            String customerId,
            String firmName,
            FunnelStage stage,
            FunnelStage reached,
            @Nullable String loss,
            long signed,
            long signedFen) {

        static Member of(Customer customer) {
            List<Order> signed = customer.orders().stream()
                    .filter(order -> order.status() == OrderStatus.SIGNED || order.status() == OrderStatus.ACTIVATED)
                    .toList();
            return new Member(
                    customer.id(),
                    customer.file().firmName(),
                    customer.stage(),
                    furthest(customer),
                    customer.loss() == null ? null : customer.loss().reason().name(),
                    signed.size(),
                    signed.stream()
                            .mapToLong(order -> order.monthlyTotal().fen())
                            .sum());
        }
    }

    public Cohort {
        members = List.copyOf(members);
    }

    public static Cohort of(String campaignId, long leads, Collection<Customer> brought) {
        List<Member> members = brought.stream()
                .map(Member::of)
                .sorted(Comparator.comparing(Member::firmName).thenComparing(Member::customerId))
                .toList();
        long lost = 0;
        long signed = 0;
        long fen = 0;
        Map<FunnelStage, Long> now = new EnumMap<>(FunnelStage.class);
        Map<FunnelStage, Long> reached = new EnumMap<>(FunnelStage.class);
        Map<String, Long> losses = new HashMap<>();
        for (Member member : members) {
            if (member.loss() != null) {
                lost++;
                losses.merge(member.loss(), 1L, Long::sum);
            } else {
                now.merge(member.stage(), 1L, Long::sum);
            }
            for (FunnelStage stage : FunnelStage.values()) {
                if (stage.compareTo(member.reached()) <= 0) {
                    reached.merge(stage, 1L, Long::sum);
                }
            }
            signed += member.signed();
            fen += member.signedFen();
        }
        return new Cohort(campaignId, leads, members.size(), now, reached, lost, losses, signed, fen, members);
    }

    private static FunnelStage furthest(Customer customer) {
        return customer.stageHistory().stream()
                .map(StageChange::to)
                .max(FunnelStage::compareTo)
                .orElse(customer.stage());
    }
}
