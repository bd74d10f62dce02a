package gridline.funnel.customer.model;

import gridline.contracts.DomainEvent;
import gridline.contracts.community.BuildState;
import gridline.contracts.funnel.CustomerLost;
import gridline.contracts.funnel.FunnelStage;
import gridline.contracts.funnel.StageAdvanced;
import gridline.contracts.funnel.StageMovedBack;
import gridline.funnel.registration.model.PastRegistration.Ending;
import gridline.funnel.staff.model.StaffMember;
import gridline.funnel.stage.model.Evidence;
import gridline.funnel.stage.model.Move;
import gridline.funnel.stage.model.MoveReason;
import gridline.funnel.stage.model.StageChange;
import gridline.funnel.stage.model.StageTable;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 阶段移动: forward on evidence, backward and lost with a reason, each refusal with all its grounds (FN-01, FN-02). */
public final class Moving {

    /**
     * 移动原因: what a move was made for.
     *
     * @param reason only for moves backward and losses
     * @param text beside the reason; needed for OTHER
     * @param mistaken whether it only takes back the last step forward, which was a slip; what proved that keeps its force
     */
    public record Why(@Nullable MoveReason reason, @Nullable String text, boolean mistaken) {

        /** A move that needs no reason. */
        public static final Why NONE = new Why(null, null, false);
    }

    /**
     * 移动命令: who moves, when, and why.
     *
     * @param who must hold the customer (FN-10)
     * @param why what for
     * @param coverage build state of the customer's community (FN-04)
     * @param today the local day, Asia/Shanghai
     * @param now when
     */
    public record Command(StaffMember who, Why why, BuildState coverage, LocalDate today, Instant now) {

        /** Everything wrong with the reason given, of a move that needs one (FN-02). */
        List<Violation> objectionsToReason() {
            return StageTable.objectionsToReason(why.reason(), why.text());
        }

        /** The reason, where one was asked for. */
        MoveReason reason() {
            return Objects.requireNonNull(why.reason());
        }
    }

    private Moving() {}

    /** Moves the customer to another stage, one forward or any number back. */
    public static Decision<Customer> to(Customer customer, FunnelStage to, Command command) {
        FunnelStage from = customer.stage();
        Violations found = new Violations()
                .addAll(Holding.objections(customer, command.who(), command.now()))
                .addAll(objectionsToMistake(customer.stageHistory(), to, command));
        return switch (StageTable.move(from, to)) {
            case STAY ->
                found.add(Violation.of("FN-01.same-stage", "to").with("stage", to.name()))
                        .orElse(() -> Decision.accepted(customer));
            case BACK -> found.addAll(command.objectionsToReason()).orElse(() -> back(customer, to, command));
            case Move forward ->
                found.when(forward == Move.LEAP, () -> leap(from, to))
                        .when(command.why().reason() != null, () -> Violation.of("FN-02.reason-not-expected", "reason"))
                        .addAll(StageTable.objectionsToEntering(
                                to, customer.presentEvidence(command.now()), command.coverage()))
                        .orElse(() -> step(customer, command.who(), command.now()));
        };
    }

    /** 流失: takes the customer out of the pass; it falls back to the pool as a target, with the mark and its history. */
    public static Decision<Customer> lose(Customer customer, Command command) {
        FunnelStage from = customer.stage();
        return new Violations()
                .addAll(Holding.objections(customer, command.who(), command.now()))
                .addAll(objectionsToMistake(customer.stageHistory(), null, command))
                .addAll(command.objectionsToReason())
                .orElse(() -> {
                    MoveReason reason = command.reason();
                    Loss loss = new Loss(from, reason, command.why().text(), command.now(), command.who());
                    Customer lost = retreat(customer, StageChange.Kind.LOST, FunnelStage.TARGET, reason, command)
                            .withLoss(loss)
                            .withRegistrationEnded(command.now(), Ending.LOST);
                    Place place = customer.place();
                    return Decision.accepted(
                            lost,
                            new CustomerLost(
                                    customer.id(),
                                    place.communityId(),
                                    place.gridPath(),
                                    from,
                                    reason.name(),
                                    command.who().id()));
                });
    }

    /** One stage forward without asking again, for those who have asked; their own events come first. */
    static Decision<Customer> step(Customer customer, StaffMember who, Instant now, DomainEvent... before) {
        FunnelStage from = customer.stage();
        FunnelStage to = FunnelStage.values()[from.ordinal() + 1];
        Place place = customer.place();
        List<DomainEvent> events = new ArrayList<>(List.of(before));
        events.add(new StageAdvanced(customer.id(), place.communityId(), place.gridPath(), from, to, who.id()));
        return new Accepted<>(
                customer.with(new StageChange(StageChange.Kind.ADVANCED, from, to, now, who, null, null)), events);
    }

    static Violation leap(FunnelStage from, FunnelStage to) {
        return Violation.of("FN-01.one-stage-at-a-time", "to")
                .with("from", from.name())
                .with("to", to.name())
                .with("next", FunnelStage.values()[from.ordinal() + 1].name());
    }

    /**
     * What speaks against calling a move the taking back of a mistaken step.
     *
     * @param to null for a loss, which takes no step back
     */
    static List<Violation> objectionsToMistake(List<StageChange> history, @Nullable FunnelStage to, Command command) {
        return !command.why().mistaken() || to != null && StageTable.takesBack(history.getLast(), to, command.who())
                ? List.of()
                : List.of(Violation.of("FN-02.no-step-to-take-back", "mistaken"));
    }

    /** The evidence after a move back, by what the move was. */
    static List<Evidence> evidenceAfter(List<Evidence> evidence, FunnelStage to, Command command) {
        return command.why().mistaken() ? evidence : StageTable.supersede(evidence, to, command.now());
    }

    private static Decision<Customer> back(Customer customer, FunnelStage to, Command command) {
        MoveReason reason = command.reason();
        Place place = customer.place();
        return Decision.accepted(
                retreat(customer, StageChange.Kind.MOVED_BACK, to, reason, command),
                new StageMovedBack(
                        customer.id(),
                        place.communityId(),
                        place.gridPath(),
                        customer.stage(),
                        to,
                        reason.name(),
                        command.who().id()));
    }

    private static Customer retreat(
            Customer customer, StageChange.Kind kind, FunnelStage to, MoveReason reason, Command command) {
        Customer single = kind == StageChange.Kind.LOST ? FurtherSelling.allLost(customer, command) : customer;
        Customer moved = single.with(new StageChange(
                kind,
                customer.stage(),
                to,
                command.now(),
                command.who(),
                reason,
                command.why().text()));
        return OrderRules.undone(moved, null, to, command).withEvidence(evidenceAfter(moved.evidence(), to, command));
    }
}
