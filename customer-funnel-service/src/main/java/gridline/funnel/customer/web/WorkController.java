package gridline.funnel.customer.web;

import gridline.funnel.customer.HoldCustomer;
import gridline.funnel.customer.model.Claiming;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.customer.web.DiaryViews.PlanView;
import gridline.funnel.registration.model.PastRegistration;
import gridline.funnel.registration.model.Quota;
import gridline.funnel.registration.model.TeamClaim;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Versioned;
import gridline.platform.privacy.AuditTrail;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import gridline.platform.web.BadRequestException;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.ListQuery;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import gridline.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 工作列表接口: what there is to do.
 *
 * <ul>
 *   <li>{@code GET /pool} customers nobody holds, each with what speaks against the caller claiming it (FN-13)
 *   <li>{@code GET /lapsing} registrations that end within {@code days} (7 by default): a salesperson's own, a superior's
 *       all (FN-15)
 *   <li>{@code GET /transfer-offers} offers that wait for the caller's answer (FN-14)
 *   <li>{@code GET /plans} what the caller plans, the earliest first
 * </ul>
 */
@RestController
@RequestMapping("/api/funnel/v1")
@Tag(name = "work", description = "工作列表: the pool and what there is to do")
class WorkController {

    private static final int LAPSING_DAYS = 7;
    private static final List<String> CONTACT_FIELDS = List.of("contacts.name", "contacts.phone");

    private final Customers customers;
    private final HoldCustomer holding;
    private final CustomerViews views;
    private final Reasons reasons;
    private final AuditTrail audit;
    private final Clock clock;

    WorkController(
            Customers customers,
            HoldCustomer holding,
            CustomerViews views,
            Reasons reasons,
            AuditTrail audit,
            Clock clock) {
        this.customers = customers;
        this.holding = holding;
        this.views = views;
        this.reasons = reasons;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 公海客户.
     *
     * @param customer as in every list
     * @param team the claim of the team, if there is one (FN-S2)
     * @param lastHolder the last lease that ended
     * @param mayClaim whether a claim of the caller would be accepted now
     * @param reasons what speaks against it
     */
    record PoolRow(
            CustomerRow customer,
            @Nullable TeamClaim team,
            @Nullable PastRegistration lastHolder,
            boolean mayClaim,
            List<Problem.Reason> reasons) {

        static final CsvColumns<PoolRow> COLUMNS = CsvColumns.<PoolRow>none()
                .column("id", row -> row.customer().id())
                .column("firmName", row -> row.customer().firmName())
                .column("communityName", row -> row.customer().communityName())
                .column("gridPath", row -> row.customer().gridPath())
                .column("stage", row -> row.customer().stage())
                .column("mayClaim", PoolRow::mayClaim)
                .column(
                        "reasons",
                        row -> String.join(
                                " ",
                                row.reasons().stream().map(Problem.Reason::code).toList()));
    }

    /**
     * 计划客户.
     *
     * @param plans the caller's open plans with the customer
     */
    record PlannedRow(String customerId, String firmName, String gridPath, List<PlanView> plans) {
        static final CsvColumns<PlannedRow> COLUMNS = CsvColumns.of(PlannedRow.class, "plans");
    }

    @GetMapping("/pool")
    @Operation(summary = "公海: customers nobody holds, and why the caller may not claim them (FN-11, FN-13)")
    Listing<PoolRow> pool(@Listed(WorkLists.Pool.class) ListQuery query, Caller caller, HttpServletRequest request) {
        Instant now = clock.instant();
        Criteria scope = new Criteria()
                .andOperator(
                        caller.scopeCriteria(CustomerList.GRID_PATH),
                        Criteria.where(CustomerList.HELD_UNTIL).lte(now));
        Quota quota = holding.quota(caller);
        return Listing.of(
                query,
                () -> customers.page(query, scope).map(each -> poolRow(each, caller, quota, request)),
                () -> exported(query, scope, caller, "pool").map(each -> poolRow(each, caller, quota, request)),
                PoolRow.COLUMNS);
    }

    @GetMapping("/lapsing")
    @Operation(summary = "即将到期: registrations that end soon, the earliest first (FN-15)")
    Listing<CustomerRow> lapsing(@Listed(WorkLists.Lapsing.class) ListQuery query, Caller caller) {
        int days = query.value("days", Integer.class).orElse(LAPSING_DAYS);
        if (days < 1 || days > 366) {
            throw new BadRequestException(
                    List.of(Violation.of("FN-15.days", "days").with("min", 1).with("max", 366)));
        }
        Instant now = clock.instant();
        boolean superior = caller.hasAnyRole(Role.GRID_MANAGER, Role.SUPERVISOR, Role.ANALYST, Role.ADMIN);
        String holder = query.value("holderId", String.class).orElse(superior ? null : caller.id());
        Criteria scope = caller.scopeCriteria(CustomerList.GRID_PATH);
        Criteria ending = Criteria.where(CustomerList.HELD_UNTIL).gt(now).lte(now.plus(Duration.ofDays(days)));
        Criteria all = holder == null
                ? new Criteria().andOperator(scope, ending)
                : new Criteria().andOperator(Criteria.where("state.holderId").is(holder), ending, scope);
        return Listing.of(
                query,
                () -> customers.page(query, all).map(views::row),
                () -> exported(query, all, caller, "lapsing").map(views::row),
                CustomerRow.COLUMNS);
    }

    @GetMapping("/transfer-offers")
    @Operation(summary = "移交待办: customers offered to the caller (FN-14)")
    Listing<CustomerRow> offers(@Listed(WorkLists.Offers.class) ListQuery query, Caller caller) {
        Criteria mine = new Criteria()
                .andOperator(
                        Criteria.where("state.offeredTo").is(caller.id()),
                        Criteria.where("state.offer.expiresAt").gt(clock.instant()),
                        caller.scopeCriteria(CustomerList.GRID_PATH));
        return Listing.of(
                query,
                () -> customers.page(query, mine).map(views::row),
                () -> exported(query, mine, caller, "transfer-offers").map(views::row),
                CustomerRow.COLUMNS);
    }

    @GetMapping("/plans")
    @Operation(summary = "计划待办: what the caller plans, the earliest first (FN-11)")
    Listing<PlannedRow> plans(@Listed(WorkLists.Plans.class) ListQuery query, Caller caller) {
        Criteria mine = new Criteria()
                .andOperator(
                        Criteria.where("state.planners").is(caller.id()), caller.scopeCriteria(CustomerList.GRID_PATH));
        return Listing.of(
                query,
                () -> customers.page(query, mine).map(each -> planned(each.state(), caller)),
                () -> customers.stream(query, mine).map(each -> planned(each.state(), caller)),
                PlannedRow.COLUMNS);
    }

    private PoolRow poolRow(Versioned<Customer> each, Caller caller, Quota quota, HttpServletRequest request) {
        Customer customer = each.state();
        Instant now = clock.instant();
        List<Violation> against = Claiming.objections(
                customer,
                new StaffMember(caller.id(), caller.name()),
                new Claiming.Conditions(holding.terms(customer), quota, now));
        List<PastRegistration> past = customer.pastRegistrations();
        return new PoolRow(
                views.row(each),
                customer.tenure().teamAt(now),
                past.isEmpty() ? null : past.getLast(),
                against.isEmpty(),
                reasons.of(against, request));
    }

    private static PlannedRow planned(Customer customer, Caller caller) {
        return new PlannedRow(
                customer.id(),
                customer.file().firmName(),
                customer.place().gridPath(),
                customer.diary().openPlans().stream()
                        .filter(plan -> plan.owner().id().equals(caller.id()))
                        .map(PlanView::of)
                        .toList());
    }

    private Stream<Versioned<Customer>> exported(ListQuery query, Criteria scope, Caller caller, String what) {
        audit.record(caller, "customer.export", what, CONTACT_FIELDS, "export, masked");
        return customers.stream(query, scope);
    }
}
