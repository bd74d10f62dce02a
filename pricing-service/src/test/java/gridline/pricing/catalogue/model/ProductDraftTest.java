package gridline.pricing.catalogue.model;

import static gridline.pricing.RefusalAssert.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import gridline.pricing.amount.model.StatedAmount;
import gridline.pricing.catalogue.model.Product.ListPrice;
import gridline.pricing.catalogue.model.ProductDraft.PriceDraft;
import gridline.pricing.rule.model.SpeedLadder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductDraftTest {

    private static final SpeedLadder LADDER = new SpeedLadder(List.of(1, 2, 4, 8));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void takesAProductWithPricesThatFollowEachOther() {
        Product product = accepted(check(price(2, 12, DAY, DAY.plusDays(9)), price(2, 12, DAY.plusDays(10), null)))
                .state();

        assertThat(product.prices()).hasSize(2);
        assertThat(product.name()).isEqualTo("宽带");
        assertThat(product.editedBy()).isEqualTo("u-1");
    }

    @ParameterizedTest
    @CsvSource({
        // until of the first, begin of the second, refused with
        "9, 9, ≥ 2026-03-11",
        "9, 0, ≥ 2026-03-11",
        ", 400, ≤ 2026-02-28",
    })
    void refusesOverlappingValidityWithTheDaysThatAreFree(Integer until, int begin, String nearest) {
        PriceDraft first = price(2, 12, DAY, until == null ? null : DAY.plusDays(until));
        PriceDraft second = price(2, 12, DAY.plusDays(begin), DAY.plusDays(begin + 5));

        Violation only = only(check(first, second));

        assertThat(only.code()).isEqualTo("catalogue.overlapping-validity");
        assertThat(only.field()).isEqualTo("prices[1].validFrom");
        assertThat(only.params()).containsEntry("nearest", nearest).containsEntry("from", DAY);
    }

    @Test
    void oneDayMayHaveAnotherPriceForAnotherSpeedOrTerm() {
        accepted(check(price(2, 12, DAY, null), price(4, 12, DAY, null), price(2, 24, DAY, null)));
    }

    @Test
    void aPriceBeforeAnOpenOneIsFree() {
        accepted(check(price(2, 12, DAY.plusDays(5), null), price(2, 12, DAY, DAY.plusDays(4))));
        only(check(price(2, 12, DAY.plusDays(5), null), price(2, 12, DAY, DAY.plusDays(5))));
    }

    @Test
    void namesTheNearestStepsAndMonths() {
        assertThat(only(check(price(3, 12, DAY, null))).params()).containsEntry("nearest", List.of(2, 4));
        assertThat(only(check(price(100, 12, DAY, null))).params()).containsEntry("nearest", List.of(8));
        assertThat(only(check(price(2, 0, DAY, null))).params()).containsEntry("nearest", 1);
        assertThat(only(check(price(2, 37, DAY, null))).params()).containsEntry("nearest", 36);
        assertThat(only(check(price(2, 12, DAY, DAY.minusDays(1)))).params()).containsEntry("nearest", DAY);
        accepted(check(price(2, 36, DAY, DAY)));
        accepted(check(price(2, 1, DAY, DAY)));
    }

    @Test
    void saysEverythingAtOnce() {
        PriceDraft wrong = new PriceDraft(
                null, new StatedAmount("-1", "USD"), 0, null, new StatedAmount("1.234", "CNY"), DAY, null);

        assertThat(violations(new ProductDraft(" ", ProductKind.BROADBAND, "/13", List.of(wrong))
                        .check("pr-1", LADDER, "u-1")))
                .extracting(Violation::code, Violation::field)
                .containsExactly(
                        tuple("catalogue.name-missing", "name"),
                        tuple("catalogue.speed-missing", "prices[0].speedMbps"),
                        tuple("catalogue.months-out-of-range", "prices[0].termMonths"),
                        tuple("PR-23.currency-unknown", "prices[0].monthlyFee"),
                        tuple("PR-23.amount-out-of-range", "prices[0].monthlyFee"),
                        tuple("PR-23.amount-missing", "prices[0].prepaid"),
                        tuple("PR-23.too-many-decimals", "prices[0].installationFee"));
    }

    @Test
    void onlyBroadbandHasASpeed() {
        ProductDraft mobile = new ProductDraft("手机", ProductKind.MOBILE, "/13", List.of(price(2, 12, DAY, null)));

        assertThat(only(mobile.check("pr-1", LADDER, "u-1")).code()).isEqualTo("catalogue.speed-of-no-broadband");
        accepted(new ProductDraft("手机", ProductKind.MOBILE, "/13", List.of(price(null, 12, DAY, null)))
                .check("pr-1", LADDER, "u-1"));
    }

    @Test
    void keepsNamesAndListsBearable() {
        ListPrice price =
                accepted(check(price(2, 12, DAY, null))).state().prices().getFirst();
        assertThat(price.termMonths()).isEqualTo(12);
        assertThat(only(new ProductDraft("x".repeat(101), ProductKind.OTHER, "/13", List.of(price(null, 1, DAY, null)))
                                .check("pr-1", LADDER, "u-1"))
                        .code())
                .isEqualTo("catalogue.name-too-long");
        assertThat(only(new ProductDraft("x", ProductKind.OTHER, "/13", List.of()).check("pr-1", LADDER, "u-1"))
                        .code())
                .isEqualTo("catalogue.prices-out-of-range");
        List<PriceDraft> many = Collections.nCopies(501, price(null, 1, DAY, DAY));
        assertThat(violations(new ProductDraft("x", ProductKind.OTHER, "/13", many).check("pr-1", LADDER, "u-1")))
                .extracting(Violation::code)
                .contains("catalogue.prices-out-of-range");
    }

    private static Decision<Product> check(PriceDraft... prices) {
        return new ProductDraft(" 宽带 ", ProductKind.BROADBAND, "/13/1301", Arrays.asList(prices))
                .check("pr-1", LADDER, "u-1");
    }

    private static PriceDraft price(Integer speed, int months, LocalDate from, LocalDate until) {
        StatedAmount amount = new StatedAmount("45.00", "CNY");
        return new PriceDraft(speed, amount, months, amount, amount, from, until);
    }

    private static List<Violation> violations(Decision<?> decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        return ((Refused<?>) decision).violations();
    }

    private static Violation only(Decision<?> decision) {
        assertThat(violations(decision)).hasSize(1);
        return violations(decision).getFirst();
    }
}
