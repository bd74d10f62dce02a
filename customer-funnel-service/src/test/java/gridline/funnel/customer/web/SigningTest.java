package gridline.funnel.customer.web;

import static gridline.funnel.FunnelClient.codes;
import static gridline.funnel.FunnelClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.community.BuildState;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.funnel.Neighbours;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Firms;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing an order while pricing is well, slow, broken or away (FN-S5, PR-10). */
@FunnelTest
class SigningTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Customers customers;

    @Autowired
    private MovableClock clock;

    @Autowired
    private CircuitBreakerRegistry circuits;

    private FunnelClient li;
    private String path;

    @BeforeEach
    void aFirmWithAPreparedOrder() {
        circuits.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        clock.set(Firms.NOW);
        Neighbours.community(Firms.PLACE.communityId(), Firms.PLACE.gridPath(), BuildState.OPEN);
        li = FunnelClient.as(port, Firms.LI.id(), Firms.LI.name(), FunnelClient.BRANCH, Role.ACCOUNT_MANAGER);
        path = stored(Firms.with(Firms.at(FunnelStage.INTENTION), EvidenceKind.PLAN_AGREED));
    }

    private String stored(Customer willing) {
        Customer firm = Firms.renamed(Firms.prepared(willing), UUID.randomUUID().toString());
        customers.insert(firm, new Caller("u-test", "测试员", Set.of(), List.of(FunnelClient.GRID)));
        return "/customers/" + firm.id() + "/orders/" + firm.orders().getLast().id() + "/signature";
    }

    @ParameterizedTest
    @EnumSource(Neighbours.Failure.class)
    void keepsTheOrderPreparedWhenPricingDoesNotAnswer(Neighbours.Failure failure) {
        Neighbours.pricingFails("t-1", failure);
        Http.Answer answer = li.post(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("FN-S5.pricing-away");
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(answer.json().path("detail").asString()).contains("不能签署");
        Http.Answer customer = li.get(path.replaceAll("/orders/.*", "")).send();
        assertThat(texts(customer.json().path("orders"), "status")).containsExactly("PREPARED");
        assertThat(customer.json().path("stage").asString()).isEqualTo("INTENTION");

        Neighbours.tariff("t-1", "IN_FORCE", "45.00");
        assertThat(li.post(path).status()).isEqualTo(200);
    }

    @Test
    void refusesWhatPricingNoLongerSellsOrSellsForAnotherPrice() {
        Neighbours.tariff("t-1", "WITHDRAWN", "45.00");
        assertThat(codes(li.post(path))).containsExactly("PR-10.tariff-not-in-force");
        Neighbours.pricingAnswers("t-1", 404);
        assertThat(codes(li.post(path))).containsExactly("PR-10.tariff-not-in-force");
        Neighbours.tariff("t-1", "IN_FORCE", "46.00");
        assertThat(codes(li.post(path))).containsExactly("FN-S5.price-changed");
    }

    @Test
    void namesWhatElseSpeaksAgainstItEvenWhenPricingIsAway() {
        String bare = stored(Firms.at(FunnelStage.INTENTION));
        Neighbours.pricingFails("t-1", Neighbours.Failure.AWAY);
        assertThat(codes(li.post(bare))).containsExactly("FN-01.evidence-missing");
        Neighbours.tariff("t-1", "WITHDRAWN", "45.00");
        assertThat(codes(li.post(bare)))
                .containsExactlyInAnyOrder("FN-01.evidence-missing", "PR-10.tariff-not-in-force");
    }

    @Test
    void refusesAnUnknownOrderAndADayInTheFuture() {
        assertThat(li.post(path.replaceAll("orders/.*/", "orders/none/")).status())
                .isEqualTo(404);
        Neighbours.tariff("t-1", "IN_FORCE", "45.00");
        assertThat(codes(li.post(path, "{\"doneOn\":\"2026-03-11\"}"))).containsExactly("FN-01.evidence-in-future");
    }
}
