package gridline.community.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.community.ServiceTest;
import gridline.contracts.campaign.LeadCaptured;
import gridline.contracts.community.HouseholdLeadReceived;
import gridline.platform.persistence.Aggregates;
import gridline.platform.security.Role;
import gridline.platform.testing.TestTokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** CP-40: households that campaigns met come once, to their building, and are confirmed once. */
class HouseholdInterestTest extends ServiceTest {

    private static final String COMMUNITY = "c-130102001001";

    @Autowired
    private Aggregates<HouseholdInterest> interests;

    @Test
    void takesAHouseholdOnceAndLeavesFirmsAlone() {
        String household = "l-" + UUID.randomUUID();
        String firm = "l-" + UUID.randomUUID();
        sender.send(lead(firm, COMMUNITY, "SME"), 1);
        sender.send(lead(household, COMMUNITY, "HOUSEHOLD"), 1);
        sender.send(lead(household, COMMUNITY, "HOUSEHOLD"), 1);

        await().atMost(Duration.ofSeconds(60)).until(() -> received(household) == 1);

        assertThat(interests.require(household).state().buildingId()).isEqualTo("b-3");
        await().atMost(Duration.ofSeconds(60)).until(() -> received(household) == 1 && received(firm) == 0);
        assertThat(interests.find(firm)).isEmpty();
    }

    @Test
    void showsTheGridsTeamWhatWasAskedForAndNobodyElse() {
        String asked = "l-" + UUID.randomUUID();
        String community = "c-130102001377";
        community("130102001377", "意向小区");
        sender.send(lead(asked, community, "HOUSEHOLD"), 1);
        await().atMost(Duration.ofSeconds(60)).until(() -> received(asked) == 1);

        JsonNode shown = get("/communities/" + community + "/interests?buildingId=b-3")
                .bearer(manager())
                .send()
                .json()
                .path("items");

        assertThat(shown).hasSize(1);
        assertThat(shown.path(0).path("leadId").asString()).isEqualTo(asked);
        assertThat(shown.path(0).path("interests").path(0).asString()).isEqualTo("MONTHLY_BROADBAND");
        assertThat(get("/communities/" + community + "/interests?buildingId=b-4")
                        .bearer(manager())
                        .send()
                        .json()
                        .path("items"))
                .isEmpty();
        String neighbour = TestTokens.token()
                .subject("u-neighbour")
                .roles(Role.GRID_MANAGER)
                .grids(OTHER_GRID)
                .sign();
        assertThat(get("/communities/" + community + "/interests")
                        .bearer(neighbour)
                        .send()
                        .status())
                .isEqualTo(403);
    }

    private long received(String leadId) {
        return recorder.all(HouseholdLeadReceived.class).stream()
                .filter(event -> event.leadId().equals(leadId))
                .count();
    }

    private static LeadCaptured lead(String id, String communityId, String kind) {
        return new LeadCaptured(
                id,
                "r-1",
                communityId,
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
