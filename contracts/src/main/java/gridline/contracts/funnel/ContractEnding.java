package gridline.contracts.funnel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 合同即将到期: a contract of the customer, with a competitor or with us, ends within a month (FN-20, FN-21).
 *
 * @param customerId customer the event happened to
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param contractId contract, unique within the customer
 * @param party OWN or COMPETITOR
 * @param endsOn last day of the contract
 * @param holderId staff id of the holder; null while the customer is in the pool
 */
public record ContractEnding(
        String customerId,
        String communityId,
        String gridPath,
        String contractId,
        String party,
        LocalDate endsOn,
        @Nullable String holderId)
        implements FunnelEvent {

    @Override
    public String subject() {
        return customerId;
    }
}
