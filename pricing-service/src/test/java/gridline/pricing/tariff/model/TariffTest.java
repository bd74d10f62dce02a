package gridline.pricing.tariff.model;

import static gridline.pricing.RefusalAssert.accepted;
import static gridline.pricing.RefusalAssert.assertRefusedBy;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.contracts.pricing.ProposalApproved;
import gridline.contracts.pricing.TariffApproved;
import gridline.contracts.pricing.TariffWithdrawn;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TariffTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final String GRID = "/13/1301/130102/130102001";

    @Test
    void pr10AnApprovalBringsOneTariffIntoForce() {
        Tariff tariff = tariff("p-1", "2026-03-20T02:00:00Z");

        assertThat(tariff.id()).isEqualTo("t-p-1");
        assertThat(tariff.status()).isEqualTo(TariffStatus.IN_FORCE);
        assertThat(tariff.announcement())
                .isEqualTo(new TariffApproved(
                        "t-p-1",
                        "c-1",
                        "锦绣家园",
                        GRID,
                        "p-1",
                        1,
                        Money.yuan("45"),
                        12,
                        Money.yuan("300"),
                        TODAY,
                        null,
                        "u-supervisor"));
    }

    @Test
    void pr10AWithdrawalTakesItBackWithAReason() {
        var withdrawn = accepted(tariff("p-1", "2026-03-20T02:00:00Z").withdraw("u-2", TODAY.plusDays(3), "mistake"));

        assertThat(withdrawn.state().status()).isEqualTo(TariffStatus.WITHDRAWN);
        assertThat(withdrawn.events())
                .containsExactly(
                        new TariffWithdrawn("t-p-1", "c-1", "锦绣家园", GRID, TODAY.plusDays(3), "mistake", "u-2"));
        assertRefusedBy(withdrawn.state().withdraw("u-2", TODAY, "again"), "PR-10.tariff-not-in-force");
        assertRefusedBy(
                withdrawn.state().withdraw("u-2", TODAY, " "), "PR-10.tariff-not-in-force", "PR-10.reason-missing");
    }

    @Test
    void pr10AWithdrawalNeedsAReasonOfBearableLength() {
        Tariff tariff = tariff("p-1", "2026-03-20T02:00:00Z");

        assertRefusedBy(tariff.withdraw("u-2", TODAY, ""), "PR-10.reason-missing");
        assertRefusedBy(tariff.withdraw("u-2", TODAY, "x".repeat(501)), "PR-10.reason-too-long");
    }

    @Test
    void aNewerTariffTakesThePlaceOfTheOlderOne() {
        Tariff older = tariff("p-1", "2026-03-20T02:00:00Z");
        Tariff newer = tariff("p-2", "2026-03-20T03:00:00Z");

        assertThat(Tariff.NEWEST_LAST.compare(older, newer)).isNegative();
        var replaced = accepted(older.replaceBy(newer));
        assertThat(replaced.state().status()).isEqualTo(TariffStatus.REPLACED);
        assertThat(replaced.state().ending().replacedBy()).isEqualTo("t-p-2");
        assertThat(replaced.events()).hasOnlyElementsOfType(TariffWithdrawn.class);
        assertThat(accepted(replaced.state().replaceBy(newer)).events()).isEmpty();
    }

    private static Tariff tariff(String proposalId, String approvedAt) {
        return Tariff.from(new ProposalApproved(
                proposalId,
                "c-1",
                "锦绣家园",
                GRID,
                1,
                Money.yuan("45"),
                12,
                Money.yuan("300"),
                TODAY,
                "u-supervisor",
                Instant.parse(approvedAt)));
    }
}
