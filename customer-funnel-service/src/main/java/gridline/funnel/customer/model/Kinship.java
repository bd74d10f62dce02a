package gridline.funnel.customer.model;

import gridline.funnel.registration.model.PastRegistration;
import gridline.funnel.registration.model.Registration;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * 合并关系: which files turned out to be about the same firm (FN-16). The file given up stays whole and changes no more; the one
 * kept refers to it, so that the history of both is there without being copied.
 *
 * @param mergedInto where this file went; null while it counts
 * @param absorbed files that went into this one, oldest first, those given back by an undo among them
 */
public record Kinship(@Nullable MergedInto mergedInto, List<Absorbed> absorbed) {

    /** No file is about the same firm. */
    public static final Kinship NONE = new Kinship(null, List.of());

    /**
     * 已并入.
     *
     * @param mergeId the merge
     * @param customerId the file kept
     * @param at when
     * @param by who merged
     * @param lease the lease it had then; an undo gives it back as far as it still runs
     * @param plans ids of the plans that went along, open again after an undo
     */
    public record MergedInto(
            String mergeId,
            String customerId,
            Instant at,
            StaffMember by,
            @Nullable Registration lease,
            List<String> plans) {

        public MergedInto {
            plans = List.copyOf(plans);
        }
    }

    /**
     * 已吸收: a file given up for this one, and what came from it.
     *
     * @param mergeId the merge
     * @param customerId the file given up
     * @param firmName its name
     * @param at when
     * @param by who merged
     * @param past who held it; binds them by the cool-down here too (FN-13)
     * @param before this file before the merge, without people
     * @param after this file after it, without people
     * @param contacts ids of the people that came with it
     * @param contracts ids of the contracts that came with it
     * @param plans ids of the plans that came with it
     * @param tags tags that came with it
     * @param undoneAt when it was given back; null while it is not
     */
    public record Absorbed(
            String mergeId,
            String customerId,
            String firmName,
            Instant at,
            StaffMember by,
            List<PastRegistration> past,
            CustomerFile before,
            CustomerFile after,
            List<String> contacts,
            List<String> contracts,
            List<String> plans,
            List<String> tags,
            @Nullable Instant undoneAt) {

        public Absorbed {
            past = List.copyOf(past);
            contacts = List.copyOf(contacts);
            contracts = List.copyOf(contracts);
            plans = List.copyOf(plans);
            tags = List.copyOf(tags);
        }

        public boolean isInForce() {
            return undoneAt == null;
        }

        Absorbed undone(Instant now) {
            return new Absorbed(
                    mergeId, customerId, firmName, at, by, past, before, after, contacts, contracts, plans, tags, now);
        }
    }

    public Kinship {
        absorbed = List.copyOf(absorbed);
    }

    /** Whether the file was given up for another. */
    public boolean isMerged() {
        return mergedInto != null;
    }

    /** What came by a merge, whether it was undone or not. */
    public Optional<Absorbed> absorbedBy(String mergeId) {
        return absorbed.stream().filter(one -> one.mergeId().equals(mergeId)).findFirst();
    }

    /** Leases of the files that went into this one, for the cool-down. */
    public List<PastRegistration> pastOfAbsorbed() {
        return absorbed.stream()
                .filter(Absorbed::isInForce)
                .flatMap(one -> one.past().stream())
                .toList();
    }

    /** Decides about a file that counts; one that was given up refuses everything, naming the file kept. */
    public static Decision<Customer> unlessMerged(Customer customer, Function<Customer, Decision<Customer>> decide) {
        List<Violation> merged = Merging.merged(customer);
        return merged.isEmpty() ? decide.apply(customer) : new Refused<>(merged);
    }

    Kinship into(@Nullable MergedInto next) {
        return new Kinship(next, absorbed);
    }

    Kinship with(Absorbed more) {
        List<Absorbed> longer = new ArrayList<>(absorbed);
        longer.add(more);
        return new Kinship(mergedInto, longer);
    }

    Kinship replaced(String mergeId, UnaryOperator<Absorbed> next) {
        return new Kinship(
                mergedInto,
                absorbed.stream()
                        .map(one -> one.mergeId().equals(mergeId) ? next.apply(one) : one)
                        .toList());
    }
}
