package gridline.campaign.lead;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.campaign.CampaignClient;
import gridline.campaign.CampaignTest;
import gridline.contracts.community.CommunityDescribed;
import gridline.contracts.funnel.LeadConverted;
import gridline.contracts.funnel.LeadReceived;
import gridline.platform.security.Role;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every number of the figures leads to as many rows of the list (CP-40). */
@CampaignTest
class LeadFiguresTest {

    private static final String GRID = "/13/1301/130102/130102044";

    /** What the list is filtered by for a value of a trait. */
    private static final Map<LeadTrait, String> FILTERS = Map.of(
            LeadTrait.SEGMENT, "segment",
            LeadTrait.COMPETITOR, "competitorId",
            LeadTrait.CONTRACT_END, "contractEndsIn",
            LeadTrait.INTEREST, "interest",
            LeadTrait.SOURCE, "source",
            LeadTrait.CAMPAIGN, "campaignId",
            LeadTrait.BUILDING, "buildingId");

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private MovableClock clock;

    private final String community = "c-" + UUID.randomUUID();
    private CampaignClient manager;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        manager = new CampaignClient(port, GRID, "u-gm", Role.GRID_MANAGER);
        sender.send(new CommunityDescribed(community, "光华里", GRID, "COMMERCIAL", 800), 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> capture(0, "", "\"ROADSHOW\"").status() < 300);
    }

    @Test
    void cp40_everyNumberLeadsToAsManyRows() {
        var random = new Random(40);
        List<String> ids = new ArrayList<>();
        for (int at = 1; at <= 24; at++) {
            Http.Answer answer = capture(at, traits(random), random.nextBoolean() ? "\"DOOR\"" : "\"POSTER\"");
            assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
            ids.add(answer.json().at("/lead/id").asString());
        }
        for (String id : ids.subList(0, 8)) {
            sender.send(new LeadReceived(id, community, GRID, LocalDate.of(2026, 3, 2)), 1);
        }
        for (String id : ids.subList(0, 3)) {
            sender.send(new LeadConverted(id, "f-" + UUID.randomUUID(), community, GRID, "u-am"), 2);
        }
        manager.await("/leads?status=CONVERTED&total=true" + ofCommunity(), list -> total(list) == 3);
        manager.await("/leads?status=HANDED_OVER&total=true" + ofCommunity(), list -> total(list) == 5);
        manager.posted("/leads/" + ids.getLast() + "/erasure", "{\"reason\":\"本人要求\"}");

        for (LeadTrait trait : LeadTrait.values()) {
            JsonNode rows = manager.get("/lead-figures?by=" + trait + ofCommunity())
                    .json()
                    .path("items");
            long sum = 0;
            for (JsonNode row : rows) {
                String filter = row.path("key").isString()
                        ? FILTERS.get(trait) + "=" + row.path("key").asString()
                        : "untold=" + trait;
                assertThat(rowsOf(filter)).as("%s %s", trait, filter).isEqualTo(number(row, "leads"));
                assertThat(rowsOf(filter + "&status=HANDED_OVER,CONVERTED"))
                        .as("%s %s handed over", trait, filter)
                        .isEqualTo(number(row, "handedOver"));
                assertThat(rowsOf(filter + "&status=CONVERTED"))
                        .as("%s %s converted", trait, filter)
                        .isEqualTo(number(row, "converted"));
                sum += number(row, "leads");
            }
            // Whoever has several interests counts for each, whoever has none once.
            assertThat(sum).as(trait.name()).satisfies(all -> {
                if (trait == LeadTrait.INTEREST) {
                    assertThat(all).isGreaterThan(25);
                } else {
                    assertThat(all).isEqualTo(25);
                }
            });
        }
        assertThat(manager.get("/lead-figures?by=SEGMENT&kind=SME" + ofCommunity())
                        .json()
                        .path("items"))
                .isEmpty();
        Http.Answer refused = manager.get("/leads?untold=NONSENSE");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/violations/0/message").asString()).startsWith("参数 untold 只能取：SEGMENT, ");
    }

    private static String traits(Random random) {
        StringBuilder traits = new StringBuilder();
        if (random.nextInt(3) > 0) {
            traits.append("\"segment\":\"SG-%d\",".formatted(1 + random.nextInt(3)));
        }
        if (random.nextInt(3) > 0) {
            traits.append("\"competitorId\":\"%s\",".formatted(random.nextBoolean() ? "telecom" : "mobile"));
        }
        if (random.nextInt(3) > 0) {
            traits.append("\"contractEndsIn\":\"2026-%02d\",".formatted(4 + random.nextInt(3)));
        }
        if (random.nextInt(3) > 0) {
            traits.append("\"buildingId\":\"b-%d\",".formatted(1 + random.nextInt(2)));
        }
        return switch (random.nextInt(3)) {
            case 0 -> traits + "\"interests\":[],";
            case 1 -> traits + "\"interests\":[\"MOBILE\"],";
            default -> traits + "\"interests\":[\"MOBILE\",\"BUNDLE\"],";
        };
    }

    private long rowsOf(String filter) {
        Http.Answer answer = manager.get("/leads?total=true&" + filter + ofCommunity());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("items")).hasSize((int) total(answer.json()));
        return total(answer.json());
    }

    private String ofCommunity() {
        return "&communityId=" + community;
    }

    private static long total(JsonNode list) {
        return number(list, "total");
    }

    private static long number(JsonNode of, String field) {
        return of.path(field).asLong();
    }

    private Http.Answer capture(int person, String traits, String source) {
        String interests = traits.contains("interests") ? "" : "\"interests\":[],";
        return manager.post("/leads", """
                {"clientId":"%s","campaignId":"r-%s","communityId":"%s","kind":"HOUSEHOLD","name":"李红梅",
                 "phone":"1391234%04d",%s%s"source":%s,
                 "consent":{"purpose":"宽带推介","textVersion":"v1","at":"2026-03-01T11:00:00Z"},
                 "capturedAt":"2026-03-01T11:00:00Z"}""".formatted(
                        UUID.nameUUIDFromBytes((community + person).getBytes()),
                        community,
                        community,
                        person,
                        traits,
                        interests,
                        source));
    }
}
