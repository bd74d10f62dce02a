package gridline.funnel.customer.web;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.customer.SellFurther;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.FurtherPass;
import gridline.funnel.customer.web.HistoryViews.EvidenceView;
import gridline.funnel.customer.web.HistoryViews.StageChangeView;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * 再次销售接口: further passes of on-net customers (FN-05). Orders belong to a pass by {@code passId}.
 *
 * <ul>
 *   <li>{@code POST /customers/{id}/passes} 201, the new pass is the last, at POTENTIAL; 422 FN-05, FN-10
 *   <li>{@code POST …/passes/{passId}/evidence} 200; 422 FN-01, FN-05, FN-10
 *   <li>{@code POST …/passes/{passId}/stage} 200; 412 when an If-Match is given; 422 FN-01, FN-02, FN-04, FN-05, FN-10
 * </ul>
 */
@RestController
@RequestMapping("/api/funnel/v1/customers/{id}/passes")
@Tag(name = "passes", description = "再次销售: further passes of on-net customers")
class FurtherPassController {

    private final SellFurther selling;
    private final CustomerViews views;

    FurtherPassController(SellFurther selling, CustomerViews views) {
        this.selling = selling;
        this.views = views;
    }

    /**
     * 再次销售请求.
     *
     * @param product what is to be sold
     * @param latentNeed what need was seen (FN-S3)
     * @param purchasingPower what shows that it can pay (FN-S3)
     */
    record PassRequest(
            @NotBlank @Size(max = 60) String product,
            @NotBlank @Size(max = 1000) String latentNeed,
            @NotBlank @Size(max = 1000) String purchasingPower) {}

    /**
     * 再次销售.
     *
     * @param open whether it can still move
     * @param lost whether it was given up
     * @param next what the stage ahead still wants; null when the pass is at its end
     */
    record PassView(
            String id,
            String product,
            FunnelStage stage,
            boolean open,
            boolean lost,
            List<EvidenceView> evidence,
            List<StageChangeView> history,
            CustomerView.@Nullable Next next) {

        static PassView of(FurtherPass pass, CustomerView.@Nullable Next next) {
            return new PassView(
                    pass.id(),
                    pass.product(),
                    pass.stage(),
                    pass.isOpen(),
                    pass.lost(),
                    pass.evidence().stream().map(EvidenceView::of).toList(),
                    pass.history().stream().map(StageChangeView::of).toList(),
                    next);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "开始再次销售: begin a further pass for another product (FN-05)")
    ResponseEntity<CustomerView> begin(
            @PathVariable String id, @RequestBody @Valid PassRequest request, Caller caller) {
        Versioned<Customer> changed = selling.begin(
                caller,
                id,
                request.product().strip(),
                request.latentNeed().strip(),
                request.purchasingPower().strip());
        return Entities.created(URI.create(CustomerController.BASE + id), changed, views.view(changed));
    }

    @PostMapping("/{passId}/evidence")
    @Operation(summary = "记录依据: record evidence for a further pass (FN-01, FN-05)")
    ResponseEntity<CustomerView> prove(
            @PathVariable String id,
            @PathVariable String passId,
            @RequestBody @Valid EvidenceRequest request,
            Caller caller) {
        return answer(selling.prove(
                caller,
                id,
                passId,
                request.kind(),
                request.doneOn(),
                request.note().strip()));
    }

    @PostMapping("/{passId}/stage")
    @Operation(summary = "移动再次销售: forward on evidence, back or LOST with a reason (FN-05)")
    ResponseEntity<CustomerView> move(
            @PathVariable String id,
            @PathVariable String passId,
            @Nullable IfMatch expected,
            @RequestBody @Valid StageRequest request,
            Caller caller) {
        Long version = expected == null ? null : expected.version();
        return answer(request.to()
                .stage()
                .map(to -> selling.move(caller, id, passId, version, to, request.why()))
                .orElseGet(() -> selling.lose(caller, id, passId, version, request.why())));
    }

    private ResponseEntity<CustomerView> answer(Versioned<Customer> versioned) {
        return Entities.ok(versioned, views.view(versioned));
    }
}
