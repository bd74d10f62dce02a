package gridline.funnel.customer.web;

import gridline.contracts.Money;
import gridline.funnel.contract.model.ServiceContract;
import gridline.funnel.contract.model.ServiceContract.Outcome;
import gridline.funnel.contract.model.ServiceContract.Party;
import gridline.funnel.contract.model.ServiceContract.Terms;
import gridline.funnel.customer.KeepContracts;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * 合同到期接口: what customers use and when it ends (FN-20, FN-21).
 *
 * <ul>
 *   <li>{@code GET /contract-ends} customers by the earliest end of an open contract, those past and without a result
 *       first; with {@code endsOn.gte}, {@code endsOn.lte} those of whose open contracts any ends between these days
 *   <li>{@code GET /contract-ends/calendar?month=2026-05} how many end on each day, ours and competitors'
 *   <li>{@code POST /customers/{id}/contracts} 201; {@code PUT …/contracts/{contractId}} 200, 412 when an If-Match is given
 *       and the customer has become another: 422 FN-10, FN-20
 *   <li>{@code POST …/{contractId}/solution} by the holder, {@code …/solution/agreement} by the supervisor
 *   <li>{@code POST …/{contractId}/result} what became of it; it is on no list any more
 * </ul>
 */
@RestController
@RequestMapping("/api/funnel/v1")
@Tag(name = "contracts", description = "合同到期: what firms use, and when it ends")
class ContractController {

    private static final String CONTRACTS = "/customers/{id}/contracts";

    private final KeepContracts contracts;
    private final Customers customers;
    private final CustomerViews views;
    private final Clock clock;

    ContractController(KeepContracts contracts, Customers customers, CustomerViews views, Clock clock) {
        this.contracts = contracts;
        this.customers = customers;
        this.views = views;
        this.clock = clock;
    }

    /**
     * 合同请求.
     *
     * @param party whose service it is
     * @param operator name of the competitor, or of our own brand
     * @param product what is used
     * @param monthlyFee what it costs a month
     * @param endsOn last day of the contract, Asia/Shanghai
     */
    record ContractRequest(
            @NotNull Party party,
            @NotBlank @Size(max = 40) String operator,
            @NotBlank @Size(max = 60) String product,
            @Nullable Money monthlyFee,
            @Nullable LocalDate endsOn) {

        Terms toTerms() {
            return new Terms(party, operator.strip(), product.strip(), monthlyFee, endsOn);
        }
    }

    /** 方案请求. */
    record SolutionRequest(@NotBlank @Size(max = 1000) String text) {}

    /** 结果请求. */
    record ResultRequest(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 500) String text) {}

    /**
     * 到期客户.
     *
     * @param holder who is to act; null while the customer is in the pool
     * @param contracts its open contracts that have an end
     */
    record EndingRow(
            String customerId,
            String firmName,
            String gridPath,
            @Nullable StaffMember holder,
            List<ServiceContract> contracts) {

        static final CsvColumns<EndingRow> COLUMNS = CsvColumns.of(EndingRow.class, "holder", "contracts")
                .column(
                        "holderName",
                        row -> row.holder() == null ? null : row.holder().name())
                .column(
                        "endsOn",
                        row -> row.contracts().isEmpty()
                                ? null
                                : row.contracts().getFirst().terms().endsOn());
    }

    /** 合同到期列表: from an index over the earliest end. */
    public static final class Endings implements ListDefinition {
        private static final String ENDS_ON = "state.contractEndsOn";

        @Override
        public ListSpec spec() {
            return ListSpec.of("contract-ends")
                    .value("endsOn.gte", LocalDate.class)
                    .value("endsOn.gt", LocalDate.class)
                    .value("endsOn.lte", LocalDate.class)
                    .value("endsOn.lt", LocalDate.class)
                    .equal("party", "state.contracts.terms.party", Party.class)
                    .value("holderId", String.class)
                    .within("gridPath", CustomerList.GRID_PATH)
                    .sortRequired("endsOn", ENDS_ON)
                    .defaultSort("endsOn")
                    .build();
        }

        /** Some open contract ends between the days asked for: one and the same, so not two ranges over all ends. */
        static Criteria wanted(ListQuery query) {
            Map<String, String> bounds = new LinkedHashMap<>();
            for (String bound : List.of("gte", "gt", "lte", "lt")) {
                query.value("endsOn." + bound, LocalDate.class)
                        .ifPresent(day -> bounds.put("$" + bound, day.toString()));
            }
            return bounds.isEmpty()
                    ? Criteria.where(ENDS_ON).lt("9999")
                    : Criteria.where("state.contractEnds").is(new Document("$elemMatch", new Document(bounds)));
        }
    }

    @GetMapping("/contract-ends")
    @Operation(summary = "合同到期: customers whose contracts end, the earliest first (FN-20)")
    Listing<EndingRow> endings(@Listed(Endings.class) ListQuery query, Caller caller) {
        Instant now = clock.instant();
        Criteria ends = Endings.wanted(query);
        Criteria scope = caller.scopeCriteria(CustomerList.GRID_PATH);
        Criteria all = query.value("holderId", String.class)
                .map(holder -> new Criteria()
                        .andOperator(
                                ends,
                                scope,
                                Criteria.where("state.holderId").is(holder),
                                Criteria.where(CustomerList.HELD_UNTIL).gt(now)))
                .orElseGet(() -> new Criteria().andOperator(ends, scope));
        return Listing.of(
                query,
                () -> customers.page(query, all).map(each -> row(each.state(), now)),
                () -> customers.stream(query, all).map(each -> row(each.state(), now)),
                EndingRow.COLUMNS);
    }

    @PostMapping(CONTRACTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记在用业务: record what the firm uses and when it ends (FN-20)")
    ResponseEntity<CustomerView> add(
            @PathVariable String id, @RequestBody @Valid ContractRequest request, Caller caller) {
        Versioned<Customer> changed = contracts.add(caller, id, request.toTerms());
        return Entities.created(URI.create(CustomerController.BASE + id), changed, views.view(changed));
    }

    @PutMapping(CONTRACTS + "/{contractId}")
    @Operation(summary = "更正在用业务: correct it; another end is told of anew (FN-21)")
    ResponseEntity<CustomerView> correct(
            @PathVariable String id,
            @PathVariable String contractId,
            @Nullable IfMatch expected,
            @RequestBody @Valid ContractRequest request,
            Caller caller) {
        Long version = expected == null ? null : expected.version();
        return answer(contracts.correct(caller, id, contractId, version, request.toTerms()));
    }

    @PostMapping(CONTRACTS + "/{contractId}/solution")
    @Operation(summary = "提出方案: what to offer before the end (FN-20)")
    ResponseEntity<CustomerView> propose(
            @PathVariable String id,
            @PathVariable String contractId,
            @RequestBody @Valid SolutionRequest request,
            Caller caller) {
        return answer(contracts.propose(caller, id, contractId, request.text().strip()));
    }

    @PostMapping(CONTRACTS + "/{contractId}/solution/agreement")
    @Operation(summary = "同意方案: the supervisor agrees to it (FN-20)")
    ResponseEntity<CustomerView> agree(@PathVariable String id, @PathVariable String contractId, Caller caller) {
        return answer(contracts.agree(caller, id, contractId));
    }

    @PostMapping(CONTRACTS + "/{contractId}/result")
    @Operation(summary = "记录到期结果: what became of it (FN-20)")
    ResponseEntity<CustomerView> conclude(
            @PathVariable String id,
            @PathVariable String contractId,
            @RequestBody @Valid ResultRequest request,
            Caller caller) {
        return answer(contracts.conclude(
                caller, id, contractId, request.outcome(), request.text().strip()));
    }

    private static EndingRow row(Customer customer, Instant now) {
        var live = customer.holderAt(now);
        return new EndingRow(
                customer.id(),
                customer.file().firmName(),
                customer.place().gridPath(),
                live == null ? null : live.holder(),
                customer.contracts().stream()
                        .filter(contract ->
                                contract.isOpen() && contract.terms().endsOn() != null)
                        .sorted((one, other) -> Objects.requireNonNull(
                                        one.terms().endsOn())
                                .compareTo(Objects.requireNonNull(other.terms().endsOn())))
                        .map(ContractController::shown)
                        .toList());
    }

    /** Free text with phone numbers masked (PI-01). */
    static ServiceContract shown(ServiceContract contract) {
        ServiceContract.Solution solution = contract.solution();
        ServiceContract.Result result = contract.result();
        return new ServiceContract(
                contract.id(),
                contract.terms(),
                contract.noticeAt(),
                contract.noticed(),
                solution == null
                        ? null
                        : new ServiceContract.Solution(
                                FreeText.masked(solution.text()),
                                solution.by(),
                                solution.at(),
                                solution.agreedBy(),
                                solution.agreedAt()),
                result == null
                        ? null
                        : new ServiceContract.Result(
                                result.outcome(), FreeText.masked(result.text()), result.by(), result.at()));
    }

    private ResponseEntity<CustomerView> answer(Versioned<Customer> versioned) {
        return Entities.ok(versioned, views.view(versioned));
    }
}
