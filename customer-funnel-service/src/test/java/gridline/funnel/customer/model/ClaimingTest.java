package gridline.funnel.customer.model;

import static gridline.funnel.DecisionAssert.assertThatDecision;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.funnel.CustomerClaimed;
import gridline.contracts.funnel.FunnelStage;
import gridline.contracts.funnel.RegistrationReleased;
import gridline.funnel.registration.model.PastRegistration;
import gridline.funnel.registration.model.PastRegistration.Ending;
import gridline.funnel.registration.model.RegistrationTerms;
import gridline.funnel.stage.model.MoveReason;
import gridline.funnel.stage.model.StageChange;
import gridline.platform.decision.Violation;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** FN-10, FN-11, FN-13: one holder at a time, by a lease that ends by itself. */
class ClaimingTest {

    private static final RegistrationTerms TERMS = RegistrationTerms.DEFAULT;

    @Test
    void opensALeaseOfThirtyDays() {
        Instant until = Firms.NOW.plus(Duration.ofDays(30));
        Customer firm = assertThatDecision(Claiming.claim(Firms.fresh(), Firms.LI, TERMS, Firms.NOW))
                .hasEvents(new CustomerClaimed(
                        "f-1", Firms.PLACE.communityId(), Firms.PLACE.gridPath(), Firms.LI.id(), until))
                .isAccepted();
        assertThat(firm.holderAt(until.minusMillis(1))).isNotNull();
        assertThat(firm.holderAt(until)).isNull();
    }

    @Test
    void refusesASecondClaimAndNamesTheHolder() {
        Customer held = Firms.claimed(Firms.fresh());
        Violation violation = assertThatDecision(Claiming.claim(held, Firms.ZHAO, TERMS, Firms.NOW))
                .isRefusedBy("FN-10.already-held")
                .violations()
                .getFirst();
        assertThat(violation.params()).containsEntry("holder", "李客户").containsKey("until");
    }

    @Test
    void refusesASecondClaimOfTheHolderToo() {
        assertThatDecision(Claiming.claim(Firms.claimed(Firms.fresh()), Firms.LI, TERMS, Firms.NOW))
                .isRefusedBy("FN-10.already-held");
    }

    @Test
    void takesOverALeaseThatRanOutAndKeepsItsHistory() {
        Customer held = Firms.claimed(Firms.fresh());
        Instant later = Firms.NOW.plus(Duration.ofDays(31));
        Customer taken = assertThatDecision(Claiming.claim(held, Firms.ZHAO, TERMS, later))
                .isAccepted();
        assertThat(taken.pastRegistrations())
                .containsExactly(new PastRegistration(
                        Firms.LI.id(), Firms.LI.name(), Firms.NOW, Firms.NOW.plus(Duration.ofDays(30)), Ending.LAPSED));
        assertThat(taken.holderAt(later).holderId()).isEqualTo(Firms.ZHAO.id());
    }

    @Test
    void releasesByTheHolderOnly() {
        Customer held = Firms.at(FunnelStage.POTENTIAL);
        assertThatDecision(Claiming.release(held, Firms.ZHAO, Firms.NOW)).isRefusedBy("FN-10.not-holder");
        assertThatDecision(Claiming.release(Firms.fresh(), Firms.LI, Firms.NOW)).isRefusedBy("FN-10.not-held");
        Customer free = assertThatDecision(Claiming.release(held, Firms.LI, Firms.NOW))
                .hasEvents(new RegistrationReleased(
                        "f-1", Firms.PLACE.communityId(), Firms.PLACE.gridPath(), Firms.LI.id()))
                .isAccepted();
        assertThat(free.holderAt(Firms.NOW)).isNull();
        assertThat(free.stage()).isEqualTo(FunnelStage.POTENTIAL);
        assertThat(free.evidence()).isEqualTo(held.evidence());
        assertThat(free.pastRegistrations())
                .extracting(PastRegistration::ending)
                .containsExactly(Ending.RELEASED);
    }

    @Test
    void takesUpALostCustomerAgain() {
        Customer lost = assertThatDecision(
                        Moving.lose(Firms.at(FunnelStage.INTENTION), Firms.because(MoveReason.COMPETITOR)))
                .isAccepted();
        Customer again = assertThatDecision(Claiming.claim(lost, Firms.ZHAO, TERMS, Firms.NOW))
                .isAccepted();
        assertThat(again.loss()).isNull();
        assertThat(again.stageHistory())
                .extracting(StageChange::kind)
                .endsWith(StageChange.Kind.LOST, StageChange.Kind.REOPENED);
    }
}
