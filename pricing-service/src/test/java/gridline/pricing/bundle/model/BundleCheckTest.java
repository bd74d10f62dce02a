package gridline.pricing.bundle.model;

import static gridline.pricing.bundle.ShippedMatrix.MATRIX;
import static gridline.pricing.bundle.model.BundlePriceTest.composition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gridline.platform.decision.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleCheckTest {

    /** BD-01: as minutes/edition/plan fixed-2G-3G. */
    @ParameterizedTest
    @CsvSource({
        "1200, BASE, A, 6, 0, 0, 2000/BASE/A 6-0-0",
        "1200, BASE, A, 3, 3, 0, 2000/BASE/A 3-3-0",
        "2000, ENHANCED, A, 9, 0, 0, 3000/ENHANCED/A 9-0-0",
        "1200, BASE, A, 12, 13, 0, 8000/BASE/A 12-8-0",
        "8000, BASE, A, 25, 3, 0, 8000/BASE/A 20-0-0",
        // One 3G terminal is too few at 2000 minutes and enough at 1200.
        "2000, BASE, B, 1, 0, 1, 1200/BASE/B 1-0-1",
        // Eight lines fit no lower tier, so a terminal is added.
        "2000, BASE, B, 8, 0, 1, 2000/BASE/B 8-0-2",
        // Without any 3G terminal plan A needs none.
        "2000, BASE, B, 8, 0, 0, 2000/BASE/A 8-0-0",
        "1200, BASE, A, 2, 0, 1, 1200/BASE/B 2-0-1",
        "300, BASE, A, 1, 0, 0, 1200/BASE/A 1-0-0",
        "600, ENHANCED, B, 1, 0, 1, 1200/ENHANCED/B 1-0-1",
        "1700, BASE, A, 1, 0, 0, 2000/BASE/A 1-0-0",
        // As far from 1200 as from 2000: the cheaper one.
        "1600, BASE, A, 1, 0, 0, 1200/BASE/A 1-0-0",
    })
    void bd01NamesTheNearestValidBundle(
            int minutes, Edition edition, PlanKind plan, int fixed, int twoG, int threeG, String nearest) {
        Composition wanted =
                new Composition(minutes, edition, plan, new Terminals(fixed, twoG, threeG), Packs.NONE, false);

        assertThat(shown(NearestBundle.to(wanted, MATRIX))).isEqualTo(nearest);
        assertThat(BundleCheck.violations(wanted, MATRIX))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat("%s/%s/%s %s-%s-%s"
                                .formatted(
                                        violation.params().get("nearestMinutes"),
                                        violation.params().get("nearestEdition"),
                                        violation.params().get("nearestPlan"),
                                        violation.params().get("nearestFixed"),
                                        violation.params().get("nearestTwoG"),
                                        violation.params().get("nearestThreeG")))
                        .isEqualTo(nearest));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 600})
    void theLowerTiersAreRecordedAndNotQuoted(int minutes) {
        assertThat(MATRIX.tier(minutes)).contains(new Tier.Recorded(minutes));
        List<Violation> violations =
                BundleCheck.violations(composition(minutes, Edition.BASE, PlanKind.A, 1, 0), MATRIX);

        assertThat(violations).extracting(Violation::code).containsExactly("BD-01.tier-recorded-only");
        assertThat(violations.getFirst().params()).containsEntry("minutes", minutes);
    }

    @Test
    void bd01NamesEveryReasonAtOnce() {
        Composition wanted =
                new Composition(1200, Edition.BASE, PlanKind.A, new Terminals(-1, 7, 2), new Packs(9, 1001), true);

        List<Violation> violations = BundleCheck.violations(wanted, MATRIX);

        assertThat(violations)
                .extracting(Violation::code, Violation::field)
                .containsExactlyInAnyOrder(
                        tuple("BD-01.count-out-of-range", "terminals.fixed"),
                        tuple("BD-01.count-out-of-range", "packs.nonShared"),
                        tuple("BD-01.terminals-over-cap", "terminals"),
                        tuple("BD-01.three-g-in-plan-a", "terminals.threeG"),
                        tuple("BD-01.broadband-in-base", "edition"),
                        tuple("BD-01.packs-over-terminals", "packs"));
    }

    @Test
    void bd01SaysHowManyThereAreAndMayBe() {
        assertThat(only(composition(1200, Edition.BASE, PlanKind.A, 6, 0)).params())
                .containsEntry("terminals", 6)
                .containsEntry("most", 5);
        assertThat(only(composition(8000, Edition.BASE, PlanKind.B, 20, 3)).params())
                .containsEntry("threeG", 3)
                .containsEntry("least", 4);
        assertThat(only(composition(1500, Edition.BASE, PlanKind.A, 0, 0)).params())
                .containsEntry("tiers", List.of(1200, 2000, 3000, 5000, 8000));
        Composition packs =
                new Composition(1200, Edition.BASE, PlanKind.B, new Terminals(1, 1, 5), new Packs(2, 1), false);
        assertThat(only(packs).params())
                .containsEntry("packs", 3)
                .containsEntry("most", 2)
                .containsEntry("nearestShared", 2)
                .containsEntry("nearestNonShared", 0);
    }

    @Test
    void absurdCountsNeitherOverflowNorPass() {
        Composition absurd = new Composition(
                Integer.MAX_VALUE,
                Edition.BASE,
                PlanKind.B,
                new Terminals(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE),
                new Packs(Integer.MAX_VALUE, 0),
                false);

        Composition nearest = NearestBundle.to(absurd, MATRIX);

        assertThat(BundleCheck.violations(absurd, MATRIX)).hasSizeGreaterThan(4);
        assertThat(BundleCheck.violations(nearest, MATRIX)).isEmpty();
    }

    private static Violation only(Composition wanted) {
        List<Violation> violations = BundleCheck.violations(wanted, MATRIX);
        assertThat(violations).hasSize(1);
        return violations.getFirst();
    }

    private static String shown(Composition it) {
        return "%d/%s/%s %d-%d-%d"
                .formatted(
                        it.minutes(),
                        it.edition(),
                        it.plan(),
                        it.terminals().fixed(),
                        it.terminals().twoG(),
                        it.terminals().threeG());
    }
}
