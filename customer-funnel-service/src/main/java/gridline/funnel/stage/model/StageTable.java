package gridline.funnel.stage.model;

import static gridline.funnel.stage.model.Move.BACK;
import static gridline.funnel.stage.model.Move.LEAP;
import static gridline.funnel.stage.model.Move.STAY;
import static gridline.funnel.stage.model.Move.STEP;

import gridline.contracts.community.BuildState;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.decision.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 阶段转移表: the one place that says how a customer may move through the funnel (FN-01, FN-02, FN-04). */
public final class StageTable {

    /** The furthest stage for a customer no network covers (FN-04). */
    public static final FunnelStage LAST_UNCOVERED = FunnelStage.POTENTIAL;

    private static final Move[][] MOVES = {
        // to:           TARGET LISTED POTENTIAL INTENTION ORDERED ON_NET
        /* TARGET    */ {STAY, STEP, LEAP, LEAP, LEAP, LEAP},
        /* LISTED    */ {BACK, STAY, STEP, LEAP, LEAP, LEAP},
        /* POTENTIAL */ {BACK, BACK, STAY, STEP, LEAP, LEAP},
        /* INTENTION */ {BACK, BACK, BACK, STAY, STEP, LEAP},
        /* ORDERED   */ {BACK, BACK, BACK, BACK, STAY, STEP},
        /* ON_NET    */ {BACK, BACK, BACK, BACK, BACK, STAY},
    };

    private StageTable() {}

    /** The kind of move from one stage to another. */
    public static Move move(FunnelStage from, FunnelStage to) {
        return MOVES[from.ordinal()][to.ordinal()];
    }

    /** Rule id of a stage, FN-S1 to FN-S6. */
    public static String ruleOf(FunnelStage stage) {
        return "FN-S" + (stage.ordinal() + 1);
    }

    /** The evidence a stage demands of its own. */
    public static List<EvidenceKind> evidenceFor(FunnelStage stage) {
        return Arrays.stream(EvidenceKind.values())
                .filter(kind -> kind.stage() == stage)
                .toList();
    }

    /** Whether the network must have reached, or be planned for, the customer's community (FN-04). */
    public static boolean needsCoverage(FunnelStage stage) {
        return stage.compareTo(LAST_UNCOVERED) > 0;
    }

    /**
     * Everything that speaks against entering a stage going forward: all evidence missing of that stage and of those
     * before it (FN-01), and missing coverage (FN-04). Empty if nothing does.
     */
    public static List<Violation> objectionsToEntering(FunnelStage to, Set<EvidenceKind> present, BuildState coverage) {
        List<Violation> objections = new ArrayList<>();
        for (EvidenceKind kind : EvidenceKind.values()) {
            if (kind.stage().compareTo(to) <= 0 && !present.contains(kind)) {
                objections.add(Violation.of("FN-01.evidence-missing", "evidence")
                        .with("evidence", kind.name())
                        .with("stage", kind.stage().name())
                        .with("rule", ruleOf(kind.stage())));
            }
        }
        if (needsCoverage(to) && coverage == BuildState.NOT_COVERED) {
            objections.add(notCovered(to));
        }
        return objections;
    }

    /** The refusal of a stage to a customer no network covers (FN-04). */
    public static Violation notCovered(FunnelStage to) {
        return Violation.of("FN-04.not-covered")
                .with("stage", to.name())
                .with("furthest", LAST_UNCOVERED.name())
                .with("buildState", BuildState.NOT_COVERED.name());
    }

    /**
     * Everything wrong with the reason given for a move backward or a loss (FN-02).
     *
     * @param reason null if none was given
     * @param text null if none was given
     */
    public static List<Violation> objectionsToReason(@Nullable MoveReason reason, @Nullable String text) {
        if (reason == null) {
            return List.of(Violation.of("FN-02.reason-missing", "reason"));
        }
        if (reason == MoveReason.OTHER && (text == null || text.isBlank())) {
            return List.of(Violation.of("FN-02.reason-text-missing", "reasonText"));
        }
        return List.of();
    }

    /**
     * Whether a move to a stage takes back a step: the one its own doer made last. The two last stages are entered by an
     * order, which is signed or activated and not a slip.
     */
    public static boolean takesBack(StageChange step, FunnelStage to, StaffMember who) {
        return step.kind() == StageChange.Kind.ADVANCED
                && step.from() == to
                && step.to().compareTo(FunnelStage.ORDERED) < 0
                && step.by().id().equals(who.id());
    }

    /** The evidence after a move backward: what proved the stages above {@code to} no longer counts. */
    public static List<Evidence> supersede(List<Evidence> evidence, FunnelStage to, Instant at) {
        return evidence.stream()
                .map(e -> e.kind().restsOn().compareTo(to) > 0 ? e.superseded(at) : e)
                .toList();
    }
}
