package gridline.funnel.customer.model;

import gridline.contracts.funnel.CustomerMergeUndone;
import gridline.funnel.action.model.Plan;
import gridline.funnel.customer.model.Kinship.Absorbed;
import gridline.funnel.customer.model.Kinship.MergedInto;
import gridline.funnel.registration.model.Registration;
import gridline.funnel.registration.model.Tenure;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * 撤销合并 (FN-16): takes a merge back within {@link #WITHIN}, in two steps, each on one document and each harmless when repeated: the file
 * kept gives back what came, then the other one counts again. What was changed since stays.
 */
public final class Unmerging {

    /** How long a merge can be undone. */
    public static final Duration WITHIN = Duration.ofDays(1);

    private Unmerging() {}

    /** 归还: the first step. */
    public static Decision<Customer> giveBack(Customer kept, String mergeId, Instant now) {
        Absorbed merge = kept.kin().absorbedBy(mergeId).orElse(null);
        if (merge == null || !merge.isInForce()) {
            return Decision.accepted(kept);
        }
        Set<String> contracts = Set.copyOf(merge.contracts());
        Set<String> plans = Set.copyOf(merge.plans());
        List<String> tags = kept.marks().tags().stream()
                .filter(tag -> !merge.tags().contains(tag))
                .toList();
        return Decision.accepted(kept.with(MergedFile.without(kept.file(), merge))
                .withContracts(kept.contracts().stream()
                        .filter(contract -> !contracts.contains(contract.id()))
                        .toList())
                .with(new Marks(kept.marks().level(), tags))
                .with(kept.diary()
                        .withPlans(plan -> plan.isOpen() && plans.contains(plan.id()) ? plan.closed(now, null) : plan))
                .with(kept.kin().replaced(mergeId, one -> one.undone(now))));
    }

    /**
     * 恢复: the second step. The lease it had comes back for the time that is left of it, if its holder's caps allow it; else the
     * customer is in the pool.
     */
    public static Decision<Customer> revive(
            Customer duplicate, String mergeId, StaffMember who, Claiming.Conditions conditions) {
        MergedInto into = duplicate.kin().mergedInto();
        if (into == null || !into.mergeId().equals(mergeId)) {
            return Decision.accepted(duplicate);
        }
        Instant now = conditions.now();
        Registration lease = into.lease();
        boolean allowed = conditions.quota().objections(conditions.terms()).isEmpty();
        Tenure tenure = lease != null && lease.isLiveAt(now) && allowed
                ? duplicate.tenure().restored(lease)
                : duplicate.tenure();
        Set<String> plans = Set.copyOf(into.plans());
        Place place = duplicate.place();
        return Decision.accepted(
                duplicate
                        .with(tenure)
                        .with(duplicate.diary().withPlans(plan -> plans.contains(plan.id()) ? reopened(plan) : plan))
                        .with(duplicate.kin().into(null)),
                new CustomerMergeUndone(
                        duplicate.id(), place.communityId(), place.gridPath(), into.customerId(), who.id()));
    }

    private static Plan reopened(Plan plan) {
        return plan.isOpen() ? plan : plan.reopened();
    }
}
