package gridline.funnel.customer.model;

import gridline.contracts.DomainEvent;
import gridline.contracts.funnel.FunnelStage;
import gridline.contracts.funnel.FurtherPassMoved;
import gridline.funnel.staff.model.StaffMember;
import gridline.funnel.stage.model.Evidence;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.funnel.stage.model.EvidenceKind.Origin;
import gridline.funnel.stage.model.Move;
import gridline.funnel.stage.model.StageChange;
import gridline.funnel.stage.model.StageTable;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 再次销售: begins, proves and moves further passes of on-net customers (FN-05), by the same table as the first (FN-01). */
public final class FurtherSelling {

    /** Most passes of one customer. */
    public static final int MAX_PASSES = 50;

    private FurtherSelling() {}

    /**
     * 开始再次销售.
     *
     * @param evidence latent need, purchasing power and the level ON_NET_LATENT, as for any potential customer (FN-S3)
     */
    public static Decision<Customer> begin(
            Customer customer, String passId, String product, List<Evidence> evidence, StaffMember who, Instant now) {
        boolean running = customer.passes().stream()
                .anyMatch(pass -> pass.isOpen() && pass.product().equals(product));
        return new Violations()
                .addAll(Holding.objections(customer, who, now))
                .when(
                        customer.stage() != FunnelStage.ON_NET,
                        () -> Violation.of("FN-05.not-on-net")
                                .with("stage", customer.stage().name()))
                .when(running, () -> Violation.of("FN-05.pass-running", "product"))
                .when(
                        customer.passes().size() >= MAX_PASSES,
                        () -> Violation.of("FN-05.too-many-passes").with("max", MAX_PASSES))
                .orElse(() -> {
                    StageChange begun = new StageChange(
                            StageChange.Kind.CREATED, null, FunnelStage.POTENTIAL, now, who, null, null);
                    FurtherPass pass =
                            new FurtherPass(passId, product, FunnelStage.POTENTIAL, false, evidence, List.of(begun));
                    return Decision.accepted(customer.with(pass), moved(customer, pass, who));
                });
    }

    /** 记录依据 for a pass: what a further pass still needs by hand. */
    public static Decision<Customer> prove(
            Customer customer, String passId, Evidence evidence, LocalDate today, Instant now) {
        EvidenceKind kind = evidence.kind();
        boolean fits = kind.origin() == Origin.RECORD && kind.stage().compareTo(FunnelStage.POTENTIAL) > 0;
        Optional<FurtherPass> pass = open(customer, passId);
        return new Violations()
                .addAll(Holding.objections(customer, evidence.by(), now))
                .when(pass.isEmpty(), () -> Violation.of("FN-05.pass-unknown"))
                .when(
                        !fits,
                        () -> Violation.of("FN-01.evidence-not-by-hand", "kind").with("evidence", kind.name()))
                .when(
                        evidence.doneOn().isAfter(today),
                        () -> Violation.of("FN-01.evidence-in-future", "doneOn")
                                .with("doneOn", evidence.doneOn().toString()))
                .when(
                        pass.isPresent() && pass.get().evidence().size() >= Recording.MAX_EVIDENCE,
                        () -> Violation.of("FN-01.evidence-full").with("max", Recording.MAX_EVIDENCE))
                .orElse(() -> Decision.accepted(customer.with(pass.orElseThrow().with(evidence))));
    }

    /** 移动再次销售: forward on evidence, or back as far as POTENTIAL with a reason. */
    public static Decision<Customer> move(Customer customer, String passId, FunnelStage to, Moving.Command command) {
        FurtherPass pass = open(customer, passId).orElse(null);
        if (pass == null) {
            return Decision.refused(Violation.of("FN-05.pass-unknown"));
        }
        FunnelStage from = pass.stage();
        Violations found = new Violations()
                .addAll(Holding.objections(customer, command.who(), command.now()))
                .addAll(Moving.objectionsToMistake(pass.history(), to, command));
        Move move = StageTable.move(from, to);
        return switch (move) {
            case STAY ->
                found.add(Violation.of("FN-01.same-stage", "to").with("stage", to.name()))
                        .orElse(() -> Decision.accepted(customer));
            case BACK ->
                found.when(
                                to.compareTo(FunnelStage.POTENTIAL) < 0,
                                () -> Violation.of("FN-05.begins-at-potential", "to"))
                        .addAll(command.objectionsToReason())
                        .orElse(() -> back(customer, pass, StageChange.Kind.MOVED_BACK, to, command));
            case STEP, LEAP ->
                found.when(move == Move.LEAP, () -> Moving.leap(from, to))
                        .when(command.why().reason() != null, () -> Violation.of("FN-02.reason-not-expected", "reason"))
                        .addAll(StageTable.objectionsToEntering(
                                to, present(customer, pass, command.now()), command.coverage()))
                        .orElse(() -> step(customer, pass, command.who(), command.now()));
        };
    }

    /** 放弃再次销售, with a reason; the customer stays on net. */
    public static Decision<Customer> lose(Customer customer, String passId, Moving.Command command) {
        Optional<FurtherPass> pass = open(customer, passId);
        return new Violations()
                .addAll(Holding.objections(customer, command.who(), command.now()))
                .when(pass.isEmpty(), () -> Violation.of("FN-05.pass-unknown"))
                .addAll(Moving.objectionsToMistake(List.of(), null, command))
                .addAll(command.objectionsToReason())
                .orElse(() ->
                        back(customer, pass.orElseThrow(), StageChange.Kind.LOST, FunnelStage.POTENTIAL, command));
    }

    /** Who is lost is lost with every pass: those that are open are given up, the orders of all of them taken back. */
    static Customer allLost(Customer customer, Moving.Command command) {
        Customer next = customer;
        for (FurtherPass pass : customer.passes()) {
            next = OrderRules.undone(next, pass.id(), FunnelStage.TARGET, command);
            if (pass.isOpen()) {
                next = next.with(retreated(pass, StageChange.Kind.LOST, FunnelStage.POTENTIAL, command));
            }
        }
        return next;
    }

    static Optional<FurtherPass> open(Customer customer, @Nullable String passId) {
        return customer.passes().stream()
                .filter(pass -> pass.id().equals(passId) && pass.isOpen())
                .findFirst();
    }

    /** What counts for a pass: facts and the visits of the customer, and its own; not what proved the first pass. */
    public static Set<EvidenceKind> present(Customer customer, FurtherPass pass, Instant now) {
        Set<EvidenceKind> present = EnumSet.noneOf(EvidenceKind.class);
        customer.presentEvidence(now).stream()
                .filter(kind -> kind.stage().compareTo(FunnelStage.LISTED) <= 0)
                .forEach(present::add);
        pass.evidence().stream().filter(Evidence::inForce).map(Evidence::kind).forEach(present::add);
        return present;
    }

    /** One stage forward without asking again, for those who have asked. */
    static Decision<Customer> step(
            Customer customer, FurtherPass pass, StaffMember who, Instant now, DomainEvent... before) {
        FunnelStage to = FunnelStage.values()[pass.stage().ordinal() + 1];
        FurtherPass next =
                pass.with(new StageChange(StageChange.Kind.ADVANCED, pass.stage(), to, now, who, null, null));
        List<DomainEvent> events = new ArrayList<>(List.of(before));
        events.add(moved(customer, next, who));
        return new Accepted<>(customer.with(next), events);
    }

    private static Decision<Customer> back(
            Customer customer, FurtherPass pass, StageChange.Kind kind, FunnelStage to, Moving.Command command) {
        FurtherPass next = retreated(pass, kind, to, command);
        Customer undone = OrderRules.undone(customer, pass.id(), to, command);
        return Decision.accepted(undone.with(next), moved(customer, next, command.who()));
    }

    private static FurtherPass retreated(
            FurtherPass pass, StageChange.Kind kind, FunnelStage to, Moving.Command command) {
        return pass.with(new StageChange(
                        kind,
                        pass.stage(),
                        to,
                        command.now(),
                        command.who(),
                        command.reason(),
                        command.why().text()))
                .withEvidence(Moving.evidenceAfter(pass.evidence(), to, command));
    }

    private static FurtherPassMoved moved(Customer customer, FurtherPass pass, StaffMember who) {
        Place place = customer.place();
        return new FurtherPassMoved(
                customer.id(),
                place.communityId(),
                place.gridPath(),
                pass.id(),
                pass.product(),
                pass.lost() ? "LOST" : pass.stage().name(),
                who.id());
    }
}
