package gridline.funnel.merge;

import gridline.funnel.customer.HoldCustomer;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.MergeField;
import gridline.funnel.customer.model.Merging;
import gridline.funnel.customer.model.Unmerging;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.merge.model.Merge;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.decision.Violation;
import gridline.platform.idempotency.RequestIdentity;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import gridline.platform.web.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 合并客户: decides about a merge, writes it down, and has its steps done (FN-16). */
@Component
public class MergeCustomers {

    private final Customers customers;
    private final Merges merges;
    private final MergeSteps steps;
    private final HoldCustomer holding;
    private final Clock clock;

    MergeCustomers(Customers customers, Merges merges, MergeSteps steps, HoldCustomer holding, Clock clock) {
        this.customers = customers;
        this.merges = merges;
        this.steps = steps;
        this.holding = holding;
        this.clock = clock;
    }

    /**
     * 合并预览: both files as they are, and what speaks against merging them.
     *
     * @param kept the file that would be kept
     * @param duplicate the file that would be given up
     * @param objections everything that speaks against it
     */
    public record Preview(Versioned<Customer> kept, Versioned<Customer> duplicate, List<Violation> objections) {}

    public Preview preview(Caller caller, String keptId, String duplicateId, Set<MergeField> fromDuplicate) {
        Versioned<Customer> kept = customers.require(keptId, caller);
        Versioned<Customer> duplicate = customers.require(duplicateId, caller);
        return new Preview(
                kept,
                duplicate,
                Merging.objections(
                        kept.state(), duplicate.state(), command("preview", caller, kept.state(), fromDuplicate)));
    }

    /**
     * Merges; when the process dies on the way, the leased job finishes it.
     *
     * @throws RefusedException with everything that speaks against it
     */
    public Versioned<Merge> merge(Caller caller, String keptId, String duplicateId, Set<MergeField> fromDuplicate) {
        String id = "m-" + RequestIdentity.newId();
        if (merges.find(id).isPresent()) {
            // The same request once more, its answer lost: the merge is begun, whatever now speaks against another one.
            return finished(id);
        }
        Preview seen = preview(caller, keptId, duplicateId, fromDuplicate);
        if (!seen.objections().isEmpty()) {
            throw new RefusedException(seen.objections());
        }
        Customer kept = seen.kept().state();
        Customer duplicate = seen.duplicate().state();
        Instant now = clock.instant();
        Merge merge = new Merge(
                keptId,
                kept.file().firmName(),
                duplicateId,
                duplicate.file().firmName(),
                kept.place().gridPath(),
                fromDuplicate.stream().sorted().toList(),
                isSuperior(caller),
                new StaffMember(caller.id(), caller.name()),
                now,
                Merge.Status.MERGING,
                now.plus(Unmerging.WITHIN),
                null,
                null,
                List.of());
        merges.insert(id, merge);
        return finished(id);
    }

    private Versioned<Merge> finished(String id) {
        Versioned<Merge> finished = steps.finish(id);
        if (finished.state().status() == Merge.Status.ABANDONED) {
            throw new RefusedException(MergeSteps.violations(finished.state()));
        }
        return finished;
    }

    /** 撤销合并, by whoever may see both files, within a day. */
    public Versioned<Merge> undo(Caller caller, String mergeId) {
        Merge merge = visible(caller, mergeId).state();
        Customer kept = customers.require(merge.keptId(), caller).state();
        if (kept.kin().isMerged()) {
            throw RefusedException.of(Violation.of("FN-16.merge-undo-the-later-first"));
        }
        merges.change(mergeId, each -> each.undone(new StaffMember(caller.id(), caller.name()), clock.instant()));
        return steps.finish(mergeId);
    }

    /** @throws gridline.platform.web.OutsideScopeException (403) if the caller may not see the files */
    public Versioned<Merge> visible(Caller caller, String mergeId) {
        Versioned<Merge> merge = merges.require(mergeId);
        caller.requireCovers(merge.state().gridPath());
        return merge;
    }

    private Merging.Command command(String id, Caller caller, Customer kept, Set<MergeField> fromDuplicate) {
        return new Merging.Command(
                id,
                fromDuplicate,
                new StaffMember(caller.id(), caller.name()),
                isSuperior(caller),
                holding.terms(kept),
                clock.instant());
    }

    private static boolean isSuperior(Caller caller) {
        return caller.hasAnyRole(Role.GRID_MANAGER, Role.SUPERVISOR);
    }
}
