package gridline.funnel.customer.model;

import static gridline.funnel.DecisionAssert.assertThatDecision;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.funnel.RegistrationTransferred;
import gridline.funnel.registration.model.PastRegistration;
import gridline.funnel.registration.model.PastRegistration.Ending;
import gridline.funnel.registration.model.Quota;
import gridline.funnel.registration.model.RegistrationTerms;
import gridline.funnel.staff.model.StaffMember;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** FN-14, FN-12: a transfer needs an answer, obeys caps and cool-down, and prolongs nothing. */
class TransferringTest {

    private static final StaffMember BOSS = new StaffMember("u-boss", "钱主管");
    private static final Instant LATER = Firms.NOW.plus(Duration.ofDays(3));

    @Test
    void handsOverTheRestOfTheLease() {
        Customer held = Firms.claimed(Firms.fresh());
        Instant until = Firms.NOW.plus(Duration.ofDays(30));
        Customer offered = offered(held);
        assertThat(offered.holderAt(LATER).isHeldBy(Firms.LI)).isTrue();
        Customer taken = assertThatDecision(Transferring.accept(offered, Firms.ZHAO, Firms.at(LATER)))
                .hasEvents(new RegistrationTransferred(
                        "f-1",
                        Firms.PLACE.communityId(),
                        Firms.PLACE.gridPath(),
                        Firms.LI.id(),
                        Firms.ZHAO.id(),
                        until))
                .isAccepted();
        assertThat(taken.holderAt(LATER).isHeldBy(Firms.ZHAO)).isTrue();
        assertThat(taken.holderAt(LATER).until()).isEqualTo(until);
        assertThat(taken.tenure().offer()).isNull();
        assertThat(taken.pastRegistrations())
                .containsExactly(
                        new PastRegistration(Firms.LI.id(), Firms.LI.name(), Firms.NOW, LATER, Ending.TRANSFERRED));
    }

    @Test
    void handingToAndFroProlongsNothingAndMeetsTheCoolDown() {
        Customer taken = assertThatDecision(
                        Transferring.accept(offered(Firms.claimed(Firms.fresh())), Firms.ZHAO, Firms.at(LATER)))
                .isAccepted();
        Customer back = assertThatDecision(Transferring.offer(taken, Firms.LI, Firms.ZHAO, false, "换回", LATER))
                .isAccepted();
        assertThatDecision(Transferring.accept(back, Firms.LI, Firms.at(LATER))).isRefusedBy("FN-13.cool-down");
    }

    @Test
    void bindsTheReceiverToTheCaps() {
        Claiming.Conditions full = new Claiming.Conditions(RegistrationTerms.DEFAULT, new Quota(200, 20), LATER);
        assertThatDecision(Transferring.accept(offered(Firms.claimed(Firms.fresh())), Firms.ZHAO, full))
                .isRefusedBy("FN-13.too-many-held", "FN-13.too-many-today");
    }

    @Test
    void isOfferedByTheHolderOrASuperiorToSomebodyElseAndOnce() {
        Customer held = Firms.claimed(Firms.fresh());
        assertThatDecision(Transferring.offer(held, Firms.ZHAO, Firms.ZHAO, false, "我要", LATER))
                .isRefusedBy("FN-10.not-holder");
        assertThatDecision(Transferring.offer(held, Firms.ZHAO, BOSS, true, "调岗", LATER))
                .isAccepted();
        assertThatDecision(Transferring.offer(held, Firms.LI, Firms.LI, false, "自己", LATER))
                .isRefusedBy("FN-14.transfer-to-holder");
        assertThatDecision(Transferring.offer(offered(held), Firms.ZHAO, BOSS, true, "调岗", LATER))
                .isRefusedBy("FN-14.transfer-offered-already");
        assertThatDecision(Transferring.offer(Firms.fresh(), Firms.ZHAO, BOSS, true, "调岗", LATER))
                .isRefusedBy("FN-10.not-held");
    }

    @Test
    void isAnsweredByWhoWasAskedAndInTime() {
        Customer offered = offered(Firms.claimed(Firms.fresh()));
        assertThatDecision(Transferring.accept(offered, BOSS, Firms.at(LATER)))
                .isRefusedBy("FN-14.transfer-for-another");
        assertThatDecision(Transferring.accept(offered, Firms.ZHAO, Firms.at(Firms.NOW.plus(Transferring.OFFER))))
                .isRefusedBy("FN-14.no-transfer-offered");
        Customer declined = assertThatDecision(Transferring.decline(offered, Firms.ZHAO, LATER))
                .isAccepted();
        assertThat(declined.holderAt(LATER).isHeldBy(Firms.LI)).isTrue();
        assertThatDecision(Transferring.accept(declined, Firms.ZHAO, Firms.at(LATER)))
                .isRefusedBy("FN-14.no-transfer-offered");
        Customer withdrawn = assertThatDecision(Transferring.withdraw(offered, Firms.LI, LATER))
                .isAccepted();
        assertThat(withdrawn.tenure().offer()).isNull();
        assertThatDecision(Transferring.withdraw(offered, Firms.ZHAO, LATER)).isRefusedBy("FN-10.not-holder");
    }

    private static Customer offered(Customer held) {
        return assertThatDecision(Transferring.offer(held, Firms.ZHAO, Firms.LI, false, "调岗", Firms.NOW))
                .isAccepted();
    }
}
