package gridline.funnel.customer.model;

import static gridline.funnel.DecisionAssert.assertThatDecision;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.contracts.community.BuildState;
import gridline.contracts.funnel.FunnelStage;
import gridline.contracts.funnel.FurtherPassMoved;
import gridline.funnel.order.model.Order;
import gridline.funnel.order.model.OrderStatus;
import gridline.funnel.stage.model.Evidence;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.funnel.stage.model.MoveReason;
import gridline.platform.decision.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FN-05: an on-net customer goes through the funnel again for another product, and stays on net meanwhile. */
class FurtherSellingTest {

    @Test
    void beginsAtPotentialForOnNetCustomersOnly() {
        assertThatDecision(begun(Firms.at(FunnelStage.ORDERED))).isRefusedBy("FN-05.not-on-net");
        Customer firm = assertThatDecision(begun(Firms.at(FunnelStage.ON_NET)))
                .hasEvents(new FurtherPassMoved(
                        "f-1",
                        Firms.PLACE.communityId(),
                        Firms.PLACE.gridPath(),
                        "p-1",
                        "监控",
                        "POTENTIAL",
                        Firms.LI.id()))
                .isAccepted();
        assertThat(firm.stage()).isEqualTo(FunnelStage.ON_NET);
        assertThatDecision(begun(firm)).isRefusedBy("FN-05.pass-running");
    }

    /** What proved the first pass proves nothing of the second. */
    @Test
    void wantsItsOwnEvidence() {
        Customer firm = further();
        assertThatDecision(FurtherSelling.move(firm, "p-1", FunnelStage.INTENTION, Firms.forward(BuildState.OPEN)))
                .isRefusedBy("FN-01.evidence-missing")
                .missesEvidence(EvidenceKind.STATED_INTENT);
        assertThatDecision(FurtherSelling.move(firm, "p-1", FunnelStage.ORDERED, Firms.forward(BuildState.OPEN)))
                .isRefusedBy(
                        "FN-01.one-stage-at-a-time",
                        "FN-01.evidence-missing",
                        "FN-01.evidence-missing",
                        "FN-01.evidence-missing");
        assertThatDecision(FurtherSelling.move(firm, "p-1", FunnelStage.LISTED, Firms.because(MoveReason.PRICE)))
                .isRefusedBy("FN-05.begins-at-potential");
        assertThatDecision(FurtherSelling.move(firm, "p-9", FunnelStage.INTENTION, Firms.forward(BuildState.OPEN)))
                .isRefusedBy("FN-05.pass-unknown");
        assertThatDecision(
                        FurtherSelling.prove(firm, "p-1", Firms.evidence(EvidenceKind.VISIT), Firms.TODAY, Firms.NOW))
                .isRefusedBy("FN-01.evidence-not-by-hand");
    }

    @Test
    void goesOnNetWithAnOrderOfItsOwn() {
        Customer firm = ordered();
        assertThat(firm.stage()).isEqualTo(FunnelStage.ON_NET);
        assertThat(firm.passes().getLast().stage()).isEqualTo(FunnelStage.ORDERED);
        Customer done = assertThatDecision(
                        Activating.activate(firm, firm.orders().getLast(), Firms.act(Firms.TECHNICIAN)))
                .isAccepted();
        FurtherPass pass = done.passes().getLast();
        assertThat(pass.stage()).isEqualTo(FunnelStage.ON_NET);
        assertThat(pass.isOpen()).isFalse();
        assertThat(done.stageHistory()).isEqualTo(firm.stageHistory());
        assertThat(done.orders()).extracting(Order::status).containsOnly(OrderStatus.ACTIVATED);
        assertThatDecision(begun(done)).isAccepted();
    }

    @Test
    void isGivenUpWithoutTheFirstPass() {
        Customer lost = assertThatDecision(FurtherSelling.lose(ordered(), "p-1", Firms.because(MoveReason.PRICE)))
                .isAccepted();
        assertThat(lost.stage()).isEqualTo(FunnelStage.ON_NET);
        assertThat(lost.passes().getLast().lost()).isTrue();
        assertThat(lost.orders())
                .extracting(Order::status)
                .containsExactly(OrderStatus.ACTIVATED, OrderStatus.CANCELLED);
        assertThat(lost.holderAt(Firms.NOW)).isNotNull();
    }

    @Test
    void isLostWithTheCustomer() {
        Customer lost = assertThatDecision(Moving.lose(ordered(), Firms.because(MoveReason.CLOSED)))
                .isAccepted();
        assertThat(lost.passes().getLast().lost()).isTrue();
        assertThat(lost.orders()).extracting(Order::status).containsOnly(OrderStatus.CANCELLED);
    }

    @Test
    void takesBackItsOwnLastStepWithTheEvidenceInForce() {
        Customer willing = proved(further(), EvidenceKind.STATED_INTENT);
        Moving.Command slip = Firms.takingBack(Firms.LI);
        assertThatDecision(FurtherSelling.lose(willing, "p-1", slip)).isRefusedBy("FN-02.no-step-to-take-back");
        Customer slipped = assertThatDecision(
                        FurtherSelling.move(willing, "p-1", FunnelStage.INTENTION, Firms.forward(BuildState.OPEN)))
                .isAccepted();
        Customer back = assertThatDecision(FurtherSelling.move(slipped, "p-1", FunnelStage.POTENTIAL, slip))
                .isAccepted();
        FurtherPass pass = back.passes().getLast();
        assertThat(pass.evidence()).isEqualTo(willing.passes().getLast().evidence());
        assertThat(pass.history()).hasSize(3);
        assertThatDecision(FurtherSelling.move(back, "p-1", FunnelStage.POTENTIAL, slip))
                .isRefusedBy("FN-02.no-step-to-take-back", "FN-01.same-stage");
    }

    private static Customer ordered() {
        Customer willing = proved(further(), EvidenceKind.STATED_INTENT);
        Customer intends = assertThatDecision(
                        FurtherSelling.move(willing, "p-1", FunnelStage.INTENTION, Firms.forward(BuildState.OPEN)))
                .isAccepted();
        Customer prepared = assertThatDecision(
                        Preparing.prepare(intends, "o-2", Firms.TARIFF, 1, "p-1", Firms.act(Firms.LI)))
                .isAccepted();
        Order order = prepared.orders().getLast();
        assertThatDecision(Signing.sign(prepared, order, Money.yuan("45.00"), Firms.act(Firms.LI)))
                .missesEvidence(EvidenceKind.PLAN_AGREED);
        Customer agreed = proved(prepared, EvidenceKind.PLAN_AGREED);
        return assertThatDecision(Signing.sign(agreed, order, Money.yuan("45.00"), Firms.act(Firms.LI)))
                .isAccepted();
    }

    private static Customer proved(Customer firm, EvidenceKind kind) {
        return assertThatDecision(FurtherSelling.prove(firm, "p-1", Firms.evidence(kind), Firms.TODAY, Firms.NOW))
                .isAccepted();
    }

    private static Customer further() {
        return assertThatDecision(begun(Firms.at(FunnelStage.ON_NET))).isAccepted();
    }

    private static Decision<Customer> begun(Customer firm) {
        List<Evidence> evidence = List.of(
                Firms.evidence(EvidenceKind.LATENT_NEED),
                Firms.evidence(EvidenceKind.PURCHASING_POWER),
                Firms.evidence(EvidenceKind.DIFFICULTY_LEVEL));
        String id = firm.passes().isEmpty() ? "p-1" : "p-2";
        return FurtherSelling.begin(firm, id, "监控", evidence, Firms.LI, Firms.NOW);
    }
}
