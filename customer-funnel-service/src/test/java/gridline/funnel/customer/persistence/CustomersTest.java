package gridline.funnel.customer.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.FunnelTest;
import gridline.funnel.action.model.Action;
import gridline.funnel.action.model.ActionKind;
import gridline.funnel.action.model.LeaseEffect;
import gridline.funnel.customer.model.Acting;
import gridline.funnel.customer.model.Claiming;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.CustomerFile;
import gridline.funnel.customer.model.Firms;
import gridline.funnel.customer.model.Moving;
import gridline.funnel.customer.model.Recording;
import gridline.funnel.customer.model.UnifiedSocialCreditCode;
import gridline.funnel.customer.web.CustomerList;
import gridline.funnel.stage.model.MoveReason;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.testing.MovableClock;
import gridline.platform.web.ConflictException;
import gridline.platform.web.ListQueries;
import gridline.platform.web.ListQuery;
import gridline.platform.web.OutsideScopeException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;

@FunnelTest
class CustomersTest {

    private static final Caller HOME = caller(Firms.PLACE.gridPath());
    private static final Caller AWAY = caller("/13/1302");

    @Autowired
    private Customers customers;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ListQueries lists;

    @ParameterizedTest
    @EnumSource(FunnelStage.class)
    void keepsEverythingOfACustomerAtEveryStage(FunnelStage stage) {
        Customer firm = named(Firms.at(stage));
        customers.insert(firm, HOME);
        assertThat(customers.require(firm.id(), HOME).state()).isEqualTo(firm);
    }

    @Test
    void keepsEverythingOfALostCustomer() {
        Customer firm = named(accepted(Moving.lose(Firms.at(FunnelStage.ORDERED), Firms.because(MoveReason.PRICE))));
        customers.insert(firm, HOME);
        assertThat(customers.require(firm.id(), HOME).state()).isEqualTo(firm);
    }

    @Test
    void showsAndChangesNothingOfAnotherGrid() {
        Customer firm = named(Firms.fresh());
        customers.insert(firm, HOME);
        assertThatExceptionOfType(OutsideScopeException.class).isThrownBy(() -> customers.require(firm.id(), AWAY));
        assertThatExceptionOfType(OutsideScopeException.class)
                .isThrownBy(() -> customers.change(
                        firm.id(), null, AWAY, it -> Claiming.claim(it, Firms.LI, Firms.at(clock.instant()))));
        assertThat(customers.require(firm.id(), HOME).version()).isEqualTo(1);
    }

    /** FN-16: the look-up before creating tells who holds the firm; the id is for those who may see it. */
    @Test
    void refusesASecondFileWithTheSameCreditCode() {
        UnifiedSocialCreditCode code = new UnifiedSocialCreditCode("91330100799655058B");
        Customer first = named(Firms.fresh(), code);
        customers.insert(first, HOME);
        Violation pooled = refusal(() -> customers.insert(named(Firms.fresh(), code), HOME));
        assertThat(pooled.code()).isEqualTo("FN-16.already-in-pool");
        assertThat(pooled.params()).containsEntry("customerId", first.id());

        clock.set(Firms.NOW);
        customers.change(first.id(), null, HOME, it -> Claiming.claim(it, Firms.LI, Firms.at(Firms.NOW)));
        Violation held = refusal(() -> customers.insert(named(Firms.fresh(), code), AWAY));
        assertThat(held.code()).isEqualTo("FN-16.already-held");
        assertThat(held.params()).containsEntry("holder", "李客户").doesNotContainKey("customerId");

        Customer other = named(Firms.fresh());
        customers.insert(other, HOME);
        Violation corrected = refusal(() -> customers.changeFile(
                other.id(),
                null,
                HOME,
                it -> first.file(),
                (it, file) -> Recording.file(it, file, Firms.ZHAO, Firms.NOW)));
        assertThat(corrected.code()).isEqualTo("FN-16.already-held");
    }

    @Test
    void manyFirmsWithoutACreditCodeLiveSideBySide() {
        Versioned<Customer> one = customers.insert(named(Firms.fresh()), HOME);
        Versioned<Customer> other = customers.insert(named(Firms.fresh()), HOME);
        assertThat(one.id()).isNotEqualTo(other.id());
    }

    @Test
    void listsReadNoActionsAndOneFileAllOfThem() {
        Customer firm = named(Firms.claimed(Firms.fresh()));
        Action call = new Action(
                "a-" + firm.id(),
                ActionKind.PROPOSAL,
                Firms.LI,
                Firms.NOW,
                Firms.NOW,
                "带了方案",
                null,
                null,
                LeaseEffect.NOT_QUALIFYING);
        Customer acted = accepted(Acting.record(firm, call, Firms.TODAY, null, Firms.at(Firms.NOW)));
        customers.insert(acted, HOME);
        ListQuery list =
                lists.of(CustomerList.class, Map.of("communityId", firm.place().communityId()));
        assertThat(customers.stream(list, new Criteria()))
                .filteredOn(each -> each.id().equals(firm.id()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.state().diary().actions()).isEmpty();
                    assertThat(each.state().file()).isEqualTo(acted.file());
                });
        assertThat(customers.require(firm.id(), HOME).state()).isEqualTo(acted);
    }

    private static Violation refusal(Runnable action) {
        try {
            action.run();
        } catch (ConflictException refused) {
            return refused.violations().getFirst();
        }
        throw new AssertionError("not refused");
    }

    private static Customer accepted(Decision<Customer> decision) {
        return ((Accepted<Customer>) decision).state();
    }

    private static Customer named(Customer firm) {
        return Firms.renamed(firm, UUID.randomUUID().toString());
    }

    private static Customer named(Customer firm, UnifiedSocialCreditCode code) {
        CustomerFile file = firm.file();
        CustomerFile coded = new CustomerFile(
                file.firmName(),
                code,
                file.address(),
                file.clusterKind(),
                file.people(),
                file.contacts(),
                null,
                null,
                null);
        return accepted(Recording.file(named(firm), coded, Firms.LI, Firms.NOW));
    }

    private static Caller caller(String scope) {
        return new Caller("u-test", "测试员", Set.of(), List.of(scope));
    }
}
