package gridline.campaign.orgmove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.campaign.CampaignTest;
import gridline.campaign.draw.model.Draw;
import gridline.campaign.draw.model.DrawStatus;
import gridline.campaign.vine.model.Vine;
import gridline.contracts.community.CommunityOpeningPlanned;
import gridline.contracts.community.CommunityRegrouped;
import gridline.contracts.community.HouseholdContractsEnding;
import gridline.contracts.community.OrgUnitMoved;
import gridline.platform.lease.LeasedJob;
import gridline.platform.persistence.Aggregates;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Schedules follow their grid, told by the community service's events, in whatever order those come. */
@CampaignTest
class FollowGridsTest {

    private static final String BEFORE = "/13/1301/130102/130102881";
    private static final String AFTER = "/13/1301/130104/130102881";
    private static final String SPLIT = "/13/1301/130102/130102981";
    private static final LocalDate OPENING = LocalDate.of(2026, 3, 20);

    @Autowired
    private EventSender sender;

    @Autowired
    private List<LeasedJob> jobs;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Aggregates<Vine> vines;

    @Autowired
    private Aggregates<Draw> draws;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
    }

    @Test
    void schedulesFollowTheirGridAlsoThoseMadeByAnEventFromBefore() {
        sender.send(new CommunityOpeningPlanned("c-130102881001", "随迁一号", BEFORE, OPENING));
        sender.send(new OrgUnitMoved("130102881", "迁移街道", AFTER, BEFORE, "u-s"));
        sender.send(new CommunityRegrouped("c-130102881003", "拆出三号", SPLIT, BEFORE));
        sender.send(new CommunityOpeningPlanned("c-130102881002", "迟到二号", BEFORE, OPENING));
        sender.send(new CommunityOpeningPlanned("c-130102881003", "拆出三号", BEFORE, OPENING));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            jobs.stream()
                    .filter(job -> job.name().equals("follow-org-moves"))
                    .forEach(job -> job.work().run(null, clock.instant()));
            assertThat(List.of(path("c-130102881001"), path("c-130102881002"), path("c-130102881003")))
                    .containsExactly(AFTER, AFTER, SPLIT);
        });
    }

    @Test
    void visitsToEndingContractsVinesAndDrawsFollowACommunityThatWasSplitOff() {
        String community = "c-130102881005";
        vines.insert(community, new Vine(community, BEFORE, List.of()), List.of());
        draws.insert("d-130102881005", draw(community), List.of());
        sender.send(
                new HouseholdContractsEnding("b-130102881005-1", community, BEFORE, "1 号楼", YearMonth.of(2026, 4), 3));
        sender.send(new CommunityRegrouped(community, "拆出五号", SPLIT, BEFORE));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            jobs.stream()
                    .filter(job -> job.name().equals("follow-org-moves"))
                    .forEach(job -> job.work().run(null, clock.instant()));
            assertThat(path("vines", community)).isEqualTo(SPLIT);
            assertThat(path("draws", "d-130102881005")).isEqualTo(SPLIT);
            assertThat(path("contractEndTasks", "b-130102881005-1@2026-04")).isEqualTo(SPLIT);
        });
    }

    private Draw draw(String community) {
        return new Draw(
                "d-130102881005",
                "r-130102881005",
                community,
                BEFORE,
                "开通抽奖",
                DrawStatus.DRAFT,
                2,
                List.of(),
                "00",
                "00",
                "salt",
                List.of(),
                List.of(),
                "u-gm",
                clock.instant());
    }

    private String path(String communityId) {
        return path("schedules", communityId);
    }

    private String path(String collection, String id) {
        Document found =
                mongo.getCollection(collection).find(new Document("_id", id)).first();
        return found == null ? "" : found.get("state", Document.class).getString("gridPath");
    }
}
