package gridline.pricing.bundle.model;

import static gridline.pricing.bundle.ShippedMatrix.MATRIX;
import static gridline.pricing.bundle.model.ValueAddedService.BUSINESS_ASSISTANT;
import static gridline.pricing.bundle.model.ValueAddedService.CALLER_ID;
import static gridline.pricing.bundle.model.ValueAddedService.CALL_TRANSFER;
import static gridline.pricing.bundle.model.ValueAddedService.DIRECTORY;
import static gridline.pricing.bundle.model.ValueAddedService.MESSAGING;
import static gridline.pricing.bundle.model.ValueAddedService.ONE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gridline.contracts.Money;
import gridline.pricing.bundle.model.BundlePrice.Broadband;
import gridline.pricing.bundle.model.BundlePrice.Excluded;
import gridline.pricing.bundle.model.BundlePrice.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole 沃·商务 table, and prices line by line (BD-01). */
class BundlePriceTest {

    @ParameterizedTest
    @CsvSource({
        "1200, 146, 116, 130, 106, 5, 1",
        "2000, 236, 186, 216, 176, 8, 2",
        "3000, 336, 256, 316, 246, 10, 2",
        "5000, 536, 426, 516, 406, 15, 3",
        "8000, 836, 666, 816, 646, 20, 4",
    })
    void bd01HoldsTheWholeTable(
            int minutes, String baseA, String baseB, String enhancedA, String enhancedB, int most, int leastThreeG) {
        assertThat(price(minutes, Edition.BASE, PlanKind.A, most, 0).monthly()).isEqualTo(Money.yuan(baseA));
        assertThat(price(minutes, Edition.BASE, PlanKind.B, most, leastThreeG).monthly())
                .isEqualTo(Money.yuan(baseB));
        assertThat(price(minutes, Edition.ENHANCED, PlanKind.A, most, 0).monthly())
                .isEqualTo(Money.yuan(enhancedA));
        assertThat(price(minutes, Edition.ENHANCED, PlanKind.B, most, leastThreeG)
                        .monthly())
                .isEqualTo(Money.yuan(enhancedB));
        assertThat(BundleCheck.violations(composition(minutes, Edition.BASE, PlanKind.A, most, 0), MATRIX))
                .isEmpty();
        assertThat(BundleCheck.violations(composition(minutes, Edition.BASE, PlanKind.A, most + 1, 0), MATRIX))
                .extracting("code")
                .containsExactly("BD-01.terminals-over-cap");
        assertThat(BundleCheck.violations(composition(minutes, Edition.BASE, PlanKind.B, 0, leastThreeG), MATRIX))
                .isEmpty();
        assertThat(BundleCheck.violations(composition(minutes, Edition.BASE, PlanKind.B, 0, leastThreeG - 1), MATRIX))
                .extracting("code")
                .containsExactly("BD-01.too-few-three-g");
    }

    @Test
    void includesTheServicesOfTierAndEdition() {
        assertThat(services(1200, Edition.BASE)).containsExactly(CALLER_ID);
        assertThat(services(1200, Edition.ENHANCED)).containsExactly(CALLER_ID, MESSAGING);
        for (int minutes : new int[] {2000, 3000, 5000, 8000}) {
            assertThat(services(minutes, Edition.BASE))
                    .containsExactly(CALLER_ID, CALL_TRANSFER, DIRECTORY, ONE_NUMBER);
            assertThat(services(minutes, Edition.ENHANCED))
                    .containsExactly(CALLER_ID, CALL_TRANSFER, DIRECTORY, BUSINESS_ASSISTANT);
        }
    }

    @Test
    void pricesEveryLineByItself() {
        Composition composition =
                new Composition(2000, Edition.ENHANCED, PlanKind.B, new Terminals(3, 4, 3), new Packs(5, 2), true);

        BundlePrice price = BundlePrice.of(composition, MATRIX, new Broadband("t-1", 2, Money.yuan("80")));

        assertThat(BundleCheck.violations(composition, MATRIX)).isEmpty();
        assertThat(price.lines())
                .extracting(Line::code, Line::quantity, Line::amount)
                .containsExactly(
                        tuple("bundle.base", 1, Money.yuan("176")),
                        tuple("bundle.shared-pack", 5, Money.yuan("25")),
                        tuple("bundle.non-shared-pack", 2, Money.yuan("6")),
                        tuple("bundle.three-g-terminal", 3, Money.ZERO),
                        tuple("bundle.broadband", 1, Money.yuan("80")));
        assertThat(price.monthly()).isEqualTo(Money.yuan("287"));
        assertThat(price.excluded()).containsExactly(new Excluded("bundle.three-g-packages-excluded", 3));
        assertThat(price.matrixId() + price.matrixVersion()).isEqualTo("wo-business1");
    }

    @Test
    void saysThatBroadbandIsNotInThePriceUntilItsTariffIsChosen() {
        BundlePrice price = price(1200, Edition.ENHANCED, PlanKind.A, 0, 0);

        assertThat(price.excluded()).containsExactly(new Excluded("bundle.broadband-excluded", 1));
        assertThat(price.lines()).hasSize(1);
        assertThat(price(1200, Edition.BASE, PlanKind.A, 0, 0).excluded()).isEmpty();
    }

    private static List<ValueAddedService> services(int minutes, Edition edition) {
        return price(minutes, edition, PlanKind.A, 0, 0).services();
    }

    private static BundlePrice price(int minutes, Edition edition, PlanKind plan, int fixed, int threeG) {
        return BundlePrice.of(composition(minutes, edition, plan, fixed, threeG), MATRIX, null);
    }

    static Composition composition(int minutes, Edition edition, PlanKind plan, int fixed, int threeG) {
        return new Composition(minutes, edition, plan, new Terminals(fixed, 0, threeG), Packs.NONE, false);
    }
}
