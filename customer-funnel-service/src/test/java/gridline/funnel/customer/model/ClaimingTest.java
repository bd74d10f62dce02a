package gridline.funnel.customer.model;

import static gridline.funnel.DecisionAssert.assertThatDecision;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.funnel.CustomerClaimed;
import gridline.contracts.funnel.FunnelStage;
import gridline.contracts.funnel.RegistrationReleased;
import gridline.contracts.funnel.TeamClaimed;
import gridline.funnel.registration.model.PastRegistration;
import gridline.funnel.registration.model.PastRegistration.Ending;
import gridline.funnel.registration.model.Quota;
import gridline.funnel.registration.model.RegistrationTerms;
import gridline.funnel.stage.model.MoveReason;
import gridline.funnel.stage.model.StageChange;
import gridline.platform.decision.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FN-10, FN-11, FN-13: one holder at a time, by a lease that ends by itself. */
class ClaimingTest {

    @Test
    void opensALeaseOfThirtyDays() {
        Instant until = Firms.NOW.plus(Duration.ofDays(30));
        Customer firm = assertThatDecision(Claiming.claim(Firms.fresh(), Firms.LI, Firms.at(Firms.NOW)))
                .hasEvents(new CustomerClaimed(
                        "f-1", Firms.PLACE.communityId(), Firms.PLACE.gridPath(), Firms.LI.id(), until))
                .isAccepted();
        assertThat(firm.holderAt(until.minusMillis(1))).isNotNull();
        assertThat(firm.holderAt(until)).isNull();
    }

    @Test
    void refusesASecondClaimAndNamesTheHolder() {
        Customer held = Firms.claimed(Firms.fresh());
        Violation violation = assertThatDecision(Claiming.claim(held, Firms.ZHAO, Firms.at(Firms.NOW)))
                .isRefusedBy("FN-10.already-held")
                .violations()
                .getFirst();
        assertThat(violation.params()).containsEntry("holder", "李客户").containsKey("until");
    }

    @Test
    void refusesASecondClaimOfTheHolderToo() {
        assertThatDecision(Claiming.claim(Firms.claimed(Firms.fresh()), Firms.LI, Firms.at(Firms.NOW)))
                .isRefusedBy("FN-10.already-held");
    }

    @Test
    void takesOverALeaseThatRanOutAndKeepsItsHistory() {
        Customer held = Firms.claimed(Firms.fresh());
        Instant later = Firms.NOW.plus(Duration.ofDays(31));
        Customer taken = assertThatDecision(Claiming.claim(held, Firms.ZHAO, Firms.at(later)))
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
        Customer again = assertThatDecision(Claiming.claim(lost, Firms.ZHAO, Firms.at(Firms.NOW)))
                .isAccepted();
        assertThat(again.loss()).isNull();
        assertThat(again.stageHistory())
                .extracting(StageChange::kind)
                .endsWith(StageChange.Kind.LOST, StageChange.Kind.REOPENED);
    }

    /** FN-13 */
    @Test
    void keepsAFormerHolderOutForFifteenDays() {
        Customer free = assertThatDecision(Claiming.release(Firms.claimed(Firms.fresh()), Firms.LI, Firms.NOW))
                .isAccepted();
        Instant over = Firms.NOW.plus(Duration.ofDays(15));
        assertThatDecision(Claiming.claim(free, Firms.LI, Firms.at(over.minusMillis(1))))
                .isRefusedBy("FN-13.cool-down");
        assertThatDecision(Claiming.claim(free, Firms.LI, Firms.at(over))).isAccepted();
        assertThatDecision(Claiming.claim(free, Firms.ZHAO, Firms.at(Firms.NOW)))
                .isAccepted();
    }

    /** FN-10, FN-13 and FN-S2 at once. */
    @Test
    void namesEverythingThatSpeaksAgainstAClaim() {
        RegistrationTerms strict = new RegistrationTerms(30, List.of(), 15, 1, 1, 30, true);
        Claiming.Conditions conditions = new Claiming.Conditions(strict, new Quota(1, 1), Firms.NOW);
        Customer free = assertThatDecision(Claiming.release(Firms.claimed(Firms.fresh()), Firms.LI, Firms.NOW))
                .isAccepted();
        assertThatDecision(Claiming.claim(free, Firms.LI, conditions))
                .isRefusedBy(
                        "FN-13.cool-down", "FN-S2.team-claim-missing", "FN-13.too-many-held", "FN-13.too-many-today");
        Customer held = Firms.claimed(Firms.fresh());
        assertThatDecision(Claiming.claim(held, Firms.ZHAO, conditions))
                .isRefusedBy(
                        "FN-10.already-held",
                        "FN-S2.team-claim-missing",
                        "FN-13.too-many-held",
                        "FN-13.too-many-today");
    }

    /** FN-S2: by the team, then by one salesperson. */
    @Test
    void letsASalespersonClaimWhatTheTeamHasClaimed() {
        RegistrationTerms strict = new RegistrationTerms(30, List.of(), 15, 200, 20, 10, true);
        Claiming.Conditions conditions = new Claiming.Conditions(strict, Quota.FREE, Firms.NOW);
        Customer listed = assertThatDecision(Claiming.claimForTeam(Firms.fresh(), Firms.ZHAO, strict, Firms.NOW))
                .hasEvents(new TeamClaimed(
                        "f-1",
                        Firms.PLACE.communityId(),
                        Firms.PLACE.gridPath(),
                        Firms.ZHAO.id(),
                        Firms.NOW.plus(Duration.ofDays(10))))
                .isAccepted();
        assertThatDecision(Claiming.claimForTeam(listed, Firms.LI, strict, Firms.NOW))
                .isRefusedBy("FN-S2.team-has-it");
        Customer held =
                assertThatDecision(Claiming.claim(listed, Firms.LI, conditions)).isAccepted();
        assertThat(held.tenure().team()).isNotNull();
        Customer free =
                assertThatDecision(Claiming.release(held, Firms.LI, Firms.NOW)).isAccepted();
        assertThat(free.tenure().team()).isNull();
    }
}
