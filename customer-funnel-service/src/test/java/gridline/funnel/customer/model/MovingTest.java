package gridline.funnel.customer.model;

import static gridline.funnel.DecisionAssert.assertThatDecision;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.community.BuildState;
import gridline.contracts.funnel.CustomerLost;
import gridline.contracts.funnel.FunnelStage;
import gridline.contracts.funnel.StageAdvanced;
import gridline.contracts.funnel.StageMovedBack;
import gridline.funnel.order.model.Order;
import gridline.funnel.order.model.OrderStatus;
import gridline.funnel.registration.model.PastRegistration;
import gridline.funnel.registration.model.PastRegistration.Ending;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.funnel.stage.model.MoveReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** FN-01, FN-02, FN-04, FN-11: forward on evidence, back and out with a reason, no further than POTENTIAL without a network. */
class MovingTest {

    @Test
    void entersListedWithFileVisitAndRegistration() {
        Customer ready = Firms.with(Firms.claimed(Firms.fresh()), EvidenceKind.VISIT);
        assertThatDecision(Moving.to(ready, FunnelStage.LISTED, Firms.forward(BuildState.NOT_COVERED)))
                .hasEvents(new StageAdvanced(
                        "f-1",
                        Firms.PLACE.communityId(),
                        Firms.PLACE.gridPath(),
                        FunnelStage.TARGET,
                        FunnelStage.LISTED,
                        Firms.LI.id()));
    }

    @Test
    void namesFileVisitRegistrationAndHoldAtOnce() {
        Customer bare = Customer.create("f-2", Firms.PLACE, Firms.file(), Firms.LI, Firms.NOW);
        assertThatDecision(Moving.to(bare, FunnelStage.LISTED, Firms.forward(BuildState.OPEN)))
                .isRefusedBy(
                        "FN-10.not-held", "FN-01.evidence-missing", "FN-01.evidence-missing", "FN-01.evidence-missing")
                .missesEvidence(EvidenceKind.CUSTOMER_FILE, EvidenceKind.VISIT, EvidenceKind.REGISTRATION);
    }

    @Test
    void stopsAnUncoveredCustomerAtPotential() {
        Customer wants = Firms.with(Firms.at(FunnelStage.POTENTIAL), EvidenceKind.STATED_INTENT);
        assertThatDecision(Moving.to(wants, FunnelStage.INTENTION, Firms.forward(BuildState.NOT_COVERED)))
                .isRefusedBy("FN-04.not-covered");
    }

    @ParameterizedTest
    @EnumSource(
            value = BuildState.class,
            names = {"PLANNED", "IN_BUILD", "OPEN"})
    void letsACustomerOfPlannedResourcesPass(BuildState coverage) {
        Customer wants = Firms.with(Firms.at(FunnelStage.POTENTIAL), EvidenceKind.STATED_INTENT);
        assertThatDecision(Moving.to(wants, FunnelStage.INTENTION, Firms.forward(coverage)))
                .isAccepted();
    }

    @Test
    void refusesTheFormerHolderOfALeaseThatRanOut() {
        Customer firm = Firms.with(Firms.at(FunnelStage.POTENTIAL), EvidenceKind.STATED_INTENT);
        Moving.Command late = new Moving.Command(
                Firms.LI, Moving.Why.NONE, BuildState.OPEN, Firms.TODAY, Firms.NOW.plus(Duration.ofDays(30)));
        assertThatDecision(Moving.to(firm, FunnelStage.INTENTION, late))
                .isRefusedBy("FN-10.not-held", "FN-01.evidence-missing")
                .missesEvidence(EvidenceKind.REGISTRATION);
    }

    @Test
    void wantsATextForOtherAndNoReasonForward() {
        Customer firm = Firms.at(FunnelStage.INTENTION);
        assertThatDecision(Moving.to(firm, FunnelStage.LISTED, Firms.because(MoveReason.OTHER)))
                .isRefusedBy("FN-02.reason-text-missing");
        assertThatDecision(Moving.to(
                        Firms.with(Firms.at(FunnelStage.TARGET), EvidenceKind.VISIT),
                        FunnelStage.LISTED,
                        Firms.because(MoveReason.PRICE)))
                .isRefusedBy("FN-02.reason-not-expected");
        assertThatDecision(Moving.lose(firm, Firms.forward(BuildState.OPEN))).isRefusedBy("FN-02.reason-missing");
    }

    @Test
    void needsTheEvidenceAnewAfterAMoveBack() {
        Customer back = assertThatDecision(Moving.to(
                        Firms.at(FunnelStage.INTENTION), FunnelStage.POTENTIAL, Firms.because(MoveReason.NO_NEED)))
                .isAccepted();
        assertThatDecision(Moving.to(back, FunnelStage.INTENTION, Firms.forward(BuildState.OPEN)))
                .isRefusedBy("FN-01.evidence-missing")
                .missesEvidence(EvidenceKind.STATED_INTENT);
        Customer again = Firms.moved(Firms.with(back, EvidenceKind.STATED_INTENT), FunnelStage.INTENTION);
        assertThat(again.evidence().stream().filter(e -> e.kind() == EvidenceKind.STATED_INTENT))
                .hasSize(2);
    }

    /** The history keeps both moves, and what proved the stage counts as it did before the slip. */
    @Test
    void takesBackItsOwnLastStepWithTheEvidenceInForce() {
        Customer slipped = Firms.at(FunnelStage.INTENTION);
        Customer back = assertThatDecision(Moving.to(slipped, FunnelStage.POTENTIAL, Firms.takingBack(Firms.LI)))
                .hasEvents(new StageMovedBack(
                        "f-1",
                        Firms.PLACE.communityId(),
                        Firms.PLACE.gridPath(),
                        FunnelStage.INTENTION,
                        FunnelStage.POTENTIAL,
                        "OTHER",
                        Firms.LI.id()))
                .isAccepted();
        assertThat(back.evidence()).isEqualTo(slipped.evidence());
        assertThat(back.stageHistory()).hasSize(slipped.stageHistory().size() + 1);
        assertThat(Firms.moved(back, FunnelStage.INTENTION).stage()).isEqualTo(FunnelStage.INTENTION);
    }

    @Test
    void takesBackNothingElseThanTheLastStepForward() {
        Moving.Command slip = Firms.takingBack(Firms.LI);
        Customer firm = Firms.at(FunnelStage.INTENTION);
        assertThatDecision(Moving.to(firm, FunnelStage.LISTED, slip)).isRefusedBy("FN-02.no-step-to-take-back");
        assertThatDecision(Moving.lose(firm, slip)).isRefusedBy("FN-02.no-step-to-take-back");
        Customer back =
                assertThatDecision(Moving.to(firm, FunnelStage.POTENTIAL, slip)).isAccepted();
        assertThatDecision(Moving.to(back, FunnelStage.LISTED, slip)).isRefusedBy("FN-02.no-step-to-take-back");
        assertThatDecision(Moving.to(firm, FunnelStage.POTENTIAL, Firms.takingBack(Firms.ZHAO)))
                .isRefusedBy("FN-10.not-holder", "FN-02.no-step-to-take-back");
        assertThatDecision(Moving.to(Firms.at(FunnelStage.ORDERED), FunnelStage.INTENTION, slip))
                .isRefusedBy("FN-02.no-step-to-take-back");
    }

    @Test
    void losesACustomerBackToThePoolWithItsWholeHistory() {
        Customer ordered = Firms.at(FunnelStage.ORDERED);
        Customer lost = assertThatDecision(Moving.lose(ordered, Firms.because(MoveReason.MOVED)))
                .hasEvents(new CustomerLost(
                        "f-1",
                        Firms.PLACE.communityId(),
                        Firms.PLACE.gridPath(),
                        FunnelStage.ORDERED,
                        "MOVED",
                        Firms.LI.id()))
                .isAccepted();
        assertThat(lost.stage()).isEqualTo(FunnelStage.TARGET);
        assertThat(lost.loss().from()).isEqualTo(FunnelStage.ORDERED);
        assertThat(lost.holderAt(Firms.NOW)).isNull();
        assertThat(lost.pastRegistrations())
                .extracting(PastRegistration::ending)
                .containsExactly(Ending.LOST);
        assertThat(lost.evidence()).hasSameSizeAs(ordered.evidence());
        assertThat(lost.orders()).extracting(Order::status).containsExactly(OrderStatus.CANCELLED);
        assertThat(lost.orders().getFirst().steps()).hasSize(3);
    }

    @Test
    void takesBackTheActivationButKeepsTheOrderWhenMovingBackToOrdered() {
        Customer back = assertThatDecision(Moving.to(
                        Firms.at(FunnelStage.ON_NET),
                        FunnelStage.ORDERED,
                        Firms.because(MoveReason.NO_RESOURCE_COVERAGE)))
                .isAccepted();
        assertThat(back.orders()).extracting(Order::status).containsExactly(OrderStatus.SIGNED);
        assertThat(Firms.activated(back).stage()).isEqualTo(FunnelStage.ON_NET);
    }
}
