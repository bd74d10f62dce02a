package gridline.funnel.customer.model;

import static gridline.funnel.DecisionAssert.assertThatDecision;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.DomainEvent;
import gridline.contracts.funnel.PlanReminded;
import gridline.contracts.funnel.RegistrationLapsed;
import gridline.contracts.funnel.RegistrationWarned;
import gridline.contracts.funnel.TeamClaimLapsed;
import gridline.funnel.action.model.ActionKind;
import gridline.funnel.action.model.Plan;
import gridline.funnel.registration.model.RegistrationTerms;
import gridline.funnel.registration.model.Tenure;
import gridline.platform.decision.Accepted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FN-11, FN-13: what happens by itself happens exactly once, however seldom anybody looks. */
class SettlingTest {

    private static final Instant UNTIL = Firms.NOW.plus(Duration.ofDays(30));

    /** Looking every hour, every day, or only after the end: the same events. */
    @ParameterizedTest
    @ValueSource(ints = {1, 24, 24 * 9, 24 * 40})
    void warnsTwiceAndLapsesOnce(int hours) {
        List<DomainEvent> events = new ArrayList<>();
        Customer firm = Firms.claimed(Firms.fresh());
        Instant now = Firms.NOW;
        while (now.isBefore(UNTIL.plus(Duration.ofDays(20)))) {
            now = now.plus(Duration.ofHours(hours));
            Accepted<Customer> settled = Settling.settle(firm, now);
            events.addAll(settled.events());
            firm = settled.state();
            assertThat(firm.dueAt()).isAfter(now);
        }
        assertThat(events)
                .containsExactly(
                        warned(7),
                        warned(2),
                        new RegistrationLapsed(
                                "f-1", Firms.PLACE.communityId(), Firms.PLACE.gridPath(), Firms.LI.id(), UNTIL));
        assertThat(firm.dueAt()).isEqualTo(Tenure.NEVER);
        assertThat(firm.pastRegistrations().getLast().endedAt()).isEqualTo(UNTIL);
    }

    /** FN-14: no path gets round a lapse. */
    @Test
    void aClaimThatComesFirstSettlesWhatWasDue() {
        Instant late = UNTIL.plus(Duration.ofDays(1));
        assertThat(((Accepted<Customer>) Claiming.claim(Firms.claimed(Firms.fresh()), Firms.ZHAO, Firms.at(late)))
                        .events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("RegistrationWarned", "RegistrationWarned", "RegistrationLapsed", "CustomerClaimed");
    }

    @Test
    void aRefusedChangeSettlesNothing() {
        Customer held = Firms.claimed(Firms.fresh());
        Instant warning = UNTIL.minus(Duration.ofDays(7));
        assertThatDecision(Settling.first(held, warning, it -> Claiming.claim(it, Firms.ZHAO, Firms.at(warning))))
                .isRefusedBy("FN-10.already-held");
    }

    @Test
    void endsATeamsClaimNobodyUsedAndAnOfferNobodyAnswered() {
        Customer listed = assertThatDecision(
                        Claiming.claimForTeam(Firms.fresh(), Firms.ZHAO, RegistrationTerms.DEFAULT, Firms.NOW))
                .isAccepted();
        Accepted<Customer> free = Settling.settle(listed, UNTIL);
        assertThat(free.state().tenure()).isEqualTo(Tenure.POOL);
        assertThat(free.events())
                .containsExactly(new TeamClaimLapsed("f-1", Firms.PLACE.communityId(), Firms.PLACE.gridPath(), UNTIL));

        Customer offered = assertThatDecision(
                        Transferring.offer(Firms.claimed(Firms.fresh()), Firms.ZHAO, Firms.LI, false, "调岗", Firms.NOW))
                .isAccepted();
        Accepted<Customer> kept = Settling.settle(offered, Firms.NOW.plus(Transferring.OFFER));
        assertThat(kept.events()).isEmpty();
        assertThat(kept.state()).isEqualTo(Firms.claimed(Firms.fresh()));
    }

    @Test
    void remindsOfAPlanOnce() {
        Instant due = Firms.NOW.plus(Duration.ofDays(2));
        Plan plan = new Plan(
                "pl-1", ActionKind.CALL, Firms.LI, due, due.minus(Duration.ofDays(1)), false, "回访", null, null);
        Customer planned = assertThatDecision(Planning.plan(Firms.claimed(Firms.fresh()), plan, Firms.NOW))
                .isAccepted();
        Accepted<Customer> reminded = Settling.settle(planned, due);
        assertThat(reminded.events())
                .containsExactly(new PlanReminded(
                        "f-1", Firms.PLACE.communityId(), Firms.PLACE.gridPath(), "pl-1", "CALL", Firms.LI.id(), due));
        assertThat(Settling.settle(reminded.state(), due).events()).isEmpty();
    }

    private static RegistrationWarned warned(int days) {
        return new RegistrationWarned(
                "f-1", Firms.PLACE.communityId(), Firms.PLACE.gridPath(), Firms.LI.id(), days, UNTIL);
    }
}
