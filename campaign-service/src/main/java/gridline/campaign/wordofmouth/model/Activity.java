package gridline.campaign.wordofmouth.model;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 口碑活动 (CP-32).
 *
 * @param plannedOn day it is planned for, or from which a group is looked after
 * @param requestedBy staff id of who planned it
 * @param acceptance of the risk, by a second person; only risky kinds need it
 */
public record Activity(
        String id,
        String communityId,
        String gridPath,
        ActivityKind kind,
        String name,
        LocalDate plannedOn,
        String requestedBy,
        @Nullable RiskAcceptance acceptance,
        @Nullable ActivityResult result) {

    /** Whether it must not take place yet. */
    public boolean waitsForAcceptance() {
        return kind.isRisky() && acceptance == null;
    }

    /** CP-32: a second person accepts the risk, naming what protects people. */
    public Decision<Activity> acceptRisk(String precautions, String by, Instant now) {
        return new Violations()
                .when(!kind.isRisky(), () -> Violation.of("CP-32.not-risky"))
                .when(acceptance != null, () -> Violation.of("CP-32.accepted-already"))
                .when(by.equals(requestedBy), () -> Violation.of("CP-32.own-risk"))
                .orElse(() -> Decision.accepted(with(new RiskAcceptance(precautions, by, now), result)));
    }

    /** What came of it; may be put right later. */
    public Decision<Activity> report(ActivityResult outcome, LocalDate today) {
        return new Violations()
                .when(waitsForAcceptance(), () -> Violation.of("CP-32.risk-not-accepted"))
                .when(
                        outcome.heldOn().isAfter(today),
                        () -> Violation.of("CP-32.in-future", "heldOn").with("today", today))
                .when(
                        outcome.enquiries() > outcome.reached(),
                        () -> Violation.of("CP-32.more-enquiries", "enquiries").with("reached", outcome.reached()))
                .orElse(() -> Decision.accepted(with(acceptance, outcome)));
    }

    /** What was said to have come of it is taken back; without a result it changes nothing. */
    public Decision<Activity> unreported() {
        return Decision.accepted(with(acceptance, null));
    }

    private Activity with(@Nullable RiskAcceptance accepted, @Nullable ActivityResult outcome) {
        return new Activity(id, communityId, gridPath, kind, name, plannedOn, requestedBy, accepted, outcome);
    }
}
