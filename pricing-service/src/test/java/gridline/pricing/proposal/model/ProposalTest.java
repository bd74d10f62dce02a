package gridline.pricing.proposal.model;

import static gridline.pricing.Offers.TODAY;
import static gridline.pricing.Offers.first;
import static gridline.pricing.Offers.second;
import static gridline.pricing.Offers.seenOn;
import static gridline.pricing.RefusalAssert.accepted;
import static gridline.pricing.RefusalAssert.assertRefusedBy;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.contracts.pricing.ProposalApproved;
import gridline.pricing.Offers;
import gridline.pricing.RuleSetsForTests;
import gridline.pricing.market.model.CommunityMarket;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.proposal.model.Proposal.Ruling;
import gridline.pricing.rule.model.RuleSet;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalTest {

    private static final RuleSet RULES = RuleSetsForTests.shipped();
    private static final Instant NOW = Instant.parse("2026-03-20T02:00:00Z");
    private static final String SUPERVISOR = "u-supervisor";

    @Test
    void pr10AnApprovedProposalBringsATariffFromToday() {
        Proposal pending = proposal(first("telecom", 1, "50"));

        var approved = accepted(pending.approve(ruling("fine"), TODAY, 45));

        assertThat(approved.state().status()).isEqualTo(ProposalStatus.APPROVED);
        assertThat(approved.state().ruling()).isEqualTo(ruling("fine"));
        assertThat(approved.events())
                .containsExactly(new ProposalApproved(
                        "p-1",
                        "c-1",
                        "锦绣家园",
                        "/13/1301/130102/130102001",
                        1,
                        Money.yuan("45"),
                        12,
                        Money.yuan("300"),
                        TODAY,
                        SUPERVISOR,
                        NOW));
    }

    @Test
    void pr10ApprovalNeedsNoComment() {
        accepted(proposal(first("telecom", 1, "50")).approve(ruling(null), TODAY, 45));
    }

    @Test
    void pr10WhoRecordedAnOfferMayNotApproveWhatRestsOnIt() {
        Proposal pending = proposal(first("telecom", 1, "50"));

        assertRefusedBy(
                pending.approve(new Ruling(Offers.RECORDER, NOW, null), TODAY, 45), "PR-10.recorder-may-not-approve");
    }

    @Test
    void pr21AnOfferThatGrewStaleWhileWaitingCarriesNoApproval() {
        Proposal pending = proposal(first("telecom", 1, "50"));

        accepted(pending.approve(ruling(null), TODAY.plusDays(45), 45));
        assertRefusedBy(pending.approve(ruling(null), TODAY.plusDays(46), 45), "PR-21.offer-stale");
    }

    @Test
    void namesEveryReasonAgainstAnApprovalAtOnce() {
        Proposal conflict = proposal(first("telecom", 1, "50"), second("tietong", 1, "48"));

        assertRefusedBy(
                conflict.approve(new Ruling(Offers.RECORDER, NOW, "x".repeat(501)), TODAY.plusDays(46), 45),
                "PR-10.not-pending",
                "PR-10.comment-too-long",
                "PR-10.recorder-may-not-approve",
                "PR-21.offer-stale",
                "PR-21.offer-stale");
    }

    @Test
    void pr10ARejectionNeedsAComment() {
        Proposal pending = proposal(first("telecom", 1, "50"));

        assertRefusedBy(pending.reject(ruling(null)), "PR-10.comment-missing");
        assertRefusedBy(pending.reject(ruling("  ")), "PR-10.comment-missing");
        assertRefusedBy(pending.reject(ruling("x".repeat(501))), "PR-10.comment-too-long");
        var rejected = accepted(pending.reject(ruling("x".repeat(500))));
        assertThat(rejected.state().status()).isEqualTo(ProposalStatus.REJECTED);
        assertThat(rejected.events()).isEmpty();
    }

    @Test
    void pr10WhatWasDecidedStaysDecided() {
        Proposal rejected = accepted(proposal(first("telecom", 1, "50")).reject(ruling("too cheap")))
                .state();

        assertRefusedBy(rejected.approve(ruling(null), TODAY, 45), "PR-10.not-pending");
        assertRefusedBy(rejected.reject(ruling("again")), "PR-10.not-pending");
        assertThat(rejected.supersede()).isEqualTo(rejected);
        assertThat(rejected.refresh(proposal(first("telecom", 1, "49")))).isEqualTo(rejected);
    }

    @Test
    void pr22AConflictCannotBeDecidedOnAndHasNoTariff() {
        Proposal conflict = proposal(first("telecom", 1, "50"), second("tietong", 1, "48"));

        assertThat(conflict.status()).isEqualTo(ProposalStatus.CONFLICT);
        assertThat(conflict.tariff()).isNull();
        assertRefusedBy(conflict.approve(ruling(null), TODAY, 45), "PR-10.not-pending");
        assertThat(conflict.supersede().status()).isEqualTo(ProposalStatus.SUPERSEDED);
    }

    @Test
    void pr21AStaleOfferAsksForASurveyAndHasNoTariff() {
        Proposal survey = proposal(seenOn(first("telecom", 1, "50"), TODAY.minusDays(46)));

        assertThat(survey.status()).isEqualTo(ProposalStatus.SURVEY_NEEDED);
        assertThat(survey.tariff()).isNull();
    }

    @Test
    void aRefreshKeepsTheProposalAndTakesTheNewDates() {
        Proposal pending = proposal(seenOn(first("telecom", 1, "50"), TODAY.minusDays(40)));
        Proposal fresh = proposal(first("telecom", 1, "50"));

        assertThat(pending.refresh(fresh)).isEqualTo(fresh);
    }

    @ParameterizedTest
    @EnumSource(
            value = ProposalStatus.class,
            names = {"APPROVED", "REJECTED", "SUPERSEDED"})
    void nothingFollowsADecision(ProposalStatus decided) {
        assertThat(decided.next()).isEmpty();
        assertThat(decided.isLive()).isFalse();
    }

    private static Ruling ruling(@Nullable String comment) {
        return new Ruling(SUPERVISOR, NOW, comment);
    }

    private static Proposal proposal(CompetitorOffer... offers) {
        CommunityMarket market = CommunityMarket.empty("c-1", "锦绣家园", "/13/1301/130102/130102001");
        for (CompetitorOffer offer : offers) {
            market = market.observe(offer, RULES, TODAY, slot -> "p-1");
        }
        return Proposal.of("p-1", market, market.verdict(market.decisions().getFirst(), RULES));
    }
}
