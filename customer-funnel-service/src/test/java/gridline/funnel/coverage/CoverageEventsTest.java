package gridline.funnel.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.contracts.DomainEvent;
import gridline.contracts.community.BuildState;
import gridline.contracts.community.CommunityCoverageChanged;
import gridline.contracts.community.CommunityOpened;
import gridline.contracts.community.CommunityOpeningPlanned;
import gridline.contracts.community.MarketingState;
import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.funnel.coverage.model.Community;
import gridline.platform.testing.EventSender;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** FN-04: coverage is kept current by community's events, each taken once. */
@FunnelTest
class CoverageEventsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Autowired
    private EventSender sender;

    @Autowired
    private Communities communities;

    private final String id = "c-" + UUID.randomUUID();

    @Test
    void followsTheStateOfACommunity() {
        sender.send(coverage(BuildState.NOT_COVERED));
        becomes(BuildState.NOT_COVERED);
        sender.send(new CommunityOpeningPlanned(id, "棉二社区", FunnelClient.GRID, DAY.plusMonths(1)));
        becomes(BuildState.PLANNED);
        sender.send(coverage(BuildState.IN_BUILD));
        becomes(BuildState.IN_BUILD);
        sender.send(new CommunityOpened(id, "棉二社区", FunnelClient.GRID, DAY));
        becomes(BuildState.OPEN);
    }

    @Test
    void ignoresWhatItHasSeenAlready() {
        DomainEvent first = coverage(BuildState.NOT_COVERED);
        long seen = sender.send(first);
        sender.send(coverage(BuildState.OPEN));
        becomes(BuildState.OPEN);
        sender.send(first, seen);
        sender.send(new CommunityOpened(id, "改名社区", FunnelClient.GRID, DAY));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> communities.find(id).orElseThrow().name().equals("改名社区"));
        assertThat(communities.find(id).orElseThrow().buildState()).isEqualTo(BuildState.OPEN);
    }

    @Test
    void anAnswerOfCommunityDoesNotOverruleAnEvent() {
        sender.send(coverage(BuildState.OPEN));
        becomes(BuildState.OPEN);
        Community asked = new Community(id, "旧名", FunnelClient.GRID, BuildState.NOT_COVERED);
        assertThat(communities.remember(asked).buildState()).isEqualTo(BuildState.OPEN);
    }

    @Test
    void anEventOverrulesAnAnswerOfCommunity() {
        communities.remember(new Community(id, "棉二社区", FunnelClient.GRID, BuildState.NOT_COVERED));
        sender.send(coverage(BuildState.OPEN));
        becomes(BuildState.OPEN);
    }

    private CommunityCoverageChanged coverage(BuildState state) {
        return new CommunityCoverageChanged(
                id, "棉二社区", FunnelClient.GRID, state, MarketingState.NOT_OPENED, DAY, "CONSTRUCTION");
    }

    private void becomes(BuildState state) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> communities.find(id).map(Community::buildState).orElse(null) == state);
    }
}
