package gridline.funnel.customer.model;

import static gridline.funnel.DecisionAssert.assertThatDecision;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.funnel.ContractEnding;
import gridline.funnel.contract.model.ServiceContract;
import gridline.funnel.contract.model.ServiceContract.Outcome;
import gridline.funnel.contract.model.ServiceContract.Party;
import gridline.funnel.contract.model.ServiceContract.Terms;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.decision.Accepted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FN-20, FN-21: the end of a contract is told of once, a month before, and worked off. */
class ContractingTest {

    private static final StaffMember BOSS = new StaffMember("u-boss", "钱主管");
    private static final LocalDate END = Firms.TODAY.plusDays(50);
    private static final Instant NOTICE = Instant.parse("2026-03-29T16:00:00Z");

    @Test
    void tellsOfTheEndOnceAMonthBefore() {
        Customer firm = with(END);
        assertThat(firm.dueAt()).isEqualTo(NOTICE);
        assertThat(Settling.settle(firm, NOTICE.minusMillis(1)).events()).isEmpty();
        Accepted<Customer> told = Settling.settle(firm, NOTICE.plus(Duration.ofDays(9)));
        assertThat(told.events())
                .contains(new ContractEnding(
                        "f-1",
                        Firms.PLACE.communityId(),
                        Firms.PLACE.gridPath(),
                        "k-9",
                        "COMPETITOR",
                        END,
                        Firms.LI.id()));
        assertThat(Settling.settle(told.state(), NOTICE.plus(Duration.ofDays(10)))
                        .events())
                .noneMatch(ContractEnding.class::isInstance);
    }

    @Test
    void tellsOfAnotherEndAnewAndOfTheSameOneNot() {
        Customer told = Settling.settle(with(END), NOTICE).state();
        Customer same = corrected(told, END);
        assertThat(same.contracts().getLast().noticed()).isTrue();
        Customer later = corrected(told, END.plusYears(1));
        assertThat(later.contracts().getLast().noticed()).isFalse();
        assertThat(later.contracts().getLast().dueAt()).isAfter(NOTICE);
    }

    @ParameterizedTest
    @CsvSource({"-1,", "0,2026-02-07T16:00:00Z", "50,2026-03-29T16:00:00Z"})
    void saysNothingOfWhatIsPast(int days, Instant notice) {
        assertThat(Contracting.noticeAt(Firms.TODAY.plusDays(days), 30, Firms.TODAY))
                .isEqualTo(notice);
    }

    @Test
    void preparesASolutionWithTheSupervisorAndRecordsWhatBecameOfIt() {
        Customer firm = with(END);
        assertThatDecision(Contracting.agree(firm, "k-9", BOSS, Firms.NOW)).isRefusedBy("FN-20.solution-missing");
        assertThatDecision(Contracting.propose(firm, "k-9", "送三个月", Firms.ZHAO, Firms.NOW))
                .isRefusedBy("FN-10.not-holder");
        Customer proposed = assertThatDecision(Contracting.propose(firm, "k-9", "送三个月", Firms.LI, Firms.NOW))
                .isAccepted();
        Customer agreed = assertThatDecision(Contracting.agree(proposed, "k-9", BOSS, Firms.NOW))
                .isAccepted();
        assertThat(agreed.contracts().getLast().solution().agreedBy()).isEqualTo(BOSS);
        assertThatDecision(Contracting.conclude(agreed, "k-9", Outcome.RENEWED, "?", Firms.LI, Firms.NOW))
                .isRefusedBy("FN-20.outcome-not-fitting");
        Customer won = assertThatDecision(
                        Contracting.conclude(agreed, "k-9", Outcome.WON_OVER, "转网", Firms.LI, Firms.NOW))
                .isAccepted();
        assertThat(won.contracts().getLast().dueAt()).isNull();
        assertThatDecision(Contracting.conclude(won, "k-9", Outcome.WON_OVER, "转网", Firms.LI, Firms.NOW))
                .isRefusedBy("FN-20.contract-unknown");
        assertThat(won.holderAt(Firms.NOW)).isEqualTo(firm.holderAt(Firms.NOW));
    }

    private static Customer with(LocalDate end) {
        Terms terms = terms(end);
        ServiceContract contract =
                new ServiceContract("k-9", terms, Contracting.noticeAt(end, 30, Firms.TODAY), false, null, null);
        Customer held = Firms.claimed(Firms.fresh());
        // Without warnings in the way: what is due first is the contract.
        Customer quiet =
                held.with(held.tenure().going(held.tenure().registration().warnedAt(NOTICE)));
        return assertThatDecision(Contracting.add(quiet, contract, Firms.LI, Firms.NOW))
                .isAccepted();
    }

    private static Customer corrected(Customer firm, LocalDate end) {
        return assertThatDecision(Contracting.correct(
                        firm, "k-9", terms(end), Contracting.noticeAt(end, 30, Firms.TODAY), Firms.LI, Firms.NOW))
                .isAccepted();
    }

    private static Terms terms(LocalDate end) {
        return new Terms(Party.COMPETITOR, "电信", "商务宽带", null, end);
    }
}
