package gridline.funnel.customer.web;

import gridline.funnel.contract.model.ServiceContract;
import gridline.funnel.contract.model.ServiceContract.Party;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.registration.model.Registration;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.security.GridPath;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.BadRequestException;
import gridline.platform.web.OutsideScopeException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 合同到期日历 (FN-20): how many contracts end on each day of a month, and how far their solutions have come. */
@RestController
@RequestMapping("/api/funnel/v1/contract-ends")
@Tag(name = "contracts")
class ContractCalendar {

    private final Customers customers;
    private final Clock clock;

    ContractCalendar(Customers customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * 到期日历.
     *
     * @param days days on which something ends, in order
     */
    record CalendarMonth(YearMonth month, List<CalendarDay> days) {}

    /**
     * 到期日.
     *
     * @param competitor contracts with competitors that end
     * @param own contracts with us that end
     * @param withoutSolution of both, those without a solution
     * @param toAgree of both, those whose solution the supervisor has not agreed to
     */
    record CalendarDay(LocalDate day, int competitor, int own, int withoutSolution, int toAgree) {

        static CalendarDay of(LocalDate day, List<ServiceContract> ending) {
            int competitor = 0;
            int without = 0;
            int toAgree = 0;
            for (ServiceContract each : ending) {
                competitor += each.terms().party() == Party.COMPETITOR ? 1 : 0;
                without += each.solution() == null ? 1 : 0;
                toAgree += each.solution() != null && each.solution().agreedBy() == null ? 1 : 0;
            }
            return new CalendarDay(day, competitor, ending.size() - competitor, without, toAgree);
        }
    }

    @GetMapping("/calendar")
    @Operation(summary = "到期日历: contracts that end in a month, day by day; this month if none is given (FN-20)")
    CalendarMonth calendar(
            @RequestParam(required = false) @Size(max = 10) @Nullable String month,
            @RequestParam(required = false) @Size(max = 200) @Nullable String gridPath,
            @RequestParam(required = false) @Size(max = 100) @Nullable String holderId,
            Caller caller) {
        YearMonth asked = month == null ? YearMonth.from(BusinessZone.today(clock)) : month(month);
        Criteria scope = scope(gridPath, caller);
        Map<LocalDate, List<ServiceContract>> byDay = new TreeMap<>();
        try (Stream<Versioned<Customer>> found = customers.endingWithin(asked.atDay(1), asked.atEndOfMonth(), scope)) {
            found.map(Versioned::state)
                    .filter(customer -> holderId == null || holds(holderId, customer))
                    .flatMap(customer -> customer.contracts().stream())
                    .filter(contract ->
                            contract.isOpen() && isIn(asked, contract.terms().endsOn()))
                    .forEach(contract -> byDay.computeIfAbsent(
                                    Objects.requireNonNull(contract.terms().endsOn()), _ -> new ArrayList<>())
                            .add(contract));
        }
        return new CalendarMonth(
                asked,
                byDay.entrySet().stream()
                        .map(each -> CalendarDay.of(each.getKey(), each.getValue()))
                        .toList());
    }

    private boolean holds(String staffId, Customer customer) {
        Instant now = clock.instant();
        Registration live = customer.holderAt(now);
        return live != null && live.holderId().equals(staffId);
    }

    private static boolean isIn(YearMonth month, @Nullable LocalDate day) {
        return day != null && YearMonth.from(day).equals(month);
    }

    private static Criteria scope(@Nullable String gridPath, Caller caller) {
        if (gridPath == null) {
            return caller.scopeCriteria(CustomerList.GRID_PATH);
        }
        if (!GridPath.isValid(gridPath)) {
            throw new OutsideScopeException();
        }
        caller.requireCovers(gridPath);
        return GridPath.within(CustomerList.GRID_PATH, gridPath);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            throw BadRequestException.of(Violation.of("FN-20.month", "month"));
        }
    }
}
