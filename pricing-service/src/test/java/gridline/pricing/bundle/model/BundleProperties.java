package gridline.pricing.bundle.model;

import static gridline.pricing.bundle.ShippedMatrix.MATRIX;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.pricing.bundle.model.BundlePrice.Broadband;
import gridline.pricing.bundle.model.NearestBundle.Distance;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** BD-01 for any composition. */
class BundleProperties {

    @Property(tries = 150)
    void bd01TheNearestValidBundleIsValidAndNoneIsNearer(@ForAll("compositions") Composition wanted) {
        Composition nearest = NearestBundle.to(wanted, MATRIX);
        Distance distance = Distance.between(wanted, nearest);

        assertThat(valid(nearest)).as("%s", nearest).isTrue();
        assertThat(BundleCheck.violations(nearest, MATRIX)).isEmpty();
        assertThat(BundleCheck.violations(wanted, MATRIX).isEmpty()).isEqualTo(valid(wanted));
        if (valid(wanted)) {
            assertThat(nearest).isEqualTo(wanted);
        }
        assertThat(around(wanted))
                .allSatisfy(other -> assertThat(Distance.between(wanted, other))
                        .as("%s", other)
                        .isGreaterThanOrEqualTo(distance));
    }

    @Property(tries = 300)
    void thePriceIsTheSumOfItsLines(@ForAll("compositions") Composition wanted) {
        Composition composition = NearestBundle.to(wanted, MATRIX);
        Broadband broadband = composition.broadband() ? new Broadband("t-1", 2, Money.yuan("80")) : null;

        BundlePrice price = BundlePrice.of(composition, MATRIX, broadband);

        long fen = price.lines().stream().mapToLong(line -> line.amount().fen()).sum();
        long expected = MATRIX.quoted(composition.minutes())
                        .price(composition.edition(), composition.plan())
                        .fen()
                + 500L * composition.packs().shared()
                + 300L * composition.packs().nonShared()
                + (broadband == null ? 0 : 8_000);
        assertThat(price.monthly().fen()).isEqualTo(fen).isEqualTo(expected);
    }

    @Provide
    Arbitrary<Composition> compositions() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 24);
        Arbitrary<Terminals> terminals = Combinators.combine(
                        few, few, Arbitraries.integers().between(0, 6))
                .as(Terminals::new);
        Arbitrary<Packs> packs = Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 8))
                .as(Packs::new);
        return Combinators.combine(
                        Arbitraries.of(300, 600, 1200, 1500, 2000, 3000, 5000, 8000, 10_000),
                        Arbitraries.of(Edition.class),
                        Arbitraries.of(PlanKind.class),
                        terminals,
                        packs,
                        Arbitraries.of(true, false))
                .as(Composition::new);
    }

    /** Every valid composition that keeps or lowers the terminals, or adds 3G ones, with as many add-ons as fit. */
    private static List<Composition> around(Composition wanted) {
        List<Composition> valid = new ArrayList<>();
        for (Tier.Quoted tier : MATRIX.quotedTiers()) {
            for (Edition edition : Edition.values()) {
                for (PlanKind plan : PlanKind.values()) {
                    for (int fixed = 0; fixed <= wanted.terminals().fixed(); fixed++) {
                        for (int twoG = 0; twoG <= wanted.terminals().twoG(); twoG++) {
                            for (int threeG = 0; threeG <= 6; threeG++) {
                                int most = fixed + twoG;
                                int shared = Math.min(wanted.packs().shared(), most);
                                Composition each = new Composition(
                                        tier.minutes(),
                                        edition,
                                        plan,
                                        new Terminals(fixed, twoG, threeG),
                                        new Packs(
                                                shared, Math.min(wanted.packs().nonShared(), most - shared)),
                                        wanted.broadband());
                                if (valid(each)) {
                                    valid.add(each);
                                }
                            }
                        }
                    }
                }
            }
        }
        return valid;
    }

    /** The rule as the rulebook words it. */
    private static boolean valid(Composition it) {
        int[] row = switch (it.minutes()) {
            case 1200 -> new int[] {5, 1};
            case 2000 -> new int[] {8, 2};
            case 3000 -> new int[] {10, 2};
            case 5000 -> new int[] {15, 3};
            case 8000 -> new int[] {20, 4};
            default -> new int[] {-1, 0};
        };
        Terminals terminals = it.terminals();
        boolean threeG = it.plan() == PlanKind.A ? terminals.threeG() == 0 : terminals.threeG() >= row[1];
        boolean edition = it.edition() == Edition.ENHANCED || !it.broadband();
        return terminals.fixed() + terminals.twoG() <= row[0]
                && threeG
                && edition
                && it.packs().total() <= terminals.sharing();
    }
}
