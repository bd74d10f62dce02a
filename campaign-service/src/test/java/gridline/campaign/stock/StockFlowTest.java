package gridline.campaign.stock;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.campaign.CampaignClient;
import gridline.campaign.CampaignTest;
import gridline.campaign.stock.model.StockItem;
import gridline.contracts.campaign.StockLow;
import gridline.platform.security.Role;
import gridline.platform.testing.EventRecorder;
import gridline.platform.web.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Stock over HTTP and under a crowd (CP-41, CP-51). */
@CampaignTest
class StockFlowTest {

    private static final String GRID = "/13/1301/130102/130102011";

    @LocalServerPort
    private int port;

    @Autowired
    private StockStore store;

    @Autowired
    private EventRecorder recorder;

    private CampaignClient manager;

    @BeforeEach
    void begin() {
        manager = new CampaignClient(port, GRID, "u-gm", Role.GRID_MANAGER);
    }

    @Test
    void cp51_receivedReservedIssuedReturnedAndCounted() {
        String item = added(5);
        manager.posted("/stock/" + item + "/receipts", "{\"quantity\":20}");
        manager.posted("/stock/" + item + "/reservations", "{\"id\":\"show-1\",\"quantity\":12,\"purpose\":\"首场路演\"}");
        assertThat(manager.post("/stock/" + item + "/issues", "{\"quantity\":9,\"holder\":\"u-2\"}")
                        .code())
                .isEqualTo("CP-41.not-enough");
        manager.posted(
                "/stock/" + item + "/issues", "{\"quantity\":10,\"holder\":\"u-2\",\"reservationId\":\"show-1\"}");
        manager.posted("/stock/" + item + "/hand-outs", "{\"quantity\":7,\"holder\":\"u-2\"}");
        manager.posted("/stock/" + item + "/returns", "{\"quantity\":1,\"holder\":\"u-2\"}");
        manager.posted("/stock/" + item + "/counts", "{\"counted\":11,\"reason\":\"月末盘点\"}");

        JsonNode there = manager.get("/stock/" + item).json();

        assertThat(there.path("onHand").asInt()).isEqualTo(11);
        assertThat(there.path("reserved").asInt()).isEqualTo(2);
        assertThat(there.path("free").asInt()).isEqualTo(9);
        assertThat(there.at("/holdings/0/quantity").asInt()).isEqualTo(2);
        assertThat(manager.get("/stock?holder=u-2&gridPath=" + GRID).json().path("items"))
                .hasSize(1);
        assertThat(manager.send("DELETE", "/stock/" + item + "/reservations/show-1", "")
                        .json()
                        .path("free")
                        .asInt())
                .isEqualTo(11);
        assertThat(manager.getAs("/stock?gridPath=" + GRID, "text/csv").body()).contains("雨伞");
    }

    @Test
    void cp51_runningLowIsTold() {
        String item = added(5);
        manager.posted("/stock/" + item + "/receipts", "{\"quantity\":5}");
        manager.posted("/stock/" + item + "/issues", "{\"quantity\":2}");

        assertThat(recorder.await(StockLow.class, item).free()).isEqualTo(3);
    }

    @Test
    void cp41_aThousandAtOnceGetExactlyWhatIsThere() throws Exception {
        String item = added(0);
        manager.posted("/stock/" + item + "/receipts", "{\"quantity\":600}");
        List<Callable<Boolean>> crowd = IntStream.range(0, 1000)
                .<Callable<Boolean>>mapToObj(at -> () -> issued(item, "u-" + at % 50))
                .toList();
        long got;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = pool.invokeAll(crowd);
            got = 0;
            for (Future<Boolean> each : all) {
                got += each.get() ? 1 : 0;
            }
        }

        StockItem after = store.items().require(item).state();
        assertThat(got).isEqualTo(600);
        assertThat(after.onHand()).isZero();
        assertThat(after.holdings().stream()
                        .mapToInt(holding -> holding.quantity())
                        .sum())
                .isEqualTo(600);
    }

    private boolean issued(String item, String holder) {
        try {
            store.change(item, null, each -> each.issue(holder, 1, null, Instant.EPOCH));
            return true;
        } catch (RefusedException empty) {
            return false;
        }
    }

    private String added(int reorderPoint) {
        return manager.posted("/stock", """
                        {"gridPath":"%s","place":"桥西库房","name":"雨伞","category":"GIFT",
                         "unitCost":{"amount":"12.50","currency":"CNY"},"reorderPoint":%d}""".formatted(GRID, reorderPoint))
                .path("id")
                .asString();
    }
}
