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

    private static final String COMMUNITY = "c-130102001007";

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @BeforeEach
    void storeSomething() {
        sender.send(new CommunityOpeningPlanned(COMMUNITY, "锦绣家园", homeGrid(), LocalDate.of(2026, 3, 20)), 1);
        new ScheduleClient(port).await(COMMUNITY, homeGrid(), schedule -> true);
    }

    @Override
    protected String homeGrid() {
        return "/13/1301/130102/130102001";
    }

    @Override
    protected Set<String> withoutGrid() {
        return Set.of("/api/campaign/v1/audit/verification");
    }

    @Override
    protected Probe probe(AccessRow row) {
        String path = row.pattern().replace("{communityId}", COMMUNITY).replace("{number}", "1");
        return path.endsWith("/completion") ? Probe.json(path, "{\"evidence\":[]}") : Probe.of(path);
    }
}
