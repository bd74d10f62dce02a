package gridline.funnel.customer.model;

import static gridline.funnel.DecisionAssert.assertThatDecision;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.funnel.RegistrationRenewed;
import gridline.funnel.action.model.Action;
import gridline.funnel.action.model.ActionKind;
import gridline.funnel.action.model.CallOutcome;
import gridline.funnel.action.model.CheckIn;
import gridline.funnel.action.model.GeoPoint;
import gridline.funnel.action.model.LeaseEffect;
import gridline.funnel.registration.model.Quota;
import gridline.funnel.registration.model.RegistrationTerms;
import gridline.funnel.staff.model.StaffMember;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.platform.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FN-11, FN-12: which actions keep a registration alive, and that their time cannot be abused. */
class ActingTest {

    private static final GeoPoint SHOP = new GeoPoint(38.0428, 114.5149);
    private static final GeoPoint NEAR = new GeoPoint(38.0450, 114.5160);
    private static final GeoPoint FAR = new GeoPoint(38.0600, 114.5149);
    private static final CheckIn THERE = CheckIn.located(NEAR, 20, SHOP);
    private static final CheckIn BY_HAND = CheckIn.byHand("地下室没有信号");

    /** Day 10 of a lease that began at NOW. */
    private static final Instant DAY_10 = Firms.NOW.plus(Duration.ofDays(10));

    record Case(String what, Action action, LeaseEffect effect) {}

    static Stream<Case> cases() {
        Instant h = DAY_10;
        return Stream.of(
                new Case("a visit at the address", visit(h, THERE), LeaseEffect.RENEWED),
                new Case("an address nobody located", visit(h, CheckIn.located(FAR, 20, null)), LeaseEffect.RENEWED),
                new Case("a visit by hand", visit(h, BY_HAND), LeaseEffect.RENEWED),
                new Case("too far", visit(h, CheckIn.located(FAR, 20, SHOP)), LeaseEffect.NOT_AT_ADDRESS),
                new Case("too inexact", visit(h, CheckIn.located(NEAR, 900, SHOP)), LeaseEffect.NOT_AT_ADDRESS),
                new Case("a call", call(h, CallOutcome.REACHED), LeaseEffect.RENEWED),
                new Case("nobody there", call(h, CallOutcome.NO_ANSWER), LeaseEffect.NOT_QUALIFYING),
                new Case("a proposal", of(ActionKind.PROPOSAL, h), LeaseEffect.RENEWED),
                new Case("a demonstration", of(ActionKind.DEMONSTRATION, h), LeaseEffect.RENEWED),
                new Case("an event", of(ActionKind.EVENT, h), LeaseEffect.NOT_QUALIFYING),
                new Case("a note", of(ActionKind.NOTE, h), LeaseEffect.NOT_QUALIFYING),
                new Case("two days late", of(ActionKind.PROPOSAL, h.minus(Duration.ofDays(2))), LeaseEffect.RENEWED),
                new Case("four days late", of(ActionKind.PROPOSAL, h.minus(Duration.ofDays(4))), LeaseEffect.TOO_LATE),
                new Case(
                        "before the claim",
                        of(ActionKind.PROPOSAL, Firms.NOW.minusSeconds(1)),
                        LeaseEffect.OUTSIDE_LEASE));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void renewsByStandardSalesActionsOnly(Case one) {
        Customer firm = done(Firms.claimed(Firms.fresh()), one.action(), DAY_10);
        Action kept = firm.diary().actions().getLast();
        assertThat(kept.effect()).as(one.what()).isEqualTo(one.effect());
        Instant counted = one.effect() == LeaseEffect.RENEWED ? kept.doneAt() : Firms.NOW;
        assertThat(firm.holderAt(DAY_10).until()).isEqualTo(counted.plus(Duration.ofDays(30)));
    }

    @Test
    void tellsOthersOfTheRenewal() {
        Action call = call(DAY_10, CallOutcome.REACHED);
        assertThatDecision(record(Firms.claimed(Firms.fresh()), call, DAY_10))
                .hasEvents(new RegistrationRenewed(
                        "f-1",
                        Firms.PLACE.communityId(),
                        Firms.PLACE.gridPath(),
                        Firms.LI.id(),
                        DAY_10.plus(Duration.ofDays(30)),
                        false));
    }

    /** A second visit by hand in a row is kept and renews nothing; one at the address makes up for it. */
    @Test
    void believesAVisitByHandOnce() {
        Customer firm = done(Firms.claimed(Firms.fresh()), visit(DAY_10, BY_HAND), DAY_10);
        Instant next = DAY_10.plus(Duration.ofDays(1));
        firm = done(firm, visit(next, BY_HAND), next);
        assertThat(last(firm)).isEqualTo(LeaseEffect.BY_HAND_AGAIN);
        Instant afternoon = next.plus(Duration.ofHours(4));
        firm = done(firm, visit(afternoon, THERE), afternoon);
        assertThat(last(firm)).isEqualTo(LeaseEffect.RENEWED);
        Instant third = next.plus(Duration.ofDays(1));
        assertThat(last(done(firm, visit(third, BY_HAND), third))).isEqualTo(LeaseEffect.RENEWED);
    }

    @Test
    void sendingTwiceRecordsOnce() {
        Action call = call(DAY_10, CallOutcome.REACHED);
        Customer once = done(Firms.claimed(Firms.fresh()), call, DAY_10);
        assertThat(done(once, call, DAY_10.plusSeconds(60))).isEqualTo(once);
    }

    @Test
    void refusesWhatIsIncompleteOrFromTheFuture() {
        Customer firm = Firms.claimed(Firms.fresh());
        assertThatDecision(record(firm, of(ActionKind.CALL, DAY_10), DAY_10)).isRefusedBy("FN-12.outcome-missing");
        assertThatDecision(record(firm, of(ActionKind.VISIT, DAY_10), DAY_10)).isRefusedBy("FN-12.check-in-missing");
        Action odd = action(ActionKind.NOTE, Firms.LI, DAY_10, CallOutcome.REACHED, THERE);
        assertThatDecision(record(firm, odd, DAY_10))
                .isRefusedBy("FN-12.outcome-not-expected", "FN-12.check-in-not-expected");
        Action early = of(ActionKind.NOTE, DAY_10.plus(Acting.CLOCK_SKEW).plusSeconds(1));
        assertThatDecision(record(firm, early, DAY_10)).isRefusedBy("FN-12.done-in-future");
    }

    /** Written offline before the lease ran out, and arrived after: the lease comes back, unless somebody was faster. */
    @Test
    void bringsBackALeaseThatRanOutMeanwhile() {
        Instant until = Firms.NOW.plus(Duration.ofDays(30));
        Instant arrived = until.plus(Duration.ofDays(1));
        Customer lapsed = Settling.settle(Firms.claimed(Firms.fresh()), arrived).state();
        Action late = call(until.minusSeconds(3600), CallOutcome.REACHED);
        Customer back = done(lapsed, late, arrived);
        assertThat(last(back)).isEqualTo(LeaseEffect.RESTORED);
        assertThat(back.holderAt(arrived).since()).isEqualTo(Firms.NOW);
        assertThat(back.pastRegistrations()).isEmpty();

        Customer taken = assertThatDecision(Claiming.claim(lapsed, Firms.ZHAO, Firms.at(arrived)))
                .isAccepted();
        Customer kept = done(taken, late, arrived);
        assertThat(last(kept)).isEqualTo(LeaseEffect.NOT_HOLDER);
        assertThat(kept.holderAt(arrived).isHeldBy(Firms.ZHAO)).isTrue();

        Action after = call(until.plusSeconds(1), CallOutcome.REACHED);
        assertThat(last(done(lapsed, after, arrived))).isEqualTo(LeaseEffect.NOT_HOLDER);
        Claiming.Conditions full = new Claiming.Conditions(RegistrationTerms.DEFAULT, new Quota(200, 0), arrived);
        Customer over = assertThatDecision(Acting.record(lapsed, late, Firms.TODAY, null, full))
                .isAccepted();
        assertThat(last(over)).isEqualTo(LeaseEffect.NO_QUOTA);
        assertThat(over.holderAt(arrived)).isNull();
    }

    @Test
    void keepsOthersOutOfWhatIsHeld() {
        Action others = action(ActionKind.NOTE, Firms.ZHAO, DAY_10, null, null);
        assertThatDecision(record(Firms.claimed(Firms.fresh()), others, DAY_10)).isRefusedBy("FN-10.not-holder");
        assertThatDecision(record(Firms.fresh(), others, DAY_10)).isAccepted();
    }

    /** FN-S1: who really was there has proved it. */
    @Test
    void leavesTheEvidenceOfAVisit() {
        Customer seen = done(Firms.claimed(Firms.fresh()), visit(DAY_10, THERE), DAY_10);
        assertThat(seen.presentEvidence(DAY_10)).contains(EvidenceKind.VISIT);
        Customer passedBy = done(Firms.claimed(Firms.fresh()), visit(DAY_10, CheckIn.located(FAR, 20, SHOP)), DAY_10);
        assertThat(passedBy.presentEvidence(DAY_10)).doesNotContain(EvidenceKind.VISIT);
    }

    /** Whatever order they arrive in, the lease is that of the latest action done. */
    @Property(tries = 200)
    void theOrderOfArrivalDoesNotMatter(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 71) Integer> hoursAgo, @ForAll long seed) {
        List<Action> actions = new ArrayList<>(hoursAgo.stream()
                .map(hours -> of(ActionKind.PROPOSAL, DAY_10.minus(Duration.ofHours(hours))))
                .toList());
        Instant latest =
                actions.stream().map(Action::doneAt).max(Instant::compareTo).orElseThrow();
        Collections.shuffle(actions, new Random(seed));
        Customer firm = Firms.claimed(Firms.fresh());
        for (Action action : actions) {
            firm = done(firm, action, DAY_10);
        }
        assertThat(firm.holderAt(DAY_10).until()).isEqualTo(latest.plus(Duration.ofDays(30)));
        assertThat(firm.diary().actions()).isSortedAccordingTo(Comparator.comparing(Action::doneAt));
    }

    /** No time a device can tell makes a lease longer than one from now, nor shorter than it was. */
    @Property(tries = 300)
    void noTimeOfDoingIsWorthMoreThanNow(@ForAll @IntRange(min = -2000, max = 2000) int minutes) {
        Customer firm = Firms.claimed(Firms.fresh());
        Instant before = firm.holderAt(DAY_10).until();
        Decision<Customer> decision =
                record(firm, of(ActionKind.PROPOSAL, DAY_10.plus(Duration.ofMinutes(minutes))), DAY_10);
        if (minutes > 5) {
            assertThatDecision(decision).isRefusedBy("FN-12.done-in-future");
            return;
        }
        Instant after =
                assertThatDecision(decision).isAccepted().holderAt(DAY_10).until();
        assertThat(after).isBetween(before, DAY_10.plus(Duration.ofDays(30)));
    }

    private static LeaseEffect last(Customer firm) {
        return firm.diary().actions().stream()
                .max(Comparator.comparing(Action::arrivedAt).thenComparing(Action::doneAt))
                .orElseThrow()
                .effect();
    }

    private static Customer done(Customer firm, Action action, Instant now) {
        return assertThatDecision(record(firm, action, now)).isAccepted();
    }

    private static Decision<Customer> record(Customer firm, Action told, Instant now) {
        Action arrived = new Action(
                told.id(),
                told.kind(),
                told.by(),
                told.doneAt(),
                now,
                told.note(),
                told.outcome(),
                told.checkIn(),
                told.effect());
        return Acting.record(firm, arrived, Firms.TODAY, null, Firms.at(now));
    }

    private static Action visit(Instant doneAt, CheckIn checkIn) {
        return action(ActionKind.VISIT, Firms.LI, doneAt, null, checkIn);
    }

    private static Action call(Instant doneAt, CallOutcome outcome) {
        return action(ActionKind.CALL, Firms.LI, doneAt, outcome, null);
    }

    private static Action of(ActionKind kind, Instant doneAt) {
        return action(kind, Firms.LI, doneAt, null, null);
    }

    private static Action action(
            ActionKind kind, StaffMember by, Instant doneAt, @Nullable CallOutcome outcome, @Nullable CheckIn checkIn) {
        return new Action(
                UUID.randomUUID().toString(),
                kind,
                by,
                doneAt,
                doneAt,
                "谈了带宽",
                outcome,
                checkIn,
                LeaseEffect.NOT_QUALIFYING);
    }
}
