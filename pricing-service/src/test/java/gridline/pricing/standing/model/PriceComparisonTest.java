package gridline.pricing.standing.model;

import static gridline.contracts.community.CompetitorTier.FIRST;
import static gridline.contracts.community.CompetitorTier.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.pricing.proposal.model.ProposalStatus;
import gridline.pricing.standing.model.PriceStanding.Versus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** PR-20: what prices beside the competitors' add up to, by the source's own examples. */
class PriceComparisonTest {

    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");

    @Test
    void pr20ComparesOurPricesWithEachCompetitorsAndEachTiers() {
        // PR-01: theirs 50, ours 45; PR-02: theirs 80, ours 90; PR-04: the same price.
        List<PriceStanding> standings = List.of(
                standing("telecom", FIRST, "45", "50"),
                standing("telecom", FIRST, "90", "80"),
                standing("mobile", FIRST, "60", "60"),
                standing("cable", SECOND, "40", "40"));

        List<PriceComparison> competitors = PriceComparison.byCompetitor(standings);

        assertThat(competitors).extracting(PriceComparison::competitorId).containsExactly("mobile", "telecom", "cable");
        PriceComparison telecom = competitors.get(1);
        assertThat(telecom.tariffs()).isEqualTo(2);
        assertThat(telecom.cheaper()).isEqualTo(1);
        assertThat(telecom.equal()).isZero();
        assertThat(telecom.dearer()).isEqualTo(1);
        assertThat(telecom.ours()).isEqualTo(Money.yuan("67.50"));
        assertThat(telecom.theirs()).isEqualTo(Money.yuan("65.00"));
        assertThat(telecom.difference()).isEqualTo(Money.yuan("2.50"));
        assertThat(telecom.differencePercent()).isEqualByComparingTo("3.8");
        assertThat(PriceComparison.byTier(standings))
                .extracting(PriceComparison::tier, PriceComparison::tariffs, PriceComparison::competitorName)
                .containsExactly(tuple(FIRST, 3L, null), tuple(SECOND, 1L, null));
    }

    @Test
    void pr20RoundsAveragesBelowZeroLikeThoseAbove() {
        PriceComparison one = PriceComparison.byTier(
                        List.of(standing("a", FIRST, "45.00", "50.00"), standing("a", FIRST, "45.00", "50.01")))
                .getFirst();

        assertThat(one.difference()).isEqualTo(Money.yuan("-5.01"));
        assertThat(one.differencePercent()).isEqualByComparingTo("-10.0");
    }

    @Test
    void pr20AddsUpTheMarginsOfThoseThatUndercut() {
        assertThat(MarginsGivenUp.of(List.of())).isEqualTo(new MarginsGivenUp(0, null, null));
        assertThat(MarginsGivenUp.of(List.of(
                        standing("a", FIRST, "45", "50"),
                        standing("b", FIRST, "48", "50"),
                        standing("c", FIRST, "90", "80"))))
                .isEqualTo(new MarginsGivenUp(2, Money.yuan("3.50"), Money.yuan("5")));
    }

    @Test
    void pr10CountsWhereProposalsStandAndHowSoonTheyWereDecidedInThePeriod() {
        var period = new ProposalFigures.Period(NOW, NOW.plus(Duration.ofDays(30)));
        ProposalFigures found = ProposalFigures.of(
                List.of(
                        seen(ProposalStatus.APPROVED, "PR-01", NOW),
                        seen(ProposalStatus.REJECTED, "PR-02", NOW.plus(Duration.ofDays(1)), "PR-03"),
                        // Decided before the period, and after it: counted where they stand, and nowhere else.
                        seen(ProposalStatus.APPROVED, "PR-02", NOW.minusSeconds(1), "PR-03", "PR-02"),
                        seen(ProposalStatus.APPROVED, "PR-01", NOW.plus(Duration.ofDays(30))),
                        seen(ProposalStatus.PENDING_APPROVAL, "PR-01", null)),
                period);

        assertThat(found.statuses())
                .isEqualTo(Map.of(
                        ProposalStatus.APPROVED, 3L,
                        ProposalStatus.REJECTED, 1L,
                        ProposalStatus.PENDING_APPROVAL, 1L));
        assertThat(found.rules()).isEqualTo(Map.of("PR-01", 3L, "PR-02", 2L));
        assertThat(found.bound()).isEqualTo(Map.of("PR-03", 2L, "PR-02", 1L));
        assertThat(found.approved()).isEqualTo(1);
        assertThat(found.rejected()).isEqualTo(1);
        assertThat(found.averageHours()).isEqualByComparingTo("18.0");
        assertThat(ProposalFigures.of(List.of(), period).averageHours()).isNull();
    }

    /** Made six hours before it may have been decided first. */
    private static ProposalFigures.Seen seen(
            ProposalStatus status, String ruleId, @Nullable Instant decidedAt, String... bound) {
        return new ProposalFigures.Seen(status, ruleId, Set.of(bound), NOW.minus(Duration.ofHours(6)), decidedAt);
    }

    private static PriceStanding standing(String competitor, CompetitorTier tier, String ours, String theirs) {
        int compared = Money.yuan(ours).compareTo(Money.yuan(theirs));
        return new PriceStanding(
                "/13/1301/130102/130102001",
                "c-1",
                "锦绣家园",
                "t-" + competitor + ours,
                1,
                "p-" + competitor + ours,
                true,
                3,
                Money.yuan(ours),
                competitor,
                "operator " + competitor,
                tier,
                2,
                Money.yuan(theirs),
                compared < 0 ? Versus.CHEAPER : compared > 0 ? Versus.DEARER : Versus.EQUAL,
                "PR-01",
                compared < 0 ? Money.yuan(theirs).minus(Money.yuan(ours)) : Money.ZERO,
                NOW);
    }
}
