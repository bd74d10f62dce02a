package gridline.funnel.customer.web;

import gridline.funnel.customer.HoldCustomer;
import gridline.funnel.customer.KeepRecords;
import gridline.funnel.customer.MoveStage;
import gridline.funnel.customer.PassOn;
import gridline.funnel.customer.model.Customer;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 漏斗接口: what moves a customer. All answer 200 with the customer, or 422 with every rule that refuses.
 *
 * <ul>
 *   <li>{@code POST /customers/{id}/claim} 422 FN-10.already-held names the holder; FN-13 cool-down and caps; FN-S2
 *   <li>{@code POST /customers/{id}/release} 422 FN-10
 *   <li>{@code POST /customers/{id}/evidence} 422 FN-01, FN-10, FN-S3
 *   <li>{@code POST /customers/{id}/stage} 412 when an If-Match is given; 422 FN-01, FN-02, FN-04, FN-10
 * </ul>
 */
@RestController
@RequestMapping("/api/funnel/v1/customers/{id}")
@Tag(name = "funnel", description = "漏斗: claims, evidence and moves")
class FunnelController {

    private final HoldCustomer holding;
    private final PassOn passing;
    private final KeepRecords records;
    private final MoveStage moving;
    private final CustomerViews views;

    FunnelController(HoldCustomer holding, PassOn passing, KeepRecords records, MoveStage moving, CustomerViews views) {
        this.passing = passing;
        this.holding = holding;
        this.records = records;
        this.moving = moving;
        this.views = views;
    }

    @PostMapping("/claim")
    @Operation(summary = "认领: hold the customer exclusively (FN-10, FN-13)")
    ResponseEntity<CustomerView> claim(@PathVariable String id, Caller caller) {
        return answer(holding.claim(caller, id));
    }

    @PostMapping("/release")
    @Operation(summary = "释放: give the customer back to the pool (FN-10)")
    ResponseEntity<CustomerView> release(@PathVariable String id, Caller caller) {
        return answer(passing.release(caller, id));
    }

    @PostMapping("/evidence")
    @Operation(summary = "记录依据: record evidence for a stage (FN-01)")
    ResponseEntity<CustomerView> evidence(
            @PathVariable String id, @RequestBody @Valid EvidenceRequest request, Caller caller) {
        return answer(records.evidence(
                caller, id, request.kind(), request.doneOn(), request.note().strip(), request.difficulty()));
    }

    @PostMapping("/stage")
    @Operation(summary = "移动阶段: one stage forward, back with a reason, or LOST with a reason (FN-01, FN-02)")
    ResponseEntity<CustomerView> stage(
            @PathVariable String id,
            @Nullable IfMatch expected,
            @RequestBody @Valid StageRequest request,
            Caller caller) {
        Long version = expected == null ? null : expected.version();
        return answer(request.to()
                .stage()
                .map(to -> moving.to(caller, id, version, to, request.why()))
                .orElseGet(() -> moving.lose(caller, id, version, request.why())));
    }

    private ResponseEntity<CustomerView> answer(Versioned<Customer> versioned) {
        return Entities.ok(versioned, views.view(versioned));
    }
}
