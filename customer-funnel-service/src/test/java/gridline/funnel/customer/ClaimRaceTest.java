package gridline.funnel.customer;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.community.BuildState;
import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.funnel.Neighbours;
import gridline.funnel.Replica;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** FN-10: 500 salespeople claim one customer at the same moment, over two replicas on the same store. */
@FunnelTest
class ClaimRaceTest {

    private static final int CLAIMS = 500;

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private MovableClock clock;

    @Test
    void exactlyOneOfFiveHundredClaimsWinsAndTheOthersAreToldWho() throws Exception {
        clock.set(MovableClock.START);
        String community = "c-" + UUID.randomUUID();
        Neighbours.community(community, FunnelClient.GRID, BuildState.OPEN);
        String id = FunnelClient.supervisor(port).create("抢手商贸有限公司", community);
        try (ConfigurableApplicationContext replica = Replica.of(environment, clock)) {
            int other = replica.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            warmUp(id, other);
            List<Http.Answer> answers = claimAtOnce(id, other);

            List<Http.Answer> won =
                    answers.stream().filter(answer -> answer.status() == 200).toList();
            assertThat(won).hasSize(1);
            JsonNode holder = won.getFirst().json().path("holder");
            String name = holder.path("name").asString();
            assertThat(answers.stream().filter(answer -> answer.status() != 200))
                    .hasSize(CLAIMS - 1)
                    .allSatisfy(answer -> {
                        assertThat(answer.status()).isEqualTo(422);
                        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                        assertThat(answer.code()).isEqualTo("FN-10.already-held");
                        assertThat(answer.json().path("detail").asString()).contains(name);
                    });
            for (int each : new int[] {port, other}) {
                JsonNode stored = FunnelClient.supervisor(each)
                        .get("/customers/" + id)
                        .send()
                        .json();
                assertThat(stored.path("holder").path("id").asString())
                        .isEqualTo(holder.path("id").asString());
                assertThat(stored.path("version").asLong()).isEqualTo(2);
                assertThat(stored.path("pastHolders")).isEmpty();
            }
        }
    }

    /** The race is about claims, not about two processes that still load their classes and open their connections. */
    private void warmUp(String id, int other) {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int each = 0; each < 400; each++) {
                FunnelClient reader = FunnelClient.supervisor(each % 2 == 0 ? port : other);
                threads.submit(() -> reader.get("/customers/" + id).send());
            }
        }
    }

    private List<Http.Answer> claimAtOnce(String id, int other) throws InterruptedException, ExecutionException {
        List<FunnelClient> staff = new ArrayList<>();
        for (int each = 0; each < CLAIMS; each++) {
            staff.add(FunnelClient.as(
                    each % 2 == 0 ? port : other,
                    "u-account-" + each,
                    "客户经理" + each + "号",
                    FunnelClient.BRANCH,
                    Role.ACCOUNT_MANAGER));
        }
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Http.Answer>> claims = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (FunnelClient one : staff) {
                claims.add(threads.submit(() -> {
                    start.await();
                    return claimed(one, id);
                }));
            }
            start.countDown();
        }
        List<Http.Answer> answers = new ArrayList<>();
        for (Future<Http.Answer> claim : claims) {
            answers.add(claim.get());
        }
        return answers;
    }

    /** A machine that is busy with other things may answer 503 with Retry-After; then one claims again, as told. */
    private static Http.Answer claimed(FunnelClient one, String id) {
        Http.Answer answer = one.post("/customers/" + id + "/claim");
        for (int retry = 0; retry < 10 && answer.status() == 503; retry++) {
            assertThat(answer.header("Retry-After")).isNotBlank();
            answer = one.post("/customers/" + id + "/claim");
        }
        return answer;
    }
}
