package gridline.funnel.tariff.model;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.contracts.pricing.TariffApproved;
import gridline.contracts.pricing.TariffWithdrawn;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TariffTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final TariffApproved APPROVED = new TariffApproved(
            "t-1", "c-1", "棉二社区", "/13", "p-1", 100, Money.yuan("45"), 12, null, DAY, DAY.plusDays(9), "u-s");
    private static final TariffWithdrawn WITHDRAWN =
            new TariffWithdrawn("t-1", "c-1", "棉二社区", "/13", DAY.plusDays(5), "改价", "u-s");

    @Test
    void isInForceFromItsFirstToItsLastDay() {
        Tariff tariff = Tariff.approved(null, APPROVED);
        assertThat(tariff.termsOn(DAY.minusDays(1))).isNull();
        assertThat(tariff.termsOn(DAY)).isEqualTo(new TariffTerms(100, Money.yuan("45"), 12, null));
        assertThat(tariff.termsOn(DAY.plusDays(9))).isNotNull();
        assertThat(tariff.termsOn(DAY.plusDays(10))).isNull();
    }

    @Test
    void isNotSoldFromTheDayOfItsWithdrawal() {
        Tariff tariff = Tariff.withdrawn(Tariff.approved(null, APPROVED), WITHDRAWN);
        assertThat(tariff.termsOn(DAY.plusDays(4))).isNotNull();
        assertThat(tariff.termsOn(DAY.plusDays(5))).isNull();
    }

    @Test
    void staysWithdrawnWhenTheApprovalComesLate() {
        Tariff tariff = Tariff.approved(Tariff.withdrawn(null, WITHDRAWN), APPROVED);
        assertThat(tariff.termsOn(DAY.plusDays(5))).isNull();
    }
}
