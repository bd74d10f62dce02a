package gridline.pricing.bundle.model;

import static gridline.pricing.RefusalAssert.accepted;
import static gridline.pricing.RefusalAssert.assertRefusedBy;
import static gridline.pricing.bundle.ShippedMatrix.MATRIX;
import static gridline.pricing.bundle.model.BundlePriceTest.composition;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.decision.Decision;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BD-01: what is there can be recorded, also where it could not be quoted. */
class BundleRecordTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({"300, false", "600, false", "1200, true", "8000, true"})
    void theLowerTiersAreRecordedAlthoughTheyAreNotQuoted(int minutes, boolean quotable) {
        BundleRecord recorded = accepted(record("f-1", composition(minutes, Edition.BASE, PlanKind.A, 2, 0), TODAY))
                .state();

        assertThat(recorded.quotable()).isEqualTo(quotable);
        assertThat(recorded.composition().minutes()).isEqualTo(minutes);
    }

    @Test
    void whatExistsIsRecordedEvenOverItsCap() {
        assertThat(accepted(record("f-1", composition(1200, Edition.BASE, PlanKind.A, 9, 0), TODAY))
                        .state()
                        .quotable())
                .isFalse();
    }

    @Test
    void refusesWhatNobodyCanMean() {
        Composition wrong = composition(700, Edition.BASE, PlanKind.A, -1, 1_001);

        assertRefusedBy(
                record(" ", wrong, TODAY.plusDays(1)),
                "special.id-unusable",
                "bundle.since-ahead",
                "bundle.tier-unknown",
                "BD-01.count-out-of-range",
                "BD-01.count-out-of-range");
        assertRefusedBy(
                record("x".repeat(101), composition(300, Edition.BASE, PlanKind.A, 1, 0), TODAY),
                "special.id-unusable");
    }

    private static Decision<BundleRecord> record(String customer, Composition composition, LocalDate since) {
        return BundleRecord.of("br-1", customer, "/13", composition, since, MATRIX, TODAY, "u-1");
    }
}
