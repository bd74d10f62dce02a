package gridline.pricing.offer.model;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.contracts.community.OfferSource;
import gridline.platform.decision.Violation;
import gridline.pricing.offer.model.OfferCheck.Amount;
import gridline.pricing.offer.model.OfferCheck.Stated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other systems state about an offer is taken as it is or refused with every fault (PR-23). */
class OfferCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    @Test
    void takesAnOfferThatIsWhole() {
        OfferCheck check = OfferCheck.at("offers[0]");

        CompetitorOffer offer = check.offer(
                new Stated("telecom", CompetitorTier.FIRST, 1, yuan("50"), yuan("0"), 24, yuan("1200.00"), DAY, null));

        assertThat(check.violations()).isEmpty();
        assertThat(offer)
                .isEqualTo(new CompetitorOffer(
                        "offers[0]",
                        "telecom",
                        "telecom",
                        CompetitorTier.FIRST,
                        1,
                        Money.yuan("50"),
                        Money.ZERO,
                        24,
                        Money.yuan("1200"),
                        DAY,
                        OfferSource.FIELD,
                        ""));
    }

    @Test
    void namesEverythingThatIsMissing() {
        OfferCheck check = OfferCheck.at("offers[3]");

        assertThat(check.offer(new Stated(" ", null, null, null, new Amount(null, "CNY"), null, null, null, null)))
                .isNull();
        assertThat(check.violations())
                .allSatisfy(each -> assertThat(each.code()).isEqualTo("offer.field-missing"))
                .extracting(Violation::field)
                .containsExactly(
                        "offers[3].competitorId",
                        "offers[3].tier",
                        "offers[3].observedOn",
                        "offers[3].speedMbps",
                        "offers[3].monthlyFee",
                        "offers[3].oneTimeFee");
        OfferCheck nothing = OfferCheck.at("offers[0]");
        assertThat(nothing.offer(null)).isNull();
        assertThat(nothing.violations()).containsExactly(Violation.of("offer.field-missing", "offers[0]"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, PR-23.amount-out-of-range, 0.01",
        "-1, PR-23.amount-out-of-range, 0.01",
        "0.009, PR-23.amount-out-of-range, 0.01",
        "1000000.01, PR-23.amount-out-of-range, 1000000.00",
        "49.999, PR-23.too-many-decimals, 50.00",
        "49.991, PR-23.too-many-decimals, 49.99",
    })
    void pr23RefusesAFeeWithTheNearestAllowed(String fee, String code, String nearest) {
        Violation violation = only(stated(1, yuan(fee), 24));

        assertThat(violation.code()).isEqualTo(code);
        assertThat(violation.params()).containsEntry("nearest", nearest);
    }

    @ParameterizedTest
    @CsvSource({"0.01", "1000000", "49.990"})
    void pr23TakesTheEndsOfTheRange(String fee) {
        assertThat(OfferCheck.at("o").offer(stated(1, yuan(fee), 24))).isNotNull();
    }

    @Test
    void pr23RefusesAnotherCurrency() {
        assertThat(only(stated(1, new Amount(new BigDecimal("50"), "USD"), 24)).code())
                .isEqualTo("PR-23.unknown-currency");
        assertThat(only(stated(1, new Amount(new BigDecimal("50"), null), 24)).code())
                .isEqualTo("PR-23.unknown-currency");
    }

    @ParameterizedTest
    @CsvSource({"0, 24, 1", "100001, 24, 100000", "1, 0, 1", "1, 121, 120"})
    void refusesSpeedsAndTermsOutOfRange(int speed, int months, int nearest) {
        Violation violation = only(stated(speed, yuan("50"), months));

        assertThat(violation.code()).isEqualTo("offer.out-of-range");
        assertThat(violation.params()).containsEntry("nearest", nearest);
    }

    @Test
    void takesTheEndsOfSpeedsAndTermsAndNoTermAtAll() {
        assertThat(OfferCheck.at("o").offer(stated(1, yuan("50"), 1))).isNotNull();
        assertThat(OfferCheck.at("o").offer(stated(100_000, yuan("50"), 120))).isNotNull();
        assertThat(OfferCheck.at("o").offer(stated(1, yuan("50"), null))).isNotNull();
    }

    @Test
    void refusesANameThatIsTooLong() {
        OfferCheck check = OfferCheck.at("o");
        Stated named = new Stated("x".repeat(61), CompetitorTier.FIRST, 1, yuan("5"), null, null, null, DAY, null);

        assertThat(check.offer(named)).isNull();
        assertThat(OfferCheck.at("o")
                        .offer(new Stated(
                                "x".repeat(60), CompetitorTier.FIRST, 1, yuan("5"), null, null, null, DAY, null)))
                .isNotNull();
    }

    private static Violation only(Stated stated) {
        OfferCheck check = OfferCheck.at("o");
        assertThat(check.offer(stated)).isNull();
        assertThat(check.violations()).hasSize(1);
        return check.violations().getFirst();
    }

    private static Stated stated(int speed, Amount fee, @Nullable Integer months) {
        return new Stated("telecom", CompetitorTier.FIRST, speed, fee, null, months, null, DAY, OfferSource.LEAFLET);
    }

    private static Amount yuan(String amount) {
        return new Amount(new BigDecimal(amount), "CNY");
    }
}
