package gridline.community.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.community.ServiceTest;
import gridline.contracts.campaign.LeadCaptured;
import gridline.contracts.community.HouseholdLeadReceived;
import gridline.platform.persistence.Aggregates;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** CP-40: households that campaigns met come once, to their building, and are confirmed once. */
class HouseholdInterestTest extends ServiceTest {

    @Autowired
    private Aggregates<HouseholdInterest> interests;

    @Test
    void takesAHouseholdOnceAndLeavesFirmsAlone() {
        String household = "l-" + UUID.randomUUID();
        String firm = "l-" + UUID.randomUUID();
        sender.send(lead(firm, "SME"), 1);
        sender.send(lead(household, "HOUSEHOLD"), 1);
        sender.send(lead(household, "HOUSEHOLD"), 1);

        await().atMost(Duration.ofSeconds(60)).until(() -> received(household) == 1);

        assertThat(interests.require(household).state().buildingId()).isEqualTo("b-3");
        await().atMost(Duration.ofSeconds(60)).until(() -> received(household) == 1 && received(firm) == 0);
        assertThat(interests.find(firm)).isEmpty();
    }

    private long received(String leadId) {
        return recorder.all(HouseholdLeadReceived.class).stream()
                .filter(event -> event.leadId().equals(leadId))
                .count();
    }

    private static LeadCaptured lead(String id, String kind) {
        return new LeadCaptured(
                id,
                "r-1",
                "c-130102001001",
                GRID,
                kind,
                "b-3",
                "SG-4",
                List.of("MONTHLY_BROADBAND"),
                null,
                null,
                "ROADSHOW",
                "u-ga",
                LocalDate.of(2026, 11, 19));
    }
}
