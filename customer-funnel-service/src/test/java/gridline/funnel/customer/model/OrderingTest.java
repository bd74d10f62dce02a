package gridline.funnel.customer.model;

import static gridline.funnel.DecisionAssert.assertThatDecision;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.contracts.community.BuildState;
import gridline.contracts.funnel.CustomerActivated;
import gridline.contracts.funnel.FunnelStage;
import gridline.contracts.funnel.OrderSigned;
import gridline.contracts.funnel.StageAdvanced;
import gridline.funnel.order.model.Order;
import gridline.funnel.order.model.OrderStatus;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.funnel.stage.model.MoveReason;
import gridline.funnel.tariff.model.Tariff;
import org.junit.jupiter.api.Test;

/** FN-S5, FN-S6: an order from prepared to activated, and what it does to the stage. */
class OrderingTest {

    private static final Money FEE = Money.yuan("45.00");

    private final Customer willing = Firms.with(Firms.at(FunnelStage.INTENTION), EvidenceKind.PLAN_AGREED);

    @Test
    void freezesThePriceOfTheTariff() {
        Order order = Firms.prepared(willing).orders().getFirst();
        assertThat(order.status()).isEqualTo(OrderStatus.PREPARED);
        assertThat(order.terms()).isEqualTo(Firms.TARIFF.terms());
        assertThat(order.monthlyTotal()).isEqualTo(Money.yuan("90.00"));
    }

    @Test
    void namesEverythingThatSpeaksAgainstPreparing() {
        Tariff elsewhere =
                new Tariff("t-2", "c-other", "/13/1302", Firms.TARIFF.terms(), Firms.TODAY.plusDays(1), null, null);
        assertThatDecision(Preparing.prepare(
                        Firms.at(FunnelStage.LISTED),
                        "o-1",
                        elsewhere,
                        1,
                        null,
                        Firms.act(Firms.ZHAO, BuildState.NOT_COVERED)))
                .isRefusedBy(
                        "FN-10.not-holder",
                        "FN-S5.stage",
                        "PR-10.tariff-not-in-force",
                        "FN-S5.tariff-of-another-community",
                        "FN-04.not-covered");
        assertThatDecision(Preparing.prepare(willing, "o-1", null, 1, null, Firms.act(Firms.LI)))
                .isRefusedBy("PR-10.tariff-not-in-force");
    }

    @Test
    void signsAndMovesToOrdered() {
        Customer prepared = Firms.prepared(willing);
        Order order = prepared.orders().getFirst();
        Customer signed = assertThatDecision(Signing.sign(prepared, order, FEE, Firms.act(Firms.LI)))
                .hasEvents(
                        new OrderSigned(
                                "f-1",
                                Firms.PLACE.communityId(),
                                Firms.PLACE.gridPath(),
                                order.id(),
                                "t-1",
                                2,
                                Money.yuan("90.00")),
                        new StageAdvanced(
                                "f-1",
                                Firms.PLACE.communityId(),
                                Firms.PLACE.gridPath(),
                                FunnelStage.INTENTION,
                                FunnelStage.ORDERED,
                                Firms.LI.id()))
                .isAccepted();
        assertThat(signed.orders().getFirst().status()).isEqualTo(OrderStatus.SIGNED);
        assertThatDecision(Signing.sign(signed, signed.orders().getFirst(), FEE, Firms.act(Firms.LI)))
                .isRefusedBy("FN-S5.stage", "FN-S5.order-status");
    }

    @Test
    void refusesToSignWithoutAgreementOnThePlan() {
        Customer prepared = Firms.prepared(Firms.at(FunnelStage.INTENTION));
        assertThatDecision(Signing.sign(prepared, prepared.orders().getFirst(), null, Firms.act(Firms.LI)))
                .isRefusedBy("FN-01.evidence-missing", "PR-10.tariff-not-in-force")
                .missesEvidence(EvidenceKind.PLAN_AGREED);
    }

    @Test
    void refusesToSignAtAPriceThatChanged() {
        Customer prepared = Firms.prepared(willing);
        assertThatDecision(
                        Signing.sign(prepared, prepared.orders().getFirst(), Money.yuan("46.00"), Firms.act(Firms.LI)))
                .isRefusedBy("FN-S5.price-changed");
    }

    @Test
    void activationTakesTheCustomerOnNet() {
        Customer ordered = Firms.at(FunnelStage.ORDERED);
        Order order = ordered.orders().getFirst();
        Customer onNet = assertThatDecision(
                        Activating.activate(ordered, order, Firms.act(Firms.TECHNICIAN, BuildState.PLANNED)))
                .hasEvents(
                        new CustomerActivated(
                                "f-1", Firms.PLACE.communityId(), Firms.PLACE.gridPath(), order.id(), true),
                        new StageAdvanced(
                                "f-1",
                                Firms.PLACE.communityId(),
                                Firms.PLACE.gridPath(),
                                FunnelStage.ORDERED,
                                FunnelStage.ON_NET,
                                Firms.TECHNICIAN.id()))
                .isAccepted();
        assertThat(onNet.orders().getFirst().status()).isEqualTo(OrderStatus.ACTIVATED);
        assertThat(onNet.evidence())
                .extracting(e -> e.kind())
                .contains(EvidenceKind.SERVICE_HANDLED, EvidenceKind.SERVICE_OPENED);
    }

    @Test
    void refusesToActivateWhatIsNotSignedOrNotCovered() {
        Customer prepared = Firms.prepared(willing);
        assertThatDecision(Activating.activate(
                        prepared, prepared.orders().getFirst(), Firms.act(Firms.TECHNICIAN, BuildState.NOT_COVERED)))
                .isRefusedBy(
                        "FN-S5.stage",
                        "FN-S5.order-status",
                        "FN-01.evidence-missing",
                        "FN-01.evidence-missing",
                        "FN-04.not-covered")
                .missesEvidence(EvidenceKind.ORDER_SIGNED, EvidenceKind.AGREEMENT_SIGNED);
    }

    @Test
    void aSecondActivationIsNotTheFirst() {
        Customer back = assertThatDecision(
                        Moving.to(Firms.at(FunnelStage.ON_NET), FunnelStage.ORDERED, Firms.because(MoveReason.CLOSED)))
                .isAccepted();
        Order order = back.orders().getFirst();
        assertThatDecision(Activating.activate(back, order, Firms.act(Firms.TECHNICIAN)))
                .hasEvents(
                        new CustomerActivated(
                                "f-1", Firms.PLACE.communityId(), Firms.PLACE.gridPath(), order.id(), false),
                        new StageAdvanced(
                                "f-1",
                                Firms.PLACE.communityId(),
                                Firms.PLACE.gridPath(),
                                FunnelStage.ORDERED,
                                FunnelStage.ON_NET,
                                Firms.TECHNICIAN.id()));
    }
}
