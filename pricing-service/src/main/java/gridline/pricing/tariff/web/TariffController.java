package gridline.pricing.tariff.web;

import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.ListQuery;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import gridline.pricing.tariff.WithdrawTariff;
import gridline.pricing.tariff.model.Tariff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 资费接口: {@code GET /tariffs}, {@code GET /tariffs/{id}}, {@code POST /tariffs/{id}/withdrawal}. */
@RestController
@RequestMapping("/api/pricing/v1/tariffs")
@Tag(name = "tariffs", description = "资费: what may be sold in a community")
class TariffController {

    private final Aggregates<Tariff> tariffs;
    private final WithdrawTariff withdraw;

    TariffController(Aggregates<Tariff> tariffs, WithdrawTariff withdraw) {
        this.tariffs = tariffs;
        this.withdraw = withdraw;
    }

    /** 撤回请求; the reason is required. */
    record WithdrawalRequest(@Nullable String reason) {}

    @GetMapping
    @Operation(summary = "Tariffs in the caller's grids, newest first")
    Listing<TariffView> list(@Listed(TariffLists.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria("state.gridPath");
        return Listing.of(
                query,
                () -> tariffs.page(query, scope).map(TariffView::of),
                () -> tariffs.stream(query, scope).map(TariffView::of),
                TariffLists.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One tariff")
    ResponseEntity<TariffView> item(@PathVariable String id, Caller caller) {
        Versioned<Tariff> tariff = tariffs.require(id);
        caller.requireCovers(tariff.state().gridPath());
        return Entities.ok(tariff, TariffView.of(tariff));
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(summary = "Take a tariff back, with a reason; customers who have it keep it (PR-10)")
    ResponseEntity<TariffView> withdraw(
            @PathVariable String id, IfMatch expected, Caller caller, @RequestBody WithdrawalRequest request) {
        String reason = request.reason() == null ? "" : request.reason();
        Versioned<Tariff> withdrawn = withdraw.withdraw(id, expected, caller, reason);
        return Entities.ok(withdrawn, TariffView.of(withdrawn));
    }
}
