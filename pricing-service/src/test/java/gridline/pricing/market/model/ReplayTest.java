package gridline.pricing.market.model;

import static gridline.pricing.Offers.TODAY;
import static gridline.pricing.Offers.first;
import static gridline.pricing.Offers.second;
import static gridline.pricing.Offers.seenOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gridline.contracts.Money;
import gridline.pricing.RuleSetsForTests;
import gridline.pricing.market.model.Replay.Change;
import gridline.pricing.market.model.Replay.Kind;
import gridline.pricing.market.model.Replay.Outcome;
import gridline.pricing.market.model.Replay.Side;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.Rule;
import gridline.pricing.rule.model.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Past offers under two rule sets, side by side. */
class ReplayTest {

    private static final RuleSet RULES = RuleSetsForTests.shipped();

    @Test
    void theSameRulesChangeNothing() {
        Replay.Result result = replay(RULES, first("telecom", 1, "50"), first("telecom", 2, "80"));

        assertThat(result.decisions()).isEqualTo(2);
        assertThat(result.count(Kind.UNCHANGED)).isEqualTo(2);
        assertThat(result.changes()).isEmpty();
        // 45 and 90, 100 users each
        assertThat(result.monthlyRevenue()).isEqualTo(Money.yuan("13500"));
        assertThat(result.monthlyRevenueDifference()).isEqualTo(Money.ZERO);
        assertThat(result.growthNeededPercent()).isEqualByComparingTo("0");
    }

    @Test
    void pr20ADeeperUndercutIsCheaperAndNeedsGrowth() {
        CompetitorOffer offer = first("telecom", 1, "50");

        Replay.Result result = replay(undercut("15"), offer);

        assertThat(result.changes())
                .containsExactly(new Change(
                        "c-1",
                        "1M",
                        offer.offerId(),
                        TODAY,
                        Kind.CHEAPER,
                        new Side(Outcome.PROPOSED, "PR-01", Money.yuan("45")),
                        new Side(Outcome.PROPOSED, "PR-01", Money.yuan("35"))));
        assertThat(result.monthlyRevenueDifference()).isEqualTo(Money.yuan("-1000"));
        // 4,500 where 3,500 is left: 28.57… %
        assertThat(result.growthNeededPercent()).isEqualByComparingTo("28.6");
    }

    @Test
    void aSmallerUndercutIsDearerAndNeedsNone() {
        Replay.Result result = replay(undercut("2"), first("telecom", 1, "50"));

        assertThat(result.count(Kind.DEARER)).isEqualTo(1);
        assertThat(result.monthlyRevenueDifference()).isEqualTo(Money.yuan("300"));
        assertThat(result.growthNeededPercent()).isEqualByComparingTo("0");
    }

    @Test
    void pr22CountsPricesGainedAndLost() {
        RuleSet capped = RuleSetsForTests.plus(RULES, new Rule.MaximumFee("PR-23", Money.yuan("60")));
        Replay.Result lost = replay(capped, first("telecom", 2, "80"));
        Replay gaining = new Replay(capped, RULES, 100, 10);
        gaining.observe("c-1", first("telecom", 2, "80"));
        Replay.Result gained = gaining.result();

        assertThat(lost.count(Kind.LOST)).isEqualTo(1);
        assertThat(lost.changes().getFirst().draft()).isEqualTo(new Side(Outcome.CONFLICT, "PR-02", null));
        assertThat(gained.count(Kind.GAINED)).isEqualTo(1);
        assertThat(lost.monthlyRevenue()).isEqualTo(Money.ZERO);
    }

    @Test
    void offersAnsweredAtAnotherSpeedAreShownOnBothSides() {
        RuleSet twoSteps = RuleSetsForTests.with(
                RULES,
                RULES.rules().stream()
                        .map(rule -> rule instanceof Rule.Premium p
                                ? new Rule.Premium(
                                        p.id(), p.against(), p.reach(), 2, p.least(), p.most(), p.preferred())
                                : rule)
                        .toList());

        Replay.Result result = replay(twoSteps, first("telecom", 2, "80"));

        assertThat(result.changes())
                .extracting(
                        Change::slot,
                        Change::kind,
                        change -> change.inForce().outcome(),
                        change -> change.draft().outcome())
                .containsExactly(
                        tuple("3M", Kind.LOST, Outcome.PROPOSED, Outcome.NOT_DECIDED),
                        tuple("4M", Kind.GAINED, Outcome.NOT_DECIDED, Outcome.PROPOSED));
    }

    @Test
    void onlyTheLastDecisionOfASlotCountsForRevenue() {
        Replay.Result result = replay(
                undercut("10"),
                seenOn(first("telecom", 1, "60"), TODAY.minusDays(9)),
                seenOn(first("telecom", 1, "50"), TODAY.minusDays(5)));

        assertThat(result.decisions()).isEqualTo(2);
        assertThat(result.monthlyRevenue()).isEqualTo(Money.yuan("4500"));
        assertThat(result.monthlyRevenueDifference()).isEqualTo(Money.yuan("-500"));
    }

    @Test
    void anOlderObservationThatCameLateDecidesNothing() {
        Replay.Result result =
                replay(RULES, first("telecom", 1, "50"), seenOn(first("telecom", 1, "60"), TODAY.minusDays(9)));

        assertThat(result.decisions()).isEqualTo(1);
    }

    @Test
    void communitiesAreCountedAndKeptApart() {
        Replay replay = new Replay(RULES, undercut("10"), 1, 1);
        replay.observe("c-1", first("telecom", 1, "50"));
        replay.observe("c-2", second("tietong", 1, "48"));
        replay.observe("c-3", first("telecom", 1, "100"));
        Replay.Result result = replay.result();

        assertThat(result.communities()).isEqualTo(3);
        assertThat(result.count(Kind.UNCHANGED)).isEqualTo(1);
        assertThat(result.count(Kind.CHEAPER)).isEqualTo(2);
        assertThat(result.changes()).as("only the first is kept").hasSize(1);
        assertThat(result.monthlyRevenue()).isEqualTo(Money.yuan("188"));
        assertThat(result.monthlyRevenueDifference()).isEqualTo(Money.yuan("-10"));
    }

    @Test
    void pr20NoGrowthEarnsBackAPriceOfNothing() {
        RuleSet free = RuleSetsForTests.with(
                undercut("50"),
                undercut("50").rules().stream()
                        .filter(rule -> !(rule instanceof Rule.MinimumFee))
                        .toList());

        assertThat(replay(free, first("telecom", 1, "50")).growthNeededPercent())
                .isNull();
    }

    private static Replay.Result replay(RuleSet draft, CompetitorOffer... seen) {
        Replay replay = new Replay(RULES, draft, 100, 10);
        List.of(seen).forEach(offer -> replay.observe("c-1", offer));
        return replay.result();
    }

    private static RuleSet undercut(String by) {
        return RuleSetsForTests.with(
                RULES,
                RULES.rules().stream()
                        .map(rule -> rule instanceof Rule.Undercut(var id, var tier, var reach, var former)
                                ? new Rule.Undercut(id, tier, reach, Money.yuan(by))
                                : rule)
                        .toList());
    }
}
