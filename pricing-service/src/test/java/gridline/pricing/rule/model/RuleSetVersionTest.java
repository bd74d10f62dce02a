package gridline.pricing.rule.model;

import static gridline.pricing.Offers.TODAY;
import static gridline.pricing.RefusalAssert.accepted;
import static gridline.pricing.RefusalAssert.assertRefusedBy;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.pricing.RuleSetsForTests;
import gridline.pricing.rule.model.RuleSetVersion.Approval;
import gridline.pricing.rule.model.RuleSetVersion.Retirement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The life of a version of a rule set: nothing decides that a second person has not approved (PR-10). */
class RuleSetVersionTest {

    private static final Instant NOW = Instant.parse("2026-03-20T02:00:00Z");
    private static final RuleSet RULES = RuleSetsForTests.shipped().as("r-13-1301", 1, "/13/1301", TODAY.plusDays(1));
    private static final RuleSetVersion DRAFT = RuleSetVersion.draft(RULES, "default-v1", "u-author");
    private static final Simulation SIMULATION = new Simulation(
            "u-author",
            NOW,
            "default-v1",
            "/13/1301",
            TODAY,
            TODAY,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            100,
            Money.ZERO,
            Money.ZERO,
            BigDecimal.ZERO);

    @Test
    void isNamedByNameAndNumber() {
        assertThat(RuleSetVersion.idOf(RULES)).isEqualTo("r-13-1301-v1");
    }

    @Test
    void pr10ADraftDecidesNothing() {
        assertThat(DRAFT.isEffective(TODAY.plusYears(1))).isFalse();
        assertThat(simulated().isEffective(TODAY.plusYears(1))).isFalse();
        assertThat(DRAFT.isDue(TODAY.plusYears(1))).isFalse();
    }

    @Test
    void aChangeMakesItADraftAgainAndNamesItsAuthor() {
        RuleSet other = RuleSetsForTests.plus(RULES, new Rule.MaximumFee("PR-23", Money.yuan("900")));

        RuleSetVersion changed = accepted(simulated().change(other, "u-second")).state();

        assertThat(changed.rules()).isEqualTo(other);
        assertThat(changed.simulation()).isNull();
        assertThat(changed.authors()).containsExactly("u-author", "u-second");
        assertThat(accepted(changed.change(other, "u-author")).state().authors())
                .containsExactly("u-author", "u-second");
    }

    @Test
    void theSameRulesAgainKeepTheirSimulation() {
        assertThat(accepted(simulated().change(RULES, "u-author")).state()).isEqualTo(simulated());
    }

    @Test
    void pr22AFaultyChangeIsRefusedWithEveryFault() {
        RuleSet faulty = RuleSetsForTests.plus(RULES, new Rule.MaximumFee("PR-23", Money.ZERO));

        assertRefusedBy(DRAFT.change(faulty, "u-author"), "rule-set.amounts-out-of-range");
    }

    @Test
    void pr10OnlyASecondPersonApprovesAndOnlyWhatWasSimulated() {
        assertRefusedBy(
                DRAFT.approve(approval("u-author", "x".repeat(501)), TODAY.plusDays(2)),
                "rule-set.not-simulated",
                "PR-10.author-may-not-approve",
                "rule-set.effective-in-the-past",
                "PR-10.comment-too-long");

        RuleSetVersion approved = accepted(simulated().approve(approval("u-second", "fine"), TODAY.plusDays(1)))
                .state();

        assertThat(approved.approval()).isEqualTo(approval("u-second", "fine"));
        assertRefusedBy(approved.approve(approval("u-third", null), TODAY), "rule-set.not-a-draft");
        assertRefusedBy(approved.change(RULES, "u-author"), "rule-set.not-a-draft");
        assertRefusedBy(approved.simulated(RULES, SIMULATION), "rule-set.not-a-draft");
    }

    @Test
    void aSimulationOfOtherRulesDoesNotCount() {
        RuleSet other = RuleSetsForTests.plus(RULES, new Rule.MaximumFee("PR-23", Money.yuan("900")));

        assertRefusedBy(DRAFT.simulated(other, SIMULATION), "rule-set.changed-meanwhile");
    }

    @Test
    void isEffectiveFromItsFirstDayUntilItIsRetired() {
        RuleSetVersion approved = approved();
        RuleSetVersion retired = accepted(approved.retire(retirement(TODAY.plusDays(5), "over"), TODAY))
                .state();

        assertThat(approved.isEffective(TODAY)).isFalse();
        assertThat(approved.isEffective(TODAY.plusDays(1))).isTrue();
        assertThat(retired.isEffective(TODAY.plusDays(4))).isTrue();
        assertThat(retired.isEffective(TODAY.plusDays(5))).isFalse();
    }

    @Test
    void aRetirementNeedsAReasonAndADayThatIsNotOver() {
        assertRefusedBy(
                approved().retire(retirement(TODAY.minusDays(1), " "), TODAY),
                "PR-10.reason-missing",
                "rule-set.retired-in-the-past");
        assertRefusedBy(approved().retire(retirement(TODAY, "x".repeat(501)), TODAY), "PR-10.reason-too-long");
        RuleSetVersion retired =
                accepted(DRAFT.retire(retirement(TODAY, "given up"), TODAY)).state();
        assertRefusedBy(retired.retire(retirement(TODAY, "again"), TODAY), "rule-set.retired-already");
        assertRefusedBy(retired.change(RULES, "u-author"), "rule-set.not-a-draft");
        assertThat(retired.isDue(TODAY.plusYears(1))).isFalse();
    }

    @Test
    void marketsAreDueOnceAtItsBeginningAndOnceAtItsEnd() {
        RuleSetVersion approved = approved();
        LocalDate first = TODAY.plusDays(1);

        assertThat(approved.isDue(TODAY)).isFalse();
        assertThat(approved.isDue(first)).isTrue();
        RuleSetVersion begun = approved.rolledOut(first);
        assertThat(begun.isDue(first.plusDays(90))).isFalse();

        RuleSetVersion ending = accepted(begun.retire(retirement(first.plusDays(9), "over"), first))
                .state();
        RuleSetVersion noted = ending.rolledOut(first);
        assertThat(noted.isDue(first.plusDays(8))).isFalse();
        assertThat(noted.isDue(first.plusDays(9))).isTrue();
        assertThat(noted.rolledOut(first.plusDays(9)).isDue(first.plusDays(99))).isFalse();
    }

    @Test
    void anEndTodayIsDueTodayAlthoughItBeganToday() {
        LocalDate first = TODAY.plusDays(1);
        RuleSetVersion begun = approved().rolledOut(first);

        RuleSetVersion ended =
                accepted(begun.retire(retirement(first, "wrong"), first)).state();

        assertThat(ended.isDue(first)).isTrue();
        assertThat(ended.isEffective(first)).isFalse();
    }

    private static RuleSetVersion simulated() {
        return accepted(DRAFT.simulated(RULES, SIMULATION)).state();
    }

    private static RuleSetVersion approved() {
        return accepted(simulated().approve(approval("u-second", null), TODAY)).state();
    }

    private static Approval approval(String by, @Nullable String comment) {
        return new Approval(by, NOW, comment);
    }

    private static Retirement retirement(LocalDate from, String reason) {
        return new Retirement("u-second", NOW, from, reason);
    }
}
