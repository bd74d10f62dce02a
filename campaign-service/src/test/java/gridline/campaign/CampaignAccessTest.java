package gridline.campaign;

import gridline.contracts.community.CommunityOpeningPlanned;
import gridline.platform.security.AccessRow;
import gridline.platform.testing.AccessContract;
import gridline.platform.testing.EventSender;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Role × grid × endpoint of the campaign service. */
@CampaignTest
class CampaignAccessTest extends AccessContract {

    private static final String GRID = "/13/1301/130102/130102001";
    private static final String COMMUNITY = "c-130102001007";

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private AccessObjects objects;

    @Autowired
    private LeadsAtHome leads;

    @BeforeEach
    void storeSomething() {
        sender.send(new CommunityOpeningPlanned(COMMUNITY, "锦绣家园", GRID, LocalDate.of(2026, 3, 20)), 1);
        new ScheduleClient(port).await(COMMUNITY, homeGrid(), schedule -> true);
        objects.store();
        leads.store();
        objects.storeWeapons();
    }

    @Override
    protected String homeGrid() {
        return "/13/1301";
    }

    @Override
    protected Set<String> withoutGrid() {
        // Everybody has calendar feeds of their own and sees no others, and is among the staff seen, see StaffFlowTest.
        return Set.of(
                "/api/campaign/v1/audit/verification", "/api/campaign/v1/calendar-feeds", "/api/campaign/v1/staff");
    }

    @Override
    protected Probe probe(AccessRow row) {
        return AccessProbes.of(row);
    }
}
