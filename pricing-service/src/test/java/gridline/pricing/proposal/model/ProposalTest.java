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
import gridline.pricing.market.model.Cause;
import gridline.pricing.market.model.CommunityMarket;
import gridline.pricing.market.model.CommunityMarket.Occasion;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.proposal.model.Proposal.Comment;
import gridline.pricing.proposal.model.Proposal.Ruling;
import gridline.pricing.rule.model.Rule;
import gridline.pricing.rule.model.RuleSet;
import java.time.Instant;
import java.util.List;
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

        var approved = accepted(pending.approve(ruling("fine"), null, TODAY, 45));

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
                        null,
                        null,
                        SUPERVISOR,
                        NOW));
    }

    @Test
    void pr10ApprovalNeedsNoComment() {
        accepted(proposal(first("telecom", 1, "50")).approve(ruling(null), null, TODAY, 45));
    }

    @Test
    void pr10WhoRecordedAnOfferMayNotApproveWhatRestsOnIt() {
        Proposal pending = proposal(first("telecom", 1, "50"));

        assertRefusedBy(
                pending.approve(new Ruling(Offers.RECORDER, NOW, null), null, TODAY, 45),
                "PR-10.recorder-may-not-approve");
    }

    @Test
    void pr21AnOfferThatGrewStaleWhileWaitingCarriesNoApproval() {
        Proposal pending = proposal(first("telecom", 1, "50"));

        accepted(pending.approve(ruling(null), null, TODAY.plusDays(45), 45));
        assertRefusedBy(pending.approve(ruling(null), null, TODAY.plusDays(46), 45), "PR-21.offer-stale");
    }

    @Test
    void namesEveryReasonAgainstAnApprovalAtOnce() {
        Proposal conflict = proposal(first("telecom", 1, "50"), second("tietong", 1, "48"));

        assertRefusedBy(
                conflict.approve(new Ruling(Offers.RECORDER, NOW, "x".repeat(501)), null, TODAY.plusDays(46), 45),
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

        assertRefusedBy(rejected.approve(ruling(null), null, TODAY, 45), "PR-10.not-pending");
        assertRefusedBy(rejected.reject(ruling("again")), "PR-10.not-pending");
        assertThat(rejected.supersede()).isEqualTo(rejected);
        assertThat(rejected.refresh(proposal(first("telecom", 1, "49")))).isEqualTo(rejected);
    }

    @Test
    void pr22AConflictCannotBeDecidedOnAndHasNoTariff() {
        Proposal conflict = proposal(first("telecom", 1, "50"), second("tietong", 1, "48"));

        assertThat(conflict.status()).isEqualTo(ProposalStatus.CONFLICT);
        assertThat(conflict.tariff()).isNull();
        assertRefusedBy(conflict.approve(ruling(null), null, TODAY, 45), "PR-10.not-pending");
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

    @Test
    void pr10WhoWroteTheRulesMayNotApproveWhatComesOfThem() {
        Cause change = new Cause(Cause.Kind.RULE_CHANGE, "r-13-1301-v1", List.of("u-author", SUPERVISOR));
        Proposal byRules = proposal(RULES, change, first("telecom", 1, "50"));

        assertRefusedBy(byRules.approve(ruling(null), null, TODAY, 45), "PR-10.author-may-not-approve");
        accepted(byRules.approve(new Ruling("u-other", NOW, null), null, TODAY, 45));
        Cause seen = new Cause(Cause.Kind.OFFER_OBSERVED, "o-1", List.of(SUPERVISOR));
        accepted(proposal(RULES, seen, first("telecom", 1, "50")).approve(ruling(null), null, TODAY, 45));
    }

    @Test
    void pr10ASupervisorApprovesUpToTheOwnLimit() {
        Proposal givesUpFive = proposal(first("telecom", 1, "50"));

        accepted(givesUpFive.approve(ruling(null), Money.yuan("5"), TODAY, 45));
        assertRefusedBy(givesUpFive.approve(ruling(null), Money.yuan("4.99"), TODAY, 45), "PR-10.over-limit");
        accepted(proposal(first("telecom", 2, "80")).approve(ruling(null), Money.ZERO, TODAY, 45));
    }

    @Test
    void pr05ALimitedTariffEndsAfterItsDays() {
        RuleSet limited = RuleSetsForTests.plus(RULES, new Rule.Limited("PR-05", 100, 30));
        Cause cause = new Cause(Cause.Kind.OFFER_OBSERVED, "o-1", List.of());
        Proposal approved = accepted(
                        proposal(limited, cause, first("telecom", 1, "50")).approve(ruling(null), null, TODAY, 45))
                .state();

        ProposalApproved approval = approved.approval(TODAY);

        assertThat(approval.validUntil()).isEqualTo(TODAY.plusDays(29));
        assertThat(approval.firstUsers()).isEqualTo(100);
    }

    @Test
    void pr10EverybodyMayCommentWhateverTheStatus() {
        Proposal conflict = proposal(first("telecom", 1, "50"), second("tietong", 1, "48"));

        Proposal said = accepted(conflict.comment(new Comment("u-1", NOW, "ask tietong again")))
                .state();
        Proposal twice = accepted(said.supersede().comment(new Comment("u-2", NOW, "x".repeat(500))))
                .state();

        assertThat(twice.comments()).extracting(Comment::by).containsExactly("u-1", "u-2");
        assertThat(twice.status()).isEqualTo(ProposalStatus.SUPERSEDED);
        assertRefusedBy(twice.comment(new Comment("u-1", NOW, " ")), "PR-10.comment-missing");
        assertRefusedBy(twice.comment(new Comment("u-1", NOW, "x".repeat(501))), "PR-10.comment-too-long");
        assertThat(said.refresh(conflict).comments()).isEqualTo(said.comments());
    }

    @Test
    void pr10CommentsOnOneProposalAreBounded() {
        Proposal proposal = proposal(first("telecom", 1, "50"));
        for (int i = 0; i < Proposal.MOST_COMMENTS; i++) {
            proposal =
                    accepted(proposal.comment(new Comment("u-1", NOW, "again"))).state();
        }

        assertRefusedBy(proposal.comment(new Comment("u-1", NOW, "again")), "PR-10.too-many-comments");
    }

    @Test
    void pr21NamesCauseAlternativesAndComparables() {
        Proposal pending = proposal(first("telecom", 1, "50"), first("cable", 1, "52"));

        assertThat(pending.findings().cause().kind()).isEqualTo(Cause.Kind.OFFER_OBSERVED);
        assertThat(pending.findings().alternatives()).isNotEmpty();
        assertThat(pending.findings().comparables()).hasSize(2);
        // 45 × 12 + 300 over 12 months
        assertThat(pending.findings().monthlyEquivalent()).isEqualTo(Money.yuan("70"));
        assertThat(proposal(first("telecom", 1000, "50")).findings().monthlyEquivalent())
                .isNull();
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
        return proposal(RULES, new Cause(Cause.Kind.OFFER_OBSERVED, "o-1", List.of(Offers.RECORDER)), offers);
    }

    private static Proposal proposal(RuleSet rules, Cause cause, CompetitorOffer... offers) {
        CommunityMarket market = CommunityMarket.empty("c-1", "锦绣家园", "/13/1301/130102/130102001");
        for (CompetitorOffer offer : offers) {
            market = market.observe(offer, new Occasion(rules, TODAY, cause, _ -> "p-1"));
        }
        return Proposal.of(market.decisions().getFirst(), market, rules);
    }
}
