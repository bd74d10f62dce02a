package gridline.funnel.customer.web;

import gridline.funnel.customer.FollowUp;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Kinship.Absorbed;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.quote.CustomerQuotes;
import gridline.funnel.staff.StaffDirectory;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.Entities;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * 跟进接口: what is done with a customer and planned.
 *
 * <ul>
 *   <li>{@code POST /customers/{id}/actions} 201 with the customer; the action tells what it did to the registration;
 *       the same id again changes nothing; 422 FN-10, FN-11, FN-12
 *   <li>{@code POST /customers/{id}/plans} 201; 422 FN-10, FN-11
 *   <li>{@code POST /customers/{id}/plans/{planId}/cancellation} 200; 422 FN-10, FN-11
 *   <li>{@code GET /customers/{id}/timeline} everything that happened, the latest first
 * </ul>
 */
@RestController
@RequestMapping("/api/funnel/v1/customers/{id}")
@Tag(name = "actions", description = "跟进: sales actions, plans and the timeline")
class ActionController {

    private final FollowUp following;
    private final Customers customers;
    private final CustomerViews views;
    private final CustomerQuotes quotes;
    private final StaffDirectory staff;

    ActionController(
            FollowUp following, Customers customers, CustomerViews views, CustomerQuotes quotes, StaffDirectory staff) {
        this.following = following;
        this.customers = customers;
        this.views = views;
        this.quotes = quotes;
        this.staff = staff;
    }

    /** 时间线. */
    record Timeline(String customerId, List<TimelineEntry> entries) {}

    @PostMapping("/actions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "记录动作: record a visit, call, proposal, demonstration, event or note (FN-12)")
    ResponseEntity<CustomerView> act(
            @PathVariable String id, @RequestBody @Valid ActionRequest request, Caller caller) {
        return created(id, following.record(caller, id, request.told()));
    }

    @PostMapping("/plans")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "制定计划: plan an action, with a reminder (FN-11)")
    ResponseEntity<CustomerView> plan(@PathVariable String id, @RequestBody @Valid PlanRequest request, Caller caller) {
        return created(
                id,
                following.plan(
                        caller,
                        id,
                        request.kind(),
                        request.dueAt(),
                        request.remindAt(),
                        request.note().strip()));
    }

    @PostMapping("/plans/{planId}/cancellation")
    @Operation(summary = "取消计划: give a plan up (FN-11)")
    ResponseEntity<CustomerView> cancel(@PathVariable String id, @PathVariable String planId, Caller caller) {
        Versioned<Customer> changed = following.cancel(caller, id, planId);
        return Entities.ok(changed, views.view(changed));
    }

    @GetMapping("/timeline")
    @Operation(summary = "时间线: everything that happened with the customer, the latest first")
    Timeline timeline(@PathVariable String id, Caller caller) {
        Customer customer = customers.require(id, caller).state();
        List<Customer> absorbed = customer.kin().absorbed().stream()
                .filter(Absorbed::isInForce)
                .map(one -> customers.find(one.customerId()))
                .flatMap(Optional::stream)
                .toList();
        List<String> files = Stream.concat(Stream.of(id), absorbed.stream().map(Customer::id))
                .toList();
        return new Timeline(id, TimelineEntry.of(customer, absorbed, quotes.of(files), staff::member));
    }

    private ResponseEntity<CustomerView> created(String id, Versioned<Customer> changed) {
        return Entities.created(URI.create(CustomerController.BASE + id), changed, views.view(changed));
    }
}
