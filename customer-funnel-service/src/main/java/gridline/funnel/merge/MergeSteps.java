package gridline.funnel.merge;

import gridline.funnel.customer.HoldCustomer;
import gridline.funnel.customer.model.Claiming;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.MergeField;
import gridline.funnel.customer.model.Merging;
import gridline.funnel.customer.model.Unmerging;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.merge.model.Merge;
import gridline.funnel.registration.model.Quota;
import gridline.funnel.registration.model.Registration;
import gridline.platform.decision.Violation;
import gridline.platform.idempotency.RequestIdentity;
import gridline.platform.lease.LeasedJob;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * 合并步骤 (FN-16): does what a merge still wants, one conditional update of one document at a time. Whoever merges does it at once; what a
 * dead process left behind is found by the leased job. Two that do it at the same time do it once.
 */
@Component
public class MergeSteps {

    private static final Logger LOG = LoggerFactory.getLogger(MergeSteps.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    /** Longer than the steps take, so that the job leaves those alone that are being done. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(20);

    private final Customers customers;
    private final Merges merges;
    private final HoldCustomer holding;
    private final Clock clock;

    MergeSteps(Customers customers, Merges merges, HoldCustomer holding, Clock clock) {
        this.customers = customers;
        this.merges = merges;
        this.holding = holding;
        this.clock = clock;
    }

    /** Does all steps that are left; the merge as it ends. */
    public Versioned<Merge> finish(String id) {
        // Each step knows by itself whether it is done; the marks of a request that is carried out again would count
        // the steps
        // of the first time, which may have stopped at another one.
        return RequestIdentity.within("merge steps " + UUID.randomUUID(), () -> finishHere(id));
    }

    private Versioned<Merge> finishHere(String id) {
        Versioned<Merge> found = merges.require(id);
        if (found.state().status() == Merge.Status.MERGING) {
            found = forward(id, found.state());
        }
        if (found.state().status() == Merge.Status.UNDOING) {
            back(id, found.state());
            found = merges.change(id, Merge::back);
        }
        return found;
    }

    private Versioned<Merge> forward(String id, Merge merge) {
        try {
            dissolve(id, merge);
            absorb(id, merge);
        } catch (RefusedException refused) {
            List<Merge.Fault> faults =
                    refused.violations().stream().map(MergeSteps::fault).toList();
            return merges.change(id, each -> each.failed(faults, clock.instant()));
        }
        Versioned<Merge> done = merges.change(id, Merge::merged);
        if (done.state().status() != Merge.Status.MERGED) {
            // Somebody else took it back while this one was still at it.
            back(id, done.state());
        }
        return done;
    }

    private void dissolve(String id, Merge merge) {
        Customer kept = customers.find(merge.keptId()).orElseThrow();
        Registration live = kept.holderAt(clock.instant());
        String holderId = live == null ? null : live.holderId();
        customers.merging(
                merge.duplicateId(),
                duplicate -> Merging.dissolve(duplicate, merge.keptId(), holderId, command(id, merge, kept)));
    }

    private void absorb(String id, Merge merge) {
        Customer duplicate = customers.find(merge.duplicateId()).orElseThrow();
        try {
            customers.merging(merge.keptId(), kept -> Merging.absorb(kept, duplicate, command(id, merge, kept)));
        } catch (DuplicateKeyException taken) {
            // A third file was opened with the credit code in between; the two still are one firm.
            customers.merging(
                    merge.keptId(),
                    kept -> Merging.absorb(kept, duplicate.withoutCreditCode(), command(id, merge, kept)));
        }
    }

    private void back(String id, Merge merge) {
        customers.merging(merge.keptId(), kept -> Unmerging.giveBack(kept, id, clock.instant()));
        Customer duplicate = customers.find(merge.duplicateId()).orElseThrow();
        var into = duplicate.kin().mergedInto();
        if (into == null || !into.mergeId().equals(id)) {
            return;
        }
        Registration lease = into.lease();
        if (lease == null || !lease.isLiveAt(clock.instant())) {
            revive(id, merge, duplicate, Quota.FREE);
        } else {
            holding.withPlace(lease.holderId(), duplicate, quota -> {
                revive(id, merge, duplicate, quota);
                return true;
            });
        }
    }

    private void revive(String id, Merge merge, Customer seen, Quota quota) {
        Claiming.Conditions conditions = new Claiming.Conditions(holding.terms(seen), quota, clock.instant());
        var who = Objects.requireNonNullElse(merge.undoneBy(), merge.by());
        try {
            customers.merging(merge.duplicateId(), customer -> Unmerging.revive(customer, id, who, conditions));
        } catch (DuplicateKeyException taken) {
            customers.merging(
                    merge.duplicateId(),
                    customer -> Unmerging.revive(customer.withoutCreditCode(), id, who, conditions));
        }
    }

    private Merging.Command command(String id, Merge merge, Customer kept) {
        Set<MergeField> fields = EnumSet.noneOf(MergeField.class);
        fields.addAll(merge.fromDuplicate());
        return new Merging.Command(id, fields, merge.by(), merge.superior(), holding.terms(kept), clock.instant());
    }

    private static Merge.Fault fault(Violation violation) {
        Map<String, String> params = new HashMap<>();
        violation.params().forEach((name, value) -> params.put(name, String.valueOf(value)));
        return new Merge.Fault(violation.code(), violation.field(), params);
    }

    /** Why a merge was given up, as it was refused. */
    public static List<Violation> violations(Merge merge) {
        return merge.faults().stream()
                .map(fault -> new Violation(fault.code(), fault.field(), new HashMap<>(fault.params())))
                .toList();
    }

    /** Finishes what was left behind; how many merges that were. */
    public int finishLeftBehind() {
        int finished = 0;
        for (String id : merges.leftBehind(clock.instant().minus(LEFT_BEHIND))) {
            try {
                finish(id);
                finished++;
            } catch (RuntimeException failed) {
                LOG.error("Merge {} could not be finished; it will be tried again", id, failed);
            }
        }
        return finished;
    }

    /** 任务: in a class of its own, since a component cannot offer a bean that needs the component. */
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        LeasedJob finishMerges(MergeSteps steps) {
            return LeasedJob.every("merges", PAUSE, (since, until) -> steps.finishLeftBehind());
        }
    }
}
