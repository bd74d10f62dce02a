package gridline.contracts.funnel;

import java.time.Instant;

/**
 * 计划提醒: somebody planned something with the customer, and the time of the reminder has come (FN-11).
 *
 * @param customerId customer the event happened to
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param planId plan, unique within the customer
 * @param action kind of action that is planned
 * @param ownerId staff id of who planned it
 * @param dueAt when it is to be done
 */
public record PlanReminded(
        String customerId,
        String communityId,
        String gridPath,
        String planId,
        String action,
        String ownerId,
        Instant dueAt)
        implements FunnelEvent {

    @Override
    public String subject() {
        return customerId;
    }
}
