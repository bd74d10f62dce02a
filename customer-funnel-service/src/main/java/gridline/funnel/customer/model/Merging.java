package gridline.funnel.customer.model;

import gridline.contracts.funnel.CustomerMerged;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.action.model.Plan;
import gridline.funnel.contract.model.ServiceContract;
import gridline.funnel.customer.model.Kinship.Absorbed;
import gridline.funnel.customer.model.Kinship.MergedInto;
import gridline.funnel.order.model.Order;
import gridline.funnel.registration.model.PastRegistration;
import gridline.funnel.registration.model.PastRegistration.Ending;
import gridline.funnel.registration.model.Registration;
import gridline.funnel.registration.model.RegistrationTerms;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 合并: two files about one firm become one, in two steps, each on one document and each harmless when repeated (FN-16): the
 * duplicate is {@linkplain #dissolve given up}, then the file kept {@linkplain #absorb takes over} what it has. A merge
 * never makes anybody a holder and never ends the cool-down of anybody (FN-14).
 */
public final class Merging {

    /** Most files that may go into one; bounds the document. */
    public static final int MAX_ABSORBED = 50;

    /**
     * 合并命令.
     *
     * @param mergeId the merge, the same when a step is repeated
     * @param fromDuplicate of these the duplicate's value wins
     * @param who merges
     * @param superior whether they may merge what others hold
     * @param terms those of the file kept, today
     * @param now when
     */
    public record Command(
            String mergeId,
            Set<MergeField> fromDuplicate,
            StaffMember who,
            boolean superior,
            RegistrationTerms terms,
            Instant now) {

        public Command {
            fromDuplicate = Set.copyOf(fromDuplicate);
        }
    }

    private Merging() {}

    /** Everything that speaks against the merge; empty if nothing does. */
    public static List<Violation> objections(Customer kept, Customer duplicate, Command command) {
        Instant now = command.now();
        boolean self = kept.id().equals(duplicate.id());
        Violations found = new Violations()
                .when(self, () -> Violation.of("FN-16.merge-same", "duplicateId"))
                .addAll(merged(kept))
                .addAll(self ? List.of() : merged(duplicate));
        if (!found.isEmpty()) {
            return found.list();
        }
        Registration live = kept.holderAt(now);
        return found.when(
                        MergeField.CREDIT_CODE.isConflict(kept.file(), duplicate.file()),
                        () -> Violation.of("FN-16.merge-two-codes", "duplicateId"))
                .when(
                        rank(duplicate) > rank(kept),
                        () -> Violation.of("FN-16.merge-keep-the-further", "duplicateId")
                                .with("stage", duplicate.stage().name()))
                .when(
                        kept.kin().absorbed().size() >= MAX_ABSORBED,
                        () -> Violation.of("FN-16.merge-too-many").with("max", MAX_ABSORBED))
                .addAll(command.superior() ? List.of() : Holding.objectionsIfHeld(kept, command.who(), now))
                .addAll(objectionsToDissolving(duplicate, live == null ? null : live.holderId(), now))
                .addAll(live == null ? List.of() : coolDown(live, duplicate, command))
                .list();
    }

    /**
     * 放弃重复档案: the first step; from now on the duplicate changes no more, and its credit code is free for the file kept.
     *
     * @param keptHolderId who holds the file kept; null if nobody does
     */
    public static Decision<Customer> dissolve(
            Customer duplicate, String keptId, @Nullable String keptHolderId, Command command) {
        MergedInto there = duplicate.kin().mergedInto();
        if (there != null && there.mergeId().equals(command.mergeId())) {
            return Decision.accepted(duplicate);
        }
        Instant now = command.now();
        return new Violations()
                .addAll(merged(duplicate))
                .addAll(objectionsToDissolving(duplicate, keptHolderId, now))
                .orElse(() -> {
                    Registration lease = duplicate.holderAt(now);
                    List<String> plans =
                            duplicate.diary().openPlans().stream().map(Plan::id).toList();
                    MergedInto into = new MergedInto(command.mergeId(), keptId, now, command.who(), lease, plans);
                    Customer ended = duplicate.withRegistrationEnded(now, Ending.MERGED);
                    Place place = duplicate.place();
                    return Decision.accepted(
                            ended.with(ended.diary().withPlans(plan -> plan.isOpen() ? plan.closed(now, null) : plan))
                                    .with(duplicate.kin().into(into)),
                            new CustomerMerged(
                                    duplicate.id(),
                                    place.communityId(),
                                    place.gridPath(),
                                    keptId,
                                    command.who().id()));
                });
    }

    /** 吸收: the second step; the file kept takes over people, contracts, plans, tags and what it did not know. */
    public static Decision<Customer> absorb(Customer kept, Customer duplicate, Command command) {
        if (kept.kin().absorbedBy(command.mergeId()).isPresent()) {
            return Decision.accepted(kept);
        }
        return new Violations().addAll(merged(kept)).orElse(() -> {
            CustomerFile before = kept.file();
            CustomerFile after = MergedFile.of(before, duplicate.file(), command.fromDuplicate());
            List<Contact> contacts = MergedFile.newContacts(before, duplicate.file());
            List<ServiceContract> contracts = newContracts(kept, duplicate);
            List<Plan> plans = plansOf(kept, duplicate);
            List<String> tags = newTags(kept, duplicate);
            Absorbed absorbed = new Absorbed(
                    command.mergeId(),
                    duplicate.id(),
                    duplicate.file().firmName(),
                    command.now(),
                    command.who(),
                    pastOf(duplicate),
                    before.withoutContacts(),
                    after.withoutContacts(),
                    contacts.stream().map(Contact::id).toList(),
                    contracts.stream().map(ServiceContract::id).toList(),
                    plans.stream().map(Plan::id).toList(),
                    tags,
                    null);
            List<ServiceContract> allContracts = new ArrayList<>(kept.contracts());
            allContracts.addAll(contracts);
            List<String> allTags = new ArrayList<>(kept.marks().tags());
            allTags.addAll(tags);
            Customer next = kept.with(after)
                    .withContracts(allContracts)
                    .with(new Marks(kept.marks().level(), allTags))
                    .with(kept.kin().with(absorbed));
            for (Plan plan : plans) {
                next = next.with(next.diary().with(plan));
            }
            return Decision.accepted(next);
        });
    }

    /** Open contracts of the duplicate, as far as there is room. */
    public static List<ServiceContract> newContracts(Customer kept, Customer duplicate) {
        Set<String> known = new HashSet<>();
        kept.contracts().forEach(contract -> known.add(contract.id()));
        return duplicate.contracts().stream()
                .filter(contract -> contract.isOpen() && known.add(contract.id()))
                .limit(Math.max(0, Contracting.MAX_CONTRACTS - kept.contracts().size()))
                .toList();
    }

    /** Tags of the duplicate the file kept does not have, as far as there is room. */
    public static List<String> newTags(Customer kept, Customer duplicate) {
        Set<String> more = new TreeSet<>(duplicate.marks().tags());
        kept.marks().tags().forEach(more::remove);
        return more.stream()
                .limit(Math.max(0, Marks.MAX_TAGS - kept.marks().tags().size()))
                .toList();
    }

    private static List<Plan> plansOf(Customer kept, Customer duplicate) {
        MergedInto into = duplicate.kin().mergedInto();
        List<String> went = into == null ? List.of() : into.plans();
        return duplicate.diary().plans().stream()
                .filter(plan ->
                        went.contains(plan.id()) && kept.diary().plan(plan.id()).isEmpty())
                .map(Plan::reopened)
                .toList();
    }

    /** Who held it, or a file that went into it before. */
    private static List<PastRegistration> pastOf(Customer duplicate) {
        List<PastRegistration> past = new ArrayList<>(duplicate.pastRegistrations());
        past.addAll(duplicate.kin().pastOfAbsorbed());
        return past;
    }

    private static List<Violation> objectionsToDissolving(
            Customer duplicate, @Nullable String keptHolderId, Instant now) {
        Registration live = duplicate.holderAt(now);
        boolean openPass = duplicate.passes().stream().anyMatch(FurtherPass::isOpen);
        return new Violations()
                .when(live != null && keptHolderId == null, () -> named("FN-14.merge-moves-lease", live))
                .when(
                        live != null && keptHolderId != null && !live.holderId().equals(keptHolderId),
                        () -> named("FN-10.merge-two-holders", live))
                .when(
                        duplicate.orders().stream().anyMatch(Order::isOpen),
                        () -> Violation.of("FN-16.merge-open-orders"))
                .when(openPass, () -> Violation.of("FN-16.merge-open-passes"))
                .list();
    }

    private static Violation named(String code, @Nullable Registration live) {
        return live == null ? Violation.of(code) : Holding.named(code, live);
    }

    /** Who may not claim the duplicate must not get it by merging it into a file of theirs. */
    private static List<Violation> coolDown(Registration holder, Customer duplicate, Command command) {
        Instant over = duplicate
                .tenure()
                .coolDownOf(holder.holderId(), duplicate.kin().pastOfAbsorbed(), command.terms(), command.now());
        Registration live = duplicate.holderAt(command.now());
        boolean theirs = live != null && live.holderId().equals(holder.holderId());
        return over == null || theirs
                ? List.of()
                : List.of(Violation.of("FN-13.cool-down").with("until", over.toString()));
    }

    /** The refusal of whatever is done with a file that was given up. */
    static List<Violation> merged(Customer customer) {
        MergedInto into = customer.kin().mergedInto();
        return into == null ? List.of() : List.of(Violation.of("FN-16.merged").with("customerId", into.customerId()));
    }

    private static int rank(Customer customer) {
        FunnelStage stage = customer.stage();
        return customer.loss() != null ? -1 : stage.ordinal();
    }
}
