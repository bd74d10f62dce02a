package gridline.pricing;

import static gridline.contracts.community.CompetitorTier.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.BatchWriter;
import gridline.platform.security.Role;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Infrastructure;
import gridline.platform.testing.MovableClock;
import gridline.platform.testing.TestTokens;
import gridline.pricing.proposal.model.Proposal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Lists read what they show and not the whole collection, however many proposals there are elsewhere. */
@PricingTest
class PricingListsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int ELSEWHERE = 1_500;
    /** What is shown, and what the service reads in the background meanwhile. */
    private static final int FEW = 100;

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Aggregates<Proposal> proposals;

    private Field field;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        field = new Field(sender, port);
        field.pendingAfter(field.offer("telecom", FIRST, 1, "50", TODAY));
        fillAnotherCity();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "communityId=",
                "status=PENDING_APPROVAL&communityId=",
            })
    void readOneCommunity(String filter) {
        long read = documentsRead(() -> assertThat(field.get("/proposals?" + filter + field.community)
                        .json()
                        .path("items"))
                .hasSize(1));

        assertThat(read).isLessThan(FEW);
    }

    @Test
    void readTheNewestOfACityWithoutSortingAllOfIt() {
        String supervisor = TestTokens.of("/13/1302", Role.SUPERVISOR);

        long read = documentsRead(() -> {
            JsonNode page = field.getAs("/proposals?status=PENDING_APPROVAL&limit=20", supervisor)
                    .json();
            assertThat(page.path("items")).hasSize(20);
            JsonNode next = field.getAs(
                            "/proposals?status=PENDING_APPROVAL&limit=20&cursor="
                                    + page.path("next").asString(),
                            supervisor)
                    .json();
            assertThat(next.path("items")).hasSize(20);
        });

        assertThat(read).isLessThan(FEW);
    }

    @Test
    void readOneGridOfAnotherCity() {
        long read = documentsRead(() -> assertThat(
                        field.getAs("/proposals?gridPath=/13/1302/130299", TestTokens.of("/13", Role.SUPERVISOR))
                                .json()
                                .path("items"))
                .isEmpty());

        assertThat(read).isLessThan(FEW);
    }

    /** The least of several tries, since the service looks after its outbox and its jobs meanwhile. */
    private static long documentsRead(Runnable work) {
        assumeThat(Infrastructure.documentsRead())
                .as("the embedded store counts")
                .isPresent();
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 5; attempt++) {
            long before = Infrastructure.documentsRead().getAsLong();
            work.run();
            least = Math.min(least, Infrastructure.documentsRead().getAsLong() - before);
        }
        return least;
    }

    private void fillAnotherCity() {
        if (proposals.find("elsewhere-0").isPresent()) {
            return;
        }
        Proposal mine = proposals
                .require(field.awaitProposal("PENDING_APPROVAL").path("id").asString())
                .state();
        try (BatchWriter<Proposal> rows = proposals.batches(500, _ -> {})) {
            for (int i = 0; i < ELSEWHERE; i++) {
                rows.insert(i, "elsewhere-" + i, elsewhere(i, mine), List.of());
            }
        }
    }

    private static Proposal elsewhere(int number, Proposal like) {
        return new Proposal(
                "elsewhere-" + number,
                "c-elsewhere-" + number,
                "elsewhere",
                "/13/1302/130202/1302020" + (10 + number % 50),
                like.slot(),
                like.status(),
                like.tariff(),
                like.explanation(),
                like.findings(),
                null,
                List.of());
    }
}
