package gridline.funnel.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.contracts.Money;
import gridline.contracts.pricing.TariffApproved;
import gridline.contracts.pricing.TariffWithdrawn;
import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.platform.testing.EventSender;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** PR-10: what may be sold is known by pricing's events, each taken once. */
@FunnelTest
class TariffEventsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Autowired
    private EventSender sender;

    @Autowired
    private Tariffs tariffs;

    @Test
    void knowsATariffFromItsApprovalToItsWithdrawal() {
        String id = "t-" + UUID.randomUUID();
        TariffApproved approved = new TariffApproved(
                id,
                "c-1",
                "棉二社区",
                FunnelClient.GRID,
                "p-1",
                100,
                Money.yuan("45"),
                12,
                Money.yuan("100"),
                DAY,
                null,
                "u-s");
        long sequence = sender.send(approved);
        await().atMost(Duration.ofSeconds(60)).until(() -> tariffs.find(id).isPresent());
        assertThat(tariffs.find(id).orElseThrow().termsOn(DAY).installationFee())
                .isEqualTo(Money.yuan("100"));

        sender.send(new TariffWithdrawn(id, "c-1", "棉二社区", FunnelClient.GRID, DAY.plusDays(1), "改价", "u-s"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> tariffs.find(id).orElseThrow().termsOn(DAY.plusDays(1)) == null);
        sender.send(approved, sequence);
        assertThat(tariffs.find(id).orElseThrow().termsOn(DAY.plusDays(1))).isNull();
    }
}
