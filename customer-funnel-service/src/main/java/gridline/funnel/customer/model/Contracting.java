package gridline.funnel.customer.model;

import gridline.funnel.contract.model.ServiceContract;
import gridline.funnel.contract.model.ServiceContract.Outcome;
import gridline.funnel.contract.model.ServiceContract.Party;
import gridline.funnel.contract.model.ServiceContract.Solution;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 合同到期: keeps what the firm uses and when it ends; a month before, the holder is told once, prepares a solution with the
 * supervisor and records what became of it (FN-20, FN-21). None of it renews a registration (FN-12).
 */
public final class Contracting {

    /** Most contracts of one customer. */
    public static final int MAX_CONTRACTS = 50;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Contracting() {}

    /**
     * When the end of a contract is told of.
     *
     * @param noticeDays how many days before
     * @return null if there is no end, or it is past
     */
    public static @Nullable Instant noticeAt(@Nullable LocalDate endsOn, int noticeDays, LocalDate today) {
        return endsOn == null || endsOn.isBefore(today)
                ? null
                : endsOn.atStartOfDay(ZONE).toInstant().minus(Duration.ofDays(noticeDays));
    }

    /** 登记在用业务: by the holder, or by anybody of the team while nobody holds the customer. */
    public static Decision<Customer> add(Customer customer, ServiceContract contract, StaffMember who, Instant now) {
        return new Violations()
                .addAll(Holding.objectionsIfHeld(customer, who, now))
                .when(
                        customer.contracts().size() >= MAX_CONTRACTS,
                        () -> Violation.of("FN-20.too-many-contracts").with("max", MAX_CONTRACTS))
                .orElse(() -> Decision.accepted(customer.with(contract)));
    }

    /** 更正在用业务 */
    public static Decision<Customer> correct(
            Customer customer,
            String contractId,
            ServiceContract.Terms terms,
            @Nullable Instant noticeAt,
            StaffMember who,
            Instant now) {
        return open(
                customer,
                contractId,
                Holding.objectionsIfHeld(customer, who, now),
                contract -> contract.with(terms, noticeAt));
    }

    /** 提出方案: what to offer before the end; a new one has to be agreed anew. */
    public static Decision<Customer> propose(
            Customer customer, String contractId, String text, StaffMember who, Instant now) {
        return open(
                customer,
                contractId,
                Holding.objections(customer, who, now),
                contract -> contract.with(new Solution(text, who, now, null, null)));
    }

    /** 主管同意方案 */
    public static Decision<Customer> agree(Customer customer, String contractId, StaffMember supervisor, Instant now) {
        boolean missing = contract(customer, contractId)
                .filter(contract -> contract.solution() == null)
                .isPresent();
        return open(
                customer,
                contractId,
                missing ? List.of(Violation.of("FN-20.solution-missing")) : List.of(),
                contract -> {
                    Solution solution = contract.solution();
                    return solution == null
                            ? contract
                            : contract.with(
                                    new Solution(solution.text(), solution.by(), solution.at(), supervisor, now));
                });
    }

    /** 记录结果: what became of the contract; it is on no list any more. */
    public static Decision<Customer> conclude(
            Customer customer, String contractId, Outcome outcome, String text, StaffMember who, Instant now) {
        boolean own = contract(customer, contractId)
                .filter(contract -> contract.terms().party() == Party.OWN)
                .isPresent();
        boolean fits = own
                ? outcome == Outcome.RENEWED || outcome == Outcome.LOST
                : outcome == Outcome.WON_OVER || outcome == Outcome.STAYED_WITH_COMPETITOR;
        Violations found = new Violations()
                .addAll(Holding.objections(customer, who, now))
                .when(
                        contract(customer, contractId).isPresent() && !fits,
                        () -> Violation.of("FN-20.outcome-not-fitting", "outcome")
                                .with("outcome", outcome.name()));
        return open(
                customer,
                contractId,
                found.list(),
                contract -> contract.with(new ServiceContract.Result(outcome, text, who, now)));
    }

    private static Decision<Customer> open(
            Customer customer,
            String contractId,
            List<Violation> objections,
            Function<ServiceContract, ServiceContract> next) {
        Optional<ServiceContract> contract = contract(customer, contractId).filter(ServiceContract::isOpen);
        return new Violations()
                .addAll(objections)
                .when(contract.isEmpty(), () -> Violation.of("FN-20.contract-unknown"))
                .orElse(() -> Decision.accepted(customer.with(next.apply(contract.orElseThrow()))));
    }

    private static Optional<ServiceContract> contract(Customer customer, String id) {
        return customer.contracts().stream()
                .filter(contract -> contract.id().equals(id))
                .findFirst();
    }
}
