package gridline.campaign.staff;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.campaign.CampaignClient;
import gridline.campaign.CampaignTest;
import gridline.platform.security.Role;
import gridline.platform.staff.SeenStaff;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever was here is known by name to those who work with them, and to nobody else. */
@CampaignTest
class StaffFlowTest {

    private static final String GRID = "/13/1309/130902/130902001";

    @LocalServerPort
    private int port;

    @Autowired
    private SeenStaff staff;

    @Test
    void knowsThoseOfTheGridAboveAndBelowButNotBesideIt() {
        here(GRID, "u-s-assistant", Role.GRID_ASSISTANT);
        here("/13/1309/130902", "u-s-account", Role.ACCOUNT_MANAGER);
        here("/13/1309", "u-s-supervisor", Role.SUPERVISOR);
        here("/13/1309/130902/130902002", "u-s-beside", Role.GRID_MANAGER);

        assertThat(seenBy(GRID, "u-s-manager", Role.GRID_MANAGER))
                .contains("u-s-assistant", "u-s-account", "u-s-supervisor", "u-s-manager")
                .doesNotContain("u-s-beside");
        assertThat(seenBy("/13/1309/130902", "u-s-account", Role.ACCOUNT_MANAGER))
                .contains("u-s-assistant", "u-s-beside", "u-s-supervisor");
        assertThat(staff.withRole(Role.ACCOUNT_MANAGER, GRID))
                .extracting(person -> person.id())
                .containsExactly("u-s-account");
    }

    @Test
    void staysKnownWhenTheGridMovesBeforeTheNextToken() {
        here("/13/1309/130921/130921001", "u-s-moves", Role.GRID_MANAGER);
        staff.follow("/13/1309/130921/130921001", "/13/1309/130922/130921001");

        assertThat(seenBy("/13/1309/130922/130921001", "u-s-next", Role.GRID_ASSISTANT))
                .contains("u-s-moves");
        assertThat(staff.nameOf("u-s-moves")).isPresent();
        assertThat(staff.nameOf("u-s-never")).isEmpty();
    }

    private List<String> seenBy(String grid, String who, Role role) {
        return new CampaignClient(port, grid, who, role)
                .get("/staff")
                .json()
                .path("items")
                .findValuesAsString("id");
    }

    private void here(String grid, String who, Role role) {
        seenBy(grid, who, role);
    }
}
