package gridline.campaign.attribution;

import gridline.campaign.attribution.OrderAttribution.CampaignTouch;
import gridline.contracts.Money;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 归因接口 (CP-42): {@code GET /attributions}, each order with the campaign of its first and of its last touch; {@code GET
 * /commissions}, {@code GET /commission-sums} and {@code POST /commissions/{id}/ruling}, what partner halls earn.
 */
@Tag(name = "attributions", description = "归因与佣金 (CP-42)")
@RestController
@RequestMapping("/api/campaign/v1")
class AttributionController {

    private final Aggregates<OrderAttribution> orders;
    private final Aggregates<Commission> commissions;
    private final Clock clock;

    AttributionController(Aggregates<OrderAttribution> orders, Aggregates<Commission> commissions, Clock clock) {
        this.orders = orders;
        this.commissions = commissions;
        this.clock = clock;
    }

    /** {@code campaignId} finds the orders a campaign had any part in. */
    static final class Orders implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("attributions")
                    .within("gridPath", "state.gridPath")
                    .equal("campaignId", "state.touches.campaignId", String.class)
                    .range("signedAt", "state.signedAt", Instant.class)
                    .sortRequired("signedAt", "state.signedAt")
                    .defaultSort("-signedAt")
                    .build();
        }
    }

    /** What the list may be filtered by. */
    static final class Earned implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("commissions")
                    .within("gridPath", "state.gridPath")
                    .equal("hallId", "state.hallId", String.class)
                    .equal("status", "state.status", Commission.Status.class)
                    .range("earnedAt", "state.earnedAt", Instant.class)
                    .sortRequired("earnedAt", "state.earnedAt")
                    .defaultSort("-earnedAt")
                    .build();
        }
    }

    /** One order with both rules. */
    @Schema(name = "OrderAttribution")
    record OrderView(
            String orderId,
            String communityId,
            String gridPath,
            Money monthlyFee,
            Instant signedAt,
            @Nullable CampaignTouch firstTouch,
            @Nullable CampaignTouch lastTouch,
            List<CampaignTouch> touches) {

        static OrderView of(Versioned<OrderAttribution> versioned) {
            OrderAttribution order = versioned.state();
            return new OrderView(
                    order.orderId(),
                    order.communityId(),
                    order.gridPath(),
                    order.monthlyFee(),
                    order.signedAt(),
                    order.firstTouch(),
                    order.lastTouch(),
                    order.touches());
        }
    }

    /** What a hall earns for an order. */
    @Schema(name = "Commission")
    record CommissionView(
            String id,
            String orderId,
            String hallId,
            String clerk,
            String gridPath,
            Money amount,
            Instant earnedAt,
            Commission.Status status,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            long version) {

        static CommissionView of(Versioned<Commission> versioned) {
            Commission commission = versioned.state();
            return new CommissionView(
                    versioned.id(),
                    commission.orderId(),
                    commission.hallId(),
                    commission.clerk(),
                    commission.gridPath(),
                    commission.amount(),
                    commission.earnedAt(),
                    commission.status(),
                    commission.decidedBy(),
                    commission.decidedAt(),
                    versioned.version());
        }
    }

    /** The supervisor's answer. */
    @Schema(name = "CommissionRuling")
    record Ruling(@NotNull Boolean approved) {}

    @Operation(operationId = "listAttributions", summary = "Orders with the campaigns of their first and last touch")
    @GetMapping("/attributions")
    Listing<OrderView> orders(@Listed(Orders.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria("state.gridPath");
        return Listing.of(
                query,
                () -> orders.page(query, scope).map(OrderView::of),
                () -> orders.stream(query, scope).map(OrderView::of),
                CsvColumns.of(OrderView.class, "firstTouch", "lastTouch", "touches")
                        .column("firstTouchCampaign", row -> campaign(row.firstTouch()))
                        .column("lastTouchCampaign", row -> campaign(row.lastTouch())));
    }

    @Operation(operationId = "listCommissions", summary = "What partner halls earn for the users they brought")
    @GetMapping("/commissions")
    Listing<CommissionView> commissions(@Listed(Earned.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria("state.gridPath");
        return Listing.of(
                query,
                () -> commissions.page(query, scope).map(CommissionView::of),
                () -> commissions.stream(query, scope).map(CommissionView::of),
                CsvColumns.of(CommissionView.class));
    }

    @Operation(operationId = "sumCommissions", summary = "What each partner hall earned in a period")
    @GetMapping("/commission-sums")
    CommissionSums.Sums sums(@Listed(CommissionSums.Period.class) ListQuery query, Caller caller) {
        try (var earned = commissions.stream(query, caller.scopeCriteria("state.gridPath"))) {
            return CommissionSums.of(earned.map(Versioned::state));
        }
    }

    @Operation(operationId = "ruleCommission", summary = "The supervisor approves or refuses a commission")
    @PostMapping("/commissions/{id}/ruling")
    ResponseEntity<CommissionView> rule(@PathVariable String id, @Valid @RequestBody Ruling body, Caller caller) {
        Versioned<Commission> changed = commissions.change(id, null, commission -> {
            caller.requireCovers(commission.gridPath());
            return commission.decided(body.approved(), caller.id(), clock.instant());
        });
        return Entities.ok(changed, CommissionView.of(changed));
    }

    private static @Nullable String campaign(@Nullable CampaignTouch touch) {
        return touch == null ? null : touch.campaignId();
    }
}
