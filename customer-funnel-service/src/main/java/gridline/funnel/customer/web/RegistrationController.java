package gridline.funnel.customer.web;

import gridline.funnel.customer.HoldCustomer;
import gridline.funnel.customer.MarkCustomer;
import gridline.funnel.customer.PassOn;
import gridline.funnel.customer.model.Claiming;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Marks;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.registration.model.CustomerLevel;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 报备接口: whose a customer is. All answer 200 with the customer, or 422 with every rule that refuses.
 *
 * <ul>
 *   <li>{@code GET /customers/{id}/claim} whether the caller may claim it, and everything that speaks against it
 *   <li>{@code POST /customers/{id}/team-claim} 422 FN-S2, FN-10
 *   <li>{@code POST /customers/{id}/assignment} to a salesperson, by a superior: 422 FN-10, FN-13, FN-14
 *   <li>{@code POST /customers/{id}/transfer} offers it to a colleague, who answers by {@code …/acceptance} or
 *       {@code …/refusal}; {@code …/withdrawal} takes the offer back: 422 FN-10, FN-13, FN-14
 *   <li>{@code PUT /customers/{id}/marks} with If-Match: level and tags, by a superior
 * </ul>
 */
@RestController
@RequestMapping("/api/funnel/v1/customers/{id}")
@Tag(name = "registrations", description = "报备: claims, transfers and what keeps them alive")
class RegistrationController {

    private final Customers customers;
    private final HoldCustomer holding;
    private final PassOn passing;
    private final MarkCustomer marking;
    private final Reasons reasons;
    private final CustomerViews views;

    RegistrationController(
            Customers customers,
            HoldCustomer holding,
            PassOn passing,
            MarkCustomer marking,
            Reasons reasons,
            CustomerViews views) {
        this.customers = customers;
        this.holding = holding;
        this.passing = passing;
        this.marking = marking;
        this.reasons = reasons;
        this.views = views;
    }

    /**
     * 认领条件.
     *
     * @param mayClaim whether a claim of the caller would be accepted now
     * @param reasons everything that speaks against it
     */
    record ClaimAdvice(boolean mayClaim, List<Problem.Reason> reasons) {}

    /** 分配请求: who is to hold the customer. */
    record AssignmentRequest(@NotBlank @Size(max = 100) String staffId) {}

    /**
     * 移交请求.
     *
     * @param staffId colleague it is offered to
     * @param reason why
     */
    record TransferRequest(
            @NotBlank @Size(max = 100) String staffId,
            @NotBlank @Size(min = 2, max = 200) String reason) {}

    /**
     * 标记请求.
     *
     * @param level decides the terms of the next lease (FN-13)
     * @param tags words without spaces or commas
     */
    record MarksRequest(
            @NotNull CustomerLevel level,

            @NotNull @Size(max = Marks.MAX_TAGS)
            List<@NotBlank @Size(max = 20) @Pattern(regexp = "[^\\s,*=+@-][^\\s,]*") String> tags) {}

    @GetMapping("/claim")
    @Operation(summary = "能否认领: everything that speaks against a claim by the caller (FN-10, FN-13, FN-S2)")
    ClaimAdvice advice(@PathVariable String id, Caller caller, HttpServletRequest request) {
        Customer customer = customers.require(id, caller).state();
        List<Problem.Reason> against = reasons.of(
                Claiming.objections(customer, member(caller), holding.conditions(caller, customer)), request);
        return new ClaimAdvice(against.isEmpty(), against);
    }

    @PostMapping("/team-claim")
    @Operation(summary = "团队认领: put the customer on the list of the team (FN-S2)")
    ResponseEntity<CustomerView> claimForTeam(@PathVariable String id, Caller caller) {
        return answer(passing.claimForTeam(caller, id));
    }

    @PostMapping("/assignment")
    @Operation(summary = "分配: give a customer of the pool to a salesperson (FN-14)")
    ResponseEntity<CustomerView> assign(
            @PathVariable String id, @RequestBody @Valid AssignmentRequest request, Caller caller) {
        return answer(holding.assign(caller, id, request.staffId()));
    }

    @PostMapping("/transfer")
    @Operation(summary = "提出移交: offer the customer to a colleague, who has to accept (FN-14)")
    ResponseEntity<CustomerView> offer(
            @PathVariable String id, @RequestBody @Valid TransferRequest request, Caller caller) {
        return answer(
                passing.offer(caller, id, request.staffId(), request.reason().strip()));
    }

    @PostMapping("/transfer/acceptance")
    @Operation(summary = "接受移交: the rest of the lease becomes the caller's; it is not prolonged (FN-12, FN-14)")
    ResponseEntity<CustomerView> accept(@PathVariable String id, Caller caller) {
        return answer(holding.accept(caller, id));
    }

    @PostMapping("/transfer/refusal")
    @Operation(summary = "拒绝移交: everything stays as it is (FN-14)")
    ResponseEntity<CustomerView> decline(@PathVariable String id, Caller caller) {
        return answer(passing.decline(caller, id));
    }

    @PostMapping("/transfer/withdrawal")
    @Operation(summary = "撤回移交: take the offer back (FN-14)")
    ResponseEntity<CustomerView> withdraw(@PathVariable String id, Caller caller) {
        return answer(passing.withdraw(caller, id));
    }

    @PutMapping("/marks")
    @Operation(summary = "标记: set level and tags (FN-13)")
    ResponseEntity<CustomerView> mark(
            @PathVariable String id, IfMatch ifMatch, @RequestBody @Valid MarksRequest request, Caller caller) {
        return answer(marking.mark(caller, id, ifMatch.version(), new Marks(request.level(), request.tags())));
    }

    private static StaffMember member(Caller caller) {
        return new StaffMember(caller.id(), caller.name());
    }

    private ResponseEntity<CustomerView> answer(Versioned<Customer> versioned) {
        return Entities.ok(versioned, views.view(versioned));
    }
}
