package gridline.pricing.market.model;

import static gridline.pricing.Offers.TODAY;
import static gridline.pricing.Offers.first;
import static gridline.pricing.Offers.second;
import static gridline.pricing.Offers.seenOn;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.pricing.Offers;
import gridline.pricing.RuleSetsForTests;
import gridline.pricing.market.model.CommunityMarket.Occasion;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.Rule;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.rule.model.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommunityMarketTest {

    private static final RuleSet RULES = RuleSetsForTests.shipped();
    private static final CommunityMarket EMPTY =
            CommunityMarket.empty("c-130102001001", "锦绣家园", "/13/1301/130102/130102001");

    private int observations;

    @Test
    void decidesTheSlotAnOfferSpeaksAbout() {
        CommunityMarket market = observe(EMPTY, first("telecom", 1, "50"));

        assertThat(market.decisions()).extracting(SlotDecision::slot).containsExactly("1M");
        assertThat(market.verdict(market.decisions().getFirst(), RULES)).isInstanceOf(Verdict.Proposed.class);
    }

    @Test
    void theSameOfferAgainKeepsTheProposal() {
        CommunityMarket once = observe(EMPTY, first("telecom", 1, "50"));

        assertThat(observe(once, first("telecom", 1, "50"))).isEqualTo(once);
    }

    @Test
    void theSameTermsSeenLaterKeepTheProposalAndRenewItsDates() {
        CommunityMarket once = observe(EMPTY, seenOn(first("telecom", 1, "50"), TODAY.minusDays(40)));
        CommunityMarket again = observe(once, first("telecom", 1, "50"));

        assertThat(again.offers()).extracting(CompetitorOffer::observedOn).containsExactly(TODAY);
        assertThat(proposal(again, "1M")).isEqualTo(proposal(once, "1M"));
    }

    @Test
    void aChangedPriceMakesANewProposal() {
        CommunityMarket once = observe(EMPTY, first("telecom", 1, "50"));

        assertThat(proposal(observe(once, first("telecom", 1, "48")), "1M")).isNotEqualTo(proposal(once, "1M"));
    }

    @Test
    void aPriceThatComesBackMakesAnotherNewProposal() {
        CommunityMarket once = observe(EMPTY, first("telecom", 1, "50"));
        CommunityMarket back = observe(observe(once, first("telecom", 1, "48")), first("telecom", 1, "50"));

        assertThat(proposal(back, "1M")).isNotEqualTo(proposal(once, "1M"));
    }

    @Test
    void anOlderObservationThatArrivesLateChangesNothing() {
        CommunityMarket once = observe(EMPTY, first("telecom", 1, "50"));

        assertThat(observe(once, seenOn(first("telecom", 1, "70"), TODAY.minusDays(1))))
                .isEqualTo(once);
    }

    @Test
    void leavesOtherSlotsAlone() {
        CommunityMarket once = observe(EMPTY, first("telecom", 1, "50"));
        CommunityMarket both = observe(once, first("telecom", 2, "80"), TODAY.plusDays(60));

        assertThat(both.decisions()).contains(once.decisions().getFirst());
    }

    @Test
    void pr04ASecondTierOfferDecidesTheFirstTierSlotAtItsSpeedAgain() {
        CommunityMarket once = observe(EMPTY, first("telecom", 2, "80"));
        CommunityMarket guarded = observe(once, second("tietong", 3, "95"));

        assertThat(guarded.decisions()).hasSize(1);
        assertThat(proposal(guarded, "3M")).isNotEqualTo(proposal(once, "3M"));
        assertThat(guarded.verdict(guarded.decisions().getFirst(), RULES)).isInstanceOf(Verdict.Conflict.class);
    }

    @Test
    void aCompetitorThatChangesItsTierTakesAllItsOffersAlong() {
        CommunityMarket firstTier = observe(observe(EMPTY, first("telecom", 2, "80")), first("telecom", 4, "99"));
        CompetitorOffer demoted = Offers.offer(
                "telecom", CompetitorTier.SECOND, 2, first("telecom", 2, "80").monthlyFee(), TODAY);

        CommunityMarket market = observe(firstTier, demoted);

        assertThat(market.decisions()).extracting(SlotDecision::slot).containsExactly("2M", "4M");
    }

    @Test
    void pr21AReviewTurnsAStaleProposalIntoASurvey() {
        CommunityMarket once = observe(EMPTY, first("telecom", 1, "50"));
        LocalDate later = TODAY.plusDays(46);

        CommunityMarket reviewed = once.review(List.of("1M"), on(RULES, later, "review"));

        assertThat(proposal(reviewed, "1M")).isEqualTo("review");
        assertThat(reviewed.verdict(reviewed.decisions().getFirst(), RULES)).isInstanceOf(Verdict.SurveyNeeded.class);
        assertThat(once.review(List.of("1M"), on(RULES, TODAY.plusDays(45), "review")))
                .extracting(market -> proposal(market, "1M"))
                .isEqualTo(proposal(once, "1M"));
    }

    @Test
    void aForgottenDecisionLetsTheNextObservationProposeAgain() {
        CommunityMarket once = observe(EMPTY, first("telecom", 1, "50"));
        CommunityMarket forgotten = once.forget(proposal(once, "1M"));

        assertThat(forgotten.decisions()).isEmpty();
        assertThat(forgotten.forget("p-other")).isEqualTo(forgotten);
        CommunityMarket again =
                observe(forgotten, seenOn(first("telecom", 1, "50"), TODAY.plusDays(1)), TODAY.plusDays(1));
        assertThat(again.decisions()).hasSize(1);
    }

    @Test
    void pr21ACommunityThatOpensWithoutAnyOfferAsksForASurveyUntilOneIsSeen() {
        CommunityMarket opening = EMPTY.opens(TODAY.plusDays(30), on(RULES, TODAY, "p-opening"));

        SlotDecision survey = opening.decisions().getFirst();
        assertThat(survey.slot()).isEqualTo("no-offers");
        assertThat(survey.proposalId()).isEqualTo("p-opening");
        assertThat(opening.verdict(survey, RULES)).isInstanceOf(Verdict.SurveyNeeded.class);
        assertThat(opening.verdict(survey, RULES).explanation().reference()).isNull();
        assertThat(opening.offersOn(survey, RULES)).isEmpty();
        assertThat(opening.opens(TODAY.plusDays(31), on(RULES, TODAY, "p-again"))
                        .decisions())
                .extracting(SlotDecision::proposalId)
                .containsExactly("p-opening");

        CommunityMarket seen = observe(opening, first("telecom", 1, "50"));
        assertThat(seen.decisions()).extracting(SlotDecision::slot).containsExactly("1M");
        assertThat(seen.opening()).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void aCommunityThatOpensProposesAgainWhatWasForgotten() {
        CommunityMarket once = observe(EMPTY, first("telecom", 1, "50"));
        CommunityMarket forgotten = once.forget(proposal(once, "1M"));

        CommunityMarket opened = forgotten.opens(TODAY, on(RULES, TODAY, "p-opening"));

        assertThat(proposal(opened, "1M")).isEqualTo("p-opening");
        assertThat(EMPTY.under(on(RULES, TODAY, "p-none")).decisions()).isEmpty();
    }

    @Test
    void otherRulesProposeOnlyWhereTheOutcomeDiffers() {
        CommunityMarket both = observe(observe(EMPTY, first("telecom", 1, "50")), first("telecom", 2, "80"));
        RuleSet deeper = RuleSetsForTests.with(
                        RULES,
                        RULES.rules().stream()
                                .map(rule -> rule instanceof Rule.Undercut(var id, var tier, var reach, var by)
                                        ? new Rule.Undercut(id, tier, reach, by.plus(Money.yuan("1")))
                                        : rule)
                                .toList())
                .as("r-13-1301", 2, "/13/1301", TODAY);

        CommunityMarket under = both.under(on(deeper, TODAY.plusDays(1), "p-new"));

        assertThat(proposal(under, "1M")).isEqualTo("p-new");
        assertThat(proposal(under, "3M")).isEqualTo(proposal(both, "3M"));
        assertThat(under.decisions()).allSatisfy(decision -> {
            assertThat(decision.ruleSetId()).isEqualTo("r-13-1301");
            assertThat(decision.ruleSetVersion()).isEqualTo(2);
            assertThat(decision.decidedOn()).isEqualTo(TODAY.plusDays(1));
        });
        assertThat(under.decisions())
                .extracting(SlotDecision::cause)
                .extracting(Cause::kind)
                .containsExactly(Cause.Kind.RULE_CHANGE, Cause.Kind.OFFER_OBSERVED);
    }

    @Test
    void anObservationDecidesEverythingThatOtherRulesHadDecided() {
        CommunityMarket once = observe(EMPTY, first("telecom", 1, "50"));
        RuleSet next = RULES.as("r-13-1301", 2, "/13/1301", TODAY);

        CommunityMarket both = once.observe(first("telecom", 2, "80"), on(next, TODAY, "p-new"));

        assertThat(both.decisions()).extracting(SlotDecision::ruleSetId).containsOnly("r-13-1301");
        assertThat(proposal(both, "1M")).isEqualTo(proposal(once, "1M"));
    }

    private CommunityMarket observe(CommunityMarket market, CompetitorOffer offer) {
        return observe(market, offer, TODAY);
    }

    private CommunityMarket observe(CommunityMarket market, CompetitorOffer offer, LocalDate today) {
        int number = ++observations;
        return market.observe(
                offer,
                new Occasion(
                        RULES,
                        today,
                        new Cause(Cause.Kind.OFFER_OBSERVED, offer.offerId(), List.of(Offers.RECORDER)),
                        slot -> "p-" + number + "-" + slot));
    }

    private static Occasion on(RuleSet rules, LocalDate today, String proposalId) {
        return new Occasion(
                rules, today, new Cause(Cause.Kind.RULE_CHANGE, "r-v2", List.of("u-author")), _ -> proposalId);
    }

    private static String proposal(CommunityMarket market, String slot) {
        return market.decisions().stream()
                .filter(decision -> decision.slot().equals(slot))
                .map(SlotDecision::proposalId)
                .findFirst()
                .orElseThrow();
    }
}
