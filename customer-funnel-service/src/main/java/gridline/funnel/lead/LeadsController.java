package gridline.funnel.lead;

import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.persistence.Customers;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
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
 * 商机接口: {@code GET /leads}, the firms campaigns met; {@code POST /leads/{leadId}/conversion}, tells which customer a lead
 * became, so that its orders can be traced to the campaign (CP-42).
 */
@Tag(name = "leads", description = "商机收件箱 (CP-40)")
@RestController
@RequestMapping("/api/funnel/v1/leads")
class LeadsController {

    private final Aggregates<ReceivedLead> leads;
    private final Customers customers;

    LeadsController(Aggregates<ReceivedLead> leads, Customers customers) {
        this.leads = leads;
        this.customers = customers;
    }

    /** What the list may be filtered and sorted by. */
    static final class Definition implements ListDefinition {
        private static final String CUSTOMER = "state.customerId";

        @Override
        public ListSpec spec() {
            return ListSpec.of("leads")
                    .within("gridPath", "state.gridPath")
                    .equal("campaignId", "state.campaignId", String.class)
                    .filter("converted", Boolean.class, Definition::converted)
                    .sortRequired("capturedOn", "state.capturedOn")
                    .defaultSort("-capturedOn")
                    .build();
        }

        /** {@code true} those that became customers, {@code false} those still to be looked at. */
        private static Criteria converted(boolean became) {
            return became
                    ? Criteria.where(CUSTOMER).ne(null)
                    : Criteria.where(CUSTOMER).is(null);
        }
    }

    /** A lead as it stands in the inbox. */
    @Schema(name = "ReceivedLead")
    record View(
            String leadId,
            String communityId,
            String gridPath,
            String campaignId,
            List<String> interests,
            @Nullable String competitorId,
            @Nullable YearMonth contractEndsIn,
            String capturedBy,
            LocalDate capturedOn,
            @Nullable String customerId,
            long version) {

        static View of(Versioned<ReceivedLead> versioned) {
            ReceivedLead lead = versioned.state();
            return new View(
                    lead.leadId(),
                    lead.communityId(),
                    lead.gridPath(),
                    lead.campaignId(),
                    lead.interests(),
                    lead.competitorId(),
                    lead.contractEndsIn(),
                    lead.capturedBy(),
                    lead.capturedOn(),
                    lead.customerId(),
                    versioned.version());
        }
    }

    /** The customer a lead became. */
    @Schema(name = "LeadConversion")
    record Conversion(@NotBlank @Size(max = 100) String customerId) {}

    @Operation(operationId = "listReceivedLeads", summary = "Firms that campaigns met, the newest first")
    @GetMapping
    Listing<View> list(@Listed(Definition.class) ListQuery query, Caller caller) {
        var scope = caller.scopeCriteria("state.gridPath");
        return Listing.of(
                query,
                () -> leads.page(query, scope).map(View::of),
                () -> leads.stream(query, scope).map(View::of),
                CsvColumns.of(View.class, "interests"));
    }

    @Operation(operationId = "convertLead", summary = "Tells which customer a lead became")
    @PostMapping("/{leadId}/conversion")
    ResponseEntity<View> convert(@PathVariable String leadId, @Valid @RequestBody Conversion body, Caller caller) {
        Versioned<ReceivedLead> changed = leads.change(leadId, null, lead -> {
            caller.requireCovers(lead.gridPath());
            return decide(lead, customers.find(body.customerId()).orElse(null), caller);
        });
        return Entities.ok(changed, View.of(changed));
    }

    private static Decision<ReceivedLead> decide(ReceivedLead lead, @Nullable Customer customer, Caller caller) {
        if (customer == null
                || !customer.place().communityId().equals(lead.communityId())
                || !caller.covers(customer.place().gridPath())) {
            return Decision.refused(Violation.of("CP-42.no-such-customer", "customerId"));
        }
        return lead.converted(customer.id(), caller.id());
    }
}
