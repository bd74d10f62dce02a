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
import org.jspecify.annotations.Nullable;
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

    @Test
    void pr05EndsByItselfAfterItsLastDay() {
        Tariff limited = tariff("p-1", "2026-03-20T02:00:00Z", TODAY.plusDays(29), 100);

        assertThat(accepted(limited.expire(TODAY.plusDays(29))).events()).isEmpty();
        var over = accepted(limited.expire(TODAY.plusDays(30)));
        assertThat(over.state().status()).isEqualTo(TariffStatus.EXPIRED);
        assertThat(over.state().ending().on()).isEqualTo(TODAY.plusDays(30));
        assertThat(over.events()).hasOnlyElementsOfType(TariffWithdrawn.class);
        assertThat(accepted(over.state().expire(TODAY.plusDays(31))).events()).isEmpty();
        Tariff open = tariff("p-1", "2026-03-20T02:00:00Z");
        assertThat(accepted(open.expire(TODAY.plusYears(9))).state()).isEqualTo(open);
    }

    @Test
    void pr05EndsWithTheLastOfALimitedNumberAndCountsOn() {
        Tariff limited = tariff("p-1", "2026-03-20T02:00:00Z", TODAY.plusDays(29), 3);

        var two = accepted(limited.signed(2, TODAY));
        assertThat(two.state().status()).isEqualTo(TariffStatus.IN_FORCE);
        assertThat(two.events()).isEmpty();
        var three = accepted(two.state().signed(1, TODAY));
        assertThat(three.state().status()).isEqualTo(TariffStatus.EXHAUSTED);
        assertThat(three.events()).hasOnlyElementsOfType(TariffWithdrawn.class);
        var four = accepted(three.state().signed(1, TODAY));
        assertThat(four.state().sale()).isEqualTo(new Tariff.Sale(3, 4));
        assertThat(four.events()).isEmpty();
        Tariff open = tariff("p-1", "2026-03-20T02:00:00Z");
        assertThat(accepted(open.signed(5, TODAY)).state()).isEqualTo(open);
    }

    private static Tariff tariff(String proposalId, String approvedAt) {
        return tariff(proposalId, approvedAt, null, null);
    }

    private static Tariff tariff(
            String proposalId, String approvedAt, @Nullable LocalDate validUntil, @Nullable Integer firstUsers) {
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
                validUntil,
                firstUsers,
                "u-supervisor",
                Instant.parse(approvedAt)));
    }
}
