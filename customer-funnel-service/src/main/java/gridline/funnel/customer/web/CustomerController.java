package gridline.funnel.customer.web;

import gridline.funnel.customer.CreateCustomer;
import gridline.funnel.customer.Ids;
import gridline.funnel.customer.KeepRecords;
import gridline.funnel.customer.RevealContacts;
import gridline.funnel.customer.model.Contact;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.CustomerFile;
import gridline.funnel.customer.persistence.Customers;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Versioned;
import gridline.platform.privacy.AuditTrail;
import gridline.platform.security.Caller;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.ListQuery;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import gridline.platform.web.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.CacheControl;
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
 * 客户接口: files of customers.
 *
 * <ul>
 *   <li>{@code GET /customers} page, CSV or NDJSON
 *   <li>{@code POST /customers} 201; 409 FN-16 if the firm is there; 422; 503 if community has to be asked and is away
 *   <li>{@code GET /customers/{id}} 200, 304
 *   <li>{@code PUT /customers/{id}} with If-Match: 200; 409; 412; 422 FN-10.not-holder; 428
 *   <li>{@code POST /customers/{id}/reveal} 200; 422 PI-01
 * </ul>
 */
@RestController
@RequestMapping("/api/funnel/v1/customers")
@Tag(name = "customers", description = "客户: customer files")
class CustomerController {

    private static final List<String> CONTACT_FIELDS = List.of("contacts.name", "contacts.phone");
    static final String BASE = "/api/funnel/v1/customers/";

    private final Customers customers;
    private final CreateCustomer creation;
    private final KeepRecords records;
    private final RevealContacts reveal;
    private final CustomerViews views;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    CustomerController(
            Customers customers,
            CreateCustomer creation,
            KeepRecords records,
            RevealContacts reveal,
            CustomerViews views,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.customers = customers;
        this.creation = creation;
        this.records = records;
        this.reveal = reveal;
        this.views = views;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "客户列表: customers of the caller's grids")
    Listing<CustomerRow> list(@Listed(CustomerList.class) ListQuery query, Caller caller) {
        Criteria scope = CustomerList.narrowed(query, caller.scopeCriteria(CustomerList.GRID_PATH), clock.instant());
        return Listing.of(
                query,
                () -> customers.page(query, scope).map(views::row),
                () -> exported(query, scope, caller),
                CustomerRow.COLUMNS);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "建档: create a customer file; the customer starts as TARGET in the pool (FN-S1)")
    ResponseEntity<CustomerView> create(@RequestBody @Valid CustomerFileRequest request, Caller caller) {
        CustomerFile file = request.toFile(null, ids);
        Versioned<Customer> created = creation.create(caller, request.communityId(), file, request.toOrigin());
        return Entities.created(URI.create(BASE + created.id()), created, views.view(created));
    }

    @GetMapping("/{id}")
    @Operation(summary = "客户: one customer with all its histories")
    ResponseEntity<CustomerView> get(@PathVariable String id, Caller caller) {
        return answer(customers.require(id, caller));
    }

    @PutMapping("/{id}")
    @Operation(summary = "更正档案: correct the file; contacts are named by id to keep what was read masked")
    ResponseEntity<CustomerView> put(
            @PathVariable String id, IfMatch ifMatch, @RequestBody @Valid CustomerFileRequest request, Caller caller) {
        return answer(records.file(caller, id, ifMatch.version(), customer -> {
            if (!customer.place().communityId().equals(request.communityId())) {
                throw RefusedException.of(Violation.of("FN-S1.community-fixed", "communityId"));
            }
            return request.toFile(customer.file(), ids);
        }));
    }

    @PostMapping("/{id}/reveal")
    @Operation(summary = "查看明文: show personal data unmasked; written to the audit trail (PI-01)")
    ResponseEntity<Revealed> reveal(@PathVariable String id, @RequestBody @Valid RevealRequest request, Caller caller) {
        boolean names = request.fields().contains(RevealRequest.Field.CONTACT_NAME);
        boolean phones = request.fields().contains(RevealRequest.Field.CONTACT_PHONE);
        List<Contact> contacts = reveal.contacts(caller, id, names, phones, request.reason());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Revealed(
                        id,
                        contacts.stream()
                                .map(c ->
                                        new Revealed.Person(c.id(), names ? c.name() : null, phones ? c.phone() : null))
                                .toList()));
    }

    /** Masked or not, who took a list of customers away is on record (PI-01). */
    private Stream<CustomerRow> exported(ListQuery query, Criteria scope, Caller caller) {
        audit.record(caller, "customer.export", "customers", CONTACT_FIELDS, "export, masked");
        return customers.stream(query, scope).map(views::row);
    }

    private ResponseEntity<CustomerView> answer(Versioned<Customer> versioned) {
        return Entities.ok(versioned, views.view(versioned));
    }
}
