package gridline.community.competitor;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.contracts.community.OfferSource;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be recorded as an offer, input of PR-01 … PR-04. */
class ObserveOfferTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Competitor TELECOM = new Competitor("telecom", "电信", CompetitorTier.FIRST);

    @Test
    void keepsTheOfferAsItWasSeen() {
        Decision<CompetitorOffer> decision = decide(offer("50", "CNY", 1, 24, TODAY));

        assertThat(decision).isInstanceOfSatisfying(Accepted.class, accepted -> {
            CompetitorOffer seen = (CompetitorOffer) accepted.state();
            assertThat(seen.monthlyFee()).isEqualTo(Money.yuan("50.00"));
            assertThat(seen.tier()).isEqualTo(CompetitorTier.FIRST);
            assertThat(seen.competitorName()).isEqualTo("电信");
            assertThat(seen.recordedBy()).isEqualTo("u-1");
        });
    }

    @Test
    void refusesEverythingWrongAtOnce() {
        ObserveOffer wrong = new ObserveOffer(
                "nobody",
                0,
                new StatedAmount(new BigDecimal("0"), "CNY"),
                new StatedAmount(new BigDecimal("-1"), "CNY"),
                0,
                new StatedAmount(new BigDecimal("1.001"), "CNY"),
                OfferSource.FIELD,
                TODAY.plusDays(1));

        assertThat(codes(wrong.decide(Optional.empty(), "c", "/13", TODAY, Instant.EPOCH, "u-1")))
                .containsExactlyInAnyOrder(
                        "offer.competitor-unknown",
                        "offer.speed-out-of-range",
                        "offer.term-out-of-range",
                        "offer.observed-in-future",
                        "offer.amount-out-of-range",
                        "offer.amount-out-of-range",
                        "offer.amount-decimals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-50", "10000.01", "99999999", "1e9", "1e999999"})
    void refusesAmountsThatCannotBe(String amount) {
        assertThat(codes(decide(offer(amount, "CNY", 1, 12, TODAY)))).containsExactly("offer.amount-out-of-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "10000", "50.10", "50.100"})
    void takesAmountsThatCanBe(String amount) {
        assertThat(codes(decide(offer(amount, "CNY", 1, 12, TODAY)))).isEmpty();
    }

    @Test
    void refusesThirdDecimalsAndOtherCurrencies() {
        assertThat(codes(decide(offer("50.005", "CNY", 1, 12, TODAY)))).containsExactly("offer.amount-decimals");
        assertThat(codes(decide(offer("50", "USD", 1, 12, TODAY)))).containsExactly("offer.currency-unknown");
    }

    @Test
    void holdsSpeedTermAndDayWithinBounds() {
        assertThat(codes(decide(offer("50", "CNY", 100_000, 120, LocalDate.of(2000, 1, 1)))))
                .isEmpty();
        assertThat(codes(decide(offer("50", "CNY", 100_001, 121, LocalDate.of(1999, 12, 31)))))
                .containsExactlyInAnyOrder(
                        "offer.speed-out-of-range", "offer.term-out-of-range", "offer.observed-too-early");
    }

    private static ObserveOffer offer(String amount, String currency, int speed, int term, LocalDate day) {
        return new ObserveOffer(
                "telecom",
                speed,
                new StatedAmount(new BigDecimal(amount), currency),
                null,
                term,
                null,
                OfferSource.LEAFLET,
                day);
    }

    private static Decision<CompetitorOffer> decide(ObserveOffer offer) {
        return offer.decide(
                Optional.of(TELECOM), "c-130102001001", "/13/1301/130102/130102001", TODAY, Instant.EPOCH, "u-1");
    }

    private static List<String> codes(Decision<?> decision) {
        return switch (decision) {
            case Accepted<?> yes -> List.of();
            case Refused<?> no -> no.violations().stream().map(Violation::code).toList();
        };
    }
}
