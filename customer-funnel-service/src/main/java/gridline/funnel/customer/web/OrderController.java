package gridline.funnel.customer.web;

import gridline.funnel.customer.PlaceOrder;
import gridline.funnel.customer.SignOrder;
import gridline.funnel.customer.model.Customer;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.Entities;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
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
 * 订单接口: orders of a customer. All answer with the customer, or 422 with every rule that refuses.
 *
 * <ul>
 *   <li>{@code POST /customers/{id}/orders} 201, the new order is the last; 422 PR-10, FN-S5, FN-04, FN-10
 *   <li>{@code POST …/orders/{orderId}/signature} 200, stage ORDERED; 422; 503 FN-S5.pricing-away, nothing changed
 *   <li>{@code POST …/orders/{orderId}/activation} 200, stage ON_NET; 422
 * </ul>
 */
@RestController
@RequestMapping("/api/funnel/v1/customers/{id}/orders")
@Tag(name = "orders", description = "订单: orders at approved tariffs")
class OrderController {

    private final PlaceOrder orders;
    private final SignOrder signing;
    private final CustomerViews views;

    OrderController(PlaceOrder orders, SignOrder signing, CustomerViews views) {
        this.orders = orders;
        this.signing = signing;
        this.views = views;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "准备订单: prepare an order; freezes the price of a tariff in force (FN-S5, PR-10)")
    ResponseEntity<CustomerView> prepare(
            @PathVariable String id, @RequestBody @Valid OrderRequest request, Caller caller) {
        Versioned<Customer> prepared =
                orders.prepare(caller, id, request.tariffId(), request.lineCount(), request.passId());
        return Entities.created(URI.create(CustomerController.BASE + id), prepared, views.view(prepared));
    }

    @PostMapping("/{orderId}/signature")
    @Operation(summary = "签署订单: pricing confirms the tariff; the customer becomes ORDERED (FN-S5)")
    ResponseEntity<CustomerView> sign(
            @PathVariable String id,
            @PathVariable String orderId,
            @RequestBody(required = false) @Valid @Nullable OrderStepRequest request,
            Caller caller) {
        OrderStepRequest step = request == null ? OrderStepRequest.TODAY : request;
        return answer(signing.sign(caller, id, orderId, step.doneOn(), step.note()));
    }

    @PostMapping("/{orderId}/activation")
    @Operation(summary = "开通: the technician opened the service; the customer becomes ON_NET (FN-S6)")
    ResponseEntity<CustomerView> activate(
            @PathVariable String id,
            @PathVariable String orderId,
            @RequestBody(required = false) @Valid @Nullable OrderStepRequest request,
            Caller caller) {
        OrderStepRequest step = request == null ? OrderStepRequest.TODAY : request;
        return answer(orders.activate(caller, id, orderId, step.doneOn(), step.note()));
    }

    private ResponseEntity<CustomerView> answer(Versioned<Customer> versioned) {
        return Entities.ok(versioned, views.view(versioned));
    }
}
